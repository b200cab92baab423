import { expect } from '@open-wc/testing';
import { define } from '../../src/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { armDetector, findLeftovers, settle } from './detector.js';
import { HOSTILE_URLS, PAYLOADS } from './payloads.js';

define();

const PAGE = 'https://news.invalid/2024/a.html';
const IMAGE = 'https://news.invalid/2024/a.jpg';
const REACHABLE = { email: 'press@news.invalid', phone: '+32 2 209 92 11', fax: '+32 2 209 92 12', url: PAGE };

/** The same hostile value in every text, address, language and date of a contact. */
const contactOf = (hostile: unknown, own: object = {}): object => ({
  role: hostile,
  name: [{ language: 'en', value: hostile }],
  organisation: [{ language: hostile, value: hostile }],
  job_title: hostile,
  email: hostile,
  phone: hostile,
  fax: hostile,
  hours: [{ language: hostile, value: hostile }],
  url: hostile,
  address: { lines: [hostile, hostile], locality: hostile, area: hostile, postal_code: hostile, country: hostile },
  languages: [hostile, 'fr'],
  ...own,
});

const versionOf = (hostile: unknown, own: object = {}): object => ({
  language: hostile,
  url: hostile,
  title: hostile,
  summary: hostile,
  content_html: hostile,
  content_text: hostile,
  kind: hostile,
  date_modified: hostile,
  attachments: [attachmentOf(hostile), attachmentOf(hostile, { url: PAGE })],
  ...own,
});

/** A hostile address with a hostile text, and, with a good address, the text alone. */
const attachmentOf = (hostile: unknown, own: object = {}): object => ({
  url: hostile,
  mime_type: hostile,
  title: hostile,
  size_in_bytes: hostile,
  _news: { language: hostile },
  ...own,
});

const imageOf = (hostile: unknown, role: unknown, files: readonly unknown[]): object => ({
  role,
  renditions: files.map((href, index) => ({ href, width: 320 * (index + 1), height: 180 * (index + 1) })),
  alt: [{ language: hostile, value: hostile }],
  caption: [{ language: hostile, value: hostile }],
  credit: hostile,
});

const itemOf = (hostile: unknown, own: object, translations: readonly object[]): object => ({
  ...versionOf(hostile),
  id: hostile,
  external_url: hostile,
  image: hostile,
  banner_image: hostile,
  date_published: hostile,
  authors: [
    { name: hostile, url: hostile, avatar: hostile },
    { name: hostile, url: PAGE },
  ],
  tags: [hostile],
  _news: {
    published_on: hostile,
    translations,
    images: [
      imageOf(hostile, 'main', [hostile, hostile]),
      imageOf(hostile, 'main', [IMAGE, hostile]),
      imageOf(hostile, hostile, [IMAGE]),
      {
        role: 'gallery',
        renditions: [{ href: hostile, width: hostile, height: hostile }],
        alt: hostile,
        caption: hostile,
      },
    ],
    contacts: [contactOf(hostile), contactOf(hostile, REACHABLE)],
    subjects: [{ name: [{ language: hostile, value: hostile }], uri: hostile }],
    places: [{ name: hostile, uri: hostile, country: hostile, relation: hostile }],
    rights: { holder: hostile, notice: [{ language: 'en', value: hostile }], usage_terms: hostile, license: hostile },
    related: [hostile, PAGE].map((url) => ({ url, title: hostile, language: hostile })),
  },
  ...own,
});

const feedOf = (hostile: unknown, own: object = {}, translations: readonly object[] = []): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: hostile,
  description: hostile,
  home_page_url: hostile,
  next_url: hostile,
  language: hostile,
  _news: {
    schema: 'news-1',
    languages: [{ language: hostile, name: hostile, home_page_url: hostile }],
    fallback: [hostile],
  },
  items: [itemOf(hostile, own, translations)],
});

/** The original is shown. */
const originalOf = (hostile: unknown): object => feedOf(hostile);

