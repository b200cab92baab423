import { trustedHtml } from './trusted-types.js';

/** Elements that end a line. */
const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, li, tr, blockquote, section, dt, dd, pre, br, center';

/** Elements whose content is not text for readers. */
const HIDDEN =
  'script, style, template, noscript, xml, [hidden], [style*="display:none" i], [style*="display: none" i]';

/** Markup without tags, where parsing is forbidden or takes too long. Entities and the content of scripts stay. */
export const stripTags = (html: string): string =>
  html
    .split('<')
    .map((piece, index) => (index > 0 ? piece.slice(piece.indexOf('>') + 1) : piece))
    .join(' ');

/** Parses in a document where no script runs and nothing loads. */
const parseText = (html: string): string => {
  const template = document.implementation.createHTMLDocument('').createElement('template');
  template.innerHTML = trustedHtml(html);
  const { content } = template;
  for (const element of content.querySelectorAll(HIDDEN)) element.remove();
  for (const element of content.querySelectorAll(BLOCKS)) element.after('\n');
  return content.textContent;
};

/**
 * The text of markup, one line per block, for excerpts and bodies that cannot be sanitised. Use the result as
 * text only. Never throws.
 */
export const htmlToText = (html: string): string => {
  let text: string;
  try {
    // Line breaks in the source are ordinary white space.
    text = parseText(html.replace(/\s+/g, ' '));
  } catch {
    text = stripTags(html); // The page's policy forbids parsing.
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};
