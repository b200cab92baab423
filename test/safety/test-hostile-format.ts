import { expect } from '@open-wc/testing';
import { isPlainText, type NewsFeed } from '../../src/model/news.js';
import { sanitizeHtml } from '../../src/safety/sanitize-html.js';
import { checkModel } from '../support/check-model.mjs';
import { hostileDocument, readHostile, type Documents, type HostileDocument } from './hostile-documents.js';
import { newsItem } from './hostile-elements.js';
import { DRAWS_ALL, missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

const fetchDocument = async (file: string): Promise<HostileDocument> =>
  hostileDocument(file, await (await fetch(`/test/fixtures/${file}`)).text());

/** Formats whose bodies are text, not markup. */
const TEXT_ONLY = ['schema.org', 'HTML pages'];

/** The markup of all bodies in feeds, each once, with what its addresses are relative to. */
const bodiesOf = (feeds: readonly (NewsFeed | undefined)[]): ReadonlyMap<string, string | undefined> =>
  new Map(
    feeds
      .flatMap((feed) => feed?.items ?? [])
      .flatMap(({ versions }) => versions)
      .flatMap(({ body, base, url }) => (body && !isPlainText(body) ? [[body.html, base ?? url] as const] : [])),
  );

/** Sanitised bodies, in a host that is inspected like an element. */
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
 * Every hostile value in every field of documents of a format: what is read is a valid model, and nothing in it does
 * harm. Chromium draws the first article of the first document whole. Firefox and WebKit sanitise every body, because
 * only their parsers differ; what is drawn of a valid model does not depend on the format it was read from.
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

    it('has as many fields as it says, and reads articles', () => {
      expect(sources.map(({ fields }) => fields)).to.deep.equal(documents.map(([, fields]) => fields));
      expect(read).to.be.above(200);
      if (!DRAWS_ALL) expect(sanitized > 200).to.equal(!TEXT_ONLY.includes(format));
    });
  });
};
