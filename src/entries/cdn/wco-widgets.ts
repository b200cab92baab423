/**
 * `wco-widgets.js`, the script tag. Watches the page for our elements and fetches what they need in parallel: code,
 * locale, format reader and news. Chunks don't import it, so that a query in its address (`?ver=5`) doesn't load a
 * second copy.
 *
 * It is built after the chunks, because it contains their names (scripts/build.mjs).
 */
import type { EarlyRequests } from '../../loading/early-requests.js';
import type { start } from './start.js';

/** Set by the build. `WCO_FILES` lists the files of each part, separated by spaces, the part's own file first. */
declare const WCO_VERSION: string;
declare const WCO_LOCALES: readonly string[];
declare const WCO_FILES: Readonly<Record<string, string>>;

interface ElementModule {
  readonly Element: CustomElementConstructor;
  readonly start: typeof start;
}

const LOCALES = WCO_LOCALES;
const FILES = WCO_FILES;

const CHANGED = 'This page has changed the DOM. The content of the elements is shown.';

const warn = (...data: readonly unknown[]): void => {
  try {
    console.warn('[wco-widgets]', ...data);
  } catch {
    // The page replaced the console.
  }
};

/** Prevents unhandled rejections: a failure is reported by the code that uses the result. */
const quietly = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => undefined);
  return promise;
};

/** Imports all files of a part in parallel. Resolves to the part's own module. */
const load = (part: string): Promise<unknown> =>
  (FILES[part] ?? '').split(' ').map((file) => quietly(import(`./chunks/${file}.js`)))[0] as Promise<unknown>;

const early: EarlyRequests = new Map();
/** Keys of all requests. An element that comes later shares the response, or sends its own request. */
const requested = new Set<string>();
const violations: SecurityPolicyViolationEvent[] = [];

/** Requests the news of an element as `fetchBytes` does. The element uses the response. */
const requestNews = (element: Element, src: string): void => {
  // Lazy elements load later, and `debug` makes its own request. Frameworks may set `fetcher` before the upgrade.
  if (element.matches('[loading=lazy i],[debug]') || 'fetcher' in element) return;
  const credentials = (element.getAttribute('credentials') ?? 'omit') as RequestCredentials;
  for (const address of src.trim().split(/\s+/)) {
    try {
      const { href } = new URL(address, element.baseURI);
      const key = `${credentials} ${href}`;
      if (requested.has(key)) continue;
      requested.add(key);
      const controller = new AbortController();
      const { signal } = controller;
      // Without a prototype: a page may extend Object.prototype (`body`, `method`).
      const init = { __proto__: null, credentials, referrerPolicy: 'no-referrer', signal };
      early.set(key, [quietly(fetch(href, init as RequestInit)), controller]);
    } catch {
      // The element reports the error.
    }
  }
};

/** Fetches the reader of formats that are not in the core, if attributes reveal the format. */
const loadReader = (element: Element, src: string): void => {
  const hint = element.getAttribute('format') ?? src;
  if (/\.(xml|rss|atom|rdf)\b|\/(feed|rss|atom)\/?$|^(rss|atom|html-page)$/i.test(hint)) void load('xml');
  else if (/wp-json|jsonapi|^(?!json-feed)[a-z-]+$/.test(hint)) void load('readers');
};

/** The languages of an element, as `inheritedLanguages` finds them, and those of the browser. */
const languagesOf = (element: Element | undefined): readonly string[] => {
  const tag = element?.closest('[lang]')?.getAttribute('lang');
  if (tag) return [tag, ...navigator.languages];
  return element ? languagesOf((element.getRootNode() as Partial<ShadowRoot>).host) : navigator.languages;
};

/** Fetches the locale that the element will request: by language and region, language and script, or language. */
const loadLocale = (element: Element): void => {
  for (const tag of languagesOf(element)) {
    try {
      const { language, script, region } = new Intl.Locale(tag).maximize();
      const locale = [`${language}-${region}`, `${language}-${script}`, language].find((each) =>
        LOCALES.includes(each),
      );
      if (locale) void quietly(import(`./locales/${locale}.js`));
      if (locale || language === 'en') return;
    } catch {
      // Not a language tag.
    }
  }
};

