import { expect } from 'chai';
import { queryWords } from '../../../src/language/fold-text.js';
import { SearchIndex } from '../../../src/elements/news-list/list-search.js';
import type { NewsItem } from '../../../src/model/news.js';
import { item } from './model-item.js';

const search = async (items: readonly NewsItem[], query: string, index = new SearchIndex()): Promise<string> => {
  const found = await index.find(items, queryWords(query), new AbortController().signal);
  return (found ?? []).map(({ id }) => id).join(' ');
};

const LETTERS = 'Два порта подписали соглашение о том, чтобы сократить ожидание. Ports agree on shorter queues. ';

const many = (count: number): readonly NewsItem[] =>
  Array.from({ length: count }, (_, index) =>
    item(String(index), {
      versions: [
        {
          language: 'ru',
          headline: `Новость ${index}`,
          body: { html: `<p>${LETTERS.repeat(8)}n${index}n</p>` },
          kind: 'original',
        },
      ],
    }),
  );

describe('SearchIndex', () => {
  const items = [
    item('head', { versions: [{ headline: 'Ёлка', kind: 'original' }] }),
    item('sum', { versions: [{ summary: 'Élan vital', kind: 'original' }] }),
    item('html', {
      versions: [{ body: { html: '<p class="secret">Queues&nbsp;grow</p><p>fast</p>' }, kind: 'original' }],
    }),
    item('text', { versions: [{ body: { text: 'a < b and queues' }, kind: 'original' }] }),
    item('other', {
      versions: [
        { language: 'en', headline: 'Port', kind: 'original' },
        { language: 'ar', headline: 'إِدارة الميناء', kind: 'human' },
      ],
    }),
  ];
  for (const [query, found] of [
    ['елка', 'head'],
    ['elan', 'sum'],
    ['queues', 'html text'],
    ['grow queues', 'html'],
    ['grow fast', 'html'],
    ['secret', ''],
    ['nbsp', ''],
    ['اداره', 'other'],
    ['', 'head sum html text other'],
  ] as const) {
    it(`finds ${found || 'nothing'} for "${query}"`, async () => expect(await search(items, query)).to.equal(found));
  }

  it('returns nothing when a newer search replaces it', async () => {
    const index = new SearchIndex();
    const older = new AbortController();
    const all = many(5000);
    const first = index.find(all, ['n1n'], older.signal);
    older.abort();
    const second = index.find(all, ['n4999n'], new AbortController().signal);
    expect((await first) === undefined).to.equal(true);
    expect((await second)?.map(({ id }) => id)).to.deep.equal(['4999']);
  });

  it('yields to the page every 8 milliseconds', async () => {
    const now = performance.now.bind(performance);
    const { setTimeout: setRealTimeout } = globalThis;
    let time = 0;
    let read = 0;
    const slices: number[] = [];
    const all = many(100).map((each) => ({
      ...each,
      get versions() {
        time += 3;
        read += 1;
        return each.versions;
      },
    }));
    performance.now = () => time;
    Object.assign(globalThis, {
      setTimeout: (task: () => void) => {
        slices.push(read);
        read = 0;
        return setRealTimeout(task);
      },
    });
    try {
      const index = new SearchIndex();
      expect(await search(all, 'n43n порта', index)).to.equal('43');
      // Three items take nine milliseconds; the last one is read after the last yield.
      expect(slices).to.deep.equal(Array<number>(33).fill(3));
      slices.length = 0;
      expect(await search(all, 'n44n порта', index)).to.equal('44');
      expect(slices, 'what was read once is remembered').to.deep.equal([]);
    } finally {
      performance.now = now;
      Object.assign(globalThis, { setTimeout: setRealTimeout });
    }
  });
});
