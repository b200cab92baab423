import { expect } from 'chai';
import { parseChoice } from '../../demo/builder/choice.js';
import { scriptsOf, writeSnippet, type Release } from '../../demo/builder/snippet.js';
import type { Theme } from '../../demo/builder/theme.js';

const RELEASE: Release = {
  version: '1.2.3',
  files: { 'wco-widgets.js': 'sha384-main', 'wco-widgets.classic.js': 'sha384-classic' },
};
const UNBUILT: Release = { version: '1.2.3', files: {} };

const write = (query: string, release = UNBUILT, theme: Theme = []) =>
  writeSnippet(parseChoice(new URLSearchParams(query)), theme, release);

/** Without the script. */
const markup = (query: string) => write(query).replace(/^<script[^>]*><\/script>\n/, '');

describe('A snippet of the embed builder', () => {
  it('is two lines and a link', () =>
    expect(write('')).to.equal(`<script type="module" src="/wco-widgets/1.2.3/wco-widgets.js"></script>
<wco-news-item src="/news/feed.json">
  <a href="/news/">All our news</a>
</wco-news-item>`));

  it('pins the version, and the file by its integrity', () =>
    expect(write('', RELEASE)).to.contain(
      '<script type="module" src="/wco-widgets/1.2.3/wco-widgets.js" integrity="sha384-main" crossorigin="anonymous"></script>',
    ));

  it('has the classic script', () =>
    expect(write('script=classic&folder=https%3A%2F%2Fcdn.example%2Fw%401.2.3', RELEASE)).to.contain(`<script
  defer
  src="https://cdn.example/w@1.2.3/wco-widgets.classic.js"
  integrity="sha384-classic"
  crossorigin="anonymous"
></script>`));

  it('has the autoloader, where the release has one', () => {
    expect(scriptsOf(RELEASE)).to.deep.equal(['module', 'classic']);
    expect(scriptsOf({ ...RELEASE, files: { 'autoloader.js': 'sha384-auto' } })).to.deep.equal([
      'module',
      'classic',
      'autoloader',
    ]);
    expect(write('script=autoloader')).to.contain(
      '<script type="module" src="/wco-widgets/1.2.3/autoloader.js"></script>',
    );
  });

  it('says of an article what differs from the usual', () =>
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

  it('says of a list what differs from the usual', () =>
    expect(
      markup('element=list&layout=grid&limit=5&paging=none&searchable=yes&filters=topic+year&variant=article&words='),
    ).to.equal(
      `<wco-news-list src="/news/feed.json" layout="grid" limit="5" paging="none" searchable filters="topic year"></wco-news-list>`,
    ));

  it('has a provider around the elements of a newsroom', () =>
    expect(markup('element=newsroom&lang=ar&searchable=yes&languages=ar+en')).to
      .equal(`<wco-news-provider src="/news/feed.json" lang="ar" route="news">
  <wco-language-switcher></wco-language-switcher>
  <wco-news-list languages="ar en" searchable>
    <a href="/news/">All our news</a>
  </wco-news-list>
  <wco-news-item languages="ar en"></wco-news-item>
</wco-news-provider>`));

  it('has the properties of a theme', () =>
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
