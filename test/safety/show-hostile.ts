import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import { armDetector, findLeftovers, settle } from './detector.js';
import { VALUES } from './payloads.js';

/** Number of values on the page at the same time. */
const BATCH_SIZE = 20;

/** Elements rendered with one value. `findings` is called after the value had time to do harm. */
export interface Shown {
  readonly elements: readonly HTMLElement[];
  readonly findings?: () => readonly string[];
}

/** Longer values are rendered without layout. */
const MAX_LAID_OUT = 10_000;

/** Adds elements to the page. */
export const append = (elements: readonly HTMLElement[], isHidden = false): HTMLElement => {
  const page = document.createElement('div');
  page.hidden = isHidden;
  page.append(...elements);
  document.body.append(page);
  return page;
};

/** Waits until all elements have rendered. */
export const complete = async (elements: readonly HTMLElement[]): Promise<void> => {
  for (const element of elements) {
    if ('updateComplete' in element) await element.updateComplete;
    if ('loadComplete' in element) await element.loadComplete;
  }
};

export const findingsIn = (elements: readonly HTMLElement[]): readonly string[] =>
  elements.flatMap(({ localName, shadowRoot }) =>
    shadowRoot?.querySelector('.root') ? findLeftovers(shadowRoot) : [`<${localName}> shows nothing`],
  );

/** Articles that are not shown, with the content shown instead. */
export const missingArticles = (articles: readonly WcoNewsItem[]): readonly string[] =>
  articles.flatMap(({ state, shadowRoot }, index) => {
    const isDrawn = shadowRoot?.querySelector('[part="article"], [part="card"]');
    return state === 'ready' && isDrawn ? [] : [`article ${index} is ${state}${isDrawn ? '' : ', nothing drawn'}`];
  });

/** Addresses in the bodies of articles that lead to the page's own origin. */
export const ownAddresses = (articles: readonly HTMLElement[]): readonly string[] =>
  articles
    .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('[part="body"] :is([href], [src], [srcset])')])
    .flatMap((element) => ['href', 'src', 'srcset'].map((name) => element.getAttribute(name) ?? ''))
    .filter((address) => address.includes(location.host));

/**
 * Defines a test: no hostile value runs or leaves anything dangerous.
 *
 * @param figures where the values were inserted; printed at the end of the run
 */
export const testHostileValues = (figures: string, draw: (value: string) => Shown | Promise<Shown>): void => {
  const detector = armDetector();
  const found = new Map<string, readonly string[]>();

  const show = async (name: string, value: string): Promise<{ page: HTMLElement; inspect: () => void }> => {
    const { elements, findings } = await draw(value);
    // Hidden until all are rendered: one layout instead of one per change.
    const page = append(elements, true);
    await complete(elements);
    const inspect = (): void => {
      found.set(name, [...findingsIn(elements), ...(findings?.() ?? [])]);
      // Remove the elements to free memory.
      page.remove();
    };
    return { page, inspect };
  };

  before(async function () {
    this.timeout(800_000);
    for (let index = 0; index < VALUES.length; index += BATCH_SIZE) {
      const batch = VALUES.slice(index, index + BATCH_SIZE);
      const shown = await Promise.all(batch.map(([name, value]) => show(name, value)));
      for (const [position, { page }] of shown.entries()) page.hidden = batch[position]![1].length > MAX_LAID_OUT;
      await settle(100);
      for (const { inspect } of shown) inspect();
    }
    // Wait for late loads and animations.
    await settle(1000);
  });

  it(`figures: ${VALUES.length} hostile values × ${figures}: none ran, none left anything dangerous`, () => {
    expect(found.size).to.equal(VALUES.length);
    expect([...found].filter(([, findings]) => findings.length > 0)).to.deep.equal([]);
    expect(detector.fired()).to.equal(0);
  });
};
