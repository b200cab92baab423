import { loadNews } from './data/load-news.js';
import { canDefine, defineOne, hasFirstCopy } from './elements/define-one.js';
import { WcoNewsItem } from './elements/news-item/news-item.js';
import { fetchCards } from './elements/shared/drawing.js';
import { offerHydration } from './elements/shared/offer-hydration.js';
import { awaitLateProviders } from './elements/shared/late-providers.js';
import { warn } from './model/warn.js';

interface Chunk {
  readonly elements: Readonly<Record<string, CustomElementConstructor>>;
}

/** Elements that come in chunks; a page without them does not pay. */
const CHUNKS: readonly (readonly [names: string, load: () => Promise<Chunk>])[] = [
  ['news-provider news-list language-switcher', () => import('./elements/newsroom-chunk.js')],
  ['language-notice contact-card', () => import('./elements/companions-chunk.js')],
];

/** The longest that elements which were not there at first (or are in shadow trees) wait. Milliseconds. */
const PATIENCE = 2_000;

const defineChunk = async (prefix: string, names: string, load: () => Promise<Chunk>): Promise<void> => {
  try {
    const { elements } = await load();
    for (const [name, Element] of Object.entries(elements)) defineOne(`${prefix}-${name}`, Element);
  } catch (error) {
    warn(`[wco-widgets] ${names} could not be loaded; what stands inside is shown.`, error);
  }
};

/** Asks for the news beside the script that shows them; the element then joins the same request. */
const loadAhead = (element: Element, signal: AbortSignal): void => {
  const get = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  // What draws the rows, too.
  if (element.localName.endsWith('-news-list')) fetchCards().catch(() => undefined);
  const src = get('src');
  // Who waits, or looks for a kept copy first, asks in a way of its own.
  if (!src || element.matches('[loading="lazy"], [cache]')) return;
  const timeout = element.hasAttribute('timeout') ? Number(get('timeout')) : undefined;
  const credentials = get('credentials') as RequestCredentials | undefined;
  loadNews(src, { format: get('format'), credentials, timeout, signal }).catch(() => undefined);
};

const whenIdle = (task: () => void): void => {
  // Not in every engine.
  const { requestIdleCallback: idle } = globalThis as Partial<typeof globalThis>;
  if (idle) idle(task, { timeout: PATIENCE });
  else setTimeout(task, PATIENCE);
};

/** Once an article has come, or failed: until then its parts are on their way, although the browser is idle. */
const afterArticle = (task: () => void): void => {
  const waiting = new AbortController();
  const end = (): void => {
    clearTimeout(timer);
    waiting.abort();
    whenIdle(task);
  };
  const timer = setTimeout(end, PATIENCE);
  for (const type of ['wco-load', 'wco-error']) document.addEventListener(type, end, waiting);
};

/**
 * Registers all elements, once, whatever else is on the page: the article at once, the others as soon as their
 * chunk is there. That is fetched at once for a page that has one of them, else when the page has nothing better
 * to do, and not beside the parts of an article.
 *
 * @param prefix what their tags start with; default `wco`
 */
export const define = (prefix = 'wco'): void => {
  if (hasFirstCopy(prefix) || !canDefine()) return;
  offerHydration();
  awaitLateProviders();
  defineOne(`${prefix}-news-item`, WcoNewsItem);
  const hasArticle = document.querySelector(`${prefix}-news-item`) !== null;
  for (const [names, load] of CHUNKS) {
    const found = document.querySelectorAll(names.replace(/\S+/g, `${prefix}-$&`).replaceAll(' ', ','));
    const ahead = new AbortController();
    for (const element of found) loadAhead(element, ahead.signal);
    const run = async (): Promise<void> => {
      await defineChunk(prefix, names, load);
      // The elements ask for themselves now; a request that none of them has joined is for nobody.
      setTimeout(() => ahead.abort(), PATIENCE);
    };
    if (found.length > 0) void run();
    else (hasArticle ? afterArticle : whenIdle)(() => void run());
  }
};
