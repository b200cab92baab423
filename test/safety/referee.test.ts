/**
 * DOMPurify checks the output of our sanitisers: purifying it with the same allow-list changes nothing. The output runs
 * no code and leaves nothing dangerous when a page parses it again.
 */
import { expect } from '@open-wc/testing';
import createDOMPurify, { type Config } from 'dompurify';
import fc from 'fast-check';
import { sanitizeHtml } from '../../src/safety/sanitize-html.js';
import { sanitizeMarkup } from '../../src/ssr/sanitize-markup.js';
import type { StaticElement } from '../../src/ssr/static-dom.js';
import { armDetector, BODY_ATTRIBUTES, BODY_ELEMENTS, EVERYWHERE, findLeftovers, settle } from './detector.js';
import { generatedHtml } from './generated-html.js';
import { PAYLOADS } from './payloads.js';
import { BASE } from './sanitizer-cases.js';

/** A fixed seed makes failures reproducible; fast-check prints the smallest failing markup. */
const RUNS = { numRuns: 400, seed: 20_261_130 };

const CONFIG: Config = {
  ALLOWED_TAGS: [...BODY_ELEMENTS],
  ALLOWED_ATTR: [
    ...EVERYWHERE.split(' '),
    ...Object.values(BODY_ATTRIBUTES).flatMap((names) => [...names]),
    // Attributes of the scroll container of a table.
    ...['tabindex', 'role', 'aria-label'],
  ],
  // Text and dates can look like addresses.
  ADD_URI_SAFE_ATTR: ['aria-label', 'datetime'],
  // Removes a `title` or `alt` that holds "-->" or "</style". They are harmless outside raw text and XML.
  SAFE_FOR_XML: false,
};

const referee = createDOMPurify(window);
const options = { baseUrl: BASE, headingShift: 2 };

interface Sanitized {
  readonly markup: string;
  readonly text: string;
}

const SANITIZERS: readonly (readonly [where: string, sanitize: (html: string) => Promise<Sanitized>])[] = [
  [
    'in browsers',
    async (html) => {
      const body = document.implementation.createHTMLDocument('').createElement('div');
      body.append((await sanitizeHtml(html, options)).fragment);
      return { markup: body.innerHTML, text: body.textContent };
    },
  ],
  [
    'on servers',
    (html) => {
      const { outerHTML: markup, textContent: text } = sanitizeMarkup(html, options)
        .fragment as unknown as StaticElement;
      return Promise.resolve({ markup, text });
    },
  ],
];

const parse = (markup: string): HTMLElement => new DOMParser().parseFromString(markup, 'text/html').body;

/** Parsers drop the first line break of a `pre`, and change others. */
const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

describe('the referee', () => {
  it('rejects at least 300 raw payloads', () => {
    const faulty = PAYLOADS.filter(({ html }) => referee.sanitize(html, CONFIG) !== parse(html).innerHTML);
    expect(faulty).to.have.length.at.least(300);
  });
});

for (const [where, sanitize] of SANITIZERS) {
  describe(`DOMPurify as the referee of output sanitised ${where}`, () => {
    const page = document.createElement('div');
    const detector = armDetector();

    before(() => {
      page.hidden = true;
      document.body.append(page);
    });
    after(() => page.remove());

    const check = async (html: string): Promise<void> => {
      const { markup, text } = await sanitize(html);
      const safe = `<div>${markup}</div>`;
      const parsed = parse(safe);
      expect(referee.sanitize(safe, CONFIG)).to.equal(parsed.innerHTML);
      // A parser may move elements with invalid nesting (a `p` in a `p`), but the text stays the same.
      expect(withoutSpace(parsed.textContent)).to.equal(withoutSpace(text));
      const live = page.appendChild(document.createElement('div'));
      live.innerHTML = safe;
      expect(findLeftovers(live, true)).to.deep.equal([]);
    };

    it(`figures: DOMPurify changes nothing in ${PAYLOADS.length} payloads sanitised ${where}`, async function () {
      this.timeout(60_000);
      for (const { html } of PAYLOADS) await check(html);
      await settle();
      expect(detector.fired()).to.equal(0);
    });

    it(`figures: DOMPurify changes nothing in ${RUNS.numRuns} generated bodies sanitised ${where}`, async function () {
      this.timeout(60_000);
      await fc.assert(fc.asyncProperty(generatedHtml, check), RUNS);
      await settle();
      expect(detector.fired()).to.equal(0);
    });
  });
}
