import { expect } from '@open-wc/testing';

interface Shown {
  readonly name: string;
  readonly state: string | null;
  readonly text: string | null;
  readonly lineHeight: string | null;
}

/** The report of the page (policies/report.js). */
interface Report {
  readonly shown: readonly Shown[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

interface Options {
  /** Attributes of the script tag. */
  readonly script: string;
  readonly csp?: string;
  /** The address of the feeds. */
  readonly files?: string;
  /** Sandbox of the frame. */
  readonly sandbox?: string;
}

const MODULE = 'type="module" src="/policies/open/dist/cdn/wco-widgets.js"';
const CLASSIC = 'defer src="/policies/open/dist/cdn/wco-widgets.classic.js" crossorigin';

const SCRIPTS: Readonly<Record<string, string>> = { module: MODULE, classic: CLASSIC };

/** Opens test/pages/policies/page.html under a policy, and returns its report. */
const openUnder = async ({ sandbox, ...query }: Options): Promise<Report> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  const report = new Promise<Report>((resolve) => {
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', onMessage);
      resolve(data as Report);
    };
    addEventListener('message', onMessage);
  });
  frame.src = `/policies/page.html?${new URLSearchParams(query).toString()}`;
  document.body.append(frame);
  const result = await report;
  frame.remove();
  return result;
};

const sample = (file: string): Promise<string> => fetch(file).then((response) => response.text());

/** The policies of the documentation, each with its script. */
const readDocumented = async (): Promise<readonly (readonly [kind: string, csp: string])[]> => {
  const text = await sample('/docs/content-security-policy.md');
  const blocks = text.matchAll(/<!-- tried with: ([\w, ]+) -->\s+```http\s+Content-Security-Policy: (.+)\s+```/g);
  return [...blocks].flatMap(([, kinds = '', csp = '']) => kinds.split(', ').map((kind) => [kind, csp] as const));
};

/** The address of a script and its chunks on another origin. */
const otherOrigin = async (): Promise<string> => {
  const { open } = (await (await fetch('/faults/ports')).json()) as { open: readonly number[] };
  return `http://127.0.0.1:${open[0]!}`;
};

/** Needed by the test page alone, not by pages of webmasters. */
const TEST_SCRIPTS = ['/test/pages/record.js', '/test/pages/policies/report.js'];
const withTestScripts = (csp: string): string =>
  csp.replace(
    / script-src/,
    csp.includes('sha256-')
      ? ` script-src ${TEST_SCRIPTS.map((file) => `'{hash:${file}}'`).join(' ')}`
      : ` script-src ${location.origin}/policies/open/test/`,
  );

/** A documented policy with the servers of this test, and the matching script tag. */
const toOptions = (kind: string, documented: string, origin: string): Options => {
  const isElsewhere = documented.includes('cdn.example');
  const csp = withTestScripts(documented)
    .replace('https://cdn.example/wco-widgets/', `${origin}/files/dist/cdn/`)
    .replaceAll(/https:\/\/(news|images)\.example/g, origin)
    .replace('R4nd0m', '{nonce}')
    .replace('sha256-H4sh=', '{hash:/dist/cdn/wco-widgets.classic.js}');
  const script = SCRIPTS[kind]!.replace('/policies/open', isElsewhere ? `${origin}/files` : '$&');
  return {
    csp,
    script: `${script} nonce="{nonce}"${csp.includes('{hash') ? ' integrity="{hash:/dist/cdn/wco-widgets.classic.js}"' : ''}`,
    ...(documented.includes('news.example') ? { files: `${origin}/files` } : {}),
  };
};

