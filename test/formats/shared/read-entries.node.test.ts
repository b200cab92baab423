import { expect } from 'chai';
import { readEntries } from '../../../src/formats/shared/read-entries.js';
import { checkDepth, repairJson } from '../../../src/formats/shared/prepare-document.js';
import { textContent } from '../../../src/formats/shared/xml-element.js';
import { parseNews } from '../../../src/loading/parse-news.js';
import { joinVersions } from '../../../src/model/join-versions.js';
import { capFeed } from '../../../src/model/limits.js';
import type { NewsItem } from '../../../src/model/news.js';
import { parseXml } from '../../../src/formats/shared/xml.js';

interface Page {
  scheduler?: { yield: () => Promise<void> } | undefined;
}

/** How often a task ends while `read` runs. */
const countPauses = async (read: () => Promise<unknown>): Promise<number> => {
  let pauses = 0;
  const page = globalThis as Page;
  page.scheduler = {
    yield: async () => {
      pauses += 1;
    },
  };
  try {
    await read();
  } finally {
    delete page.scheduler;
  }
  return pauses;
};

const entries = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('reading in several tasks', () => {
  for (const [count, pauses] of [
    [1, 0],
    [250, 0],
    [251, 1],
    [1000, 3],
    [9000, 19],
  ] as const) {
    it(`${count} entries: ${pauses} pauses`, async () => {
      expect(await countPauses(() => readEntries(entries(count), {}, (entry) => entry))).to.equal(pauses);
    });
  }

  it('keeps the order, and leaves out what cannot be read', async () => {
    const values = await readEntries(entries(600), {}, (entry) => (entry % 200 === 0 ? entry : []));
    expect(values).to.deep.equal([0, 200, 400]);
  });

  it('lets timers run in browsers without scheduler.yield', async () => {
    let isOver = false;
    setTimeout(() => (isOver = true));
    await readEntries(entries(251), {}, () => []);
    expect(isOver).to.equal(true);
  });

  for (const [what, text, pauses] of [
    ['a short document', '<a>x</a>', 0],
    ['1,200,000 characters of elements', `<a>${'<b>x</b>'.repeat(150_000)}</a>`, 24],
    ['1,200,000 characters of attributes', `<a ${"b='1' ".repeat(200_000)}>x</a>`, 12],
    ['1,200,000 less-than signs', `<a>${'<'.repeat(1_200_000)}</a>`, 24],
  ] as const) {
    it(`XML, ${what}: ${pauses} pauses`, async () => {
      expect(await countPauses(() => parseXml(text))).to.equal(pauses);
    });
  }

  const article = (id: number): NewsItem => ({
    id: String(id),
    versions: [{ kind: 'original', headline: 'A', url: 'https://port.example/a' }],
    authors: [],
    images: [],
    attachments: [],
    topics: [],
    places: [],
    contacts: [],
    related: [],
  });
  const graph = (nodes: number): string =>
    JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'ItemList' }, ...entries(nodes).map((id) => ({ '@type': 'Person', '@id': `#${id}` }))],
    });
  for (const [what, run, pauses] of [
    ['the depth of 60,000 objects', () => checkDepth(entries(60_000).map(() => ({}))), 1],
    ['the repair of 30,000 tokens', () => repairJson(`[${'"a",'.repeat(30_000)}]`), 3],
    ['the join of 1,300 articles', () => joinVersions(entries(1_300).map((id) => ({ item: article(id) }))), 2],
    [
      'the lists of 6,000 articles',
      () => capFeed({ languages: [], fallback: [], items: entries(6_000).map(article) }),
      2,
    ],
    ['11,000 nodes of JSON-LD', () => parseNews(graph(11_000)), 6],
  ] as const) {
    it(`${what}: ${pauses} pauses`, async () => {
      expect(await countPauses(run)).to.equal(pauses);
    });
  }

  it('refuses JSON of more than 200,000 objects and lists before it parses it', async () => {
    const parse = JSON.parse;
    let isParsed = false;
    JSON.parse = ((...given: Parameters<typeof parse>) => {
      isParsed = true;
      return parse(...given) as unknown;
    }) as typeof parse;
    const refused = await parseNews(`[${'{},[],'.repeat(100_000)}{}]`).catch(({ code }: { code: string }) => code);
    JSON.parse = parse;
    expect([refused, isParsed]).to.deep.equal(['too-large', false]);
  });

  it('keeps the first 1,000 attributes of an XML element, and reports the others', async () => {
    const problems: string[] = [];
    const attributes = entries(1_002).map((id) => ` a${id}="1"`);
    const root = await parseXml(`<a${attributes.join('')}/>`, {
      report: ({ kind, value }) => problems.push(`${kind} ${value}`),
    });
    expect([root.attributes.size, problems]).to.deep.equal([1000, ['left-out a1000', 'left-out a1001']]);
  });

  it('splits no text and no entity of XML', async () => {
    const text = 'a &amp; b &lt; c '.repeat(30_000);
    const problems: unknown[] = [];
    const root = await parseXml(`<a>${text}</a>`, { report: (problem) => problems.push(problem) });
    // Not compared by `expect`, which prints both texts.
    expect(textContent(root) === 'a & b < c '.repeat(30_000)).to.equal(true);
    expect(problems).to.deep.equal([]);
  });
});