/** An English translation is shown: with a valid address, and a body of one kind. */
const translationOf = (hostile: unknown, body: object): object =>
  feedOf(hostile, { language: 'de', date_published: '2018-09-12T00:00:00+02:00' }, [
    versionOf(hostile, { language: 'en', url: PAGE, kind: 'machine', ...body }),
    versionOf(hostile),
  ]);

const ARTICLES: readonly ((hostile: unknown) => object)[] = [
  originalOf,
  (hostile) => translationOf(hostile, {}),
  (hostile) => translationOf(hostile, { content_html: null }),
  (hostile) => translationOf(hostile, { content_html: null, content_text: null }),
];

const ITEM_ATTRIBUTES =
  'lang languages fallback notice date-style time-zone numbering heading-level link-target without variant'.split(' ');
const CARD_ATTRIBUTES = 'name organization job-title email phone fax address url hours languages subject lang'.split(
  ' ',
);
const NOTICE_ATTRIBUTES = ['requested', 'shown', 'available', 'original', 'kind', 'lang'];
const NOTICE = { requested: 'ru', shown: 'en', available: 'en fr ar', kind: 'default', lang: 'en' };

/** An element with one value in all its attributes, but for those that are given. */
const withAttributes = (tag: string, names: readonly string[], hostile: string, given: object = {}): HTMLElement => {
  const element = document.createElement(tag);
  for (const name of names) element.setAttribute(name, hostile);
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, String(value));
  return element;
};

const newsItem = (data: object, variant: WcoNewsItem['variant'] = 'article'): WcoNewsItem => {
  const element = document.createElement('wco-news-item');
  Object.assign(element, { data, variant });
  return element;
};

const contactCard = (data: object): HTMLElement => {
  const element = document.createElement('wco-contact-card');
  element.data = data;
  return element;
};

/** Every article whole, the first two also as what leads to them. */
const articlesOf = (hostile: unknown): readonly WcoNewsItem[] => [
  ...ARTICLES.map((dataOf) => newsItem(dataOf(hostile))),
  ...ARTICLES.slice(0, 2).flatMap((dataOf) => [
    newsItem(dataOf(hostile), 'card'),
    newsItem(dataOf(hostile), 'compact'),
  ]),
];
const cardsOf = (hostile: unknown): readonly HTMLElement[] => [
  contactCard(contactOf(hostile)),
  contactCard(contactOf(hostile, REACHABLE)),
];
const attributedOf = (hostile: string): readonly HTMLElement[] => [
  Object.assign(withAttributes('wco-news-item', ITEM_ATTRIBUTES, hostile), { data: originalOf(hostile) }),
  withAttributes('wco-contact-card', CARD_ATTRIBUTES, hostile),
  withAttributes('wco-contact-card', CARD_ATTRIBUTES, hostile, REACHABLE),
  withAttributes('wco-language-notice', NOTICE_ATTRIBUTES, hostile),
  ...Object.keys(NOTICE).map((name) =>
    withAttributes('wco-language-notice', NOTICE_ATTRIBUTES, hostile, { ...NOTICE, [name]: hostile }),
  ),
];

const append = (elements: readonly HTMLElement[]): HTMLElement => {
  const page = document.createElement('div');
  page.append(...elements);
  document.body.append(page);
  return page;
};

const complete = async (elements: readonly HTMLElement[]): Promise<void> => {
  for (const element of elements) {
    if ('updateComplete' in element) await element.updateComplete;
    if ('loadComplete' in element) await element.loadComplete;
  }
};

const findingsIn = (elements: readonly HTMLElement[]): readonly string[] =>
  elements.flatMap(({ localName, shadowRoot }) =>
    shadowRoot?.querySelector('.root') ? findLeftovers(shadowRoot) : [`<${localName}> shows nothing`],
  );

