import { expect } from 'chai';
import { parseNews } from '../../../src/loading/parse-news.js';
import { htmlPage } from '../../../src/formats/json-ld/html-page.js';
import { testFacts } from '../../support/facts.js';
import { readTextFixture } from '../../support/read-fixture.mjs';
import { rejection } from '../../support/fake-fetch.js';
import { HTML_PAGES } from './html-page.facts.js';

const ARTICLE = '<script type="application/ld+json">{"@type":"Article","@id":"urn:1","name":"A"}</script>';

const message = async (file: string): Promise<string> => {
  const html = await readTextFixture(`html/${file}`);
  return ((await rejection(parseNews(html, { url: 'https://news.example/de/x' }))) as Error).message;
};

describe('htmlPage', () => {
  testFacts(HTML_PAGES);

  describe('is detected by its start', () => {
    const TEXTS: readonly (readonly [string, boolean])[] = [
      ['<!doctype html>', true],
      ['<!DOCTYPE HTML PUBLIC "x">', true],
      ['<html>', true],
      ['<HTML lang=en>', true],
      [`${'<!-- a -->\n'.repeat(50)}${' '.repeat(5000)}<html>`, true],
      ['<?xml version="1.0"?>\n<!-- x --><!DOCTYPE html><html>', true],
      ['<htmlx>', false],
      ['<rss><html>', false],
      ['<!-- <html> ', false],
      ['<?xml version="1.0"?><feed>', false],
      ['', false],
    ];
    for (const [text, expected] of TEXTS) {
      it(`${text.slice(0, 40)} of ${text.length} characters: ${expected ? 'yes' : 'no'}`, () => {
        expect(htmlPage.detect({ text })).to.equal(expected);
      });
    }
    it('is not detected in JSON', () => {
      expect(htmlPage.detect({ text: '<html>', json: {} })).to.equal(false);
    });
  });

  it('lists the feeds of a page without data', async () => {
    expect(await message('soft-404.html')).to.equal(
      'This is a web page without news data in it (JSON-LD). Use one of the feeds it offers: ' +
        'https://news.example/feeds/news.rss?a=1&b=2 (application/rss+xml), ' +
        'https://news.example/atom (application/atom+xml), ' +
        'https://news.example/de/feed.json (application/feed+json)',
    );
  });

  it('reports a page without data and without feeds', async () => {
    expect(await message('no-feeds.html')).to.equal(
      'This is a web page without news data in it (JSON-LD), and it offers no feed',
    );
  });

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['100,000 angle brackets', '<'.repeat(100_000)],
    ['100,000 unclosed comments', '<!--'.repeat(100_000)],
    ['100,000 end tags', '</p>'.repeat(100_000)],
    ['100,000 attributes', `<p ${'a=" '.repeat(100_000)}>`],
    ['a script of 500,000 spaces', `<script type="application/ld+json">${' '.repeat(500_000)}]</script>`],
  ];
  for (const [name, html] of HOSTILE) {
    // With quadratic work each would take minutes.
    it(`reads a page with ${name}`, async () => {
      const feed = await parseNews(`<!doctype html>${ARTICLE}${html}`);
      expect(feed.items[0]?.id).to.equal('urn:1');
    });
  }
});
