import { loadNews } from './data/load-news.js';
import { WcoContactCard } from './elements/contact-card/contact-card.js';
import { defineOne } from './elements/define-one.js';
import { WcoLanguageNotice } from './elements/language-notice/language-notice.js';
import { WcoNewsItem } from './elements/news-item/news-item.js';
import { awaitLateProviders } from './elements/shared/late-providers.js';

/** Elements of a newsroom; a page without one does not pay for them. */
const NEWSROOM = ['news-provider', 'news-list', 'language-switcher'];

/** The longest that elements which were not there at first (or are in shadow trees) wait. Milliseconds. */
const PATIENCE = 2_000;

const loadNewsroom = async (prefix: string): Promise<void> => {
  try {
    const { WcoLanguageSwitcher, WcoNewsList, WcoNewsProvider } = await import('./elements/newsroom-chunk.js');
    // The provider first: those inside ask it as soon as they are there.
    defineOne(`${prefix}-news-provider`, WcoNewsProvider);
    defineOne(`${prefix}-news-list`, WcoNewsList);
    defineOne(`${prefix}-language-switcher`, WcoLanguageSwitcher);
  } catch (error) {
    console.warn(
      '[wco-widgets] The elements of a newsroom could not be loaded; what stands inside them is shown.',
      error,
    );
  }
};

/** Asks for the news beside the script that shows them; the element then joins the same request. */
const loadAhead = (element: Element): void => {
  const get = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  const src = get('src');
  // Who waits, or looks for a kept copy first, asks in a way of its own.
  if (!src || element.matches('[loading="lazy"], [cache]')) return;
  const timeout = element.hasAttribute('timeout') ? Number(get('timeout')) : undefined;
  const credentials = get('credentials') as RequestCredentials | undefined;
  loadNews(src, { format: get('format'), credentials, timeout }).catch(() => undefined);
};

const whenIdle = (task: () => void): void => {
  // Not in every engine.
  const { requestIdleCallback: idle } = globalThis as Partial<typeof globalThis>;
  if (idle) idle(task, { timeout: PATIENCE });
  else setTimeout(task, PATIENCE);
};

/**
 * Registers all elements, once, whatever else is on the page: article, notice and contact at once, those of
 * a newsroom as soon as their chunk is there. It is fetched at once for a page that has one, else when the
 * page has nothing better to do.
 *
 * @param prefix what their tags start with; default `wco`
 */
export const define = (prefix = 'wco'): void => {
  awaitLateProviders();
  defineOne(`${prefix}-news-item`, WcoNewsItem);
  defineOne(`${prefix}-language-notice`, WcoLanguageNotice);
  defineOne(`${prefix}-contact-card`, WcoContactCard);
  const found = document.querySelectorAll(NEWSROOM.map((name) => `${prefix}-${name}`).join());
  for (const element of found) loadAhead(element);
  if (found.length > 0) void loadNewsroom(prefix);
  else whenIdle(() => void loadNewsroom(prefix));
};
