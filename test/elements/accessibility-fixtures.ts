/** Items, notices and contacts in each state, on a page of one language and colour scheme. */
import { fixture, html } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { captureWarnings, part, until } from '../support/dom.js';
import { FRENCH } from '../support/feeds.js';
import { LANE, PRESS_CONTACT } from './screen-reader-fixtures.js';

export type Maker = (wrapper: HTMLElement) => Promise<HTMLElement>;

/** A page with an opaque background, so that contrast can be measured. */
export const page = (lang: string, scheme: string, width = '40rem'): Promise<HTMLElement> =>
  fixture(html`
    <div
      lang=${lang}
      dir=${lang === 'ar' ? 'rtl' : 'ltr'}
      style="color-scheme: ${scheme}; background: Canvas; color: CanvasText; inline-size: ${width}"
    ></div>
  `);

type Properties = Readonly<Record<string, unknown>>;

/** Adds an element to a page; strings become attributes, other values properties. */
export const put = <Tag extends keyof HTMLElementTagNameMap>(
  wrapper: HTMLElement,
  tag: Tag,
  members: Properties,
  light = '',
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else Object.assign(element, { [name]: value });
  }
  element.innerHTML = light;
  wrapper.append(element);
  return element;
};

const item = async (wrapper: HTMLElement, members: Properties, light?: string): Promise<WcoNewsItem> => {
  const element = put(wrapper, 'wco-news-item', members, light);
  await element.loadComplete;
  return element;
};

/** An element that renders late. */
export const drawn = async (element: HTMLElement, name: string): Promise<HTMLElement> => {
  await until(() => part(element, name) !== null, name);
  return element;
};

const respond = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));
const LINK = '<a href="#light">Read the article</a>';

/** Runs `work` without its warnings, since these tests expect failures. */
const withoutWarnings = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const { restore } = captureWarnings();
  try {
    return await work();
  } finally {
    restore();
  }
};

let requests = 0;
const address = () => `https://feeds.example/accessibility-${(requests += 1)}`;

/** Every state of an item, by name. */
export const STATES: Readonly<Record<string, Maker>> = {
  idle: (wrapper) => item(wrapper, {}, LINK),
  loading: async (wrapper) => {
    const fetcher = () => new Promise<Response>(() => undefined);
    return drawn(put(wrapper, 'wco-news-item', { src: address(), fetcher }), 'skeleton');
  },
  ready: (wrapper) => item(wrapper, { data: LANE }),
  stale: (wrapper) =>
    withoutWarnings(async () => {
      let isUp = true;
      const fetcher = () => (isUp ? respond(LANE) : respond('', 503));
      const element = await item(wrapper, { src: address(), fetcher });
      isUp = false;
      await element.refresh();
      return element;
    }),
  empty: (wrapper) => {
    const data = { version: 'https://jsonfeed.org/version/1.1', title: 'Nothing yet', items: [] };
    return item(wrapper, { data }, LINK);
  },
  withheld: (wrapper) => item(wrapper, { data: LANE, fallback: 'none' }),
  error: (wrapper) => withoutWarnings(() => item(wrapper, { src: address(), fetcher: () => respond('', 503) }, LINK)),
};

/** The value of `state` in each of them. */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  idle: 'idle',
  loading: 'loading',
  ready: 'ready',
  stale: 'stale',
  empty: 'empty',
  withheld: 'empty',
  error: 'error',
};

const notice = (wrapper: HTMLElement, members: Properties) =>
  drawn(put(wrapper, 'wco-language-notice', { requested: 'es', shown: 'en', ...members }), 'notice');

const contact = (wrapper: HTMLElement, members: Properties) =>
  drawn(put(wrapper, 'wco-contact-card', members), 'contact');

const TRANSLATED = { ...LANE, _news: { ...LANE._news, translations: [FRENCH] } };

/** Recordings and an event, whose code loads on demand. */
const GATHERING = {
  ...LANE,
  attachments: [
    { url: 'https://port.example/watch.mp3', mime_type: 'audio/mpeg', title: 'Night watch', size_in_bytes: 4_200_000 },
    { url: 'https://port.example/lock.mp4', mime_type: 'video/mp4', title: 'The new lock' },
  ],
  _news: {
    ...LANE._news,
    event: {
      start: '2026-11-04T09:30:00+01:00',
      end: '2026-11-06T17:00:00+01:00',
      time_zone: 'Europe/Brussels',
      status: 'rescheduled',
      place: { name: [{ language: 'en', value: 'Harbour Hall' }], address: PRESS_CONTACT.address },
      url: 'https://port.example/live',
    },
  },
};

/** The other elements and variants. */
export const VARIANTS: Readonly<Record<string, Maker>> = {
  'article with versions': (wrapper) => item(wrapper, { data: TRANSLATED, languages: 'es', 'link-target': '_blank' }),
  'article with recordings and an event': async (wrapper) => {
    const element = await item(wrapper, { data: GATHERING });
    await drawn(element, 'recordings');
    return drawn(element, 'event');
  },
  card: (wrapper) => item(wrapper, { data: LANE, variant: 'card' }),
  compact: (wrapper) => item(wrapper, { data: LANE, variant: 'compact' }),
  'inline notice': (wrapper) => notice(wrapper, { available: 'en fr ar' }),
  'banner notice': (wrapper) => notice(wrapper, { available: 'en fr ar', variant: 'banner' }),
  'dismissible notice': (wrapper) => notice(wrapper, { dismissible: '', kind: 'machine', original: 'fr' }),
  'minimal contact': (wrapper) => contact(wrapper, { email: 'press@port.example' }),
  'full contact': (wrapper) =>
    contact(wrapper, {
      data: {
        ...PRESS_CONTACT,
        fax: '+32 2 555 01 03',
        url: 'https://port.example/press',
        hours: [{ language: 'en', value: 'Weekdays from 9 to 5' }],
      },
    }),
  'several contacts': (wrapper) =>
    contact(wrapper, {
      data: [
        PRESS_CONTACT,
        { role: 'technical', email: 'web@port.example' },
        { email: 'all@port.example' },
        { email: 'one@port.example' },
      ],
    }),
};
