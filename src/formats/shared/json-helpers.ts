/** What readers of JSON formats share beyond `Fields`: text that may be markup, addresses, sizes. */
import type { NewsBody } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import type { Fields } from './fields.js';
import { markupToText } from './markup-text.js';

/** Markup that only a tag at the end of an element gives away: `<p>` alone can be something a text is about. */
const MARKUP =
  /<\/(?:p|div|h[1-6]|ul|ol|li|dl|table|blockquote|figure|section|article|a|b|i|u|em|strong|span|font|center)\s*>|<br\s*\/?>/i;

/** The same, escaped as a whole. */
const ESCAPED_MARKUP = /&lt;\/(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|section|article)\s*&gt;/i;

/** Whether text is markup. */
export const isMarkup = (text: string): boolean => MARKUP.test(text);

/** Text on one line. Publishers put entities and tags into members that are text. */
export const plainText = (json: Fields, name: string): string | undefined =>
  markupToText(json.text(name) ?? '') || undefined;

/** Decodes the entities of text in which they are no part of any markup. */
const decodeLines = (text: string): string =>
  text.includes('&')
    ? text
        .split('\n')
        .map((line) => (/&[#\w]+;/.test(line) ? markupToText(line.replaceAll('<', '&lt;')) : line))
        .join('\n')
    : text;

/** A body that can be text or markup, or markup that was escaped once too often. */
export const bodyOf = (value: string): NewsBody => {
  if (isMarkup(value)) return { html: value };
  return ESCAPED_MARKUP.test(value)
    ? {
        html: value
          .replace(/&lt;/gi, '<')
          .replace(/&gt;/gi, '>')
          .replace(/&quot;/gi, '"')
          .replace(/&amp;/gi, '&'),
      }
    : { text: decodeLines(value) };
};

/** An absolute web address; an ampersand in it may be escaped as in markup. */
export const address = (json: Fields, name: string): string | undefined =>
  webUrl(json.url(name)?.replace(/&(?:amp|#0*38|#x0*26);/gi, '&'));

/** The address that an identifier is; most are none (`urn:`, `tag:`), and none is relative. */
export const addressOfId = (json: Fields, name: string): string | undefined => webUrl(json.raw(name));

/** What comes first of those that are there. */
export const firstOf = <Value>(
  names: readonly string[],
  read: (name: string) => Value | undefined,
): Value | undefined => {
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) return value;
  }
  return undefined;
};
