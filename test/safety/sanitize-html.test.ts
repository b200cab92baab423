import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { SafeHtml } from '../../src/safety/safe-html.js';
import {
  sanitizeBody,
  sanitizeHtml,
  type HtmlSanitizer,
  type SanitizeOptions,
} from '../../src/safety/sanitize-html.js';
import { armDetector, findLeftovers, settle } from './detector.js';
import { PAYLOADS } from './payloads.js';
import { BASE, CASES, PHRASES } from './sanitizer-cases.js';

const clean = async (html: string, options: SanitizeOptions = { baseUrl: BASE }): Promise<HTMLElement> => {
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.append((await sanitizeBody(html, options)).clone());
  return body;
};

const markup = async (html: string, options?: SanitizeOptions): Promise<string> =>
  (await clean(html, options)).innerHTML;

/** Defines one test per row; the first cell is its title. */
const table = <Row extends readonly [name: string, ...rest: unknown[]]>(
  rows: readonly Row[],
  test: (row: Row) => Promise<void>,
): void => {
  for (const row of rows) it(row[0], () => test(row));
};

describe('sanitizeHtml: hostile markup', () => {
  const findings = new Map<string, readonly string[]>();
  const detector = armDetector();
  const page = document.createElement('div');

  before(async function () {
    this.timeout(60_000);
    document.body.append(page);
    for (const { name, html } of PAYLOADS) {
      const body = document.createElement('div');
      body.append((await sanitizeHtml(html, { baseUrl: BASE, headingShift: 2 })).fragment);
      page.append(body);
      findings.set(name, findLeftovers(body, true));
    }
    await settle(1500);
  });

  after(() => page.remove());

  for (const { name } of PAYLOADS) {
    it(name, () => {
      expect(findings.get(name)).to.deep.equal([]);
    });
  }

  it(`none of ${PAYLOADS.length} payloads ran`, () => {
    expect(detector.fired()).to.equal(0);
  });

  it('has no address on the page’s own origin, and sends no request there', () => {
    const addresses = [...page.querySelectorAll('[href], [src], [srcset]')].flatMap((element) =>
      ['href', 'src', 'srcset'].map((name) => element.getAttribute(name) ?? ''),
    );
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(addresses.filter((address) => address.includes('own-'))).to.include('https://news.invalid/2024/own-2.png');
    expect(addresses.filter((address) => address.includes(location.host))).to.deep.equal([]);
    expect(requests.filter((address) => address.startsWith(location.origin) && address.includes('own-'))).to.be.empty;
  });
});

describe('sanitizeHtml: markup', () => {
  for (const { name, html, options, expected } of CASES) {
    it(name, async () => {
      expect(await markup(html, options)).to.equal(expected);
    });
  }
});

describe('sanitizeHtml: special cases', () => {
  it('keeps markup in an attribute as text', async () => {
    const body = await clean('<b title="</style>--><i>">a</b>');
    expect(body.firstElementChild!.getAttribute('title')).to.equal('</style>--><i>');
  });

  it('returns a paragraph per line of text if the page forbids parsing', async () => {
    const { DOMParser: Parser } = window;
    window.DOMParser = class extends Parser {
      override parseFromString(): never {
        throw new TypeError('This document requires TrustedHTML');
      }
    };
    const body = await clean('<h2 onclick="pwn()">a</h2><p>b <b>c</b></p><script>d</script>').finally(() => {
      window.DOMParser = Parser;
    });
    expect(body.innerHTML).to.equal('<p>a</p><p>b c</p>');
  });
});

describe('sanitizeHtml: text from editors stays readable', () => {
  table(PHRASES, async ([phrase, html]) => {
    const body = await clean(html);
    expect(body.textContent.replaceAll(/\s+/g, ' ')).to.include(phrase);
  });
});

