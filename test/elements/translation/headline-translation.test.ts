import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { WcoNewsList } from '../../../src/elements/news-list/news-list.js';
import { define } from '../../../src/entries/define.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import { feedOf } from '../../support/feeds.js';
import { parts } from '../../support/item.js';
import { stub } from '../news-item/fixtures/stubs.js';
import { fakeTranslator, type FakeTranslator } from './fake-translator.js';

define();

const item = (id: string, language: string, title: string): object => ({
  id,
  language,
  title,
  url: `https://news.example/${id}`,
});

const FEED = feedOf(
  item('one', 'fr', 'Un'),
  item('two', 'de', 'Zwei'),
  item('three', 'en', 'Three'),
  item('four', 'fr', 'Quatre'),
);

const show = async (limit = 10): Promise<WcoNewsList> => {
  const list = await fixture<WcoNewsList>(
    html`<wco-news-list lang="en" .data=${FEED} .limit=${limit}></wco-news-list>`,
  );
  await list.loadComplete;
  return list;
};

const headlines = (list: WcoNewsList): readonly string[] => parts(list, 'link').map(textOf);

describe('translation of headlines', () => {
  let fake: FakeTranslator | undefined;

  afterEach(() => {
    fake?.restore();
    fake = undefined;
  });

  it('is offered where headlines are in other languages, and starts with a press', async () => {
    fake = fakeTranslator();
    const list = await show();
    await until(() => part(list, 'translate') !== null, 'the button');
    expect(textOf(part(list, 'translate'))).to.equal('Translate headlines into English on this device');
    expect(headlines(list)).to.deep.equal(['Un', 'Zwei', 'Three', 'Quatre']);
    part(list, 'translate')!.focus();
    part(list, 'translate')!.click();
    await until(() => part(list, 'show-original') !== null, 'the way back');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal(['en(Un)', 'en(Zwei)', 'Three', 'en(Quatre)']);
    expect(parts(list, 'badge').map(textOf)).to.deep.equal([
      'Machine translation',
      'Machine translation',
      'Machine translation',
    ]);
    expect(parts(list, 'headline')[0]!.lang).to.equal('en');
    await until(() => list.shadowRoot!.activeElement === part(list, 'show-original'), 'focus on the way back');
    await expectAccessible(list);
    part(list, 'show-original')!.click();
    await until(() => part(list, 'translate') !== null, 'the button');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal(['Un', 'Zwei', 'Three', 'Quatre']);
    expect(parts(list, 'badge')).to.deep.equal([]);
  });

  it('includes articles that are shown later', async () => {
    fake = fakeTranslator();
    const list = await show(1);
    await until(() => part(list, 'translate') !== null, 'the button');
    part(list, 'translate')!.click();
    await until(() => part(list, 'show-original') !== null, 'the way back');
    await list.loadMore();
    await until(() => headlines(list).join() === 'en(Un),en(Zwei)', 'the second headline');
  });

  it('stays while the reader searches', async () => {
    fake = fakeTranslator();
    const list = await show();
    list.searchable = true;
    await until(() => part(list, 'translate') !== null, 'the button');
    part(list, 'translate')!.click();
    await until(() => part(list, 'show-original') !== null, 'the way back');
    const field = part(list, 'search')!.querySelector('input')!;
    field.value = 'zwei';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => headlines(list).length === 1, 'the result');
    expect(headlines(list)).to.deep.equal(['en(Zwei)']);
    expect(part(list, 'show-original')).not.to.equal(null);
  });

  it('is not offered where everything is in the reader’s language', async () => {
    fake = fakeTranslator();
    const list = await fixture<WcoNewsList>(
      html`<wco-news-list lang="en" .data=${feedOf(item('three', 'en', 'Three'))}></wco-news-list>`,
    );
    await list.loadComplete;
    expect(part(list, 'translation')).to.equal(null);
    expect(fake.calls).to.deep.equal([]);
  });

  for (const isOffered of [false, true]) {
    it(`moves no rows where it is ${isOffered ? '' : 'not '}offered: they wait for the browser’s answer`, async () => {
      let answer: (availability: string) => void = () => undefined;
      const answered = new Promise((resolve) => {
        answer = resolve;
      });
      const restore = stub(globalThis, 'Translator', {
        value: { availability: () => answered, create: () => undefined },
      });
      const list = await fixture<WcoNewsList>(html`<wco-news-list lang="en" .data=${FEED}></wco-news-list>`);
      await aTimeout(50);
      expect(headlines(list)).to.deep.equal([]);
      // Pages reserve space in this state.
      expect(list.matches(':state(loading)')).to.equal(true);
      answer(isOffered ? 'available' : 'unavailable');
      await until(() => headlines(list).length === 4, 'the rows');
      expect(list.matches(':state(ready)')).to.equal(true);
      const topOfRows = (): number => part(list, 'link')!.getBoundingClientRect().top;
      const top = topOfRows();
      await list.loadComplete;
      if (isOffered) await until(() => part(list, 'translate') !== null, 'the button');
      expect(part(list, 'translate') !== null).to.equal(isOffered);
      expect(topOfRows()).to.equal(top);
      restore();
    });
  }
});
