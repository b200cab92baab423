import { expect } from '@open-wc/testing';
import { loadNewsOrCopy } from '../../src/loading/load-news.js';
import { deleteCopy, readCopy, writeCopy } from '../../src/loading/persisted-copies.js';
import { parseFetched, type NewsResponse } from '../../src/loading/request-news.js';

const NAME = 'wco-widgets';
const DAY = 24 * 60 * 60 * 1000;
const { now } = Date;
let time = 0;

const article = (id: string, date_modified?: string, title = id): object => ({
  id,
  title,
  content_text: 'Text',
  ...(date_modified !== undefined && { date_modified }),
});

/** A response that arrived at `time`. */
const answerOf = async (
  items: readonly object[],
  headers: Record<string, string> = {},
  size?: number,
): Promise<NewsResponse> => {
  const body = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    home_page_url: 'home',
    items,
  });
  const fetched = {
    bytes: new TextEncoder().encode(body),
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    url: 'https://news.example/en/feed.json',
  };
  const copy = await parseFetched(fetched, time, {});
  return { copy: size === undefined ? copy : { ...copy, size }, fetched };
};

const write = async (key: string, ...items: readonly object[]): Promise<void> => writeCopy(key, await answerOf(items));

const known = async (...keys: readonly string[]): Promise<readonly string[]> => {
  const copies = await Promise.all(keys.map(async (key) => ((await readCopy(key, {})) ? [key] : [])));
  return copies.flat();
};

/** Whether the Cache API works: in WebKit's automation sessions it is missing or stays empty. */
const hasWorkingCache = async (): Promise<boolean> => {
  try {
    const cache = await caches.open('wco-test');
    await cache.put('https://test.invalid/', new Response('x'));
    const isThere = (await cache.match('https://test.invalid/')) !== undefined;
    await caches.delete('wco-test');
    return isThere;
  } catch {
    return false;
  }
};

const withCaches = (storage: unknown): void => {
  Object.defineProperty(globalThis, 'caches', { configurable: true, get: () => storage });
};

