import { expect } from 'chai';
import { coverage, type Coverage } from '../../src/diagnosis/coverage.js';
import { describeCoverage } from '../../src/diagnosis/describe-coverage.js';
import { coverageToCsv, coverageToHtml } from '../../src/diagnosis/write-coverage.js';
import { parseNews } from '../../src/loading/parse-news.js';
import type { NewsFeed } from '../../src/model/news.js';

const read = (items: readonly object[], more: object = {}): Promise<NewsFeed> =>
  parseNews({ version: 'https://jsonfeed.org/version/1.1', title: 'Port', language: 'en', items, ...more });

const translation = (language: string, more: object = {}): object => ({
  language,
  title: `Title in ${language}`,
  content_text: `Text in ${language}`,
  kind: 'human',
  ...more,
});

const item = (id: string, translations: readonly object[] = [], more: object = {}): object => ({
  id,
  title: `Title of ${id}`,
  content_text: 'Text',
  ...more,
  _news: { schema: 'news-1', translations },
});

/** The states of each row: `original human`. */
const statesOf = ({ articles }: Coverage): readonly string[] =>
  articles.map(({ cells }) => cells.map(({ state }) => state).join(' '));

/** The lag of a translation, from the dates when it and its original were changed. */
const lagBetween = async (translated: string, original: string): Promise<string | undefined> => {
  const feed = await read([item('a', [translation('fr', { date_modified: translated })], { date_modified: original })]);
  return coverage(feed).articles[0]!.cells[1]!.outdated?.text;
};

describe('coverage', () => {
  it('says how each version was written, and which versions are missing', async () => {
    const feed = await read([
      item('a', [
        translation('fr'),
        translation('es', { kind: 'machine' }),
        translation('ru', { kind: 'machine-reviewed' }),
        translation('ar', { kind: 'summary', summary: 'Short', content_text: undefined }),
      ]),
      item('b', [translation('fr')], { language: 'es' }),
    ]);
    const result = coverage(feed, ['en', 'fr', 'es', 'ru', 'ar', 'zh']);
    expect(statesOf(result)).to.deep.equal([
      'original human machine machine-reviewed summary missing',
      'missing human original missing missing missing',
    ]);
    expect(result.languages.map(({ language, covered }) => `${language} ${covered}`)).to.deep.equal([
      'en 1',
      'fr 2',
      'es 2',
      'ru 1',
      'ar 1',
      'zh 0',
    ]);
    expect(result.languages[2]!.states).to.deep.equal({
      original: 1,
      human: 0,
      machine: 1,
      'machine-reviewed': 0,
      summary: 0,
      linked: 0,
      missing: 0,
    });
  });

  for (const [translated, original, expected] of [
    ['2026-03-01T10:00:00Z', '2026-03-01T10:30:00Z', 'less than an hour'],
    ['2026-03-01T10:00:00Z', '2026-03-01T15:30:00Z', '5 hours'],
    ['2026-03-01T23:00:00-05:00', '2026-03-03T04:30:00Z', '1 day'],
    ['2026-03-01T10:00:00Z', '2026-03-13T10:00:00Z', '12 days'],
    ['2026-03-01', '2026-03-13', '12 days'],
    ['2026-01-01', '2026-08-10', '7 months'],
    ['2020-01-01', '2026-08-10', '6 years'],
    ['2026-03-13', '2026-03-01', undefined],
    ['2026-03-01', '2026-03-01', undefined],
  ] as const) {
    it(`counts a translation of ${translated} and an original of ${original} as ${expected ?? 'up to date'}`, async () => {
      expect(await lagBetween(translated, original)).to.equal(expected);
    });
  }

  it('lists languages that the feed declares but does not publish', async () => {
    const feed = await read([item('a')], {
      _news: { schema: 'news-1', languages: [{ language: 'fr', name: 'Français' }] },
    });
    expect(
      coverage(feed).languages.map(({ language, covered, isDeclared }) => [language, covered, isDeclared]),
    ).to.deep.equal([
      ['en', 1, true],
      ['fr', 0, true],
    ]);
  });

  it('accepts any region of a language if no article has the exact tag', async () => {
    const feed = await read([
      item('a', [], { language: 'en-GB' }),
      item('b', [translation('pt-BR'), translation('pt-PT')]),
    ]);
    expect(statesOf(coverage(feed, ['en-US']))).to.deep.equal(['original', 'original']);
    expect(statesOf(coverage(feed, ['pt-PT', 'pt-BR']))).to.deep.equal(['missing missing', 'human human']);
  });

  it('has a column for versions without a language', async () => {
    const feed = await read([item('a')], { language: undefined });
    expect(coverage(feed).languages.map(({ language, name }) => [language, name])).to.deep.equal([
      ['und', 'No language'],
    ]);
  });

  it('distinguishes a version that is only linked from a missing one', async () => {
    const feed = await read([item('a')]);
    const linked = {
      ...feed,
      items: feed.items.map((each) => ({
        ...each,
        alternates: [{ language: 'fr', url: 'https://port.example/fr/a' }],
      })),
    };
    const result = coverage(linked, ['fr', 'es']);
    expect(result.articles[0]!.cells).to.deep.equal([
      { state: 'linked', url: 'https://port.example/fr/a' },
      { state: 'missing' },
    ]);
    expect(result.languages[0]!.covered).to.equal(0);
  });

  it('counts articles by topic and month', async () => {
    const feed = await read([
      item('a', [translation('fr')], { tags: ['Ports', 'Trade'], date_published: '2026-03-05' }),
      item('b', [], { tags: ['ports'], date_published: '2026-03-31T23:30:00+05:00' }),
      item('c', [], { date_published: '2025-12-01' }),
      item('d'),
    ]);
    const { topics, months } = coverage(feed);
    expect(topics).to.deep.equal([
      { name: 'Ports', articles: 2, covered: [2, 1] },
      { name: 'Trade', articles: 1, covered: [1, 1] },
      { name: null, articles: 2, covered: [2, 0] },
    ]);
    expect(months).to.deep.equal([
      { name: '2026-03', articles: 2, covered: [2, 1] },
      { name: '2025-12', articles: 1, covered: [1, 0] },
      { name: null, articles: 1, covered: [1, 0] },
    ]);
  });

  it('says that further pages are not counted', async () => {
    const feed = await read([item('a')], { next_url: 'https://port.example/2.json' });
    expect(coverage(feed).isPartial).to.equal(true);
    expect(coverageToHtml(coverage(feed))).to.include('The feed has more articles, which are not counted here.');
  });
});

