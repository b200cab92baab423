import { expect } from '@open-wc/testing';
import { checkModel } from '../support/check-model.mjs';
import { hostileDocument, readHostile, type Documents, type HostileDocument } from './hostile-documents.js';
import { newsItem } from './hostile-elements.js';
import { missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

const fetchDocument = async (file: string): Promise<HostileDocument> =>
  hostileDocument(file, await (await fetch(`/test/fixtures/${file}`)).text());

/**
 * Tests every hostile value in every field of documents: the models are valid, and the first article of each format's
 * first document is rendered without harm. (Rendering of a valid model does not depend on its source format.)
 */
export const testHostileFormats = (formats: readonly (readonly [format: string, documents: Documents])[]): void => {
  const names = formats.map(([format]) => format).join(', ');
  const documents = formats.flatMap(([, each]) => each);
  const firsts = formats.map(([, [first]]) => first![0]);

  describe(`hostile values in every field of ${names}`, () => {
    let sources: readonly HostileDocument[];
    const shown = new Map<string, number>();

    before(async function () {
      this.timeout(60_000);
      sources = await Promise.all(documents.map(([file]) => fetchDocument(file)));
    });

    const total = documents.reduce((sum, [, fields]) => sum + fields, 0);
    testHostileValues(`${total} fields of ${documents.length} documents of ${names}`, async (value) => {
      const feeds = await Promise.all(sources.map((source) => readHostile(source, value)));
      const faults = feeds.flat().flatMap((feed) => (feed ? checkModel(feed) : []));
      const articles = documents.flatMap(([file], index) => {
        if (!firsts.includes(file)) return [];
        const ofFile = feeds[index]!.flatMap((feed) =>
          feed?.items[0] ? [newsItem(feed, { itemId: feed.items[0].id })] : [],
        );
        shown.set(file, (shown.get(file) ?? 0) + ofFile.length);
        return ofFile;
      });
      return {
        elements: articles,
        findings: () => [...faults, ...missingArticles(articles), ...ownAddresses(articles)],
      };
    });

    it('has the stated number of fields, and shows articles of each format', () => {
      expect(sources.map(({ fields }) => fields)).to.deep.equal(documents.map(([, fields]) => fields));
      for (const file of firsts) expect(shown.get(file), file).to.be.above(200);
    });
  });
};