/** Fetches the renderer of an item. In a provider, only if the page's address names an open article. */
const loadRenderer = (element: Element, prefix: string): void => {
  const room = element.closest(`${prefix}-news-provider`);
  const route = room?.getAttribute('route')?.replace('#', '');
  if (element.matches('[variant=card i],[variant=compact i]')) void load('card');
  else if (!room || element.hasAttribute('src') || (route && location.href.includes(`${route}=`))) void load('article');
};

/** Attributes that choose the articles of a list. */
const CHOICE = /topic|place|author|since|until|pinned|content/;

const seen = new WeakSet<Element>();

/**
 * Fetches everything an element needs, and registers its class. Rejects if a file is missing.
 *
 * @throws if the page has changed the DOM
 */
const startElement = (element: Element, prefix: string): Promise<void> | undefined => {
  const tag = element.localName;
  if (customElements.get(tag) || seen.has(element)) return undefined;
  seen.add(element);
  const name = tag.slice(prefix.length + 1);
  const src = element.getAttribute('src');
  const module = load(name) as Promise<ElementModule>;
  if (src) {
    requestNews(element, src);
    loadReader(element, src);
  }
  if (name === 'news-item') loadRenderer(element, prefix);
  if (CHOICE.test(element.getAttributeNames().join())) void load('choose');
  loadLocale(element);
  return module.then(({ Element, start }) => start(tag, Element, early, violations));
};

/** By prefix. Undefined elements are blocks, so that a height set by the page applies before they load. */
const sheets = new Map<string, CSSStyleSheet>();

const watch = (root: Document | ShadowRoot = document, prefix = 'wco'): void => {
  // Older browsers cannot run the elements.
  if (!('adoptedStyleSheets' in root)) return;
  // Lit calls this when its code loads. If the page has broken it, this throws first.
  document.createTreeWalker(document);
  // An element of the page can replace members of `document` (`<form name="querySelectorAll">`).
  const { prototype } = 'host' in root ? ShadowRoot : Document;
  const adopted = Reflect.get(prototype, 'adoptedStyleSheets', root);
  // Only parts with a hyphen are elements.
  const selector = Object.keys(FILES)
    .flatMap((part) => (part.includes('-') ? `${prefix}-${part}` : []))
    .join();
  const sheet = sheets.get(prefix) ?? new CSSStyleSheet();
  if (adopted.includes(sheet)) return;
  sheet.replaceSync(`:where(:is(${selector}):not(:defined,[hidden])){display:block}`);
  sheets.set(prefix, sheet);
  adopted.push(sheet);
  let hasFailed = false;
  const again = (): void => {
    removeEventListener('online', again);
    look(root);
  };
  const fail = (message: string, error: unknown): void => {
    if (!hasFailed && navigator.onLine) warn(message, error);
    hasFailed = true;
  };
  const look = (from: ParentNode): void => {
    const { querySelectorAll } = (from === root ? prototype : Element.prototype) as {
      querySelectorAll: (this: ParentNode, selector: string) => NodeListOf<Element>;
    };
    try {
      for (const element of [from as Element, ...querySelectorAll.call(from, selector)]) {
        if (!('matches' in element && element.matches(selector))) continue;
        startElement(element, prefix)?.catch((error: unknown) => {
          // Tries again for the next element, and when the device is back online.
          seen.delete(element);
          fail('A file is missing. Copy the whole folder.', error);
          addEventListener('online', again);
        });
      }
    } catch (error) {
      fail(CHANGED, error);
    }
  };
  look(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.isConnected && 'matches' in node) look(node as Element);
  }).observe(root, { childList: true, subtree: true });
};

interface Loader {
  readonly version: string;
  readonly observe: typeof watch;
}

/** The first loader on the page. Others use it. */
const LOADER = Symbol.for('wco-widgets:loader');
const page = globalThis as { [LOADER]?: Loader };
const loader = page[LOADER] ?? { version: WCO_VERSION, observe: watch };
page[LOADER] = loader;

/**
 * Watches a document or a shadow root, and loads the elements in it. The script watches the document by default. A
 * component with our elements in its shadow root passes that root.
 *
 * @param root default: the document
 * @param prefix prefix of the tags. Default `wco`.
 */
export const { observe } = loader;

if (loader.version !== WCO_VERSION)
  warn(`Version ${loader.version} is on this page already; ${WCO_VERSION} does nothing.`);
try {
  addEventListener('securitypolicyviolation', (event) => violations.push(event));
  observe();
} catch (error) {
  warn(CHANGED, error);
}
