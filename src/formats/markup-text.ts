/** The text of markup, where a format has markup in a field that is text: without a DOM, so that it runs anywhere. */
import { decodeHTML } from 'entities/decode';

/** What looks like a tag, a comment or a declaration; a `<` before anything else is text. */
const TAG = /<(?:\/?[a-z][^<>]*|!--[\s\S]*?--|![^<>]*|\?[^<>]*)>/gi;

/** Elements whose content is no text. */
const SILENT = /<(script|style|template|noscript|xml)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;

/** Elements that stand on lines of their own. */
const BLOCK =
  /<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|td|th|blockquote|section|article|dt|dd|pre|figure|figcaption|hr)\b[^<>]*>/gi;

/**
 * Plain text of markup, on one line. Entities are decoded once, after the tags have gone, so that an escaped tag
 * stays the text it is.
 */
export const markupToText = (markup: string): string =>
  decodeHTML(markup.slice(0, 100_000).replace(SILENT, ' ').replace(BLOCK, ' ').replace(TAG, ''))
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
