import { expect } from '@open-wc/testing';
import { until } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

/** What a page has asked for, in the order of its requests. */
const requestsOf = (page: TestPage): readonly string[] =>
  (page.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ initiatorType, name }) => initiatorType !== 'img' && !/record\.js|__web-dev-server/.test(name))
    .sort((a, b) => a.startTime - b.startTime)
    .map(({ name }) => name.replace(/^.*\/(?=[^/]+$)/, '').replace(/\?.*$/, ''));

const openEmpty = async (lang: string): Promise<TestPage> => {
  const page = await openPage(`/test/pages/faults.html?lang=${lang}`);
  await page.window.customElements.whenDefined('wco-news-item');
  return page;
};

describe('Requests to the first news (built files)', () => {
  it('are, for a Russian reader of an article, the script, its language, the news and two chunks, all at once', async () => {
    const page = await openPage('/test/pages/russian-reader.html');
    await itemOf(page.document);
    const [script, ...others] = requestsOf(page);
    expect(script).to.equal('wco-widgets.js');
    expect([...others].sort()).to.deep.equal(['article-chunk.js', 'corruption-prevention.json', 'native.js', 'ru.js']);
    page.close();
  });

  it('do not wait for the news', async () => {
    const page = await openEmpty('en');
    const item = page.document.createElement('wco-news-item');
    item.setAttribute('src', '/faults/never-answers');
    page.document.body.append(item);
    const isAsked = (name: string): boolean => requestsOf(page).includes(name);
    await until(() => isAsked('article-chunk.js') && isAsked('native.js'), 'asked for');
    expect(item.state).to.equal('loading');
    page.close();
  });

  it('are, for an English reader of a list, the script, the news and three chunks; a card has 18 nodes at most', async () => {
    const page = await openEmpty('en');
    const list = page.document.createElement('wco-news-list');
    list.setAttribute('src', '/test/pages/newsroom.json');
    page.document.body.append(list);
    await page.window.customElements.whenDefined('wco-news-list');
    await list.loadComplete;
    const asked = requestsOf(page).filter((name) => name !== 'companions-chunk.js');
    expect([...asked].sort()).to.deep.equal([
      'card-chunk.js',
      'native.js',
      'newsroom-chunk.js',
      'newsroom.json',
      'wco-widgets.js',
    ]);
    const cards = [...list.shadowRoot!.querySelectorAll('.cards > li')];
    expect(cards).to.have.length(10);
    const nodes = (node: Node): number => 1 + [...node.childNodes].reduce((sum, child) => sum + nodes(child), 0);
    for (const card of cards) expect(nodes(card)).to.be.at.most(18);
    page.close();
  });
});
