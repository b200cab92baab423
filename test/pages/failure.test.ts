import { expect } from '@open-wc/testing';
import { part, textOf, until } from '../support/dom.js';
import { itemOf, openPage } from '../support/page.js';

/** What the page asks for → what a Russian reader is told, and whether there is a way to try again. */
const CASES: readonly (readonly [name: string, src: string, message: string, code: string, hasRetry: boolean])[] = [
  ['404', '/faults/404', 'Статья не найдена.', 'not-found', false],
  ['503', '/faults/503', 'Не удалось загрузить статью.', 'http', true],
  ['a time-out', '/faults/slow&timeout=200', 'Загрузка статьи занимает слишком много времени.', 'timeout', true],
  ['malformed JSON', '/faults/malformed', 'Не удалось загрузить статью.', 'malformed', false],
  ['an empty answer', '/faults/empty', 'Не удалось загрузить статью.', 'empty-body', false],
  ['text that is no news', '/faults/text', 'Не удалось загрузить статью.', 'unsupported-format', false],
  ['an item without versions', '/faults/no-version', 'Текст этой статьи недоступен.', 'no-version', false],
  ['an answer without end', '/faults/huge', 'Не удалось загрузить статью.', 'too-large', false],
  [
    'a server that is not there',
    'http://127.0.0.1:9/',
    'Не удалось загрузить статью. Проверьте подключение к сети.',
    'network',
    true,
  ],
  ['an address that is none', 'javascript:alert(1)', 'Статья не найдена.', 'not-found', false],
];

describe('When something fails (built files)', () => {
  for (const [name, src, message, code, hasRetry] of CASES) {
    it(`${name}: ${message}`, async () => {
      const page = await openPage(`/test/pages/failure.html?lang=ru&src=${src}`);
      const item = await itemOf(page.document);
      expect([item.state, item.error?.code]).to.deep.equal(['error', code]);
      expect(textOf(part(item, 'status'))).to.equal(message);
      expect(part(item, 'retry') !== null, 'retry').to.equal(hasRetry);
      expect(item.querySelector('a')!.getBoundingClientRect().height, 'light DOM').to.be.above(0);
      expect(page.window.warnings.length, page.window.warnings.join('\n')).to.equal(1);
      expect(page.window.problems).to.deep.equal([]);
      page.close();
    });
  }

  it('an empty feed says so, without alarm', async () => {
    const page = await openPage('/test/pages/failure.html?lang=ru&src=/faults/empty-feed');
    const item = await itemOf(page.document);
    expect([item.state, textOf(part(item, 'status'))]).to.deep.equal(['empty', 'Нет статьи для показа.']);
    expect(page.window.warnings).to.deep.equal([]);
    page.close();
  });

  it('recovers on "try again"', async () => {
    const page = await openPage(`/test/pages/failure.html?lang=ru&src=/faults/flapping?key=${Math.random()}`);
    const item = await itemOf(page.document);
    expect(textOf(part(item, 'retry'))).to.equal('Повторить попытку');
    part(item, 'retry')!.click();
    await until(() => item.state === 'ready', 'ready after retry');
    expect(textOf(part(item, 'headline'))).to.equal('Back again');
    expect(page.window.problems).to.deep.equal([]);
    page.close();
  });

  it('an unknown language speaks English and names the language as well as it can', async () => {
    const page = await openPage('/test/pages/failure.html?lang=tlh&src=/demo/feeds/corruption-prevention.json');
    const item = await itemOf(page.document);
    expect(item.uiLanguage).to.equal('en');
    expect(textOf(part(item, 'notice-text'))).to.match(
      /^This article is not available in your language: .*(Klingon|tlh).*\. Version shown: English\.$/,
    );
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
    page.close();
  });

  it('speaks English when the locale chunk cannot be had, with one warning', async () => {
    const page = await openPage(
      '/test/pages/failure.html?lang=ru&script=/without-locales/cdn/wco-widgets.js&src=/demo/feeds/corruption-prevention.json',
    );
    const item = await itemOf(page.document);
    expect([item.state, item.uiLanguage, part(item, 'notice')!.lang]).to.deep.equal(['ready', 'en', 'en']);
    expect(textOf(part(item, 'notice-text'))).to.equal(
      'This article is not available in your language: Russian (русский). Version shown: English.',
    );
    expect(textOf(part(item, 'date')!.querySelector('time'))).to.equal('September 12, 2018');
    expect(page.window.warnings).to.have.length(1);
    page.close();
  });

  it('shows plain text when the sanitiser cannot be had', async () => {
    const page = await openPage(
      '/test/pages/failure.html?lang=en&script=/without-chunks/cdn/wco-widgets.js&src=/demo/feeds/corruption-prevention.json',
    );
    const item = await itemOf(page.document);
    const body = part(item, 'body')!;
    expect(item.state).to.equal('ready');
    expect([...new Set([...body.querySelectorAll('*')].map(({ localName }) => localName))]).to.deep.equal(['p']);
    expect(textOf(body)).to.match(/^At the invitation of the United Nations Office .* What was debated .* in 2016\.$/);
    page.close();
  });
});
