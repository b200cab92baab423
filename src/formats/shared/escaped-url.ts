import { webUrl } from '../../safety/urls.js';
import type { Fields } from './fields.js';

/** Decodes ampersands that are escaped as in markup. Decodes no other entity: `&copy=1` is a parameter. */
export const unescapeUrl = (url: string): string => url.replace(/&(?:amp|#0*38|#x0*26);/gi, '&');

/** `Fields.url`, for publishers that escape addresses as in markup. */
export const readEscapedUrl = (json: Fields, name: string): string | undefined => {
  const url = json.url(name);
  return url && webUrl(unescapeUrl(url));
};
