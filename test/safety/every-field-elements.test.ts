import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { newsItem, withAttributes } from './hostile-elements.js';
import { ARTICLES, contactOf, originalOf, REACHABLE } from './hostile-news.js';
import { missingArticles, testHostileValues } from './show-hostile.js';

define();

/** Attributes that trigger requests. They have a separate test. */
const REQUESTS = ['src', 'format', 'credentials', 'loading', 'timeout', 'cache', 'refresh-interval', 'debug'];

/** Every attribute that an element observes, and `lang`, except those that trigger requests. */
const attributesOf = (tag: string): readonly string[] => {
  const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: readonly string[] };
  return [...new Set([...observedAttributes, 'lang'])].filter((name) => !REQUESTS.includes(name));
};

const ITEM = attributesOf('wco-news-item');
const LIST = attributesOf('wco-news-list').filter((name) => name !== 'url-state' && name !== 'limit');
const SWITCHER = attributesOf('wco-language-switcher').filter((name) => name !== 'persist');
const CONTACT = attributesOf('wco-contact-card');
const NOTICE = attributesOf('wco-language-notice');
const GOOD_NOTICE = { requested: 'ru', shown: 'en', available: 'en fr ar', kind: 'default', lang: 'en' };

const contactCard = (data: object): HTMLElement => Object.assign(document.createElement('wco-contact-card'), { data });

const list = (value: string, attributes: readonly string[], given: object = {}): HTMLElement =>
  Object.assign(withAttributes('wco-news-list', attributes, value, given), { data: originalOf(value) });

/** Hides the console output of `debug`. */
const silenceConsole = (): (() => void) => {
  const { groupCollapsed, log, groupEnd } = console;
  Object.assign(console, { groupCollapsed: () => undefined, log: () => undefined, groupEnd: () => undefined });
  return () => Object.assign(console, { groupCollapsed, log, groupEnd });
};

describe('hostile values in every field of cards, lists, contacts, and in all attributes', () => {
  it('finds the attributes of elements', () => {
    expect([ITEM.length, LIST.length, SWITCHER.length, CONTACT.length, NOTICE.length]).to.deep.equal([
      17, 27, 5, 13, 9,
    ]);
  });

  let restore: () => void;
  before(() => {
    restore = silenceConsole();
  });
  after(() => restore());

  const attributes = [ITEM, LIST, SWITCHER, CONTACT, NOTICE].flat().length;
  testHostileValues(`${attributes} attributes of 5 elements, card, line, list, contact and diagnosis`, (value) => {
    const cards = ARTICLES.slice(0, 2).flatMap((dataOf) => [
      newsItem(dataOf(value), { variant: 'card' }),
      newsItem(dataOf(value), { variant: 'compact' }),
    ]);
    const diagnosed = Object.assign(newsItem(originalOf(value)), { debug: true });
    const attributed = Object.assign(withAttributes('wco-news-item', ITEM, value, { 'item-id': '' }), {
      data: originalOf(value),
    });
    const elements = [
      ...cards,
      diagnosed,
      attributed,
      list(value, [], { searchable: '', filters: 'topic year language sort' }),
      list(value, LIST),
      withAttributes('wco-language-switcher', SWITCHER, value, { languages: `en fr ${value}` }),
      contactCard(contactOf(value)),
      contactCard(contactOf(value, REACHABLE)),
      withAttributes('wco-contact-card', CONTACT, value),
      withAttributes('wco-contact-card', CONTACT, value, REACHABLE),
      withAttributes('wco-language-notice', NOTICE, value),
      ...Object.keys(GOOD_NOTICE).map((name) =>
        withAttributes('wco-language-notice', NOTICE, value, { ...GOOD_NOTICE, [name]: value }),
      ),
    ];
    return { elements, findings: () => missingArticles(cards) };
  });
});
