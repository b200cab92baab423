/** Lists, switchers and newsrooms in each state; every text is made up. */
import { captureWarnings, nextEvent, part, until } from '../support/dom.js';
import { put, type Maker } from './accessibility-fixtures.js';

const names = (en: string, ru: string, ar: string) => [
  { name: Object.entries({ en, ru, ar }).map(([language, value]) => ({ language, value })) },
];

const ROADS = names('Roads', 'Дороги', 'الطرق');
const SHIPS = names('Ships', 'Суда', 'السفن');

const version = (language: string, title: string, more: object = {}) => ({
  language,
  url: `https://port.example/${language}/${title.length}`,
  title,
  content_html: '<p>12345</p>',
  ...more,
});

/** Three articles: in every language, in English only, and machine-translated. */
export const THREE = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour news',
  language: 'en',
  _news: {
    schema: 'news-1',
    languages: [
      { language: 'en', name: 'English', home_page_url: 'https://port.example/en' },
      { language: 'ru', name: 'русский', home_page_url: 'https://port.example/ru' },
      { language: 'ar', name: 'العربية', dir: 'rtl', home_page_url: 'https://port.example/ar' },
      { language: 'fr', name: 'français', home_page_url: 'https://port.example/fr' },
    ],
  },
  items: [
    {
      id: 'lane',
      ...version('en', 'Harbour opens a second lane'),
      date_published: '2025-11-03T09:00:00+02:00',
      _news: {
        published_on: '2025-11-03',
        subjects: ROADS,
        translations: [version('ru', 'Порт открывает вторую полосу'), version('ar', 'الميناء يفتح مسارًا ثانيًا')],
      },
    },
    {
      id: 'tugs',
      ...version('en', 'New tugs for the winter'),
      date_published: '2025-10-20T09:00:00+02:00',
      _news: { published_on: '2025-10-20', subjects: SHIPS, translations: [] },
    },
    {
      id: 'tunnel',
      ...version('en', 'Tunnel is dry again'),
      date_published: '2024-01-15T09:00:00+02:00',
      _news: {
        published_on: '2024-01-15',
        subjects: ROADS,
        translations: [
          version('ru', 'В тоннеле снова сухо', { kind: 'machine' }),
          version('ar', 'النفق جاف من جديد', { kind: 'machine' }),
        ],
      },
    },
  ],
};

const ENGLISH = { ...THREE, items: THREE.items.slice(1, 2) };

const NO_NEWS = { ...THREE, items: [] };

/** One more article, at the top. */
const FOUR = { ...THREE, items: [{ ...THREE.items[1], id: 'late', title: 'Late news' }, ...THREE.items] };

type Members = Readonly<Record<string, unknown>>;

const CONTROLS = { searchable: '', filters: 'topic year language sort' };

/** A list in the requested state. */
export const list = async (wrapper: HTMLElement, members: Members, light = '') => {
  const element = put(wrapper, 'wco-news-list', members, light);
  await element.loadComplete;
  return element;
};

/** Types into the search field of a list. */
export const search = async (element: Element, query: string): Promise<void> => {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  const done = nextEvent(element as HTMLElement, 'wco-filter-change');
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await done;
  await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
};

/** Presses "Show more". */
export const showMore = async (element: Element): Promise<void> => {
  part(element, 'more')!.click();
  await until(() => part(element, 'announcement')!.textContent.trim() !== '', 'an announcement');
};

const respond = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));

let requests = 0;
const address = () => `https://feeds.example/newsroom-${(requests += 1)}`;

/** A list whose second answer differs from its first. */
const refreshedList = async (wrapper: HTMLElement, second: () => Promise<Response>) => {
  const { restore } = captureWarnings();
  let isFirst = true;
  const fetcher = () => {
    if (!isFirst) return second();
    isFirst = false;
    return respond(THREE);
  };
  const element = await list(wrapper, { src: address(), fetcher, ...CONTROLS });
  await element.refresh();
  restore();
  return element;
};

