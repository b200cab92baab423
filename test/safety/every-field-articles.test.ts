import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { armDetector, settle } from './detector.js';
import { newsItem } from './hostile-elements.js';
import { ARTICLES, contactOf, feedOf, originalOf, PAGE, REACHABLE } from './hostile-news.js';
import { append, complete, findingsIn, missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

define();

const FIELDS = JSON.stringify(originalOf('@')).split('"@"').length - 1;

describe('hostile values in every field of an article', () => {
  it('has over a hundred fields', () => {
    expect(FIELDS).to.be.at.least(100);
  });

  testHostileValues(`${FIELDS} fields of news-1 × article, 4 kinds of body`, (value) => {
    const elements = ARTICLES.map((dataOf) => newsItem(dataOf(value)));
    return {
      elements,
      // The second and third have their own text and a valid address.
      findings: () => [...missingArticles(elements), ...ownAddresses(elements.slice(1, 3))],
    };
  });
});

describe('JSON that imitates a Lit template', () => {
  const markup = ['<img src=x: onerror=pwn()>'];
  const IMITATIONS: readonly (readonly [name: string, json: object])[] = [
    ['result of html``', { _$litType$: 1, strings: markup, values: [] }],
    ['with raw strings', { _$litType$: 1, strings: { 0: markup[0], length: 1, raw: markup }, values: [] }],
    ['compiled template', { _$litType$: { h: markup[0], parts: [] }, values: [] }],
    ['directive', { _$litDirective$: {}, values: markup }],
    ['SafeHtml', { fragment: markup[0], clone: markup[0] }],
    ['text with a toString', { toString: markup[0], valueOf: markup[0], value: markup }],
    ['nested lists', [[markup], markup]],
  ];

  for (const [name, json] of IMITATIONS) {
    it(name, async () => {
      const detector = armDetector();
      const article = newsItem(feedOf(json, { id: 'a', url: PAGE, language: 'en', title: 'Headline' }));
      const card = document.createElement('wco-contact-card');
      card.data = contactOf(json, REACHABLE);
      const elements = [article, ...ARTICLES.map((dataOf) => newsItem(dataOf(json))), card];
      const page = append(elements);
      await complete(elements);
      expect(article.shadowRoot!.querySelector('[part="headline"]')?.textContent.trim()).to.equal('Headline');
      await settle(100);
      expect(findingsIn(elements)).to.deep.equal([]);
      expect(detector.fired()).to.equal(0);
      page.remove();
    });
  }
});
