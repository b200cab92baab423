import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import type { WcoNewsList } from '../../src/elements/news-list/news-list.js';
import { part, textOf } from '../support/dom.js';
import { defineEarly, openPage, type TestPage } from '../support/page.js';

/** Documents of test/support/mutation-server.mjs. test/node/mutations.test.mjs tests the readers alone with many more. */
const SEED = 20181012;
const DOCUMENTS = 400;
/** Number of elements that load at the same time. */
const BATCH_SIZE = 25;
/** Texts that must not be shown, unless the document contains them. */
const WORDS = ['undefined', '[object ', 'Invalid Date', 'NaN'];

type Loading = WcoNewsItem | WcoNewsList;

/** What is wrong with the content of one document. */
const problemOf = async (element: Loading, address: string): Promise<string | undefined> => {
  const { state, shadowRoot } = element;
  const message = textOf(part(element, 'status'));
  if (state === 'error') {
    const isRussian = /^[\p{Script=Cyrillic}\d\s.,:;!?«»—–-]+$/u.test(message);
    if (!isRussian) return `fails and says "${message}"`;
    return element.querySelector('a')!.getBoundingClientRect().height > 0 ? undefined : 'hides the light DOM';
  }
  if (state !== 'ready' && state !== 'empty') return `ends as ${state}`;
  const words = WORDS.filter((word) => textOf(shadowRoot!.querySelector('.root')).includes(word));
  if (words.length === 0) return undefined;
  const source = await (await fetch(address)).text();
  const invented = words.filter((word) => !source.replaceAll('\0', '').includes(word));
  return invented.length > 0 ? `says ${invented.join(', ')}` : undefined;
};

const show = async (page: TestPage, tag: string, number: number): Promise<readonly [state: string, fault: string]> => {
  const address = `/mutated/${SEED}/${number}`;
  const element = page.document.createElement(tag) as Loading;
  element.setAttribute('src', address);
  element.innerHTML = '<a href="#light">Read the article</a>';
  page.document.body.append(element);
  await element.loadComplete;
  await element.updateComplete;
  const fault = await problemOf(element, address);
  const { state } = element;
  element.remove();
  return [state, fault ? `${address} ${fault}` : ''];
};

describe(`${DOCUMENTS} mutated documents of all formats as sources (built files)`, () => {
  for (const [tag, step] of [
    ['wco-news-item', 1],
    ['wco-news-list', 4],
  ] as const) {
    it(`<${tag}> shows each, or says in Russian what can be done`, async function () {
      this.timeout(120_000);
      const page = await openPage('/test/pages/faults.html?lang=ru');
      await defineEarly(page, tag);
      const numbers = Array.from({ length: DOCUMENTS / step }, (_, index) => index * step);
      const results: (readonly [string, string])[] = [];
      for (let from = 0; from < numbers.length; from += BATCH_SIZE)
        results.push(...(await Promise.all(numbers.slice(from, from + BATCH_SIZE).map((n) => show(page, tag, n)))));
      expect(results.map(([, fault]) => fault).filter(Boolean)).to.deep.equal([]);
      // The documents must be damaged in different parts.
      const shown = results.filter(([state]) => state === 'ready').length;
      expect(shown / numbers.length).to.be.within(0.3, 0.9);
      expect(page.window.problems).to.deep.equal([]);
      page.close();
    });
  }
});
