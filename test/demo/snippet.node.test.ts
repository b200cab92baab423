import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseChoice } from '../../demo/builder/choice.js';
import { writeSnippet } from '../../demo/builder/snippet.js';
import type { Theme } from '../../demo/builder/theme.js';
import type { Release } from '../../src/ssr/snippet.js';

const RELEASE: Release = {
  version: '1.2.3',
  files: {
    'chunks/core-1.js': 'sha384-core',
    'chunks/item-2.js': 'sha384-item',
    'locales/ru.js': 'sha384-ru',
    'wco-widgets.classic.js': 'sha384-classic',
    'wco-widgets.js': 'sha384-loader',
  },
  parts: { 'news-item': ['chunks/item-2.js', 'chunks/core-1.js'] },
};
const UNBUILT: Release = { version: '1.2.3', files: {}, parts: {} };

const write = (query: string, release = UNBUILT, theme: Theme = []) =>
  writeSnippet(parseChoice(new URLSearchParams(query)), theme, release);

/** Settings that omit the script tag. */
const markup = (query: string) => write(query).replace(/^<script[^>]*><\/script>\n/, '');

describe('Embed builder snippet', () => {
  it('is two lines and a link', () =>
    expect(write('')).to.equal(`<script type="module" src="/wco-widgets/wco-widgets.js"></script>
<wco-news-item src="/news/feed.json">
  <a href="/news/">All our news</a>
</wco-news-item>`));

  it('preloads the element’s files and pins each by its integrity', () =>
    expect(write('lang=ru', RELEASE)).to.equal(`<script type="importmap">
{
  "integrity": {
    "/wco-widgets/chunks/core-1.js": "sha384-core",
    "/wco-widgets/chunks/item-2.js": "sha384-item",
    "/wco-widgets/locales/ru.js": "sha384-ru"
  }
}
</script>
<script type="module" src="/wco-widgets/wco-widgets.js" integrity="sha384-loader" crossorigin></script>
<link rel="modulepreload" href="/wco-widgets/chunks/item-2.js" integrity="sha384-item">
<link rel="modulepreload" href="/wco-widgets/chunks/core-1.js" integrity="sha384-core">
<link rel="modulepreload" href="/wco-widgets/locales/ru.js" integrity="sha384-ru">
<wco-news-item src="/news/feed.json" lang="ru">
  <a href="/news/">All our news</a>
</wco-news-item>`));

  it('preloads without integrity', () =>
    expect(write('pin=hints&link=', RELEASE)).to
      .equal(`<script type="module" src="/wco-widgets/wco-widgets.js"></script>
<link rel="modulepreload" href="/wco-widgets/chunks/item-2.js">
<link rel="modulepreload" href="/wco-widgets/chunks/core-1.js">
<wco-news-item src="/news/feed.json"></wco-news-item>`));

  it('can be the script tag alone', () =>
    expect(write('pin=none&link=', RELEASE)).to.equal(`<script type="module" src="/wco-widgets/wco-widgets.js"></script>
<wco-news-item src="/news/feed.json"></wco-news-item>`));

  it('can use the classic script', () =>
    expect(write('script=classic&link=&folder=https%3A%2F%2Fcdn.example%2Fw%401.2.3', RELEASE)).to
      .equal(`<script defer src="https://cdn.example/w@1.2.3/wco-widgets.classic.js" integrity="sha384-classic" crossorigin></script>
<wco-news-item src="/news/feed.json"></wco-news-item>`));

  it('writes only the non-default attributes of an article', () =>
    expect(
      markup('src=%2Ffeed.xml&id=urn%3A1&lang=ru&languages=ru+uk&fallback=none&variant=card&without=image+share&link='),
    ).to.equal(`<wco-news-item
  src="/feed.xml"
  item-id="urn:1"
  lang="ru"
  languages="ru uk"
  fallback="none"
  variant="card"
  without="image share"
></wco-news-item>`));

  it('writes only the non-default attributes of a list', () =>
    expect(
      markup('element=list&layout=grid&limit=5&paging=none&searchable=yes&filters=topic+year&variant=article&words='),
    ).to.equal(
      `<wco-news-list src="/news/feed.json" layout="grid" limit="5" paging="none" searchable filters="topic year"></wco-news-list>`,
    ));

  it('writes a large first article with small images and excerpts', () =>
    expect(markup('element=list&layout=lead&variant=thumbnail&excerpt=2&link=')).to.equal(
      `<wco-news-list src="/news/feed.json" variant="thumbnail" layout="lead" excerpt="2"></wco-news-list>`,
    ));

  it('gives an excerpt to cards only', () =>
    expect([
      markup('element=item&excerpt=2&link='),
      markup('element=item&variant=thumbnail&excerpt=2&link='),
      markup('element=item&variant=card&excerpt=2&link='),
      markup('element=list&excerpt=7&link='),
    ]).to.deep.equal([
      '<wco-news-item src="/news/feed.json"></wco-news-item>',
      '<wco-news-item src="/news/feed.json"></wco-news-item>',
      '<wco-news-item src="/news/feed.json" variant="card" excerpt="2"></wco-news-item>',
      '<wco-news-list src="/news/feed.json"></wco-news-list>',
    ]));

  it('gives the excerpts of a newsroom to its list', () => {
    const html = markup('element=newsroom&layout=lead&excerpt=3&link=');
    expect(html).to.contain('<wco-news-list layout="lead" excerpt="3"></wco-news-list>');
    expect(html).to.contain('<wco-news-item></wco-news-item>');
  });

  for (const element of ['item', 'list']) {
    it(`can write every attribute of <wco-news-${element}>`, () => {
      const [, table = ''] = readFileSync(`docs/elements/wco-news-${element}.md`, 'utf8').split(/^## (?=Attr|Prop)/m);
      const documented = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
      const html = markup(
        `element=${element}&id=1&variant=compact&notice=always&structured-data=yes&fallback=none&date-style=short` +
          '&time-zone=Europe%2FBrussels&numbering=latn&calendar=persian&heading-level=3&link-target=_blank&without=image&src=/a.xml' +
          '&format=rss&credentials=include&loading=lazy&timeout=1000&cache=persist&lang=en&languages=en&debug=yes' +
          '&layout=grid&excerpt=2&heading=News&limit=5&paging=pages&searchable=yes&filters=topic&sort=oldest&url-state=news' +
          '&refresh-interval=60&topic=Ports&not-topic=Queues&place=BE&author=Ada&since=P90D&until=2026-01-31' +
          '&content-language=en&pinned=feed&feed-link=yes&compare=fr&translation-request=news%40port.example',
      );
      const written = [...html.matchAll(/^ {2}([\w-]+)(?:=|$)/gm)].map(([, name]) => name);
      expect(written).to.have.members([...documented, 'lang']);
    });
  }

  it('wraps a newsroom in a provider', () =>
    expect(markup('element=newsroom&lang=ar&searchable=yes&languages=ar+en')).to
      .equal(`<wco-news-provider src="/news/feed.json" lang="ar" route="news">
  <wco-language-switcher></wco-language-switcher>
  <wco-news-list languages="ar en" searchable>
    <a href="/news/">All our news</a>
  </wco-news-list>
  <wco-news-item languages="ar en"></wco-news-item>
</wco-news-provider>`));

  it('gives each part of a newsroom its attributes', () =>
    expect(markup('element=newsroom&loading=lazy&notice=none&sort=oldest&heading-level=3&refresh-interval=60&link=')).to
      .equal(`<wco-news-provider src="/news/feed.json" refresh-interval="60" loading="lazy" route="news">
  <wco-language-switcher></wco-language-switcher>
  <wco-news-list sort="oldest" heading-level="3"></wco-news-list>
  <wco-news-item heading-level="3" notice="none"></wco-news-item>
</wco-news-provider>`));

  it('includes the properties of a theme', () =>
    expect(
      write('element=list', UNBUILT, [
        ['--wco-color-accent', '#aabbcc'],
        ['color-scheme', 'dark'],
      ]),
    ).to.contain(`<style>
  wco-news-list {
    --wco-color-accent: #aabbcc;
    color-scheme: dark;
  }
</style>
<wco-news-list`));
});
