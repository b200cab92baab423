import { expect } from '@open-wc/testing';

/** Text as a reader gets it, with white space collapsed. */
export const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An element in the shadow tree, by part name. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);

/** Resolves after the microtasks and one task, when mutation observers have run. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The next event of a type on an element, typed. */
export const nextEvent = <Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

/** Waits for a condition. Fails with its text shortly before the test runner would time out. */
export const until = async (condition: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < 20_000; waited += 10) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Timed out: ${what}`);
};

/** Asserts that every ARIA id reference in a shadow tree resolves and that ids are unique. */
export const expectSoundIds = (element: Element): void => {
  const root = element.shadowRoot!;
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length, `ids: ${ids.join(' ')}`).to.equal(new Set(ids).size);
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
    for (const node of root.querySelectorAll(`[${name}]`)) {
      for (const id of node.getAttribute(name)!.split(' ')) expect(ids, `${name}="${id}"`).to.include(id);
    }
  }
};

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string;
      readonly cssParts: readonly { readonly name: string }[];
    }[];
  }[];
}

// Some tests replace `fetch`.
const ownFetch = window.fetch.bind(window);
let documentedParts: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

/** The parts of each element, from the built manifest. */
const readDocumentedParts = async (): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const { modules } = (await (await ownFetch('/dist/custom-elements.json')).json()) as Manifest;
  const declarations = modules.flatMap((module) => module.declarations);
  return new Map(declarations.map(({ tagName, cssParts }) => [tagName, new Set(cssParts.map(({ name }) => name))]));
};

/** Asserts that the manifest has every rendered part. */
export const expectDocumentedParts = async (element: Element): Promise<void> => {
  documentedParts ??= readDocumentedParts();
  const documented = (await documentedParts).get(element.localName);
  if (!documented) return;
  const drawn = [...element.shadowRoot!.querySelectorAll('[part]')].flatMap((each) => [...each.part]);
  expect(drawn.filter((name) => !documented.has(name))).to.deep.equal([]);
};

/** The disabled rules of axe. All others are enabled, including best practices, experimental rules and level AAA. */
const RULES_OFF: ReadonlySet<string> = new Set([
  // The page has the landmarks around an element, and the first heading.
  'region',
  'page-has-heading-one',
  // Muted text has 4.5:1, other text 7:1: `faintTexts` measures both, also where axe cannot.
  'color-contrast-enhanced',
  // Reads all style sheets again and again: accessibility-media.test.ts reads ours once.
  'css-orientation-lock',
]);

/** The frame of a wide table can be focused to scroll it. Axe wants a region, which would be a landmark of the page. */
const WIDE_TABLE = /^focus-order-semantics: <div tabindex="0" role="group" aria-label="/;

/**
 * Asserts that axe finds nothing. Axe reads the elements and their attributes, which are the same in all engines, so it
 * runs in Chromium. Contrast is measured in all engines (`faintTexts`).
 */
export const expectNoViolations = async (element: Element): Promise<void> => {
  if (!navigator.userAgent.includes('Chrome/')) return;
  // Loaded on demand: evaluating axe takes longer than most tests, and few files need it.
  const { default: axe } = await import('axe-core/axe.min.js');
  const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
  const { violations } = await axe.run(element, {
    // Otherwise axe writes a selector for each passing node.
    resultTypes: ['violations'],
    preload: { assets: ['media'] },
    rules: Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: !RULES_OFF.has(ruleId) }])),
  });
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(found.filter((each) => !WIDE_TABLE.test(each))).to.deep.equal([]);
};

/** Asserts that axe finds nothing, ids resolve and parts are documented, as in every state of every element. */
export const expectAccessible = async (element: Element): Promise<void> => {
  await expectNoViolations(element);
  expectSoundIds(element);
  await expectDocumentedParts(element);
};

/** Whether a `:state()` is set. */
export const hasState = (element: Element, name: string): boolean => element.matches(`:state(${name})`);

export { captureWarnings } from './capture-warnings.js';
