/** A newsroom of two articles, and helpers that read what it shows. */
import { fixture, html } from '@open-wc/testing';
import type { WcoLanguageSwitcher } from '../../../src/elements/language-switcher/language-switcher.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import type { WcoNewsProvider } from '../../../src/elements/news-provider/news-provider.js';
import { part, textOf } from '../../support/dom.js';
import { ARABIC, RUSSIAN, feedOf, withTranslations } from '../../support/feeds.js';

/** `one` in English, Russian and Arabic; `two` only in English. */
export const FEED = feedOf(
  { ...withTranslations(RUSSIAN, ARABIC), id: 'one' },
  {
    id: 'two',
    url: 'https://news.example/en/two',
    language: 'en',
    title: 'Tunnel Is Dry Again',
    content_html: '<p>The pumps may rest.</p>',
    _news: { translations: [] },
  },
);

/** The same feed, with the publisher's list of languages. */
export const FEED_OF_LANGUAGES = {
  ...FEED,
  _news: {
    schema: 'news-1',
    languages: [
      { language: 'en', name: 'English', home_page_url: 'https://news.example/en' },
      { language: 'ru', name: 'русский', home_page_url: 'https://news.example/ru' },
      { language: 'ar', name: 'العربية', dir: 'rtl', home_page_url: 'https://news.example/ar' },
    ],
  },
};

export interface Newsroom {
  readonly provider: WcoNewsProvider;
  readonly list: WcoNewsList | null;
  readonly item: WcoNewsItem | null;
  readonly switcher: WcoLanguageSwitcher | null;
}

export const INSIDE =
  '<wco-language-switcher></wco-language-switcher><wco-news-list></wco-news-list><wco-news-item></wco-news-item>';

/** Waits until the elements inside have updated. */
export const quiet = async (provider: WcoNewsProvider): Promise<void> => {
  await provider.loadComplete;
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([...provider.querySelectorAll('wco-news-list')].map((each) => each.loadComplete));
    await Promise.all([...provider.querySelectorAll('wco-news-item')].map((each) => each.loadComplete));
    await Promise.all([...provider.querySelectorAll('wco-language-switcher')].map((each) => each.updateComplete));
    await provider.updateComplete;
  }
};

/** A newsroom in the page, loaded. */
export const openRoom = async (
  attributes: Readonly<Record<string, string>> = {},
  members: Partial<WcoNewsProvider> = { data: FEED },
  inside = INSIDE,
): Promise<Newsroom> => {
  const element = document.createElement('wco-news-provider');
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  element.innerHTML = inside;
  const provider = await fixture<WcoNewsProvider>(html`${Object.assign(element, members)}`);
  await quiet(provider);
  return {
    provider,
    list: provider.querySelector('wco-news-list'),
    item: provider.querySelector('wco-news-item'),
    switcher: provider.querySelector('wco-language-switcher'),
  };
};

/** The links of a list. */
export const linksOf = (list: Element): readonly HTMLAnchorElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part~="link"]'),
];

/** The headline an item shows; empty for none. */
export const headlineOf = (item: Element): string => textOf(part(item, 'headline'));

/** The part that has focus in an element's shadow tree. */
export const focusedPart = (element: Element): string | null | undefined =>
  element.shadowRoot!.activeElement?.getAttribute('part');
