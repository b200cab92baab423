/** Past bugs, each with the document that revealed it. */
import { expect } from 'chai';
import { fetchBytes } from '../../src/loading/fetch-bytes.js';
import { loadNews } from '../../src/loading/load-news.js';
import { decodeText, parseNews } from '../../src/loading/parse-news.js';
import { registerFormat } from '../../src/formats/registry.js';
import { fakeFetch, hold, json, rejection } from '../support/fake-fetch.js';

const V11 = 'https://jsonfeed.org/version/1.1';

describe('regressions', () => {
  it('accepts an article with a member called version', async () => {
    const feed = await parseNews({ id: 'a', title: 'T', content_text: 'x', version: 2 });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a']);
  });

  for (const authors of [null, [], [{}]]) {
    it(`authors ${JSON.stringify(authors)} do not hide the author of JSON Feed 1.0`, async () => {
      const item = { id: 'a', title: 'T', authors, author: { name: 'Ada' } };
      const feed = await parseNews({ version: V11, items: [item] });
      expect(feed.items[0]!.authors).to.deep.equal([{ name: 'Ada' }]);
    });
  }

  it('ignores NaN and infinite numbers as text', async () => {
    const feed = await parseNews({
      version: V11,
      items: [{ id: 'a', title: Infinity, summary: NaN, content_text: 'x' }],
    });
    expect(feed.items[0]!.versions).to.deep.equal([{ body: { text: 'x' }, kind: 'original' }]);
  });

  it('drops image sizes that are not whole pixels', async () => {
    const rendition = { href: 'https://a.example/i.jpg', width: 0.5, height: 0 };
    const images = [{ renditions: [rendition], alt: 'decorative' }];
    const feed = await parseNews({ version: V11, items: [{ id: 'a', title: 'T', _news: { images } }] });
    expect(feed.items[0]!.images[0]!.renditions).to.deep.equal([{ url: 'https://a.example/i.jpg' }]);
  });

  it('reports an adapter whose detect() throws as a NewsError', async () => {
    let isBroken = true;
    registerFormat({
      name: 'broken detector',
      detect: () => {
        if (isBroken) throw new TypeError('oops');
        return false;
      },
      read: () => ({ languages: [], fallback: [], items: [] }),
    });
    const error = await rejection(parseNews('{}'));
    isBroken = false;
    expect((error as { code?: string }).code).to.equal('malformed');
  });

  it('decodes UTF-8 XML that declares utf-16', async () => {
    const bytes = new TextEncoder().encode('<?xml version="1.0" encoding="utf-16"?><rss>é</rss>');
    expect(await decodeText(bytes, 'text/xml')).to.equal('<?xml version="1.0" encoding="utf-16"?><rss>é</rss>');
  });

  it('accepts an infinite time-out', async () => {
    const fetcher = fakeFetch(json({ version: V11, items: [] }));
    const { url } = await fetchBytes('https://a.example/', { fetcher, timeout: Infinity });
    expect(url).to.equal('https://a.example/');
  });

  it('sends no request if already aborted', async () => {
    const fetcher = fakeFetch(json({}));
    const error = await rejection(loadNews('https://a.example/gone', { fetcher, signal: AbortSignal.abort() }));
    expect((error as Error).name).to.equal('AbortError');
    expect(fetcher.calls.length).to.equal(0);
  });

  it('shares one request between three concurrent reloads', async () => {
    const held = hold(json({ version: V11, title: 'T', items: [] }));
    const fetcher = fakeFetch(held.answer);
    const loads = [1, 2, 3].map(() => loadNews('https://a.example/reload', { fetcher, reload: true }));
    held.release();
    expect((await Promise.all(loads)).map(({ title }) => title)).to.deep.equal(['T', 'T', 'T']);
    expect(fetcher.calls.length).to.equal(1);
  });
});
