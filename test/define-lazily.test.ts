import { expect } from '@open-wc/testing';
import { define } from '../src/define-lazily.js';
import { WcoNewsItem } from '../src/elements/news-item/news-item.js';
import { captureWarnings, settle, textOf, until } from './support/dom.js';

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

describe('define, lazily', () => {
  it('registers article, notice and contact at once', () => {
    define('quick');
    expect(document.createElement('quick-news-item')).to.be.instanceOf(WcoNewsItem);
    expect([isDefined('quick-language-notice'), isDefined('quick-contact-card')]).to.deep.equal([true, true]);
    expect([isDefined('quick-news-provider'), isDefined('quick-news-list')]).to.deep.equal([false, false]);
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
    expect([tasks, isDefined('found-news-provider'), isDefined('found-language-switcher')]).to.deep.equal([
      0,
      true,
      true,
    ]);
    list.remove();
  });

  it('registers them when the page is idle where there is none', async () => {
    const idle: unknown = Reflect.get(window, 'requestIdleCallback');
    const tasks: (() => void)[] = [];
    Object.assign(window, { requestIdleCallback: (task: () => void) => tasks.push(task) });
    define('idle');
    Object.assign(window, { requestIdleCallback: idle });
    await settle();
    expect([tasks.length, isDefined('idle-news-list')]).to.deep.equal([1, false]);
    tasks[0]!();
    await until(() => isDefined('idle-news-list'), 'defined');
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
    expect(tasks.length).to.equal(1);
    tasks[0]!();
    await until(() => isDefined('patient-news-list'), 'defined');
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
    await until(() => warnings.length === 6, 'a warning for each element');
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
