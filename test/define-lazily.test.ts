import { expect } from '@open-wc/testing';
import { define } from '../src/define-lazily.js';
import { WcoNewsItem } from '../src/elements/news-item/news-item.js';
import { captureWarnings, settle, textOf, until } from './support/dom.js';

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

describe('define, lazily', () => {
  it('registers the article at once', () => {
    define('quick');
    expect(document.createElement('quick-news-item')).to.be.instanceOf(WcoNewsItem);
    const others = ['language-notice', 'contact-card', 'news-provider', 'news-list', 'language-switcher'];
    expect(others.filter((name) => isDefined(`quick-${name}`))).to.deep.equal([]);
  });

  it('registers those of a newsroom as soon as may be where there is one', async () => {
    const list = document.createElement('found-news-list');
    document.body.append(list);
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    let tasks = 0;
    Object.assign(window, { requestIdleCallback: () => (tasks += 1) });
    define('found');
    Object.assign(window, { requestIdleCallback: idle });
    await until(() => isDefined('found-news-list'), 'defined');
    // The other chunk waits.
    expect([tasks, isDefined('found-news-provider'), isDefined('found-language-switcher')]).to.deep.equal([
      1,
      true,
      true,
    ]);
    list.remove();
  });

  it('registers notice and contact as soon as may be where there is one, and nothing else', async () => {
    const card = document.createElement('card-contact-card');
    document.body.append(card);
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    Object.assign(window, { requestIdleCallback: () => 1 });
    define('card');
    Object.assign(window, { requestIdleCallback: idle });
    await until(() => isDefined('card-contact-card'), 'defined');
    expect([isDefined('card-language-notice'), isDefined('card-news-list')]).to.deep.equal([true, false]);
    card.remove();
  });

  it('registers them when the page is idle where there is none', async () => {
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    const tasks: (() => void)[] = [];
    Object.assign(window, { requestIdleCallback: (task: () => void) => tasks.push(task) });
    define('idle');
    Object.assign(window, { requestIdleCallback: idle });
    await settle();
    expect([tasks.length, isDefined('idle-news-list'), isDefined('idle-contact-card')]).to.deep.equal([
      2,
      false,
      false,
    ]);
    for (const task of tasks) task();
    await until(() => isDefined('idle-news-list') && isDefined('idle-contact-card'), 'defined');
  });

  it('waits two seconds in an engine that does not say when it is idle', async () => {
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    const original = window.setTimeout.bind(window);
    const tasks: (() => void)[] = [];
    Object.assign(window, {
      requestIdleCallback: undefined,
      setTimeout: (task: () => void, delay?: number) => (delay === 2000 ? tasks.push(task) : original(task, delay)),
    });
    define('patient');
    Object.assign(window, { requestIdleCallback: idle, setTimeout: original });
    expect(tasks.length).to.equal(2);
    for (const task of tasks) task();
    await until(() => isDefined('patient-news-list') && isDefined('patient-contact-card'), 'defined');
  });

  it('waits for an article, whose parts come first, two seconds at most', async () => {
    const article = document.createElement('first-news-item');
    document.body.append(article);
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    const original = window.setTimeout.bind(window);
    const patience: (() => void)[] = [];
    const idleTasks: (() => void)[] = [];
    Object.assign(window, {
      requestIdleCallback: (task: () => void) => idleTasks.push(task),
      setTimeout: (task: () => void, delay?: number) => (delay === 2000 ? patience.push(task) : original(task, delay)),
    });
    define('first');
    expect([patience.length, idleTasks.length]).to.deep.equal([2, 0]);
    article.dispatchEvent(new Event('wco-load', { bubbles: true, composed: true }));
    expect(idleTasks.length).to.equal(2);
    article.dispatchEvent(new Event('wco-error', { bubbles: true, composed: true }));
    expect(idleTasks.length).to.equal(2);
    define('second');
    // No article of that prefix.
    expect([patience.length, idleTasks.length]).to.deep.equal([2, 4]);
    const slow = document.createElement('slow-news-item');
    document.body.append(slow);
    define('slow');
    for (const task of patience.slice(2)) task();
    expect([patience.length, idleTasks.length]).to.deep.equal([4, 6]);
    slow.remove();
    Object.assign(window, { requestIdleCallback: idle, setTimeout: original });
    for (const task of idleTasks) task();
    await until(() => isDefined('first-news-list') && isDefined('first-contact-card'), 'defined');
    article.remove();
  });

  it('leaves what stands inside to the reader where the chunk defines nothing', async () => {
    // An import cannot be made to fail from within a page; a registry that refuses comes to the same.
    const list = document.createElement('broken-news-list');
    list.innerHTML = '<a href="https://news.example/">All news</a>';
    document.body.append(list);
    const original = Object.getOwnPropertyDescriptor(CustomElementRegistry.prototype, 'define')!;
    CustomElementRegistry.prototype.define = () => {
      throw new DOMException('No', 'NotSupportedError');
    };
    const { warnings, restore } = captureWarnings();
    define('broken');
    await until(() => warnings.length >= 4, 'a warning for each element');
    Object.defineProperty(CustomElementRegistry.prototype, 'define', original);
    restore();
    expect(textOf(list)).to.equal('All news');
    expect([list.shadowRoot === null, list.querySelector('a')!.getBoundingClientRect().height > 0]).to.deep.equal([
      true,
      true,
    ]);
    list.remove();
  });
});
