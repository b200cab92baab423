import { expect } from '@open-wc/testing';
import { define } from '../src/entries/define.js';
import { captureWarnings, nextEvent, part, textOf } from './support/dom.js';

const NAMES = ['contact-card', 'language-notice', 'language-switcher', 'news-list', 'news-provider', 'news-item'];

const registered = (): readonly string[] => NAMES.filter((name) => customElements.get(`wco-${name}`));

describe('Elements registered by their own imports', () => {
  const Other = class extends HTMLElement {};

  it('do not replace an element that is already registered under the tag', async () => {
    customElements.define('wco-news-provider', Other);
    await import('../src/entries/register/news-provider.js');
    expect(registered()).to.deep.equal(['news-provider']);
    expect(customElements.get('wco-news-provider')).to.equal(Other);
  });

  it('do not register other elements', async () => {
    const { WcoNewsItem } = await import('../src/entries/register/news-item.js');
    expect(registered()).to.deep.equal(['news-provider', 'news-item']);
    expect(customElements.get('wco-news-item')).to.equal(WcoNewsItem);
    await import('../src/entries/register/contact-card.js');
    expect(registered()).to.deep.equal(['contact-card', 'news-provider', 'news-item']);
  });

  it('show an article, its notice and its contacts without the other elements', async () => {
    const item = document.createElement('wco-news-item');
    item.lang = 'ru';
    item.src = '/demo/feeds/corruption-prevention.json';
    document.body.append(item);
    await nextEvent(item, 'wco-load');
    await item.loadComplete;
    expect(textOf(part(item, 'notice-text'))).to.include('Запрошенный язык: русский. На этом языке статьи нет.');
    expect(textOf(part(item, 'contact'))).to.include('Контакты');
    item.remove();
  });

  it('let a later define() register the others', () => {
    const { warnings, restore } = captureWarnings();
    define();
    restore();
    expect(warnings).to.deep.equal([]);
    expect(registered()).to.deep.equal(NAMES);
  });

  it('change nothing if all elements are registered', async () => {
    const before = NAMES.map((name) => customElements.get(`wco-${name}`));
    await Promise.all([
      import('../src/entries/register/language-notice.js'),
      import('../src/entries/register/language-switcher.js'),
      import('../src/entries/register/news-list.js'),
    ]);
    expect(NAMES.map((name) => customElements.get(`wco-${name}`))).to.deep.equal(before);
  });
});
