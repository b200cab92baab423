import { yieldToMain } from '../model/yield-to-main.js';
import { limitMarkup } from './limit-markup.js';
import { rebuild, BEFORE_BODY, type BodyOptions, type RebuildOptions } from './rebuild.js';
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
const parseInert = async (html: string): Promise<Node> => {
  try {
    return new DOMParser().parseFromString(trustedHtml(BEFORE_BODY + html), 'text/html');
  } catch {
    // The page's policy forbids parsing.
    const { markupToLines } = await import('./markup-to-text.js');
    return paragraphs(markupToLines(html));
  }
};

/** Characters of a body that takes long. */
const LONG = 50_000;

/**
 * Makes markup safe to show. Keeps allowed elements and attributes, and makes addresses absolute; drops scripts, styles,
 * forms, media, `id` and `class`. The browser parses the markup in an inert document, and DOM methods rebuild the allowed
 * parts. If the page's policy forbids parsing, the result is plain text.
 *
 * @param html untrusted markup
 * @throws if the site's own sanitiser throws
 */
export const sanitizeHtml = async (html: string, options: SanitizeOptions = {}): Promise<SafeHtml> =>
  sanitizeBody(html, options);

/**
 * The same with the options of our own elements.
 *
 * @throws if the site's own sanitiser throws
 */
export const sanitizeBody = async (html: string, options: SanitizeOptions & BodyOptions): Promise<SafeHtml> => {
  const { sanitizer } = options;
  const isLong = html.length > LONG;
  // Each step has its own task, so that slow phones can respond to input in between. Limits take long for long bodies only.
  if (isLong) await yieldToMain(isLong);
  const given = limitMarkup(html);
  const output: unknown = sanitizer ? await sanitizer(given.html) : given.html;
  const limited = !sanitizer || typeof output !== 'string' ? given : limitMarkup(output);
  if (isLong) await yieldToMain(isLong);
  const tree = isNode(output) ? output : await parseInert(typeof output === 'string' ? limited.html : '');
  await yieldToMain(isLong);
  // The parsed document is never the maker: `<img name="createElement">` clobbers its methods.
  const safe = rebuild(
    tree,
    options,
    new Set([...given.exceeded, ...limited.exceeded]),
    domReader,
    makeInertDocument(),
  );
  watchScrollers(safe.fragment);
  await yieldToMain(isLong);
  return safe;
};
