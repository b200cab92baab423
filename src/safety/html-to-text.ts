import { trustedPolicy } from './trusted-types.js';

/** Elements after which a line ends. */
const BLOCK_END =
  /<\/(?:p|div|h[1-6]|li|tr|blockquote|section|article|header|footer|dt|dd|pre|figcaption)\s*>|<br\s*\/?>/gi;

/**
 * The text of markup, a line a block, without running or loading anything. The way out when the
 * sanitiser cannot be had.
 */
export const htmlToText = (html: string): string => {
  const marked = html.replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '').replace(BLOCK_END, '$&\n');
  let text: string;
  try {
    // A document made by the parser is inert: no script runs, no image loads.
    const markup = trustedPolicy()?.createHTML(marked) ?? marked;
    text = new DOMParser().parseFromString(markup as string, 'text/html').body.textContent;
  } catch {
    // Trusted Types forbid even that: only tags are taken out, entities stay as written.
    text = marked.replace(/<[^>]*>/g, '');
  }
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};
