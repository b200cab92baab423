import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';
import type { WcoNewsList } from '../../src/elements/news-list/news-list.js';
import { part, textOf, until } from '../support/dom.js';
import { defineEarly, openPage, type TestPage } from '../support/page.js';
import { FAULT_CASES, LATER_CASES, type FaultCase } from './faults.cases.js';

type Loading = WcoNewsItem | WcoNewsList;
/** Long enough for every source that responds. */
const TIMEOUT_MS = 6000;
/** Number of elements that load at the same time. */
const BATCH_SIZE = 20;

interface Ports {
  /** Servers of other origins. */
  readonly open: readonly number[];
  /** A port without a server. */
  readonly closed: number;
}

/** What the reader sees in the end. */
interface Result {
  readonly outcome: string;
  readonly hasRetry: boolean;
  readonly headline: string;
  readonly message: string;
  readonly isLightDomShown: boolean;
  readonly warnings: readonly string[];
}

const askPorts = async (): Promise<Ports> => (await (await fetch('/faults/ports')).json()) as Ports;

const outcomeOf = ({ state, error }: Loading): string => [state, error?.code].filter(Boolean).join(' ');

/** The address of a fault, unique to each element. */
const addressOf = ({ name, isSameOrigin }: FaultCase, { open }: Ports, number: number): string => {
  if (name.includes(':')) return name;
  const origin = isSameOrigin ? '' : `http://127.0.0.1:${open[number % open.length]!}`;
  return `${origin}/faults/${name}?key=${crypto.randomUUID()}`;
};

const makeElement = (page: TestPage, tag: string, fault: FaultCase, src: string): Loading => {
  const element = page.document.createElement(tag) as Loading;
  element.setAttribute('src', src);
  element.setAttribute('timeout', String(fault.timeout ?? TIMEOUT_MS));
  if (fault.credentials) element.setAttribute('credentials', fault.credentials);
  element.innerHTML = '<a href="#light">Read the article</a>';
  page.document.body.append(element);
  return element;
};

const resultOf = (page: TestPage, element: Loading): Result => ({
  outcome: outcomeOf(element),
  hasRetry: part(element, 'retry') !== null,
  headline: textOf(part(element, 'headline')),
  message: textOf(part(element, 'status')),
  isLightDomShown: element.querySelector('a')!.getBoundingClientRect().height > 0,
  warnings: page.window.warnings.filter((warning) => warning.includes(element.getAttribute('src')!)),
});

const openFaults = async (tag: string): Promise<TestPage> => {
  const page = await openPage('/test/pages/faults.html?lang=ru');
  await defineEarly(page, tag);
  return page;
};

/** Loads elements of one page until they settle, a few at a time. */
const runAll = async (page: TestPage, tag: string, cases: readonly FaultCase[]): Promise<readonly Result[]> => {
  const ports = await askPorts();
  const results: Result[] = [];
  for (let from = 0; from < cases.length; from += BATCH_SIZE) {
    const running = cases.slice(from, from + BATCH_SIZE).map(async (fault, number) => {
      const element = makeElement(page, tag, fault, addressOf(fault, ports, number));
      await element.loadComplete;
      const result = resultOf(page, element);
      element.remove();
      return result;
    });
    results.push(...(await Promise.all(running)));
  }
  return results;
};

const nameOf = ({ name, isSameOrigin, outcome, credentials }: FaultCase): string => {
  const where = [isSameOrigin ? 'same origin' : '', credentials ?? ''].filter(Boolean).join(', ');
  return `${name}${where && ` (${where})`}: ${String(outcome)}`;
};

const expectResult = (fault: FaultCase, result: Result, hasHeadline: boolean): void => {
  if (typeof fault.outcome === 'string') expect(result.outcome).to.equal(fault.outcome);
  else expect(result.outcome).to.match(fault.outcome);
  if (fault.hasRetry !== undefined) expect(result.hasRetry, 'retry').to.equal(fault.hasRetry);
  if (hasHeadline && fault.headline !== undefined) expect(result.headline).to.equal(fault.headline);
  const isFailure = result.outcome.startsWith('error');
  if (isFailure) {
    expect(result.isLightDomShown, 'light DOM').to.equal(true);
    // In the reader's language, without any text from the server.
    expect(result.message).to.match(/^[\p{Script=Cyrillic}\d\s.,:;!?«»—–-]+$/u);
  }
  expect(result.warnings.length, result.warnings.join('\n')).to.equal(isFailure ? 1 : 0);
};

