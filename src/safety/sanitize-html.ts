import { htmlToText } from './html-to-text.js';
import { rebuild, type RebuildOptions } from './rebuild.js';
import type { SafeHtml } from './safe-html.js';
import { watchScrollers } from './scrollers.js';
import { domReader } from './tree-reader.js';
import { trustedHtml } from './trusted-types.js';

export interface SanitizeOptions extends RebuildOptions {
  /**
   * The site's own sanitiser. It runs first and returns markup or a node, which our allow-list then filters.
   */
  readonly sanitizer?: HtmlSanitizer | undefined;
}

/** A sanitiser of the site. */
export type HtmlSanitizer = (html: string) => string | Node | Promise<string | Node>;

/** Works for nodes of other frames, and for a form that clobbers `nodeType`. */
const isNode = (value: unknown): value is Node => {
  try {
    return typeof Reflect.get(Node.prototype, 'nodeType', value) === 'number';
  } catch {
    return false;
  }
};

/** A document in which no script runs and nothing loads. */
const makeInertDocument = (): Document => document.implementation.createHTMLDocument('');

const paragraphs = (text: string): DocumentFragment => {
  const inert = makeInertDocument();
  const fragment = inert.createDocumentFragment();
  for (const paragraph of text.split('\n')) {
    const element = fragment.appendChild(inert.createElement('p'));
    element.textContent = paragraph;
  }
  return fragment;
};

/** Parses untrusted markup. Scripts do not run, images do not load, custom elements stay undefined. */
const parseInert = (html: string): Node => {
  try {
    return new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  } catch {
    return paragraphs(htmlToText(html)); // The page's policy forbids parsing.
  }
};

const treeOf = (input: unknown): Node => {
  if (isNode(input)) return input;
  return parseInert(typeof input === 'string' ? input : '');
};

/**
 * Makes markup safe to show. Keeps allowed elements and attributes, and makes addresses absolute; drops scripts, styles,
 * forms, media, `id` and `class`. The browser parses the markup in an inert document, and DOM methods rebuild the allowed
 * parts. If the page's policy forbids parsing, the result is plain text.
 *
 * @param html untrusted markup
 * @throws if the site's own sanitiser throws
 */
export const sanitizeHtml = async (html: string, options: SanitizeOptions = {}): Promise<SafeHtml> => {
  const { sanitizer } = options;
  const tree = treeOf(sanitizer ? await sanitizer(html) : html);
  // The parsed document is never the maker: `<img name="createElement">` clobbers its methods.
  const safe = rebuild(tree, options, domReader, makeInertDocument());
  watchScrollers(safe.fragment);
  // Rendering gets its own task, so that slow phones can respond to input in between.
  await (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.();
  return safe;
};