describe('sanitizeHtml: a custom sanitiser', () => {
  const nodeOf = (html: string): HTMLElement => {
    const template = document.createElement('template');
    template.innerHTML = `<div>${html}</div>`;
    return template.content.firstElementChild as HTMLElement;
  };
  const HOSTILE =
    '<p onclick="pwn()" id="x">a</p><script>pwn()</script><svg onload="pwn()"></svg><a href="javascript:pwn()">b</a>';
  const CLOBBERED =
    '<form><input name="childNodes"><input name="firstChild"><input name="nodeType"><input name="localName">' +
    '<input name="attributes"><input name="getAttribute"><p onclick="pwn()">a</p><input name="nextSibling"></form>b';
  const foreignNode = (html: string): Node => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const element = frame.contentDocument!.createElement('div');
    element.innerHTML = html;
    frame.remove();
    return element;
  };
  const deepNode = (levels: number): Node => {
    const root = document.createElement('x-y');
    let deepest: Element = root;
    for (let level = 0; level < levels; level += 1) deepest = deepest.appendChild(document.createElement('x-y'));
    deepest.textContent = 'deep';
    return root;
  };
  const OWN: readonly (readonly [name: string, sanitizer: HtmlSanitizer, expected: string])[] = [
    ['rebuilds a text', () => document.createTextNode('<b>a</b>'), '&lt;b&gt;a&lt;/b&gt;'],
    ['rebuilds a node from another frame', () => foreignNode(HOSTILE), '<p>a</p>b'],
    ['keeps the text of a node 2,000 levels deep', () => deepNode(2_000), 'deep'],
    ['rebuilds a string', () => HOSTILE, '<p>a</p>b'],
    ['rebuilds a promise of a string', () => Promise.resolve(HOSTILE), '<p>a</p>b'],
    ['rebuilds an element', () => nodeOf(HOSTILE), '<p>a</p>b'],
    ['rebuilds a promise of an element', () => Promise.resolve(nodeOf(HOSTILE)), '<p>a</p>b'],
    ['rebuilds a form that clobbers its members, as a string', () => CLOBBERED, '<p>a</p>b'],
    ['rebuilds a form that clobbers its members, inside a node', () => nodeOf(CLOBBERED), '<p>a</p>b'],
    ['rebuilds a form that clobbers its members, as the node', () => nodeOf(CLOBBERED).firstElementChild!, '<p>a</p>'],
    ['rebuilds a whole document', () => new DOMParser().parseFromString(HOSTILE, 'text/html'), '<p>a</p>b'],
    ['rebuilds its own argument', (html) => html, '<i>given</i>'],
    ['rebuilds neither markup nor a node', () => 1 as unknown as string, ''],
  ];
  it('can be DOMPurify', async () => {
    const sanitizer: HtmlSanitizer = (html) =>
      DOMPurify.sanitize(html, { FORBID_TAGS: ['a'], RETURN_DOM_FRAGMENT: true });
    expect(
      await markup('<p id="x"><a href="https://news.invalid/">a</a><script>b</script></p>', { sanitizer }),
    ).to.equal('<p>a</p>');
  });

  table(OWN, async ([, sanitizer, expected]) => {
    expect(await markup('<i onclick="pwn()">given</i>', { sanitizer })).to.equal(expected);
  });

  it('passes on its error', async () => {
    const sanitizer = (): never => {
      throw new RangeError('too much');
    };
    const thrown: unknown = await sanitizeHtml('a', { sanitizer }).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(RangeError);
  });
});

describe('SafeHtml', () => {
  it('knows its text, with white space between blocks', async () => {
    const { facts } = await sanitizeHtml('<p>Port<br>of <b>call</b>ing</p><ul><li>two</li></ul><p hidden>no</p>');
    expect(facts.text.trim().split(/\s+/)).to.deep.equal(['Port', 'of', 'calling', 'two']);
  });

  it('is the result of sanitizeHtml', async () => {
    expect(await sanitizeHtml('a')).to.be.instanceOf(SafeHtml);
  });

  it('cannot be constructed from outside', () => {
    const fragment = document.createDocumentFragment();
    expect(() => new SafeHtml(fragment, Symbol())).to.throw(TypeError, 'SafeHtml is made by sanitizeHtml() only');
    expect(() => void Reflect.construct(SafeHtml, [fragment])).to.throw(TypeError);
  });

  it('cannot be forged: an object with its prototype has no nodes', () => {
    expect(() => (Object.create(SafeHtml.prototype) as SafeHtml).fragment).to.throw(TypeError);
  });

  it('stays complete after cloning, and is empty after insertion', async () => {
    const safe = await sanitizeHtml('<p>a</p>');
    expect(safe.clone().textContent).to.equal('a');
    document.createElement('div').append(safe.fragment);
    expect(safe.clone().textContent).to.equal('');
  });
});
