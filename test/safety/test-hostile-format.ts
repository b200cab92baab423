import { expect } from '@open-wc/testing';
import { parseNews } from '../../src/data/parse-news.js';
import type { NewsFeed } from '../../src/model/news.js';
import { NewsError } from '../../src/model/news-error.js';
import { checkModel } from '../support/check-model.mjs';
import { ADDRESS, hostileDocument, type HostileDocument } from './hostile-documents.js';
import { newsItem } from './hostile-elements.js';
import { missingArticles, ownAddresses, testHostileValues } from './show-hostile.js';

/** Documents below test/fixtures, each with the number of its fields that can hold anything. */
export type Documents = readonly (readonly [file: string, fields: number])[];

/** Characters; what is longer is never read, the loader ends at 2 MB. */
const MOST = 2_000_000;

/** The feed, or `undefined` where a document is so spoilt that nothing can be read. */
const read = async (text: string): Promise<NewsFeed | undefined> => {
  try {
    return await parseNews(text, { url: ADDRESS });
  } catch (error) {
    if (error instanceof NewsError) return undefined;
    throw error;
  }
};

/**
 * Every hostile value in every field of documents of a format: what is read is a valid model, and the first
 * article of the first document, drawn whole, does no harm. (What is drawn of a valid model does not depend on the
 * format it was read from.)
 */
export const testHostileFormat = (format: string, documents: Documents): void => {
  describe(`hostile values in every field of ${format}`, () => {
    let sources: readonly HostileDocument[];
    let shown = 0;

    before(async function () {
      this.timeout(60_000);
      sources = await Promise.all(documents.map(([file]) => hostileDocument(file)));
    });

    const total = documents.reduce((sum, [, fields]) => sum + fields, 0);
    testHostileValues(`${total} fields of ${documents.length} documents of ${format}`, async (value) => {
      const texts = sources.map(({ write }) => write(value).filter(({ length }) => length <= MOST));
      const feeds = await Promise.all(texts.flat().map(read));
      const faults = feeds.flatMap((feed) => (feed ? checkModel(feed) : []));
      const drawn = feeds.slice(0, texts[0]!.length);
      const articles = drawn.flatMap((feed) => (feed?.items[0] ? [newsItem(feed, { itemId: feed.items[0].id })] : []));
      shown += articles.length;
      return {
        elements: articles,
        findings: () => [...faults, ...missingArticles(articles), ...ownAddresses(articles)],
      };
    });

    it('has as many fields as it says, and shows articles', () => {
      expect(sources.map(({ fields }) => fields)).to.deep.equal(documents.map(([, fields]) => fields));
      expect(shown).to.be.above(200);
    });
  });
};
