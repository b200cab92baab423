import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import type { WcoNewsList } from '../../src/elements/news-list/news-list.js';
import { until } from '../support/dom.js';
import { openPage, type TestPage } from '../support/page.js';

const ARTICLE = '/demo/feeds/corruption-prevention.json';
const LIST = '/test/pages/newsroom.json';
const RSS = '/test/fixtures/rss/content-module.xml';
const NEWSROOM = `<wco-news-provider src="${LIST}">
  <wco-language-switcher languages="en ru"></wco-language-switcher><wco-news-list></wco-news-list><wco-news-item></wco-news-item>
</wco-news-provider>`;

/** HTML of a page → our files that a Russian reader's browser requests, in one wave after the loader. */
const PAGES: readonly (readonly [name: string, html: string, files: string])[] = [
  [
    'an article',
    `<wco-news-item src="${ARTICLE}"></wco-news-item>`,
    'article-chunk core news-item parts ru visibility',
  ],
  ['a card', `<wco-news-item variant="card" src="${ARTICLE}"></wco-news-item>`, 'card card-chunk core news-item ru'],
  ['a list', `<wco-news-list src="${LIST}"></wco-news-list>`, 'card core news-list ru'],
  [
    'a list of some articles',
    `<wco-news-list src="${LIST}" since="P90D"></wco-news-list>`,
    'card choose-items core news-list ru',
  ],
  [
    'a list from an RSS feed',
    `<wco-news-list src="${RSS}"></wco-news-list>`,
    'card core htmlparser2 join-versions markup-to-text news-list readers rolldown-runtime ru visibility',
  ],
  ['a newsroom', NEWSROOM, 'card core language-switcher news-item news-list news-provider ru'],
  [
    'a newsroom whose address names an article',
    NEWSROOM.replace('<wco-news-provider', '<wco-news-provider route="?html"'),
    'article-chunk card core language-switcher news-item news-list news-provider parts ru visibility',
  ],
  [
    'a notice',
    '<wco-language-notice requested="ru" shown="en"></wco-language-notice>',
    'core language-notice parts ru',
  ],
  ['a contact card', '<wco-contact-card email="a@news.example"></wco-contact-card>', 'contact-card core parts ru'],
];

const entriesOf = (page: TestPage): readonly PerformanceResourceTiming[] =>
  (page.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ initiatorType, name }) => initiatorType !== 'img' && !/record\.js|__web-dev-server|favicon/.test(name),
  );

const isOurs = ({ name }: PerformanceResourceTiming): boolean => name.includes('/cdn/');

/** `core` for `…/chunks/core-x4Zs9Q.js`. */
const nameOf = ({ name }: PerformanceResourceTiming): string =>
  name.replace(/^.*\//, '').replace(/(-[\w-]{6})?\.js(\?.*)?$/, '');

const open = (html: string, script: string): Promise<TestPage> =>
  openPage(
    `/hosts/page?${new URLSearchParams({
      html: `<!doctype html><html lang="ru"><script src="/test/pages/record.js"></script>
        <script type="module" src="${script}"></script>${html}`,
    }).toString()}`,
  );

describe('Requests of a page (built files)', () => {
  let page: TestPage;
  afterEach(() => page.close());

  for (const [name, html, files] of PAGES) {
    it(`are, for ${name}: ${files}; in one wave, with the feed`, async () => {
      // Chunks are delayed, so that a file imported by another one would be requested after them.
      page = await open(html, `/held-${String(Math.random()).slice(2)}/cdn/wco-widgets.js?ver=5`);
      const expected = `wco-widgets ${files}`.split(' ');
      await until(() => entriesOf(page).filter(isOurs).length >= expected.length, 'all files');
      const drawn = page.document.querySelector<HTMLElement>(
        'wco-news-item, wco-news-list, wco-contact-card, wco-language-notice',
      )!;
      await until(() => drawn.shadowRoot !== null, 'drawn');
      // Browsers add an entry when the response has arrived.
      const newsCount = html.includes('src=') ? 1 : 0;
      const newsOf = (all: readonly PerformanceResourceTiming[]): readonly PerformanceResourceTiming[] =>
        all.filter((entry) => /\.(json|xml)/.test(entry.name));
      await until(() => newsOf(entriesOf(page)).length >= newsCount, 'news');
      // A newsroom that is idle already fetches the code of articles.
      const isLater = (entry: PerformanceResourceTiming): boolean =>
        html === NEWSROOM && ['article-chunk', 'parts', 'visibility'].includes(nameOf(entry));
      const entries = entriesOf(page).filter((entry) => !isLater(entry));
      expect(entries.filter(isOurs).map(nameOf).sort()).to.deep.equal(expected.sort());
      const chunks = entries.filter((entry) => entry.name.includes('/chunks/'));
      const firstEnd = Math.min(...chunks.map(({ responseEnd }) => responseEnd));
      const late = entries.filter(({ startTime }) => startTime >= firstEnd).map(({ name: file }) => file);
      expect(late).to.deep.equal([]);
      expect(newsOf(entries)).to.have.length(newsCount);
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    });
  }

  // The early request of the loader counts as the element's first attempt. Temporary failures get three attempts.
  for (const [fault, requests] of [
    ['status-404', 1],
    ['status-403', 1],
    ['empty', 1],
    ['truncated-json', 1],
    ['no-version', 1],
    ['status-500', 3],
  ] as const) {
    for (const tag of ['wco-news-list', 'wco-news-item']) {
      it(`are ${requests} × the news of a <${tag}> that fails with ${fault}`, async () => {
        // WebKit has no performance entries of responses with the status 500.
        page = await open(
          `<script>
            const send = window.fetch;
            window.asked = [];
            window.fetch = (url, init) => {
              asked.push(String(url));
              return send(url, init);
            };
          </script>
          <${tag} src="/faults/${fault}?html"></${tag}>`,
          '/dist/cdn/wco-widgets.js',
        );
        const element = page.document.querySelector(tag) as WcoNewsList | WcoNewsItem;
        await until(() => element.state === 'error', 'the failure');
        await new Promise((resolve) => setTimeout(resolve, 100));
        const { asked } = page.window as unknown as { readonly asked: readonly string[] };
        expect(asked.filter((url) => url.includes('/faults/'))).to.have.length(requests);
      });
    }
  }

  it('are only for the loader on a page without our elements', async () => {
    page = await open(
      '<p>No news.</p><template><wco-news-item></wco-news-item></template>',
      '/dist/cdn/wco-widgets.js',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(entriesOf(page).map(nameOf)).to.deep.equal(['wco-widgets']);
  });

  it('include all code for opening an article, in a newsroom with its feed', async () => {
    page = await open(NEWSROOM, '/dist/cdn/wco-widgets.js');
    await until(() => entriesOf(page).some((entry) => nameOf(entry) === 'article-chunk'), 'what draws articles');
  });
});
