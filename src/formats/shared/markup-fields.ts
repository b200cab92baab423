/** Members that hold markup, where a format has strings in some places and objects round them in others. */
import type { Fields } from './fields.js';
import { markupToText } from './markup-text.js';
import { cleanText } from './text.js';

/** Numbers are text as well: a headline may be a year. */
const linesOf = (json: Fields, name: string): string | undefined =>
  typeof json.raw(name) === 'number' ? json.text(name) : json.lines(name);

/**
 * The markup of a member: a string, or an object with it under one of `names`, the first that has some.
 *
 * @param names such as `rendered` (WordPress) or `processed` (Drupal)
 */
export const markupOf = (json: Fields, member: string, ...names: readonly string[]): string | undefined => {
  const value = json.raw(member);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return linesOf(json, member);
  const object = json.object(member);
  for (const name of names) {
    const markup = linesOf(object, name);
    if (markup) return markup;
  }
  if (!names.some((name) => object.has(name))) json.report('text', member);
  return undefined;
};

/** The words of markup, on one line; `undefined` if there are none. */
export const textOf = (markup: string | undefined): string | undefined => cleanText(markupToText(markup ?? ''));

/**
 * Markup without certain elements, which do not hold each other. In linear time, whatever is left open: an element
 * without an end stays.
 *
 * @param start matches start tags; global
 * @param name of the elements: `a`
 */
export const withoutElements = (markup: string, start: RegExp, name: string): string => {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  const kept: string[] = [];
  let at = 0;
  for (const match of markup.matchAll(start)) {
    if (match.index < at) continue;
    end.lastIndex = match.index;
    // No end after this one means none after the next ones.
    if (!end.test(markup)) break;
    kept.push(markup.slice(at, match.index));
    at = end.lastIndex;
  }
  return kept.join('') + markup.slice(at);
};
