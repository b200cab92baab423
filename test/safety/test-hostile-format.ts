import { expect } from '@open-wc/testing';
import { isPlainText, type NewsFeed } from '../../src/model/news.js';
import { sanitizeHtml } from '../../src/safety/sanitize-html.js';
import { checkModel } from '../support/check-model.mjs';
import { hostileDocument, readHostile, type Documents, type HostileDocument } from './hostile-documents.js';
import { newsItem } from './hostile-elements.js';
import { DRAWS_ALL, missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

const fetchDocument = async (file: string): Promise<HostileDocument> =>
  hostileDocument(file, await (await fetch(`/test/fixtures/${file}`)).text());

/** Formats with plain-text bodies. */
const TEXT_ONLY = ['schema.org', 'HTML pages'];

/** The unique body markup in feeds, with its base address. */
const bodiesOf = (feeds: readonly (NewsFeed | undefined)[]): ReadonlyMap<string, string | undefined> =>
  new Map(
    feeds
      .flatMap((feed) => feed?.items ?? [])
      .flatMap(({ versions }) => versions)
      .flatMap(({ body, base, url }) => (body && !isPlainText(body) ? [[body.html, base ?? url] as const] : [])),
  );

/** Sanitised bodies in a host that can be inspected like an element. */
const hostOf = async (bodies: ReadonlyMap<string, string | undefined>): Promise<HTMLElement> => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  root.className = 'root';
  for (const [html, baseUrl] of bodies) {
    const body = root.appendChild(document.createElement('div'));
    body.setAttribute('part', 'body');
    body.append((await sanitizeHtml(html, { ...(baseUrl !== undefined && { baseUrl }), headingShift: 2 })).fragment);
  }
  return host;
};

/**
 * Tests every hostile value in every field of a format's documents: the model is valid and harmless. Chromium renders
 * the first article of the first document. Firefox and WebKit sanitise every body, because only their parsers differ;
 * rendering of a valid model does not depend on its source format.
 */
export const testHostileFormat = (format: string, documents: Documents): void => {
  describe(`hostile values in every field of ${format}`, () => {
    let sources: readonly HostileDocument[];
    let read = 0;
    let sanitized = 0;

    before(async function () {
      this.timeout(60_000);
      sources = await Promise.all(documents.map(([file]) => fetchDocument(file)));
    });

    const total = documents.reduce((sum, [, fields]) => sum + fields, 0);
    const drawn = DRAWS_ALL ? 'drawn' : 'bodies sanitised';
    testHostileValues(`${total} fields of ${documents.length} documents of ${format}, ${drawn}`, async (value) => {
      const [first = [], ...others] = await Promise.all(sources.map((source) => readHostile(source, value)));
      const feeds = [first, ...others].flat();
      const faults = feeds.flatMap((feed) => (feed ? checkModel(feed) : []));
      read += first.filter((feed) => feed?.items[0]).length;
      if (!DRAWS_ALL) {
        const bodies = bodiesOf(feeds);
        sanitized += bodies.size;
        const host = await hostOf(bodies);
        return { elements: [host], findings: () => [...faults, ...ownAddresses([host])] };
      }
      const articles = first.flatMap((feed) => (feed?.items[0] ? [newsItem(feed, { itemId: feed.items[0].id })] : []));
      return {
        elements: articles,
        findings: () => [...faults, ...missingArticles(articles), ...ownAddresses(articles)],
      };
    });

    it('has the stated number of fields, and reads articles', () => {
      expect(sources.map(({ fields }) => fields)).to.deep.equal(documents.map(([, fields]) => fields));
      expect(read).to.be.above(200);
      if (!DRAWS_ALL) expect(sanitized > 200).to.equal(!TEXT_ONLY.includes(format));
    });
  });
};
