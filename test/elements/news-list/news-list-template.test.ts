import { expect } from '@open-wc/testing';
import type { WcoItemOpenEvent } from '../../../src/events/wco-item-open-event.js';
import { expectAccessible } from '../../support/dom.js';
import { article, articles, rows, showList } from './fixtures.js';

const TEMPLATE = `<template slot="item"><h3><a data-field="link headline"></a></h3><p data-field="summary"></p>
  <time data-field="date"></time></template>`;

describe('<wco-news-list> template and opening', () => {
  it('renders items with the author’s template', async () => {
    const items = [article('a', { summary: 'Short' }), article('b', { date_published: undefined })];
    const element = await showList(items, {}, TEMPLATE);
    const markup = rows(element).map((row) => row.firstElementChild!.innerHTML.replace(/\s+</g, '<').trim());
    expect(markup).to.deep.equal([
      '<h3><a data-field="link headline" href="https://news.example/en/a" rel="noopener noreferrer" lang="en" ' +
        'dir="ltr">Article a</a></h3><p data-field="summary" lang="en" dir="ltr">Short</p>' +
        '<time data-field="date" datetime="2018-09-12">September 12, 2018</time>',
      '<h3><a data-field="link headline" href="https://news.example/en/b" rel="noopener noreferrer" lang="en" ' +
        'dir="ltr">Article b</a></h3><p data-field="summary" lang="en" dir="ltr">Text of b.</p>',
    ]);
    await expectAccessible(element);
  });

  for (const content of ['', TEMPLATE]) {
    const what = content ? ' from a template' : '';

    it(`reports which article is opened${what}, and can be cancelled`, async () => {
      const element = await showList(articles(2), {}, content);
      const events: WcoItemOpenEvent[] = [];
      element.addEventListener('wco-item-open', (event) => {
        events.push(event);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      rows(element)[1]!.querySelector('a')!.dispatchEvent(click);
      expect(events.map(({ item, url }) => [item.id, url])).to.deep.equal([['2', 'https://news.example/en/2']]);
      expect(click.defaultPrevented).to.equal(true);
    });
  }

  for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
    it(`ignores clicks with ${modifier}`, async () => {
      const element = await showList(articles(1));
      let opened = 0;
      element.addEventListener('wco-item-open', () => (opened += 1));
      let isPrevented: boolean | undefined;
      // Fire the event, then prevent navigation.
      element.addEventListener('click', (event) => {
        isPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [modifier]: true });
      rows(element)[0]!.querySelector('a')!.dispatchEvent(click);
      expect([opened, isPrevented]).to.deep.equal([0, false]);
    });
  }

  it('ignores clicks beside the link', async () => {
    const element = await showList(articles(1));
    let opened = 0;
    element.addEventListener('wco-item-open', () => (opened += 1));
    rows(element)[0]!.click();
    expect(opened).to.equal(0);
  });
});
