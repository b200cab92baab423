import { trustedHtml } from './trusted-types.js';

/** Elements after which a line ends. */
const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, li, tr, blockquote, section, dt, dd, pre, br, center';

/** Elements whose content is no text. */
const SILENT = 'script, style, template, noscript, xml';

/** Takes out everything between angle brackets; entities stay as written. */
const stripTags = (html: string): string =>
  html
    .split('<')
    .map((piece, index) => (index > 0 ? piece.slice(piece.indexOf('>') + 1) : piece))
    .join(' ');

/** The text of markup, read by the parser in a document where nothing runs and nothing loads. */
const parseText = (html: string): string => {
  const template = document.implementation.createHTMLDocument('').createElement('template');
  template.innerHTML = trustedHtml(html);
  const { content } = template;
  for (const element of content.querySelectorAll(SILENT)) element.remove();
  for (const element of content.querySelectorAll(BLOCKS)) element.after('\n');
  return content.textContent;
};

/**
 * The text of markup, a line a block: the way out when the sanitiser cannot be had. The result is text
 * for a text node; it is safe wherever text is. Never throws.
 */
export const htmlToText = (html: string): string => {
  let text: string;
  try {
    // Line breaks of the source are white space like any other.
    text = parseText(html.replace(/\s+/g, ' '));
  } catch {
    text = stripTags(html); // The page's policy refuses ours
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};