/** Every state of a list, by name. */
export const LISTS: Readonly<Record<string, Maker>> = {
  loading: async (wrapper) => {
    const fetcher = () => new Promise<Response>(() => undefined);
    const element = put(wrapper, 'wco-news-list', { src: address(), fetcher });
    await until(() => part(element, 'skeleton') !== null, 'skeleton');
    return element;
  },
  ready: (wrapper) => list(wrapper, { data: THREE }),
  'ready, with controls': (wrapper) => list(wrapper, { data: THREE, ...CONTROLS }),
  grid: (wrapper) => list(wrapper, { data: THREE, layout: 'grid', ...CONTROLS }),
  compact: (wrapper) => list(wrapper, { data: THREE, variant: 'compact' }),
  'without a heading': (wrapper) => list(wrapper, { data: THREE, heading: '' }),
  'searched, with matches': async (wrapper) => {
    const element = await list(wrapper, { data: THREE, ...CONTROLS });
    await search(element, 'tugs');
    return element;
  },
  'searched, without matches': async (wrapper) => {
    const element = await list(wrapper, { data: THREE, ...CONTROLS });
    await search(element, 'zzz');
    return element;
  },
  'with links to the feed and to all news': (wrapper) =>
    list(wrapper, { data: { ...THREE, home_page_url: 'https://port.example/news' }, limit: 1, 'feed-link': '' }),
  'with open filters': async (wrapper) => {
    const element = await list(wrapper, { data: THREE, ...CONTROLS });
    part(element, 'show-filters')!.click();
    await element.updateComplete;
    return element;
  },
  'with more to load': (wrapper) => list(wrapper, { data: THREE, limit: 2 }),
  'with more loaded': async (wrapper) => {
    const element = await list(wrapper, { data: THREE, limit: 2 });
    await showMore(element);
    return element;
  },
  'in pages': (wrapper) => list(wrapper, { data: THREE, limit: 1, paging: 'pages' }),
  'with articles in other languages to show': (wrapper) => list(wrapper, { data: THREE, fallback: 'none' }),
  'empty: no news': (wrapper) => list(wrapper, { data: NO_NEWS, ...CONTROLS }),
  'empty: none in this language': (wrapper) => list(wrapper, { data: ENGLISH, fallback: 'none', ...CONTROLS }),
  'with new articles waiting': (wrapper) => refreshedList(wrapper, () => respond(FOUR)),
  stale: (wrapper) => refreshedList(wrapper, () => respond('', 503)),
  error: async (wrapper) => {
    const { restore } = captureWarnings();
    const fetcher = () => respond('', 503);
    const element = await list(wrapper, { src: address(), fetcher }, '<a href="#light">All news</a>');
    restore();
    return element;
  },
  'of a template': (wrapper) =>
    list(
      wrapper,
      { data: THREE },
      '<template slot="item"><a data-field="link"><b data-field="headline"></b></a> <time data-field="date"></time></template>',
    ),
};

const MANY = 'en fr es ru ar zh-Hans pt-BR pt-PT de it nl pl uk';

const switcher = async (wrapper: HTMLElement, members: Members, opens = false) => {
  const element = put(wrapper, 'wco-language-switcher', { languages: 'en ru ar', ...members });
  await element.updateComplete;
  const { lang } = wrapper;
  await until(() => element.uiLanguage === lang, `interface in ${lang}`);
  await element.updateComplete;
  if (opens) part(element, 'button')!.click();
  await element.updateComplete;
  return element;
};

/** Every variant of a switcher, by name. */
export const SWITCHERS: Readonly<Record<string, Maker>> = {
  buttons: (wrapper) => switcher(wrapper, {}),
  links: (wrapper) => switcher(wrapper, { mode: 'links', persist: 'url' }),
  'many buttons': (wrapper) => switcher(wrapper, { languages: MANY }),
  menu: (wrapper) => switcher(wrapper, { mode: 'menu' }),
  'open menu': (wrapper) => switcher(wrapper, { mode: 'menu' }, true),
  'long menu': (wrapper) => switcher(wrapper, { mode: 'menu', languages: MANY }),
  'open long menu': (wrapper) => switcher(wrapper, { mode: 'menu', languages: MANY }, true),
};

/** A newsroom of three articles with everything in it. */
export const newsroom = async (wrapper: HTMLElement, openId?: string) => {
  const light =
    '<wco-language-switcher></wco-language-switcher>' +
    '<wco-news-list searchable filters="topic year language sort"></wco-news-list>' +
    '<wco-news-item></wco-news-item>';
  const provider = put(wrapper, 'wco-news-provider', { data: THREE }, light);
  await provider.loadComplete;
  const item = provider.querySelector('wco-news-item')!;
  await provider.querySelector('wco-news-list')!.loadComplete;
  if (openId !== undefined) {
    provider.open(openId);
    await until(() => part(item, 'article') !== null && part(provider, 'back') !== null, 'the open article');
    await item.loadComplete;
  }
  return provider;
};

/** The phrases, in order: role, name, state; see `transcriptOf`. */
export type NewsroomTranscripts = Readonly<
  Record<'list' | 'searched' | 'noMatch' | 'more' | 'buttons' | 'menu' | 'newsroomSwitcher' | 'back', readonly string[]>
>;
