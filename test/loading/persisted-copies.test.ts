import { expect } from '@open-wc/testing';
import { loadNewsOrCopy } from '../../src/loading/load-news.js';
import { deleteCopy, readCopy, writeCopy } from '../../src/loading/persisted-copies.js';
import { readFetched, type Answer } from '../../src/loading/request-news.js';

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

/** What a source answered at `time`. */
const answerOf = async (
  items: readonly object[],
  headers: Record<string, string> = {},
  size?: number,
): Promise<Answer> => {
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
  const copy = await readFetched(fetched, time, {});
  return { copy: size === undefined ? copy : { ...copy, size }, fetched };
};

const write = async (key: string, ...items: readonly object[]): Promise<void> => writeCopy(key, await answerOf(items));

const known = async (...keys: readonly string[]): Promise<readonly string[]> => {
  const copies = await Promise.all(keys.map(async (key) => ((await readCopy(key, {})) ? [key] : [])));
  return copies.flat();
};

/** Whether this engine keeps anything: WebKit's automation sessions have no Cache API, or an empty one. */
const keepsAnything = async (): Promise<boolean> => {
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
      // Skipped where the engine has no Cache API for tests: nothing of ours could be seen there.
      if (!(await keepsAnything())) this.skip();
    });
    const clean = () => caches.delete(NAME);
    beforeEach(clean);
    afterEach(clean);

    it('are read as they were answered, with their time, size and address', async () => {
      await write('one', article('a', undefined, 'Один'));
      time += DAY;
      const copy = (await readCopy('one', {}))!;
      expect(copy.feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal(['Один']);
      expect(copy.feed.homePage).to.equal('https://news.example/en/home');
      expect([copy.loadedAt, copy.size]).to.deep.equal([1_700_000_000_000, 146]);
    });

    it('are none for what was never kept', async () => {
      expect(await readCopy('never', {})).to.equal(undefined);
    });

    it('keep the charset of the answer', async () => {
      const answer = await answerOf([article('a')], { 'content-type': 'application/json; charset=windows-1251' });
      const text = '{"version":"https://jsonfeed.org/version/1.1","title":"__"}';
      const bytes = new TextEncoder().encode(text);
      bytes.set([0xc4, 0xe0], text.indexOf('__'));
      await writeCopy('one', { ...answer, fetched: { ...answer.fetched, bytes } });
      expect((await readCopy('one', {}))!.feed.title).to.equal('Да');
    });

    it('are of any key', async () => {
      const key = 'https://news.example/?a=1&b=#x json-feed \u{1F4F0}%';
      await write(key, article('a'));
      await write('https://news.example/?a=1', article('b'));
      expect((await readCopy(key, {}))!.feed.items[0]!.id).to.equal('a');
    });

    it('are replaced and forgotten', async () => {
      await write('one', article('a'));
      await write('one', article('b'));
      await write('two', article('c'));
      expect((await readCopy('one', {}))!.feed.items[0]!.id).to.equal('b');
      await deleteCopy('one');
      await deleteCopy('never');
      expect(await known('one', 'two')).to.deep.equal(['two']);
    });

    it('are of no use after thirty days', async () => {
      await write('one', article('a'));
      time += 30 * DAY - 1;
      expect(await known('one')).to.deep.equal(['one']);
      time += 1;
      expect(await known('one')).to.deep.equal([]);
      time = 1_700_000_000_000;
      expect(await known('one')).to.deep.equal([]);
    });

    it('are fifty at most, the newest', async () => {
      for (let number = 0; number < 51; number += 1) {
        time += 1;
        await write(`key ${number}`, article('a'));
      }
      expect(await known('key 0', 'key 1', 'key 50')).to.deep.equal(['key 1', 'key 50']);
      expect((await (await caches.open(NAME)).keys()).length).to.equal(50);
    });

    it('are ten million bytes at most, the newest', async () => {
      for (const [key, size] of Object.entries({ a: 4_000_000, b: 4_000_000, c: 2_000_000, d: 1 })) {
        time += 1;
        await writeCopy(key, await answerOf([article(key)], {}, size));
      }
      expect(await known('a', 'b', 'c', 'd')).to.deep.equal(['b', 'c', 'd']);
    });

    it('leave when another address corrects an article of theirs', async () => {
      await write('list', article('новость', '2024-05-10T09:00:00+02:00'), article('b'));
      await write('other', article('c', '2024-05-10T09:00:00Z'));
      await write('article', article('новость', '2024-05-10T07:00:01Z'));
      expect(await known('list', 'other', 'article')).to.deep.equal(['other', 'article']);
      await write('late list', article('новость', '2024-05-10T07:00:00Z'));
      expect(await known('article', 'late list')).to.deep.equal(['article', 'late list']);
    });

    it('are none when something else lies there', async () => {
      await write('one', article('a'));
      const cache = await caches.open(NAME);
      const [request] = await cache.keys();
      await cache.put(request!, new Response('<p>', { headers: { 'x-wco-loaded-at': '1700000000000' } }));
      expect(await readCopy('one', {})).to.equal(undefined);
      await cache.put(request!, new Response('[]'));
      expect(await readCopy('one', {})).to.equal(undefined);
    });

    /** Fills the memory's copies, so that only those of the Cache API are left, as after a reload of the page. */
    const forgetMemory = async (): Promise<void> => {
      const feed = 'data:application/json,{"version":"https://jsonfeed.org/version/1.1"}';
      for (let number = 0; number < 50; number += 1) await loadNewsOrCopy(`${feed}#${Math.random()}`);
      time += 60_000;
    };

    /** Waits for what is written beside loading. */
    const untilKept = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await (await caches.open(NAME)).keys()).length === count) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`Not ${count} copies`);
    };

    it('are what a new page shows first, and what it shows when nothing newer can be had', async () => {
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

    it('are gone when the source has withdrawn the news', async () => {
      const src = `/faults/works-then-410?key=${crypto.randomUUID()}`;
      await loadNewsOrCopy(src, { cache: 'persist' });
      await untilKept(1);
      await forgetMemory();
      const copy = await loadNewsOrCopy(src, { cache: 'persist' }).catch(() => undefined);
      await copy?.newer?.catch(() => undefined);
      await untilKept(0);
    });

    it('are not kept of what the page’s own fetcher brought, or what came with cookies', async () => {
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

  describe('where the browser keeps nothing', () => {
    afterEach(() => Reflect.deleteProperty(globalThis, 'caches'));

    const quota = (): Promise<never> => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    const full = {
      match: () => Promise.resolve(undefined),
      keys: () => Promise.resolve([]),
      put: quota,
      delete: quota,
    };
    const STORAGES: readonly (readonly [string, unknown])[] = [
      ['there is no Cache API', undefined],
      [
        'it throws',
        {
          open: () => {
            throw new DOMException('Sandboxed', 'SecurityError');
          },
        },
      ],
      ['it rejects', { open: () => Promise.reject(new DOMException('Private', 'SecurityError')) }],
      ['it has no room', { open: () => Promise.resolve(full) }],
    ];
    for (const [what, storage] of STORAGES) {
      it(`because ${what}, nothing is thrown`, async () => {
        withCaches(storage);
        const answer = await answerOf([article('a')]);
        expect(await Promise.all([readCopy('one', {}), writeCopy('one', answer), deleteCopy('one')])).to.deep.equal([
          undefined,
          undefined,
          undefined,
        ]);
      });
    }

    it('because it never answers, it is not waited for longer than a second', async () => {
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

    it('news that come in the meantime are not held up', async () => {
      withCaches({ open: () => new Promise(() => undefined) });
      const { setTimeout: setRealTimeout } = globalThis;
      // The second that a copy may take never ends.
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
