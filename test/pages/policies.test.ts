import { expect } from '@open-wc/testing';

interface Shown {
  readonly name: string;
  readonly state: string | null;
  readonly text: string | null;
  readonly display: string | null;
}

interface Report {
  readonly shown: readonly Shown[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

const MODULE = 'type="module" src="/dist/cdn/wco-widgets.js"';
const OPEN_MODULE = 'type="module" src="/policies/open/dist/cdn/wco-widgets.js"';
const CLASSIC = 'defer src="/dist/cdn/wco-widgets.classic.js"';
/** Byte by byte, as its hash wants it. */
const OPEN_CLASSIC = 'defer src="/policies/open/dist/cdn/wco-widgets.classic.js" crossorigin';
const TYPES = "require-trusted-types-for 'script'";
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** Opens test/pages/policies/page.html under a policy, and gives what it says of itself. */
const openUnder = async (csp: string, script: string, attributes: object = {}): Promise<Report> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, String(value));
  const report = new Promise<Report>((resolve) => {
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', onMessage);
      resolve(data as Report);
    };
    addEventListener('message', onMessage);
  });
  frame.src = `/policies/page.html?${new URLSearchParams({ csp, script }).toString()}`;
  document.body.append(frame);
  const result = await report;
  frame.remove();
  return result;
};

/** Policies under which everything is shown. */
const FINE: readonly (readonly [name: string, csp: string, script: string, attributes?: object])[] = [
  ['nothing but this site', STRICT, MODULE],
  ['nothing but this site, the classic script', STRICT, CLASSIC],
  ['Trusted Types, our policy listed', `${STRICT}; ${TYPES}; trusted-types wco-widgets`, MODULE],
  ['Trusted Types, our policy listed, the classic script', `${STRICT}; ${TYPES}; trusted-types wco-widgets`, CLASSIC],
  ['Trusted Types, any policy', `${STRICT}; ${TYPES}`, MODULE],
  [
    'a nonce',
    `default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src 'self'; img-src 'self'`,
    `${MODULE} nonce="{nonce}"`,
  ],
  [
    'a nonce, the classic script alone',
    `default-src 'none'; script-src 'nonce-{nonce}'; connect-src 'self'; img-src 'self'; ${TYPES}; trusted-types wco-widgets`,
    `${CLASSIC} nonce="{nonce}"`,
  ],
  [
    'hashes of the scripts, the classic one',
    "default-src 'none'; connect-src 'self'; script-src " +
      ['/test/pages/record.js', '/test/pages/policies/report.js', '/dist/cdn/wco-widgets.classic.js']
        .map((file) => `'{hash:${file}}'`)
        .join(' '),
    `${OPEN_CLASSIC} integrity="{hash:/dist/cdn/wco-widgets.classic.js}"`,
  ],
  [
    'addresses of the scripts, the classic one',
    "default-src 'none'; connect-src 'self'; script-src {host}/policies/open/test/ {host}/dist/cdn/wco-widgets.classic.js",
    CLASSIC,
  ],
  ['a sandbox without an origin', '', OPEN_MODULE, { sandbox: 'allow-scripts' }],
  ['a sandbox without an origin, the classic script', '', CLASSIC, { sandbox: 'allow-scripts' }],
  ['a sandbox by policy', `${STRICT.replaceAll("'self'", '{host}')}; sandbox allow-scripts`, OPEN_MODULE],
];

/** Policies under which nothing can be drawn: the light DOM stays, and one sentence in the console says why. */
const REFUSED: readonly (readonly [name: string, csp: string, script: string])[] = [
  ['Trusted Types, our policy not listed', `${STRICT}; ${TYPES}; trusted-types 'none'`, MODULE],
  ['Trusted Types, others listed, the classic script', `${STRICT}; ${TYPES}; trusted-types lit-html`, CLASSIC],
];

const hasTrustedTypes = 'trustedTypes' in window;
const withHost = (csp: string): string => csp.replaceAll('{host}', location.origin);

describe('Pages with a content-security policy (built files)', () => {
  let clean: Report;

  before(async function () {
    this.timeout(60_000);
    clean = await openUnder('', MODULE);
  });

  it('are compared with a page without one', () => {
    expect(clean.shown.map(({ name, state }) => [name, state])).to.deep.equal([
      ['wco-news-item', 'ready'],
      ['wco-news-list', 'ready'],
      ['wco-language-notice', null],
      ['wco-contact-card', null],
      ['wco-language-switcher', null],
    ]);
    for (const { name, text } of clean.shown) expect(text, name).to.have.length.above(20);
    expect(clean.shown[0]!.text).to.include('WCO Participates in the UNODC');
    expect(clean.problems).to.deep.equal([]);
  });

  for (const [name, csp, script, attributes] of FINE) {
    it(`${name}: the same is shown, nothing is violated`, async function () {
      this.timeout(60_000);
      const { shown, problems, warnings } = await openUnder(withHost(csp), script, attributes);
      expect(problems).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
      expect(shown).to.deep.equal(clean.shown);
    });
  }

  for (const [name, csp, script] of REFUSED) {
    it(`${name}: what stands inside the elements stays`, async function () {
      this.timeout(60_000);
      if (!hasTrustedTypes) this.skip();
      const { shown, problems, warnings } = await openUnder(csp, script);
      expect(shown.map(({ text }) => text)).to.deep.equal([null, null, null, null, null]);
      expect(warnings).to.deep.equal(['[wco-widgets] The policy of this page lacks: trusted-types wco-widgets']);
      expect(problems.filter((problem) => !problem.startsWith('csp:'))).to.deep.equal([]);
    });
  }

  it('Trusted Types and two copies of us: the first one draws', async function () {
    this.timeout(60_000);
    if (!hasTrustedTypes) this.skip();
    const csp = `${STRICT}; ${TYPES}; trusted-types wco-widgets`;
    const { shown, problems, warnings } = await openUnder(csp, `${CLASSIC}></script><script ${MODULE}`);
    expect(shown).to.deep.equal(clean.shown);
    // The name of the policy is taken, and the page does not allow duplicates.
    expect(problems.filter((problem) => problem !== 'csp: trusted-types')).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });
});
