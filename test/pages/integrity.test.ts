import { expect } from '@open-wc/testing';
import { part, textOf } from '../support/dom.js';
import { chunkNamed, itemOf, openPage, type TestPage } from '../support/page.js';

interface Integrity {
  readonly files: Readonly<Record<string, string>>;
}

/** Served unmodified; elsewhere the test server rewrites module imports. */
const FILES = '/policies/open/dist/cdn';
/** The hash of another file. */
const WRONG_HASH = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const ARTICLE = '<wco-news-item src="/demo/feeds/corruption-prevention.json"></wco-news-item>';

/**
 * A page with an import map that has the integrity of all files but the locales of other languages, as
 * docs/self-hosting.md says, and a script tag with its own.
 */
const openPinned = async (script: string, changed: Readonly<Record<string, string>> = {}): Promise<TestPage> => {
  const { files } = (await (await fetch(`${FILES}/sri.json`)).json()) as Integrity;
  const integrity = Object.fromEntries(
    Object.entries({ ...files, ...changed })
      // The address contains the whole page, and servers accept about 16 kB.
      .filter(([file]) => !file.startsWith('locales/') || file === 'locales/ru.js')
      .map(([file, hash]) => [`${FILES}/${file}`, hash]),
  );
  const html = `<!doctype html><html lang="ru"><script src="/test/pages/record.js"></script>
    <script type="importmap">${JSON.stringify({ integrity })}</script>
    <script type="module" src="${FILES}/${script}" integrity="${files[script]!}" crossorigin="anonymous"></script>
    ${ARTICLE}`;
  return openPage(`/hosts/page?${new URLSearchParams({ html }).toString()}`);
};

/** Whether this browser supports `integrity` in import maps, as Chromium 127, Safari 18 and Firefox 138 do. */
const supportsIntegrity = async (): Promise<boolean> => {
  const page = await openPage(
    `/hosts/page?${new URLSearchParams({
      html: `<!doctype html><script type="importmap">{ "integrity": { "/policies/open/test/pages/account.js": "${WRONG_HASH}" } }</script>
        <script type="module">import('/policies/open/test/pages/account.js').then(() => (window.wasRun = true), () => (window.wasRun = false))</script>`,
    }).toString()}`,
  );
  const { window } = page as unknown as { window: { wasRun?: boolean } };
  while (window.wasRun === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  page.close();
  return !window.wasRun;
};

describe('Pages that pin every file by sri.json (built files)', () => {
  let page: TestPage;
  afterEach(() => page.close());

  for (const script of ['wco-widgets.js', 'hydrate.js']) {
    it(`show the article, with ${script}`, async () => {
      page = await openPinned(script);
      const item = await itemOf(page.document);
      expect(textOf(part(item, 'notice-text'))).to.include('Запрошенный язык: русский. На этом языке статьи нет.');
      expect(part(item, 'body')!.querySelectorAll('h3')).to.have.length(2);
      expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    });
  }

  it('reject a chunk with another hash, in browsers that check it', async () => {
    const isPinned = await supportsIntegrity();
    page = await openPinned('wco-widgets.js', { [await chunkNamed('article-chunk')]: WRONG_HASH });
    const item = await itemOf(page.document);
    expect(item.state).to.equal(isPinned ? 'error' : 'ready');
  });
});