describe('describeCoverage', () => {
  it('escapes control characters in headlines, languages and topics', async () => {
    const feed = await read([item('a', [], { title: 'A\u001b[31m\u202eB', tags: ['T\u0007'], language: 'x\u001b]y' })]);
    const text = JSON.stringify(describeCoverage(coverage(feed)));
    // eslint-disable-next-line no-control-regex -- none may be left
    expect(text).to.not.match(/[\u0007\u001b\u202e]/);
    expect(text).to.include('A\\\\u001b[31m\\\\u202eB');
  });

  it('lists the first articles and counts the others', async () => {
    const feed = await read(['a', 'b', 'c'].map((id) => item(id)));
    const [, matrix] = describeCoverage(coverage(feed), 2);
    expect(matrix!.lines.map(({ text }) => text)).to.deep.equal([
      '    en',
      '1.  O   Title of a',
      '2.  O   Title of b',
      '… and 1 more',
      'O original',
    ]);
  });
});

describe('coverageToCsv', () => {
  it('quotes commas, quotation marks and line breaks, and ends lines as RFC 4180 says', async () => {
    const feed = await read([
      item('a,"b"', [translation('fr')], { title: 'One, "two"', date_published: '2026-03-05' }),
    ]);
    expect(coverageToCsv(coverage(feed))).to.equal(
      '\ufeffArticle,Headline,Published,Topics,English (en),French (fr)\r\n' +
        '"a,""b""","One, ""two""",2026-03-05,,original,human translation\r\n',
    );
  });

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =cmd|x', '＝1+1']) {
    it(`writes ${formula} as text, not as a formula`, async () => {
      const csv = coverageToCsv(coverage(await read([item('a', [], { title: formula })])));
      expect(csv.split('\r\n')[1]).to.equal(`a,'${formula.trim()},,,original`);
    });
  }
});

describe('coverageToHtml', () => {
  it('marks up tables for screen readers, with the language of each headline', async () => {
    const feed = await read([
      item('a', [translation('fr', { date_modified: '2026-03-01' })], { date_modified: '2026-03-13' }),
      item('b', [], { language: 'ar', title: 'خبر' }),
    ]);
    const html = coverageToHtml(coverage(feed));
    expect(html).to.match(/^<!doctype html>\n<html lang="en">/);
    expect(html).to.include('<caption id="coverage-articles">Articles and languages</caption>');
    expect(html).to.include('<th scope="col">French (fr)</th>');
    expect(html).to.include('<th scope="row"><bdi lang="ar" dir="rtl">خبر</bdi></th>');
    expect(html).to.include(
      '<td class="human outdated">human translation <small>12 days older than the original</small></td>',
    );
  });

  it('escapes texts and links only to web addresses', async () => {
    const feed = await read(
      [
        item('a', [translation('fr', { url: 'https://port.example/?a=1&b="2"' })], {
          title: '<img src=x onerror=alert(1)>',
          tags: ['</td><script>'],
        }),
      ],
      { title: '</title><script>' },
    );
    const hostile = {
      ...feed,
      items: feed.items.map((each) => ({
        ...each,
        versions: [
          { ...each.versions[0], url: 'javascript:alert(1)' },
          ...each.versions.slice(1),
        ] as unknown as typeof each.versions,
      })),
    };
    const html = coverageToHtml(coverage(hostile));
    expect(html).to.not.match(/<script|<img|javascript:/);
    expect(html).to.include('href="https://port.example/?a=1&amp;b=%222%22" hreflang="fr" rel="noreferrer"');
  });
});
