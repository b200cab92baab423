import { expect } from 'chai';
import { closestWord } from '../../src/diagnosis/closest-word.js';
import { suggestAddress } from '../../src/diagnosis/suggest-address.js';

const ADDRESSES: readonly (readonly [written: string, meant: string | undefined])[] = [
  ['www.example.org/feed.json', 'https://www.example.org/feed.json'],
  ['example.org/feed', 'https://example.org/feed'],
  ['news.port.example/feed?lang=en', 'https://news.port.example/feed?lang=en'],
  ['www.example.org', 'https://www.example.org'],
  ['example.org:8080/feed', 'https://example.org:8080/feed'],
  ['münchen.example/feed', 'https://münchen.example/feed'],
  ['feed://example.org/rss', 'https://example.org/rss'],
  ['feed:https://example.org/rss', 'https://example.org/rss'],
  ['webcal://example.org/rss', 'https://example.org/rss'],
  ['https//example.org/feed', 'https://example.org/feed'],
  ['http:/example.org/feed', 'http://example.org/feed'],
  ['htps://example.org/feed', 'https://example.org/feed'],
  ['“https://example.org/feed”', 'https://example.org/feed'],
  ['<https://example.org/feed>', 'https://example.org/feed'],
  ['https://example.org/feed', undefined],
  ['HTTPS://example.org/feed', undefined],
  ['//example.org/feed', undefined],
  ['/news/feed.json', undefined],
  ['feed.json', undefined],
  ['feed.json?lang=en', undefined],
  ['news.feed.xml', undefined],
  ['v1.2/feed.json', undefined],
  ['news/feed.json', undefined],
  ['../feed.json', undefined],
  ['data:application/json,{}', undefined],
  ['', undefined],
];

describe('suggestAddress', () => {
  for (const [written, meant] of ADDRESSES)
    it(`${written} → ${meant}`, () => expect(suggestAddress(written)).to.equal(meant));
});

const WORDS: readonly (readonly [word: string, words: readonly string[], meant: string | undefined])[] = [
  ['scr', ['src', 'data', 'lang'], 'src'],
  ['itemid', ['item-id', 'lang'], 'item-id'],
  ['headingLevel', ['heading', 'heading-level'], 'heading-level'],
  ['crad', ['article', 'card', 'compact'], 'card'],
  ['loadmore', ['load-more', 'pages', 'none'], 'load-more'],
  ['page', ['load-more', 'pages', 'none'], 'pages'],
  ['lots', ['load-more', 'pages', 'none'], undefined],
  ['x', ['src', 'for'], undefined],
];

describe('closestWord', () => {
  for (const [word, words, meant] of WORDS)
    it(`${word} → ${meant}`, () => expect(closestWord(word, words)).to.equal(meant));
});
