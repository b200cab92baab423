import { expect } from '@open-wc/testing';
import { define } from '../../src/define.js';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { armDetector, findLeftovers, settle } from './detector.js';
import { HOSTILE_URLS, PAYLOADS } from './payloads.js';

define();

const PAGE_URL = 'https://news.invalid/2024/a.html';

/** An article with something in every field; what is hostile comes once as a plain string and once as localText. */
const newsOf = (text: unknown, url: unknown, language: unknown, translations: readonly object[] = []): object => {
  const local = [
    { language: 'en', value: text },
    { language: text, value: text },
  ];
  const rendition = { href: url, width: 640, height: 480 };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: text,
    description: text,
    home_page_url: url,
    next_url: url,
    language,
    _news: { schema: 'news-1', languages: [{ language, name: text, home_page_url: url }], fallback: [text] },
    items: [
      {
        id: text,
        url,
        language,
        title: text,
        summary: text,
        content_html: text,
        content_text: text,
        image: url,
        banner_image: url,
        date_published: text,
        date_modified: text,
        authors: [
          { name: text, url, avatar: url },
          { name: text, url },
        ],
        tags: [text, text],
        attachments: [{ url, mime_type: text, title: text }],
        _news: {
          published_on: text,
          translations,
          images: [
            { role: text, renditions: [rendition], alt: text, caption: text, credit: text },
            { role: 'main', renditions: [rendition, rendition], alt: local, caption: local, credit: text },
          ],
          contacts: [
            contactOf(text, url, text, text, text),
            contactOf(local, PAGE_URL, 'press@news.invalid', '+32 2 209 92 11', text),
          ],
          subjects: [{ name: local, uri: url }],
          places: [{ name: local, uri: url, country: text, relation: text }],
          rights: { holder: text, notice: local, usage_terms: text, license: url },
          related: [{ url, title: text, language: text }],
        },
      },
    ],
  };
};

const contactOf = (local: unknown, url: unknown, email: unknown, phone: unknown, text: unknown): object => ({
  role: text,
  name: local,
  organisation: local,
  job_title: local,
  email,
  phone,
  url,
  address: { lines: [text, text], locality: text, area: text, postal_code: text, country: text },
  languages: [text, 'fr'],
});

const versionOf = (text: unknown, url: unknown, language: unknown, kind: unknown): object => ({
  language,
  url,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  kind,
});

/** The original shown, with everything hostile; and a translation shown, with a valid address and language. */
const articlesOf = (text: unknown, url: unknown): readonly object[] => [
  newsOf(text, url, text),
  newsOf(text, url, 'de', [versionOf(text, PAGE_URL, 'en', 'machine'), versionOf(text, url, 'fr', text)]),
];

const ITEM_ATTRIBUTES = ['item-id', 'languages', 'date-style', 'time-zone', 'numbering', 'lang', 'dir', 'title'];
const CARD_ATTRIBUTES = ['name', 'organization', 'job-title', 'email', 'phone', 'address', 'url', 'subject', 'lang'];
const REACHABLE = { email: 'press@news.invalid', phone: '+32 2 209 92 11', url: PAGE_URL };
const NOTICE_ATTRIBUTES = ['requested', 'shown', 'available', 'kind', 'lang'];
const NOTICE = { requested: 'ru', shown: 'en', available: 'en fr ar', kind: 'default' };

const element = (
  tag: string,
  attributes: readonly string[],
  value: string,
  fixed: Record<string, string>,
): HTMLElement => {
  const made = document.createElement(tag);
  for (const name of attributes) made.setAttribute(name, fixed[name] ?? value);
  return made;
};

/** Every element that can show a payload, with the payload in all its fields. */
const elementsOf = (text: string, url: string): readonly HTMLElement[] => [
  ...articlesOf(text, url).map((data) => Object.assign(document.createElement('wco-news-item'), { data })),
  Object.assign(document.createElement('wco-contact-card'), { data: contactOf(text, url, text, text, text) }),
  Object.assign(document.createElement('wco-contact-card'), { data: contactOf(text, PAGE_URL, text, '112', text) }),
  element('wco-contact-card', CARD_ATTRIBUTES, text, {}),
  element('wco-contact-card', CARD_ATTRIBUTES, text, REACHABLE),
  element('wco-contact-card', CARD_ATTRIBUTES, url, { email: url }),
  element('wco-language-notice', NOTICE_ATTRIBUTES, text, {}),
  ...Object.keys(NOTICE).map((name) => {
    const { [name as 'kind']: _hostile, ...fixed } = { ...NOTICE, lang: 'en' };
    return element('wco-language-notice', NOTICE_ATTRIBUTES, text, fixed);
  }),
];