describe('persisted copies', () => {
  beforeEach(() => {
    time = 1_700_000_000_000;
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  describe('in the browser’s Cache API', () => {
    before(async function () {
      // Skipped in engines without a Cache API under automation.
      if (!(await hasWorkingCache())) this.skip();
    });
    const clean = () => caches.delete(NAME);
    beforeEach(clean);
    afterEach(clean);

    it('keep the time, size and address of the response', async () => {
      await write('one', article('a', undefined, 'Один'));
      time += DAY;
      const copy = (await readCopy('one', {}))!;
      expect(copy.feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal(['Один']);
      expect(copy.feed.homePage).to.equal('https://news.example/en/home');
      expect([copy.loadedAt, copy.size]).to.deep.equal([1_700_000_000_000, 146]);
    });

    it('are undefined for an unknown key', async () => {
      expect(await readCopy('never', {})).to.equal(undefined);
    });

    it('keep the charset of the response', async () => {
      const answer = await answerOf([article('a')], { 'content-type': 'application/json; charset=windows-1251' });
      const text = '{"version":"https://jsonfeed.org/version/1.1","title":"__"}';
      const bytes = new TextEncoder().encode(text);
      bytes.set([0xc4, 0xe0], text.indexOf('__'));
      await writeCopy('one', { ...answer, fetched: { ...answer.fetched, bytes } });
      expect((await readCopy('one', {}))!.feed.title).to.equal('Да');
    });

    it('accept any key', async () => {
      const key = 'https://news.example/?a=1&b=#x json-feed \u{1F4F0}%';
      await write(key, article('a'));
      await write('https://news.example/?a=1', article('b'));
      expect((await readCopy(key, {}))!.feed.items[0]!.id).to.equal('a');
    });

    it('are replaced and deleted', async () => {
      await write('one', article('a'));
      await write('one', article('b'));
      await write('two', article('c'));
      expect((await readCopy('one', {}))!.feed.items[0]!.id).to.equal('b');
      await deleteCopy('one');
      await deleteCopy('never');
      expect(await known('one', 'two')).to.deep.equal(['two']);
    });

    it('expire after thirty days', async () => {
      await write('one', article('a'));
      time += 30 * DAY - 1;
      expect(await known('one')).to.deep.equal(['one']);
      time += 1;
      expect(await known('one')).to.deep.equal([]);
      time = 1_700_000_000_000;
      expect(await known('one')).to.deep.equal([]);
    });

    it('are limited to the fifty newest', async () => {
      for (let number = 0; number < 51; number += 1) {
        time += 1;
        await write(`key ${number}`, article('a'));
      }
      expect(await known('key 0', 'key 1', 'key 50')).to.deep.equal(['key 1', 'key 50']);
      expect((await (await caches.open(NAME)).keys()).length).to.equal(50);
    });

    it('are limited to the newest ten million bytes', async () => {
      for (const [key, size] of Object.entries({ a: 4_000_000, b: 4_000_000, c: 2_000_000, d: 1 })) {
        time += 1;
        await writeCopy(key, await answerOf([article(key)], {}, size));
      }
      expect(await known('a', 'b', 'c', 'd')).to.deep.equal(['b', 'c', 'd']);
    });

    it('are deleted when another address corrects one of their articles', async () => {
      await write('list', article('новость', '2024-05-10T09:00:00+02:00'), article('b'));
      await write('other', article('c', '2024-05-10T09:00:00Z'));
      await write('article', article('новость', '2024-05-10T07:00:01Z'));
      expect(await known('list', 'other', 'article')).to.deep.equal(['other', 'article']);
      await write('late list', article('новость', '2024-05-10T07:00:00Z'));
      expect(await known('article', 'late list')).to.deep.equal(['article', 'late list']);
    });

    it('ignore foreign cache entries', async () => {
      await write('one', article('a'));
      const cache = await caches.open(NAME);
      const [request] = await cache.keys();
      await cache.put(request!, new Response('<p>', { headers: { 'x-wco-loaded-at': '1700000000000' } }));
      expect(await readCopy('one', {})).to.equal(undefined);
      await cache.put(request!, new Response('[]'));
      expect(await readCopy('one', {})).to.equal(undefined);
    });

    it('are limited although other scripts write to the cache', async () => {
      const cache = await caches.open(NAME);
      for (const updates of ['%', '[[1', '{}', '[null]'])
        await cache.put(
          `https://foreign.invalid/${updates}`,
          new Response('', { headers: { 'x-wco-updates': updates } }),
        );
      for (let number = 0; number < 51; number += 1) await write(`copy ${number}`, article('a'));
      expect((await cache.keys()).length).to.equal(50);
    });

    /** Evicts our copies from memory, as a page reload does; only the Cache API keeps them. */
    const forgetMemory = async (): Promise<void> => {
      const feed = 'data:application/json,{"version":"https://jsonfeed.org/version/1.1"}';
      for (let number = 0; number < 50; number += 1) await loadNewsOrCopy(`${feed}#${Math.random()}`);
      time += 60_000;
    };

    /** Waits for writes that run after loading. */
    const untilKept = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await (await caches.open(NAME)).keys()).length === count) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`Not ${count} copies`);
    };

    it('are shown first on a new page, and stay when the update fails', async () => {
      const src = `/faults/works-then-500?key=${crypto.randomUUID()}`;
      expect((await loadNewsOrCopy(src, { cache: 'persist' })).feed.items[0]!.id).to.equal('a');
      await untilKept(1);
      await forgetMemory();
      const { random } = Math;
      Math.random = () => 0;
      const copy = await loadNewsOrCopy(src, { cache: 'persist' });
      const newer = await (copy.newer ?? copy);
      Math.random = random;
      expect([copy.loadedAt, newer.loadedAt]).to.deep.equal([1_700_000_000_000, 1_700_000_000_000]);
      expect(newer.error!.status).to.equal(500);
    });

    it('are deleted when the source withdraws the news', async () => {
      const src = `/faults/works-then-410?key=${crypto.randomUUID()}`;
      await loadNewsOrCopy(src, { cache: 'persist' });
      await untilKept(1);
      await forgetMemory();
      const copy = await loadNewsOrCopy(src, { cache: 'persist' }).catch(() => undefined);
      await copy?.newer?.catch(() => undefined);
      await untilKept(0);
    });

    it('are not stored for a custom fetcher or for requests with cookies', async () => {
      const src = `/faults/works-then-500?key=${crypto.randomUUID()}`;
      await loadNewsOrCopy(src, { cache: 'persist', fetcher: (url, init) => fetch(url, init) });
      await loadNewsOrCopy(`/faults/works-then-500?key=${crypto.randomUUID()}`, {
        cache: 'persist',
        credentials: 'same-origin',
      });
      await loadNewsOrCopy(`/faults/works-then-500?key=${crypto.randomUUID()}`);
      await loadNewsOrCopy(`/faults/count?key=${crypto.randomUUID()}`, { cache: 'persist' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await (await caches.open(NAME)).keys()).length).to.equal(0);
    });
  });

  describe('without a working Cache API', () => {
    afterEach(() => Reflect.deleteProperty(globalThis, 'caches'));

    const quota = (): Promise<never> => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    const full = {
      match: () => Promise.resolve(undefined),
      keys: () => Promise.resolve([]),
      put: quota,
      delete: quota,
    };
    const STORAGES: readonly (readonly [string, unknown])[] = [
      ['the Cache API is missing', undefined],
      [
        'open() throws',
        {
          open: () => {
            throw new DOMException('Sandboxed', 'SecurityError');
          },
        },
      ],
      ['open() rejects', { open: () => Promise.reject(new DOMException('Private', 'SecurityError')) }],
      ['the quota is exceeded', { open: () => Promise.resolve(full) }],
    ];
    for (const [what, storage] of STORAGES) {
      it(`throws nothing when ${what}`, async () => {
        withCaches(storage);
        const answer = await answerOf([article('a')]);
        expect(await Promise.all([readCopy('one', {}), writeCopy('one', answer), deleteCopy('one')])).to.deep.equal([
          undefined,
          undefined,
          undefined,
        ]);
      });
    }

    it('waits at most one second for a Cache API that never responds', async () => {
      withCaches({ open: () => new Promise(() => undefined) });
      const { setTimeout: setRealTimeout } = globalThis;
      const waits: number[] = [];
      Object.assign(globalThis, {
        setTimeout: (task: () => void, wait = 0) => {
          waits.push(wait);
          return setRealTimeout(task);
        },
      });
      try {
        expect(await readCopy('one', {})).to.equal(undefined);
        expect(waits).to.deep.equal([1000]);
      } finally {
        Object.assign(globalThis, { setTimeout: setRealTimeout });
      }
    });

    it('returns news that arrive before the copy', async () => {
      withCaches({ open: () => new Promise(() => undefined) });
      const { setTimeout: setRealTimeout } = globalThis;
      // The one-second limit for a copy never expires.
      Object.assign(globalThis, {
        setTimeout: (task: () => void, wait = 0) => (wait === 1000 ? 0 : setRealTimeout(task, wait)),
      });
      try {
        const src = `/faults/works-then-500?key=${crypto.randomUUID()}`;
        expect((await loadNewsOrCopy(src, { cache: 'persist' })).feed.items[0]!.id).to.equal('a');
      } finally {
        Object.assign(globalThis, { setTimeout: setRealTimeout });
      }
    });
  });
});
