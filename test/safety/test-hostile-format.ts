import { expect } from '@open-wc/testing';
import { checkModel } from '../support/check-model.mjs';
import { hostileDocument, readHostile, type Documents, type HostileDocument } from './hostile-documents.js';
import { newsItem } from './hostile-elements.js';
import { missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

const fetchDocument = async (file: string): Promise<HostileDocument> =>
  hostileDocument(file, await (await fetch(`/test/fixtures/${file}`)).text());

/**
 * Tests every hostile value in every field of a format's documents: the model is valid, and the first article of the
 * first document is rendered without harm. (Rendering of a valid model does not depend on its source format.)
 */
export const testHostileFormat = (format: string, documents: Documents): void => {
  describe(`hostile values in every field of ${format}`, () => {
    let sources: readonly HostileDocument[];
    let shown = 0;

    before(async function () {
      this.timeout(60_000);
      sources = await Promise.all(documents.map(([file]) => fetchDocument(file)));
    });

    const total = documents.reduce((sum, [, fields]) => sum + fields, 0);
    testHostileValues(`${total} fields of ${documents.length} documents of ${format}`, async (value) => {
      const [first = [], ...others] = await Promise.all(sources.map((source) => readHostile(source, value)));
      const faults = [first, ...others].flat().flatMap((feed) => (feed ? checkModel(feed) : []));
      const articles = first.flatMap((feed) => (feed?.items[0] ? [newsItem(feed, { itemId: feed.items[0].id })] : []));
      shown += articles.length;
      return {
        elements: articles,
        findings: () => [...faults, ...missingArticles(articles), ...ownAddresses(articles)],
      };
    });

    it('has the stated number of fields, and shows articles', () => {
      expect(sources.map(({ fields }) => fields)).to.deep.equal(documents.map(([, fields]) => fields));
      expect(shown).to.be.above(200);
    });
  });
};