/** A sample, and every case in which a list differs. */
const LIST_CASES = FAULT_CASES.filter(({ name }, index) => index % 4 === 0 || /empty-feed|cors|wrong-items/.test(name));

const KINDS: readonly (readonly [tag: string, cases: readonly FaultCase[]])[] = [
  ['wco-news-item', FAULT_CASES],
  ['wco-news-list', LIST_CASES],
];

for (const [tag, cases] of KINDS) {
  describe(`Faults of a source: <${tag}> (built files)`, () => {
    let page: TestPage;
    let results: readonly Result[];

    before(async function () {
      this.timeout(90_000);
      page = await openFaults(tag);
      results = await runAll(page, tag, cases);
    });
    after(() => page.close());

    for (const [index, fault] of cases.entries()) {
      it(nameOf(fault), () => expectResult(fault, results[index]!, tag === 'wco-news-item'));
    }

    it('throws nothing', () => {
      expect(page.window.problems).to.deep.equal([]);
    });
  });
}

describe('A source that loads once and then fails (built files)', () => {
  let page: TestPage;
  let first: readonly string[];
  let later: readonly (readonly [outcome: string, hasRetry: boolean, hasHeadline: boolean, warnings: number])[];

  before(async function () {
    this.timeout(60_000);
    page = await openFaults('wco-news-item');
    const ports = await askPorts();
    const faults = LATER_CASES.map(([name]): FaultCase => ({
      name,
      outcome: '',
      timeout: /never/.test(name) ? 1200 : TIMEOUT_MS,
    }));
    const elements = faults.map((fault, index) =>
      makeElement(page, 'wco-news-item', fault, addressOf(fault, ports, index)),
    );
    await Promise.all(elements.map((element) => element.loadComplete));
    first = elements.map(outcomeOf);
    await Promise.all(
      elements.map(async (element) => {
        await element.refresh();
        await element.loadComplete;
      }),
    );
    later = elements.map((element) => {
      const { outcome, hasRetry, headline, warnings } = resultOf(page, element);
      return [outcome, hasRetry, headline === 'Late article', warnings.length];
    });
  });
  after(() => page.close());

  for (const [index, [name, outcome, hasRetry]] of LATER_CASES.entries()) {
    it(`${name}: ${outcome}`, () => {
      expect(first[index]).to.equal('ready');
      const isShown = /^(ready|stale)/.test(outcome);
      const warnings = /stale|error/.test(outcome) ? 1 : 0;
      expect(later[index]).to.deep.equal([outcome, hasRetry, isShown, warnings]);
    });
  }

  it('throws nothing', () => {
    expect(page.window.problems).to.deep.equal([]);
  });
});

describe('A source blocked by the page’s policy (built files)', () => {
  it('is named in the console, without a retry button', async () => {
    const { open } = await askPorts();
    const page = await openPage(`/test/pages/faults.html?csp=${encodeURIComponent("connect-src 'self'")}`);
    await defineEarly(page, 'wco-news-item');
    const fault: FaultCase = { name: 'fine', outcome: '' };
    const element = makeElement(page, 'wco-news-item', fault, `http://127.0.0.1:${open[0]!}/faults/fine`);
    await element.loadComplete;
    await until(() => page.window.warnings.length > 0, 'a warning');
    expect([outcomeOf(element), part(element, 'retry')]).to.deep.equal(['error cors', null]);
    expect(page.window.warnings).to.have.length(1);
    expect(page.window.warnings[0]).to.match(/CSP connect-src/);
    // Only the browser's own message.
    expect(page.window.problems.filter((problem) => !problem.startsWith('csp:'))).to.deep.equal([]);
    page.close();
  });
});