const TYPES = "require-trusted-types-for 'script'";
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** Pages on which everything is shown, in addition to those of the documentation. */
const FINE: readonly (readonly [name: string, options: Options])[] = [
  ['Trusted Types with any policy', { csp: `${STRICT}; ${TYPES}`, script: MODULE }],
  ['a sandbox', { script: MODULE, sandbox: 'allow-scripts' }],
  ['a sandbox, the classic script', { script: CLASSIC, sandbox: 'allow-scripts' }],
  [
    'a sandbox by policy',
    { csp: `${STRICT.replaceAll("'self'", location.origin)}; sandbox allow-scripts`, script: MODULE },
  ],
  [
    'Trusted Types and two copies of our script',
    {
      csp: `${STRICT}; ${TYPES}; trusted-types wco-widgets 'allow-duplicates'`,
      script: `${CLASSIC}></script><script ${MODULE}`,
    },
  ],
];

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/**
 * On a busy machine, WebKit can report scripts that a hash allows, although it runs them. Such a page is
 * opened once more, and must pass then.
 */
const openPinned = async (options: Options): Promise<Report> => {
  const report = await openUnder(options);
  const isReported = isWebKit && report.problems.includes('csp: script-src-elem');
  return isReported && options.csp?.includes('{hash:') ? openUnder(options) : report;
};

const isPolicyReport = (problem: string): boolean => problem.startsWith('csp:');

/** Policies under which nothing can render. */
const REFUSED: readonly (readonly [name: string, options: Options])[] = [
  ['no policy', { csp: `${STRICT}; ${TYPES}; trusted-types 'none'`, script: MODULE }],
  ['other policies', { csp: `${STRICT}; ${TYPES}; trusted-types lit-html`, script: CLASSIC }],
];

describe('Pages with a content-security policy (built files)', function () {
  this.timeout(60_000);
  let clean: Report;

  before(async () => {
    clean = await openUnder({ script: MODULE });
  });

  const expectSame = ({ shown, problems, warnings }: Report, name: string): void => {
    expect(problems, name).to.deep.equal([]);
    expect(warnings, name).to.deep.equal([]);
    expect(shown, name).to.deep.equal(clean.shown);
  };

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

  it('show the same content, and report nothing, with every policy of the documentation', async function () {
    this.timeout(120_000);
    const [documented, origin] = await Promise.all([readDocumented(), otherOrigin()]);
    expect(documented).to.have.length(11);
    for (const [kind, csp] of documented) expectSame(await openPinned(toOptions(kind, csp, origin)), `${kind}: ${csp}`);
  });

  for (const [name, options] of FINE) {
    it(`show the same content, and report nothing, with ${name}`, async () => {
      expectSame(await openUnder(options), name);
    });
  }

  it('show the fallback content if the policy allows only the file of the module', async () => {
    const file = `${location.origin}/policies/open/dist/cdn/wco-widgets.js`;
    const csp = withTestScripts(STRICT.replace("script-src 'self'", `script-src ${file}`));
    const { shown, warnings } = await openUnder({ csp, script: MODULE });
    expect(shown.map(({ text }) => text)).to.deep.equal([null, null, null, null, null]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('A file is missing. Copy the whole folder.');
  });

  for (const [name, options] of REFUSED) {
    it(`show the fallback content if Trusted Types list ${name}`, async function () {
      if (!('trustedTypes' in window)) this.skip();
      const { shown, problems, warnings } = await openUnder(options);
      expect(shown.map(({ text }) => text)).to.deep.equal([null, null, null, null, null]);
      expect(warnings).to.deep.equal(['[wco-widgets] The policy of this page lacks: trusted-types wco-widgets']);
      expect(problems.filter((problem) => !isPolicyReport(problem))).to.deep.equal([]);
    });
  }

  it("show the content of the first of two copies of our script without 'allow-duplicates'", async function () {
    if (!('trustedTypes' in window)) this.skip();
    const csp = `${STRICT}; ${TYPES}; trusted-types wco-widgets`;
    const { shown, problems, warnings } = await openUnder({ csp, script: `${CLASSIC}></script><script ${MODULE}` });
    expect(shown).to.deep.equal(clean.shown);
    expect(problems.filter((problem) => !isPolicyReport(problem))).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });
});
