import { expect } from 'chai';
import { loadNews, loadNewsOrCopy } from '../../src/loading/load-news.js';
import type { LoadedNews } from '../../src/loading/copies.js';
import { NewsError } from '../../src/model/news-error.js';
import type { TraceStep } from '../../src/loading/trace.js';
import {
  fakeFetch,
  hold,
  json,
  lasting,
  networkError,
  obedient,
  rejection,
  status,
  text,
  type Answer,
} from '../support/fake-fetch.js';
import { withoutBackOff } from '../support/without-back-off.js';

const SRC = 'https://news.example/feed.json';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const feedOf = (title: string, ...items: readonly object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items,
});

const noStore =
  (value: unknown): Answer =>
  () =>
    Promise.resolve(new Response(JSON.stringify(value), { headers: { 'cache-control': 'private, No-Store' } }));

const summary = ({ feed, error, newer }: LoadedNews): readonly unknown[] => [
  feed.title,
  error?.code,
  newer !== undefined,
];

describe('loadNewsOrCopy', () => {
  withoutBackOff();

  const { now } = Date;
  let time = 0;
  beforeEach(() => {
    time = 1_700_000_000_000;
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  it('returns the news and its load time', async () => {
    const loaded = await loadNewsOrCopy(SRC, { fetcher: fakeFetch(json(feedOf('One'))) });
    expect([...summary(loaded), loaded.loadedAt]).to.deep.equal(['One', undefined, false, 1_700_000_000_000]);
  });

  it('keeps articles that are the same in the next response', async () => {
    const articles = ['a', 'b'].map((id) => ({ id, title: id }));
    const fetcher = fakeFetch(
      json(feedOf('One', ...articles)),
      json(feedOf('Two', ...articles, { id: 'c', title: 'c' })),
    );
    const { feed: first } = await loadNewsOrCopy(SRC, { fetcher });
    const { feed: second } = await loadNewsOrCopy(SRC, { fetcher, reload: true });
    expect(second.items.map((item) => first.items.includes(item))).to.deep.equal([true, true, false]);
    expect(second.title).to.equal('Two');
  });

  it('sends no request while the response is fresh', async () => {
    const fetcher = fakeFetch(json(feedOf('One')));
    await loadNewsOrCopy(SRC, { fetcher });
    time += 29_000;
    expect(summary(await loadNewsOrCopy(SRC, { fetcher }))).to.deep.equal(['One', undefined, false]);
    expect(fetcher.calls.length).to.equal(1);
  });

  it('returns the copy of a response that is no longer fresh, and the newer response when it arrives', async () => {
    const held = hold(json(feedOf('Two')));
    const fetcher = fakeFetch(json(feedOf('One')), held.answer);
    await loadNewsOrCopy(SRC, { fetcher });
    time += MINUTE;
    const copy = await loadNewsOrCopy(SRC, { fetcher });
    expect([...summary(copy), copy.loadedAt]).to.deep.equal(['One', undefined, true, 1_700_000_000_000]);
    held.release();
    const newer = await copy.newer!;
    expect([...summary(newer), newer.loadedAt]).to.deep.equal(['Two', undefined, false, 1_700_000_060_000]);
  });

  it('returns the copy and the error when the update fails', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), ...lasting(status(503)));
    await loadNewsOrCopy(SRC, { fetcher });
    time += MINUTE;
    const copy = await loadNewsOrCopy(SRC, { fetcher });
    const newer = await copy.newer!;
    expect([...summary(newer), newer.loadedAt]).to.deep.equal(['One', 'http', false, 1_700_000_000_000]);
    expect(fetcher.calls.length).to.equal(4);
  });

  it('returns a copy older than a day only when the update fails', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), ...lasting(networkError()), json(feedOf('Two')));
    await loadNewsOrCopy(SRC, { fetcher });
    time += DAY;
    expect(summary(await loadNewsOrCopy(SRC, { fetcher }))).to.deep.equal(['One', 'network', false]);
    expect(summary(await loadNewsOrCopy(SRC, { fetcher }))).to.deep.equal(['Two', undefined, false]);
  });

  it('waits for the response on reload, and falls back to the copy', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), json(feedOf('Two')), ...lasting(status(500)));
    await loadNewsOrCopy(SRC, { fetcher });
    const reload = () => loadNewsOrCopy(SRC, { fetcher, reload: true });
    expect(summary(await reload())).to.deep.equal(['Two', undefined, false]);
    expect(summary(await reload())).to.deep.equal(['Two', 'http', false]);
    expect(fetcher.calls.map(({ init }) => init.cache)).to.deep.equal([
      'default',
      ...Array<string>(4).fill('no-cache'),
    ]);
  });

  it('returns the copy to every caller of a shared request that fails', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), ...lasting(status(503)));
    await loadNewsOrCopy(SRC, { fetcher });
    time += MINUTE;
    const loads = await Promise.all([loadNewsOrCopy(SRC, { fetcher }), loadNewsOrCopy(SRC, { fetcher })]);
    const newer = await Promise.all(loads.map((loaded) => loaded.newer!));
    expect([...loads, ...newer].map(summary)).to.deep.equal([
      ['One', undefined, true],
      ['One', undefined, true],
      ['One', 'http', false],
      ['One', 'http', false],
    ]);
    expect(fetcher.calls.length).to.equal(4);
  });

  const UNREADABLE: readonly (readonly [string, Answer, string])[] = [
    ['malformed', text('{"version":'), 'malformed'],
    ['empty', text(''), 'empty-body'],
    ['an HTML error page', text('<!doctype html><p>Sorry'), 'unsupported-format'],
    ['a JSON error object', json({ error: 'Sorry' }), 'unsupported-format'],
  ];
  for (const [what, answer, code] of UNREADABLE) {
    it(`keeps the copy when the response is ${what}`, async () => {
      const fetcher = fakeFetch(json(feedOf('One')), answer);
      await loadNewsOrCopy(SRC, { fetcher });
      expect(summary(await loadNewsOrCopy(SRC, { fetcher, reload: true }))).to.deep.equal(['One', code, false]);
    });
  }

  const WITHDRAWALS: readonly (readonly [string, Answer, string])[] = [
    ['HTTP 404', status(404), 'not-found'],
    ['HTTP 410', status(410), 'not-found'],
    ['HTTP 401', status(401), 'http'],
    ['HTTP 403', status(403), 'http'],
    ['HTTP 451', status(451), 'http'],
    ['an article without a text', json({ id: 'a', _news: {} }), 'no-version'],
  ];
  for (const [what, answer, code] of WITHDRAWALS) {
    it(`deletes the copy after ${what}`, async () => {
      const fetcher = fakeFetch(json(feedOf('One')), answer, ...lasting(status(500)));
      await loadNewsOrCopy(SRC, { fetcher });
      time += MINUTE;
      const copy = await loadNewsOrCopy(SRC, { fetcher });
      expect(((await rejection(copy.newer!)) as NewsError).code).to.equal(code);
      expect(((await rejection(loadNewsOrCopy(SRC, { fetcher }))) as NewsError).status).to.equal(500);
    });
  }

  it('deletes a withdrawn copy for requests with another time-out too', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), status(410), ...lasting(status(500)));
    await loadNewsOrCopy(SRC, { fetcher, timeout: 1000 });
    await rejection(loadNewsOrCopy(SRC, { fetcher, timeout: 2000, reload: true }));
    time += MINUTE;
    expect(((await rejection(loadNewsOrCopy(SRC, { fetcher, timeout: 1000 }))) as NewsError).status).to.equal(500);
  });

  it('drops a copy after another address corrects its article', async () => {
    const article = (date_modified: string) => ({ id: 'a', title: 'A', content_text: 'Text', date_modified });
    const fetcher = fakeFetch(
      json(feedOf('List', article('2024-05-10T09:00:00Z'))),
      json({ ...article('2024-05-10T10:00:00Z'), _news: {} }),
      ...lasting(status(500)),
    );
    await loadNewsOrCopy(SRC, { fetcher });
    await loadNewsOrCopy('https://news.example/a.json', { fetcher });
    time += MINUTE;
    expect(((await rejection(loadNewsOrCopy(SRC, { fetcher }))) as NewsError).status).to.equal(500);
  });

  it('stores no copy of a no-store response, and deletes the previous copy', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), noStore(feedOf('Secret')), ...lasting(status(500)));
    await loadNewsOrCopy(SRC, { fetcher });
    expect(summary(await loadNewsOrCopy(SRC, { fetcher, reload: true }))).to.deep.equal(['Secret', undefined, false]);
    expect(((await rejection(loadNewsOrCopy(SRC, { fetcher, reload: true }))) as NewsError).status).to.equal(500);
  });

  it('shares no copy between formats, credentials or fetchers', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), ...lasting(status(500)), ...lasting(status(500)));
    await loadNewsOrCopy(SRC, { fetcher });
    for (const options of [{ credentials: 'include' as const }, { format: 'json-feed' }]) {
      expect(await rejection(loadNewsOrCopy(SRC, { fetcher, ...options }))).to.be.instanceOf(NewsError);
    }
    const other = fakeFetch(...lasting(status(500)));
    expect(await rejection(loadNewsOrCopy(SRC, { fetcher: other }))).to.be.instanceOf(NewsError);
  });

  it('returns no copies from loadNews', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), ...lasting(status(500)), json(feedOf('Two')));
    await loadNews(SRC, { fetcher });
    time += MINUTE;
    expect(((await rejection(loadNews(SRC, { fetcher }))) as NewsError).status).to.equal(500);
    expect((await loadNews(SRC, { fetcher })).title).to.equal('Two');
  });

  it('aborts the update when the caller aborts', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), obedient());
    await loadNewsOrCopy(SRC, { fetcher });
    time += MINUTE;
    const controller = new AbortController();
    const copy = await loadNewsOrCopy(SRC, { fetcher, signal: controller.signal });
    controller.abort();
    expect(((await rejection(copy.newer!)) as Error).name).to.equal('AbortError');
    expect(fetcher.calls[1]!.signal.aborted).to.equal(true);
  });

  it('sends no request if already aborted', async () => {
    const fetcher = fakeFetch();
    expect(((await rejection(loadNewsOrCopy(SRC, { fetcher, signal: AbortSignal.abort() }))) as Error).name).to.equal(
      'AbortError',
    );
    expect(fetcher.calls.length).to.equal(0);
  });

  it('stops retrying when the last caller aborts', async () => {
    const fetcher = fakeFetch(status(503), obedient());
    const controller = new AbortController();
    const loaded = rejection(loadNewsOrCopy(SRC, { fetcher, signal: controller.signal }));
    while (fetcher.calls.length < 2) await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    await loaded;
    expect(fetcher.calls.map(({ signal }) => signal.aborted)).to.deep.equal([true, true]);
  });

  it('merges several addresses, from copies first', async () => {
    const article = (id: string, language: string) => ({ id, language, title: `${id} ${language}`, content_text: 'x' });
    const answers: Record<string, Answer[]> = {
      'https://news.example/en': [json(feedOf('En', article('a', 'en'))), json(feedOf('En', article('a', 'en')))],
      'https://news.example/fr': [json(feedOf('Fr', article('a', 'fr'))), status(410)],
    };
    const fetcher = (url: string, init: RequestInit) => answers[url]!.shift()!(init.signal!);
    const load = () => loadNewsOrCopy(' https://news.example/en\n  https://news.example/fr ', { fetcher });
    const headlines = ({ feed }: LoadedNews) => feed.items.map(({ versions }) => versions.map((each) => each.headline));
    expect(headlines(await load())).to.deep.equal([['a en', 'a fr']]);
    time += MINUTE;
    const copy = await load();
    expect(headlines(copy)).to.deep.equal([['a en', 'a fr']]);
    const { warn } = console;
    console.warn = () => undefined;
    expect(headlines(await copy.newer!)).to.deep.equal([['a en']]);
    console.warn = warn;
  });

  it('traces every step of a request that is not shared', async () => {
    const fetcher = fakeFetch(json(feedOf('One')), status(503), json({ ...feedOf('Two'), items: [1, {}] }));
    await loadNewsOrCopy(SRC, { fetcher });
    const steps: TraceStep[] = [];
    const copy = await loadNewsOrCopy(SRC, { fetcher, trace: (step) => steps.push(step) });
    await copy.newer!;
    expect(
      steps.map((each) => {
        switch (each.step) {
          case 'copy':
            return `copy of ${each.loadedAt}`;
          case 'request':
            return `request ${each.attempt}`;
          case 'response':
            return `HTTP ${each.status}, ${each.bytes} bytes`;
          case 'failure':
            return `${each.code}, again in ${each.wait ?? 'no'} ms`;
          case 'format':
            return each.name;
          case 'problem':
            return `${each.problem.kind} ${each.problem.place}`;
          default:
            return each.step;
        }
      }),
    ).to.deep.equal([
      'copy of 1700000000000',
      'request 1',
      'HTTP 503, 0 bytes',
      'http, again in 0 ms',
      'request 2',
      'HTTP 200, 75 bytes',
      'json-feed',
      'left-out items[1]',
    ]);
  });
});
