import { expect } from '@open-wc/testing';
import { queryWords } from '../../../src/elements/news-list/fold-text.js';
import { SearchIndex } from '../../../src/elements/news-list/search-index.js';
import type { NewsItem } from '../../../src/model/news.js';
import { item } from './fixtures.js';

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

  it('gives nothing when a newer search replaces it', async () => {
    const index = new SearchIndex();
    const older = new AbortController();
    const all = many(5000);
    const first = index.find(all, ['n1n'], older.signal);
    older.abort();
    const second = index.find(all, ['n4999n'], new AbortController().signal);
    expect((await first) === undefined).to.equal(true);
    expect((await second)?.map(({ id }) => id)).to.deep.equal(['4999']);
  });

  it('answers for 5,000 items in slices', async () => {
    const index = new SearchIndex();
    const all = many(5000);
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    });
    expect(await search(all, 'n4321n порты', index)).to.equal('');
    expect(await search(all, 'n4321n порта', index)).to.equal('4321');
    clearInterval(beat);
    // A sanity check only, and only where timers are steady: machines that test are busy.
    if (navigator.userAgent.includes('Chrome/')) expect(longest).to.be.below(150);
  });
});
