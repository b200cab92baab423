/** Members of JSON that hold markup, or text that may be markup. */
import { decodeHTML } from 'entities/decode';
import type { NewsBody } from '../../model/news.js';
import { markupToText } from '../../safety/markup-to-text.js';
import type { Fields } from './fields.js';
import { cleanText } from './text.js';

/** Numbers are text too: a headline may be a year. */
const linesOf = (json: Fields, name: string): string | undefined =>
  typeof json.raw(name) === 'number' ? json.text(name) : json.lines(name);

/**
 * The markup of a member that is a string, or an object that holds the markup.
 *
 * @param names where an object may hold it: `rendered` (WordPress), `processed` (Drupal); the first that is not empty
 */
export const readMarkup = (json: Fields, member: string, ...names: readonly string[]): string | undefined => {
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

/** The text of markup, on one line. */
export const textOf = (markup: string | undefined): string | undefined =>
  cleanText(markupToText(markup ?? '', decodeHTML));

/** A member that should be plain text, but may hold tags and entities. */
export const plainText = (json: Fields, name: string): string | undefined => textOf(json.text(name));

/** End tags, and line breaks: a start tag alone (`<p>`) can be what the text is about. */
const MARKUP =
  /<\/(?:p|div|h[1-6]|ul|ol|li|dl|table|blockquote|figure|section|article|a|b|i|u|em|strong|span|font|center)\s*>|<br\s*\/?>/i;

/** The same, escaped as a whole. */
const ESCAPED_MARKUP = /&lt;\/(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|section|article)\s*&gt;/i;

/** Decodes entities in plain text. */
const decodeLines = (text: string): string =>
  text.includes('&')
    ? text
        .split('\n')
        .map((line) => (/&[#\w]+;/.test(line) ? decodeHTML(line) : line))
        .join('\n')
    : text;

/** A body that may be text, markup, or markup that was escaped once too often. */
export const bodyOf = (value: string): NewsBody => {
  if (MARKUP.test(value)) return { html: value };
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
