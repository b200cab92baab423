import { expect } from 'chai';
import type { LoadedNews } from '../../src/loading/copies.js';
import { loadMany } from '../../src/loading/load-many.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsItem } from '../../src/model/news.js';
import { captureWarnings } from '../support/capture-warnings.js';
import { rejection } from '../support/fake-fetch.js';
import { stubGlobal } from '../support/stub-global.js';

const itemOf = (id: string): NewsItem => ({
  id,
  versions: [{ kind: 'original', headline: id }],
  ...{ authors: [], images: [], attachments: [], topics: [], places: [], contacts: [], related: [] },
});

const loadedOf = (id: string, loadedAt: number, rest: Partial<LoadedNews> = {}): LoadedNews => ({
  feed: { languages: [], fallback: [], items: [itemOf(id)] },
  loadedAt,
  ...rest,
});

const gone = new NewsError('not-found', 'HTTP 404', { status: 404 });
const busy = new NewsError('http', 'HTTP 503', { status: 503 });

const ids = ({ feed }: LoadedNews): readonly string[] => feed.items.map(({ id }) => id);

/** Loads one address per outcome. */
const load = (...outcomes: readonly (LoadedNews | Error)[]): Promise<LoadedNews> => {
  const urls = outcomes.map((_outcome, index) => `https://news.example/${index}`);
  const loads = outcomes.map((outcome) =>
    outcome instanceof Error ? Promise.reject<LoadedNews>(outcome) : Promise.resolve(outcome),
  );
  return loadMany(urls, loads);
};

describe('loadMany', () => {
  let console_: ReturnType<typeof captureWarnings>;
  beforeEach(() => {
    console_ = captureWarnings();
  });
  afterEach(() => console_.restore());

  it('merges feeds in the order of the addresses, with the oldest load time', async () => {
    const loaded = await load(loadedOf('a', 2000), loadedOf('b', 1000));
    expect([ids(loaded), loaded.loadedAt, loaded.error, loaded.newer]).to.deep.equal([
      ['a', 'b'],
      1000,
      undefined,
      undefined,
    ]);
    expect(console_.warnings).to.deep.equal([]);
  });

  it('returns the available feeds and logs one warning for the others', async () => {
    const loaded = await load(busy, loadedOf('b', 1000), gone);
    expect([ids(loaded), loaded.error]).to.deep.equal([['b'], undefined]);
    expect(console_.warnings).to.have.length(1);
    expect(console_.warnings[0]).to.match(/HTTP 503.*HTTP 404/);
  });

  it('rejects with the first error when all sources fail', async () => {
    expect(await rejection(load(busy, gone))).to.equal(busy);
    expect(console_.warnings).to.deep.equal([]);
  });

  it('is stale when one source is stale', async () => {
    const loaded = await load(loadedOf('a', 2000), loadedOf('b', 500, { error: busy }));
    expect([ids(loaded), loaded.error, loaded.loadedAt]).to.deep.equal([['a', 'b'], busy, 500]);
  });

  it('logs nothing when aborted', async () => {
    const abort = new DOMException('gone', 'AbortError');
    expect(await rejection(load(loadedOf('a', 1000), abort))).to.equal(abort);
    expect(console_.warnings).to.deep.equal([]);
  });

  it('returns copies first, then the newer responses', async () => {
    const newer = Promise.resolve(loadedOf('a2', 9000));
    const first = await load(loadedOf('a', 1000, { newer }), loadedOf('b', 8000));
    expect([ids(first), first.loadedAt]).to.deep.equal([['a', 'b'], 1000]);
    const second = await first.newer!;
    expect([ids(second), second.loadedAt, second.newer]).to.deep.equal([['a2', 'b'], 8000, undefined]);
  });

  it('drops a source that is withdrawn during the update, and warns once', async () => {
    const first = await load(loadedOf('a', 1000, { newer: Promise.reject(gone) }), loadedOf('b', 8000), busy);
    expect([ids(first), console_.warnings]).to.deep.equal([['a', 'b'], []]);
    expect(ids(await first.newer!)).to.deep.equal(['b']);
    expect(console_.warnings).to.have.length(1);
  });

  it('rejects when all sources are withdrawn during the update', async () => {
    const first = await load(
      loadedOf('a', 1000, { newer: Promise.reject(gone) }),
      loadedOf('b', 1000, { newer: Promise.reject(gone) }),
    );
    expect(await rejection(first.newer!)).to.equal(gone);
  });

  it('resolves the addresses against the page', async () => {
    const restoreDocument = stubGlobal('document', { baseURI: 'https://www.example.org/en/news.html' });
    const relative = await loadMany(
      ['one.json', '/two.json'],
      ['one', 'two'].map((id) => Promise.resolve(loadedOf(id, 1))),
    );
    restoreDocument();
    expect(relative.feed.items.map(({ versions }) => versions[0].base)).to.deep.equal([
      'https://www.example.org/en/one.json',
      'https://www.example.org/two.json',
    ]);
  });

  it('leaves no unhandled rejection when aborted before all responses', async () => {
    const aborted = new DOMException('gone', 'AbortError');
    const newer = Promise.reject(aborted);
    newer.catch(() => undefined);
    expect(await rejection(load(loadedOf('old', 1000, { newer }), aborted))).to.equal(aborted);
    // Mocha fails a test with an unhandled rejection.
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
