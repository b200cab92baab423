import { htmlToText } from './html-to-text.js';
import { rebuild, type RebuildOptions } from './rebuild.js';
import type { SafeHtml } from './safe-html.js';
import { watchScrollers } from './scrollers.js';
import { domReader } from './tree-reader.js';
import { trustedHtml } from './trusted-types.js';

export interface SanitizeOptions extends RebuildOptions {
  /**
   * A site's own sanitiser. It runs first and may return markup or a node; its output is rebuilt from our
   * allow-list all the same.
   */
  readonly sanitizer?: HtmlSanitizer | undefined;
}

/** A site's own sanitiser. */
export type HtmlSanitizer = (html: string) => string | Node | Promise<string | Node>;

/** True for a node of another frame and for a form that clobbers `nodeType`, too. */
const isNode = (value: unknown): value is Node => {
  try {
    return typeof Reflect.get(Node.prototype, 'nodeType', value) === 'number';
  } catch {
    return false;
  }
};

/** A document in which nothing runs and nothing loads. */
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

/** The tree of untrusted markup. Scripts in it do not run, images do not load, custom elements stay undefined. */
const parseInert = (html: string): Node => {
  try {
    return new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  } catch {
    return paragraphs(htmlToText(html)); // The page's policy refuses ours
  }
};

const treeOf = (input: unknown): Node => {
  if (isNode(input)) return input;
  return parseInert(typeof input === 'string' ? input : '');
};

/**
 * Makes markup safe to show: an allow-list of elements and attributes, absolute addresses, no script, style, form or
 * media, no `id` or `class`. The browser parses it in an inert document, and the allowed parts are rebuilt with DOM
 * methods. Where the page's policy forbids parsing, the result is the plain text.
 *
 * @param html untrusted markup
 * @returns a fragment built by us, wrapped; never a string
 * @throws when a site's own sanitiser throws
 */
export const sanitizeHtml = async (html: string, options: SanitizeOptions = {}): Promise<SafeHtml> => {
  const { sanitizer } = options;
  const tree = treeOf(sanitizer ? await sanitizer(html) : html);
  // The parsed document is never the maker: `<img name="createElement">` clobbers its methods.
  const safe = rebuild(tree, options, domReader, makeInertDocument());
  watchScrollers(safe.fragment);
  // Drawing gets a task of its own, so that a slow phone can answer to touches in between.
  await (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.();
  return safe;
};
