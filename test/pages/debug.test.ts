import { expect } from '@open-wc/testing';
import { part, settle, textOf, until } from '../support/dom.js';
import { chunkNamed, itemOf, openPage, type TestPage } from '../support/page.js';

const PAGE = '/test/pages/failure.html?lang=ru&src=/demo/feeds/corruption-prevention.json';

/** File names of our scripts that the page has loaded. */
const scripts = ({ window }: TestPage): readonly string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/dist/cdn/'))
    .map((path) => path.replace('/dist/cdn/', ''));

describe('debug (built files)', () => {
  it('loads nothing without the attribute', async () => {
    const page = await openPage(PAGE);
    const item = await itemOf(page.document);
    await settle();
    expect(part(item, 'debug')).to.equal(null);
    expect(scripts(page)).to.include('wco-widgets.js');
    expect(scripts(page)).not.to.include(await chunkNamed('debug-session'));
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    page.close();
  });

  it('loads its chunk, and the panel says why the article is in English', async () => {
    const page = await openPage(PAGE);
    const item = await itemOf(page.document);
    item.debug = true;
    // The panel explains the news already shown first, and reports the response once it arrives.
    await until(() => textOf(part(item, 'debug')).includes('The news was read.'), 'the panel');
    await until(
      () => /corruption-prevention\.json: status 200, application\/json/.test(textOf(part(item, 'debug'))),
      'the answer',
    );
    const text = textOf(part(item, 'debug'));
    expect(text).to.include('Requested: ru. Shown: en (no requested language is available');
    expect(scripts(page)).to.include(await chunkNamed('debug-session'));
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    page.close();
  });

  it('explains each of several elements', async () => {
    const page = await openPage('/test/pages/failure.html?lang=en&src=/faults/404');
    const item = await itemOf(page.document);
    const list = page.document.createElement('wco-news-list');
    list.setAttribute('src', '/demo/feeds/newsroom.json');
    list.setAttribute('debug', '');
    page.document.body.append(list);
    item.debug = true;
    await until(
      () => list.shadowRoot !== null && textOf(part(list, 'debug')).includes('Articles: 16'),
      'the list’s panel',
    );
    await until(() => textOf(part(item, 'debug')).includes('not-found: HTTP 404'), 'the item’s panel');
    expect(page.window.problems).to.deep.equal([]);
    page.close();
  });
});
