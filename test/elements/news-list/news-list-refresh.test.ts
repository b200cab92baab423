import { expect } from '@open-wc/testing';
import { captureWarnings, expectAccessible, hasState, part, textOf, until } from '../../support/dom.js';
import { fakeFetch, json, lasting, status, type Answer } from '../../support/fake-fetch.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import {
  article,
  articles,
  button,
  count,
  feedOf,
  focused,
  headlines,
  placeList,
  press,
  rows,
  type,
} from './fixtures.js';

const src = 'https://news.example/live.json';

const live = async (attributes: Readonly<Record<string, string>>, ...answers: readonly Answer[]) => {
  const fetcher = fakeFetch(...answers);
  const element = await placeList({ src, fetcher }, attributes);
  await element.loadComplete;
  return { element, fetcher };
};

describe('<wco-news-list> refresh', () => {
  withoutBackOff();

  it('holds new items behind a button, which moves focus to the first one', async () => {
    const { element, fetcher } = await live({ lang: 'ru' }, json(feedOf(articles(2))), json(feedOf(articles(4, -1))));
    expect(count(element, '[part="new-items"]')).to.equal(0);
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2']);
    expect(textOf(part(element, 'new-items'))).to.equal('Показать 2 новые статьи');
    await expectAccessible(element);
    await press(element, 'new-items');
    expect(headlines(element)).to.deep.equal(['Article -1', 'Article 0', 'Article 1', 'Article 2']);
    expect([focused(element), count(element, '[part="new-items"]')]).to.deep.equal(['Article -1', 0]);
    expect(fetcher.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('corrects items in place, removes withdrawn ones, and leaves the rest untouched', async () => {
    const corrected = [article('1'), article('3', { title: 'Corrected' })];
    const { element } = await live({}, json(feedOf(articles(3))), json(feedOf(corrected)));
    const [first, , third] = rows(element);
    const card = first!.firstElementChild;
    third!.querySelector('a')!.focus();
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['Article 1', 'Corrected']);
    expect([first!.firstElementChild === card, rows(element)[1] === third]).to.deep.equal([true, true]);
    expect(focused(element)).to.equal('Corrected');
  });

  it('keeps items pushed to a page that was already loaded', async () => {
    const next = { next_url: 'https://news.example/2.json' };
    const { element } = await live(
      { limit: '9' },
      json(feedOf(articles(2), next)),
      json(feedOf(articles(2, 3))),
      json(feedOf(articles(2, 0), next)),
    );
    await element.loadMore();
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['Article 1', 'Article 2', 'Article 3', 'Article 4']);
    await press(element, 'new-items');
    expect(headlines(element)).to.deep.equal(['Article 0', 'Article 1', 'Article 2', 'Article 3', 'Article 4']);
  });

  it('does not count items that move up from a later page as new', async () => {
    const next = { next_url: 'https://news.example/2.json' };
    const { element } = await live(
      { limit: '9' },
      json(feedOf(articles(2), next)),
      json(feedOf(articles(2, 3))),
      json(feedOf([article('1'), article('3', { title: 'Corrected' })], next)),
    );
    await element.loadMore();
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['Article 1', 'Corrected', 'Article 4']);
    expect(count(element, '[part="new-items"]')).to.equal(0);
  });

  it('searches new items once they are shown', async () => {
    const { element } = await live(
      { searchable: '' },
      json(feedOf([article('1', { title: 'Ports' }), article('2')])),
      json(feedOf([article('0', { title: 'More ports' }), article('1', { title: 'Ports, corrected' }), article('2')])),
    );
    await type(element, 'ports');
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['Ports, corrected']);
    await press(element, 'new-items');
    await until(() => rows(element).length === 2, 'both are found');
    expect(headlines(element)).to.deep.equal(['More ports', 'Ports, corrected']);
  });

  for (const [lang, line, again] of [
    ['ru', /^Не удалось загрузить последние новости\. Последняя загрузка: .*\d.*\.$/, 'Повторить попытку'],
    ['ar', /^تعذّر تحميل أحدث الأخبار\. تاريخ آخر تحميل: .*\d.*\.$/, 'إعادة المحاولة'],
  ] as const) {
    it(`says in ${lang} since when a list is stale, and recovers on retry`, async () => {
      const { element } = await live(
        { lang },
        json(feedOf(articles(2))),
        ...lasting(status(503)),
        json(feedOf(articles(2))),
      );
      const { restore } = captureWarnings();
      await element.refresh();
      restore();
      expect([element.state, hasState(element, 'stale'), rows(element).length]).to.deep.equal(['stale', true, 2]);
      expect(textOf(part(element, 'status'))).to.match(line);
      expect(textOf(part(element, 'retry'))).to.equal(again);
      await expectAccessible(element);
      await press(element, 'retry');
      await until(() => element.state === 'ready', 'ready');
      await element.updateComplete;
      expect([textOf(part(element, 'status')), count(element, '[part="retry"]')]).to.deep.equal(['', 0]);
    });

    it(`says in ${lang} that the first load failed, and retries`, async () => {
      const { restore } = captureWarnings();
      const { element } = await live({ lang }, ...lasting(status(503)), json(feedOf(articles(2))));
      restore();
      expect([element.state, element.error?.code, rows(element).length]).to.deep.equal(['error', 'http', 0]);
      expect(textOf(part(element, 'status'))).to.equal(
        lang === 'ru'
          ? 'На веб-сайте издателя возникла проблема. Повторите попытку позже.'
          : 'يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.',
      );
      await expectAccessible(element);
      button(element, 'retry').click();
      await until(() => rows(element).length === 2, 'the list');
    });
  }

  it('does not announce polls', async () => {
    const { element } = await live({}, json(feedOf(articles(2))), json(feedOf(articles(2))));
    const announcements: string[] = [];
    const line = part(element, 'status')!;
    const observer = new MutationObserver(() => announcements.push(textOf(line)));
    observer.observe(line, { childList: true, subtree: true, characterData: true });
    await element.refresh();
    observer.disconnect();
    expect(announcements.filter(Boolean)).to.deep.equal([]);
  });

  it('says that an empty list is empty, also when stale', async () => {
    const { element } = await live({}, json(feedOf([])), ...lasting(status(503)));
    const { restore } = captureWarnings();
    await element.refresh();
    restore();
    expect(textOf(part(element, 'status'))).to.equal('There are no articles yet.');
  });

  it('replaces its items when the source changes', async () => {
    const { element } = await live({}, json(feedOf(articles(2))));
    element.data = feedOf([article('x')]);
    await element.loadComplete;
    expect(headlines(element)).to.deep.equal(['Article x']);
  });

  it('makes one request for twenty lists', async () => {
    const fetcher = fakeFetch(json(feedOf(articles(3))));
    const lists = await Promise.all(Array.from({ length: 20 }, () => placeList({ src, fetcher })));
    await Promise.all(lists.map((list) => list.loadComplete));
    expect(fetcher.calls.length).to.equal(1);
    expect(lists.map((list) => rows(list).length)).to.deep.equal(new Array(20).fill(3));
  });
});
