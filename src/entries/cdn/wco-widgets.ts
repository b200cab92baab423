/**
 * `wco-widgets.js`, the script tag. It watches the page for our elements and at once, in parallel, fetches what they
 * need: their code, the locale of their language, the reader of their source, and the news. No chunk imports it, so a
 * query on its address (`?ver=5`) is harmless.
 *
 * It is built alone, after the chunks: the build writes their names into it (scripts/build.mjs).
 */
import type { EarlyRequests } from '../../loading/early-requests.js';
import type { start } from './start.js';

/** Set by the build: version, locales, and the names of the files of each part, its own first. */
declare const WCO_VERSION: string;
declare const WCO_LOCALES: readonly string[];

declare const WCO_FILES: Readonly<Record<string, string>>;

interface ElementModule {
  readonly Element: CustomElementConstructor;
  readonly start: typeof start;
}

const LOCALES = WCO_LOCALES;
const FILES = WCO_FILES;

const warn = (...data: readonly unknown[]): void => console.warn('[wco-widgets]', ...data);

/** Failures are reported where the result is needed. */
const quietly = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => undefined);
  return promise;
};

/** Fetches all files of a part in parallel; the promise is of its own module. */
const load = (part: string): Promise<unknown> =>
  (FILES[part] ?? '').split(' ').map((file) => quietly(import(`./chunks/${file}.js`)))[0] as Promise<unknown>;

const early: EarlyRequests = new Map();
const violations: SecurityPolicyViolationEvent[] = [];

addEventListener('securitypolicyviolation', (event) => violations.push(event));

/** Requests the news of an element as `fetchBytes` does; the element takes the answer over. */
const requestNews = (element: Element, src: string): void => {
  // Lazy elements wait, and `debug` measures its own request. Frameworks set properties before the upgrade.
  if (element.matches('[loading=lazy],[debug]') || 'fetcher' in element) return;
  const credentials = (element.getAttribute('credentials') ?? 'omit') as RequestCredentials;
  for (const address of src.trim().split(/\s+/)) {
    try {
      const { href } = new URL(address, element.baseURI);
      const key = `${credentials} ${href}`;
      if (early.has(key)) continue;
      const controller = new AbortController();
      const { signal } = controller;
      // Without a prototype: a page may extend Object.prototype (`body`, `method`).
      const init = { __proto__: null, mode: 'cors', credentials, referrerPolicy: 'no-referrer', signal };
      early.set(key, [quietly(fetch(href, init as RequestInit)), controller]);
    } catch {
      // The element reports what is wrong.
    }
  }
};

/** Fetches the reader of a format that the core does not have, as far as the attributes tell. */
const loadReader = (element: Element, src: string): void => {
  const hint = element.getAttribute('format') ?? src;
  if (/\.(xml|rss|atom|rdf)\b|\/(feed|rss|atom)\/?$|^(rss|atom|html-page)$/i.test(hint)) void load('xml');
  else if (/wp-json|jsonapi|^(?!json-feed)[a-z-]+$/.test(hint)) void load('readers');
};

/** The languages that an element inherits, as `inheritedLanguages` finds them. */
const languagesOf = (element: Element | undefined): readonly string[] => {
  const tag = element?.closest('[lang]')?.getAttribute('lang');
  if (tag) return [tag];
  return element ? languagesOf((element.getRootNode() as Partial<ShadowRoot>).host) : navigator.languages;
};

/** Fetches the locale that the element will ask for: of its language and region, or script, or of its language. */
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

/** Fetches what draws an item; a newsroom opens one at once only if the address names it. */
const loadDrawing = (element: Element, prefix: string): void => {
  const room = element.closest(`${prefix}-news-provider`);
  const route = room?.getAttribute('route')?.replace('#', '');
  if (element.matches('[variant=card],[variant=compact]')) void load('card');
  else if (!room || element.hasAttribute('src') || (route && location.href.includes(`${route}=`))) void load('article');
};

const seen = new WeakSet<Element>();

/** Fetches everything that an element needs, and registers its class. */
const startElement = async (element: Element, prefix: string): Promise<void> => {
  const tag = element.localName;
  if (customElements.get(tag) || seen.has(element)) return;
  seen.add(element);
  const name = tag.slice(prefix.length + 1);
  const src = element.getAttribute('src');
  const module = load(name) as Promise<ElementModule>;
  if (src) {
    requestNews(element, src);
    loadReader(element, src);
  }
  if (name === 'news-item') loadDrawing(element, prefix);
  loadLocale(element);
  const { Element, start } = await module;
  start(tag, Element, early, violations);
};

/** One for each prefix. Elements are blocks before they are defined, so that a height that the page reserves counts. */
const sheets = new Map<string, CSSStyleSheet>();

const watch = (root: Document | ShadowRoot = document, prefix = 'wco'): void => {
  // Browsers without it are too old for the elements.
  if (!('adoptedStyleSheets' in root)) return;
  // Names of elements are the parts with a hyphen.
  const selector = Object.keys(FILES)
    .flatMap((part) => (part.includes('-') ? `${prefix}-${part}` : []))
    .join();
  const sheet = sheets.get(prefix) ?? new CSSStyleSheet();
  if (root.adoptedStyleSheets.includes(sheet)) return;
  sheet.replaceSync(`:where(:is(${selector}):not(:defined,[hidden])){display:block}`);
  sheets.set(prefix, sheet);
  root.adoptedStyleSheets.push(sheet);
  let hasFailed = false;
  const look = (from: ParentNode): void => {
    for (const element of [from as Element, ...from.querySelectorAll(selector)]) {
      if (!('matches' in element && element.matches(selector))) continue;
      startElement(element, prefix).catch((error: unknown) => {
        // The next element that is added tries again, and so does a device that is back online.
        seen.delete(element);
        if (!hasFailed) warn('A file is missing. Copy the whole folder.', error);
        hasFailed = true;
        addEventListener('online', () => look(root), { once: true });
      });
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

/** The loader of the page: the first script tag. A second one does nothing. */
const LOADER = Symbol.for('wco-widgets:loader');
const page = globalThis as { [LOADER]?: Loader };
const loader = page[LOADER] ?? { version: WCO_VERSION, observe: watch };
page[LOADER] = loader;

/**
 * Watches a document or a shadow root. The script watches the document by itself; a component that has our elements in
 * its shadow root passes that root, because nothing outside can look into it.
 *
 * @param root default: the document
 * @param prefix of the elements' tags; default `wco`
 */
export const { observe } = loader;

if (loader.version !== WCO_VERSION) warn(`Version ${loader.version} is on this page already.`);
observe();
