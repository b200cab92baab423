import type { Fields } from '../shared/fields.js';

/**
 * A web address of a WordPress document. Filters meant for pages leave `&#038;` in some; nothing else is decoded,
 * since `&copy=1` is a parameter.
 */
export const readAddress = (json: Fields, name: string): string | undefined => {
  const value = json.raw(name);
  // PHP says false where there is none.
  if (value === false) return undefined;
  return typeof value === 'string' && value.includes('&')
    ? json.holding(name, value.replace(/&(?:#0*38|#x0*26|amp);/gi, '&')).url(name)
    : json.url(name);
};
