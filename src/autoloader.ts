/**
 * `dist/cdn/autoloader.js`: watches the page for our elements, and loads the script when the first one is there. A page
 * without any pays for this file alone.
 */
import { warn } from './model/warn.js';

const NAMES = ['news-item', 'news-list', 'news-provider', 'language-switcher', 'language-notice', 'contact-card'];

/** What is known of a prefix. */
interface Watch {
  readonly selector: string;
  /** Keeps the place of elements that are not defined yet. */
  readonly sheet: CSSStyleSheet;
  /** One for all roots, until the script is there: it defines all elements, wherever they stand. */
  readonly observer: MutationObserver;
  readonly start: () => void;
  script: 'none' | 'loading' | 'loaded' | 'failed';
}

const watches = new Map<string, Watch>();

const load = async (prefix: string, watch: Watch): Promise<void> => {
  const { script } = watch;
  if (script === 'loading' || script === 'loaded') return;
  watch.script = 'loading';
  try {
    const { define } = await import('./cdn.js');
    watch.script = 'loaded';
    watch.observer.disconnect();
    define(prefix);
  } catch (error) {
    if (script === 'none')
      warn('[wco-widgets] The script could not be loaded; what stands inside the elements is shown.', error);
    // The next element that is added asks again, and so does a device that is back online.
    watch.script = 'failed';
    addEventListener('online', watch.start, { once: true });
  }
};

/** Also one that another window has made. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const watchFor = (prefix: string): Watch => {
  const selector = NAMES.map((name) => `${prefix}-${name}`).join();
  const isOurs = (node: Node): boolean =>
    node.isConnected && isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null);
  const sheet = new CSSStyleSheet();
  // Undefined elements are blocks, as they will be: they keep their place, and a height that the page reserves counts.
  // What stands inside is never hidden, since nobody knows how long loading takes. Every rule of the page is stronger.
  sheet.replaceSync(`:where(:is(${selector}):not(:defined, [hidden])) { display: block }`);
  const watch: Watch = {
    selector,
    sheet,
    observer: new MutationObserver((records) => {
      if (records.some(({ addedNodes }) => [...addedNodes].some(isOurs))) watch.start();
    }),
    start: () => void load(prefix, watch),
    script: 'none',
  };
  watches.set(prefix, watch);
  return watch;
};

/**
 * Watches a document or a shadow root. Importing the file does so for the document; a component that has our elements
 * in its shadow root says so itself, since nobody else can look inside.
 *
 * @param root default: the document
 * @param prefix what the elements’ tags start with; default `wco`
 */
export const observe = (root: Document | ShadowRoot = document, prefix = 'wco'): void => {
  // In a browser as old as that, the script would define nothing either.
  if (!('adoptedStyleSheets' in root)) return;
  const watch = watches.get(prefix) ?? watchFor(prefix);
  if (!root.adoptedStyleSheets.includes(watch.sheet)) root.adoptedStyleSheets.push(watch.sheet);
  if (watch.script === 'loaded') return;
  watch.observer.observe(root, { childList: true, subtree: true });
  if (root.querySelector(watch.selector)) watch.start();
};

observe();