/** Addresses in the bodies of articles that lead to the page's own origin. */
const ownAddresses = (articles: readonly WcoNewsItem[]): readonly string[] =>
  articles
    .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('[part="body"] :is([href], [src], [srcset])')])
    .flatMap((element) => ['href', 'src', 'srcset'].map((name) => element.getAttribute(name) ?? ''))
    .filter((address) => address.includes(location.host));

const VALUES = [...PAYLOADS.map(({ name, html }) => [name, html] as const), ...HOSTILE_URLS];
const FIELDS =
  JSON.stringify(originalOf('@')).split('"@"').length -
  1 +
  [ITEM_ATTRIBUTES, CARD_ATTRIBUTES, NOTICE_ATTRIBUTES].flat().length;

describe('hostile values in every field', () => {
  const detector = armDetector();
  const seen = new Map<string, { readonly states: readonly string[]; readonly findings: readonly string[] }>();

  /** Shows a value in everything there is, keeps what was found of it, and nothing else: it would fill the memory. */
  const show = async (name: string, value: string): Promise<() => void> => {
    const articles = articlesOf(value);
    const elements = [...articles, ...cardsOf(value), ...attributedOf(value)];
    const page = append(elements);
    // A hundred thousand letters in every field take long to lay out, and are not what is tested.
    page.hidden = value.length > 10_000;
    await complete(elements);
    return () => {
      // The second and third have a text and an address of their own that is good.
      const own = ownAddresses(articles.slice(1, 3));
      const isDrawn = articles.map(({ shadowRoot }) => shadowRoot!.querySelector('[part="article"], [part="card"]'));
      seen.set(name, {
        states: articles.map(({ state }, index) => (isDrawn[index] ? state : `${state}, nothing drawn`)),
        findings: [...findingsIn(elements), ...own],
      });
      page.remove();
    };
  };

  before(async function () {
    this.timeout(150_000);
    for (let index = 0; index < VALUES.length; index += 10) {
      const inspections = await Promise.all(VALUES.slice(index, index + 10).map(([name, value]) => show(name, value)));
      await settle(100);
      for (const inspect of inspections) inspect();
    }
    await settle(1500);
  });

  for (const [name] of VALUES) {
    it(name, () => {
      const { states, findings } = seen.get(name)!;
      expect(states).to.deep.equal(Array(8).fill('ready'));
      expect(findings).to.deep.equal([]);
    });
  }

  it(`${VALUES.length} values × ${FIELDS} fields: none ran`, () => {
    expect(FIELDS).to.be.at.least(130);
    expect(detector.fired()).to.equal(0);
  });
});

describe('JSON that looks like a template of Lit', () => {
  const markup = ['<img src=x: onerror=pwn()>'];
  const IMITATIONS: readonly (readonly [name: string, json: object])[] = [
    ['result of html``', { _$litType$: 1, strings: markup, values: [] }],
    ['with raw strings', { _$litType$: 1, strings: { 0: markup[0], length: 1, raw: markup }, values: [] }],
    ['compiled template', { _$litType$: { h: markup[0], parts: [] }, values: [] }],
    ['directive', { _$litDirective$: {}, values: markup }],
    ['SafeHtml', { fragment: markup[0], clone: markup[0] }],
    ['text with a toString', { toString: markup[0], valueOf: markup[0], value: markup }],
    ['lists in lists', [[markup], markup]],
  ];

  for (const [name, json] of IMITATIONS) {
    it(name, async () => {
      const detector = armDetector();
      const article = newsItem(feedOf(json, { id: 'a', url: PAGE, language: 'en', title: 'Headline' }));
      const elements = [article, ...articlesOf(json), contactCard(contactOf(json, REACHABLE))];
      const page = append(elements);
      await complete(elements);
      expect(article.shadowRoot!.querySelector('[part="headline"]')?.textContent).to.equal('Headline');
      await settle(100);
      expect(findingsIn(elements)).to.deep.equal([]);
      expect(detector.fired()).to.equal(0);
      page.remove();
    });
  }
});
