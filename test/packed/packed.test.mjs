/**
 * Installs the packed package into standalone projects, builds them, type-checks them and opens them in Chromium.
 */
/* global document -- in the page */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { packInto } from '../support/pack.mjs';
import { extractSamples } from '../support/samples/extract.mjs';
import { launchChromium, openIn, withoutChromium } from '../support/chromium.mjs';
import { serveFolders } from '../support/static-server.mjs';

const FEED = 'demo/feeds/corruption-prevention.json';
const HEADLINE =
  "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption";
const NOTICE = 'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).';

/** Projects that Vite builds. The test opens their `dist`. */
const BUILT = ['vite-typescript', 'react', 'vue', 'svelte'];

const exec = promisify(execFile);
let folder;
let server;
let browser;

const DOCUMENTATION = 'docs/editors.md';
const samples = extractSamples(DOCUMENTATION, readFileSync(DOCUMENTATION, 'utf8'));

/** Packs the build and installs it, with the frameworks, into an empty folder with the projects. */
const install = () => {
  const { filename } = packInto(folder);
  cpSync('test/packed', folder, { recursive: true });
  for (const [index, { code }] of samples.filter(({ kind }) => kind === 'tsx').entries()) {
    writeFileSync(join(folder, `samples/sample-${index}.tsx`), code);
  }
  // Samples name this address.
  mkdirSync(join(folder, 'news'));
  cpSync(FEED, join(folder, 'news/feed.json'));
  const options = ['--no-save', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `./${filename}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Builds a project in this process, so that Node and Vite start only once. A warning is a failure. */
const build = async (project) => {
  const vite = await import(pathToFileURL(join(folder, 'node_modules/vite/dist/node/index.js')));
  const warnings = [];
  const customLogger = vite.createLogger('warn');
  for (const name of ['warn', 'warnOnce', 'error']) customLogger[name] = (message) => warnings.push(message);
  await vite.build({ root: join(folder, project), logLevel: 'warn', customLogger });
  assert.deepEqual(warnings, []);
};

/** Runs a command of the projects. Unexpected output is a failure. */
const run = async (command, args, unwanted = /warn|\(!\)/i) => {
  const { stdout, stderr } = await exec(process.execPath, [join(folder, 'node_modules', command), ...args], {
    cwd: folder,
  }).catch((error) => assert.fail(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`));
  assert.equal(stderr, '');
  assert.doesNotMatch(stdout, unwanted);
  return stdout;
};

/** In the page: a part of an element, once it is rendered. */
const partOf = (element, part) => document.querySelector(element)?.shadowRoot?.querySelector(`[part~="${part}"]`);

/** In the page: whether the news is shown. */
const isShown = () =>
  document.querySelector('#article')?.shadowRoot?.querySelector('[part~="body"]')?.textContent.trim() &&
  document.querySelector('#list')?.shadowRoot?.querySelector('[part~="headline"]')?.textContent.trim() &&
  document.querySelector('#article > script')?.textContent.trim();

/** In the page: what a reader sees. */
const look = () => {
  const text = (id, part) =>
    document.querySelector(id).shadowRoot.querySelector(`[part~="${part}"]`)?.textContent.replace(/\s+/g, ' ').trim();
  return {
    headline: text('#article', 'headline'),
    notice: text('#article', 'notice-text'),
    card: text('#list', 'headline'),
    hasSearch: document.querySelector('#list').shadowRoot.querySelector('[part~="search"]') !== null,
    structuredData: JSON.parse(document.querySelector('#article > script').textContent)['@type'],
    loaded: [...document.querySelectorAll('output')].map(({ textContent }) => textContent),
  };
};

/** Opens a page. Returns the result of `read`, and as `messages` the page's messages, errors and failed requests. */
const open = async (path, read) => {
  const messages = [];
  const { page, close } = await openIn(browser, (each) => {
    each.on('console', (message) => messages.push(message.text()));
    each.on('pageerror', (error) => messages.push(String(error)));
    each.on('requestfailed', (request) => messages.push(`failed: ${request.url()}`));
  });
  try {
    await page.goto(`${server.base}${path}`);
    return { ...(await read(page)), messages };
  } catch (error) {
    throw new Error(`${path}: ${messages.join('\n')}`, { cause: error });
  } finally {
    await close();
  }
};

const WAIT_OPTIONS = { timeout: 30_000 };
const openProject = (path) =>
  open(path, async (page) => {
    await page.waitForFunction(isShown, WAIT_OPTIONS);
    return page.evaluate(look);
  });

const EXPECTED = {
  headline: HEADLINE,
  notice: NOTICE,
  card: HEADLINE,
  // Boolean attributes, in the syntax of each framework.
  hasSearch: true,
  structuredData: 'NewsArticle',
  loaded: ['1', '1'],
  messages: [],
};

describe('the packed package', { skip: withoutChromium(), concurrency: 2 }, () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wco-packed-'));
    install();
    server = await serveFolders(folder, '.');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test('works in a plain HTML page', async () => {
    assert.deepEqual(await openProject('html/index.html'), EXPECTED);
  });

  for (const project of BUILT) {
    test(`builds and works in ${project}`, async () => {
      await build(project);
      assert.deepEqual(await openProject(`${project}/dist/index.html`), EXPECTED);
    });
  }

  test('runs the React samples of docs/editors.md', async () => {
    await build('samples');
    const seen = await open('samples/dist/index.html', async (page) => {
      await page.waitForFunction(partOf, WAIT_OPTIONS, '#tags wco-news-list', 'link');
      const link = await page.waitForFunction(partOf, WAIT_OPTIONS, '#components wco-news-list', 'link');
      // Rows may still move under the pointer.
      await link.evaluate((each) => each.click());
      // The sample shows the article instead of following the link.
      const headline = await page.waitForFunction(partOf, WAIT_OPTIONS, '#components wco-news-item', 'headline');
      return { headline: await headline.evaluate(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()) };
    });
    assert.deepEqual(seen, { headline: HEADLINE, messages: ['Sample newsroom'] });
  });

  test('has valid VS Code data files, as named in docs/editors.md', () => {
    const settings = JSON.parse(samples.find(({ kind }) => kind === 'json').code);
    assert.deepEqual(Object.keys(settings), ['html.customData', 'css.customData']);
    const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    for (const language of ['html', 'css']) {
      const schema = read(`node_modules/vscode-${language}-languageservice/docs/customData.schema.json`);
      const validate = new Ajv({ strict: false }).compile(schema);
      for (const path of settings[`${language}.customData`])
        assert.equal(validate(read(path)), true, JSON.stringify(validate.errors));
    }
  });

  test('has correct types for TypeScript, JSX and Vue templates', async () => {
    await run('vue-tsc/bin/vue-tsc.js', ['-p', '.']);
  });

  test('has types for servers without DOM types', async () => {
    await run('typescript/bin/tsc', ['-p', 'node']);
  });

  test('has correct types for Svelte', async () => {
    const args = ['--fail-on-warnings', '--output', 'machine', '--tsconfig', 'svelte/tsconfig.json'];
    assert.match(await run('svelte-check/bin/svelte-check', args, / WARNING /), /COMPLETED \d+ FILES 0 ERRORS 0 WARN/);
  });

  test('provides completions and documentation in VS Code', async () => {
    const { stdout, stderr } = await exec(process.execPath, ['editors/complete.mjs'], { cwd: folder });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
      tags: [
        'wco-contact-card',
        'wco-language-notice',
        'wco-language-switcher',
        'wco-news-item',
        'wco-news-list',
        'wco-news-provider',
      ],
      attributes: ['available', 'kind', 'original', 'requested', 'shown', 'translation-request', 'variant'],
      values: ['grid', 'lead', 'list'],
      withoutValue: ['searchable', 'feed-link', 'debug'],
      hover:
        'Cards below each other, or in as many columns as fit, at most six. `lead`: a grid below a large first article. Default: `list`.',
      properties: ['accent', 'background', 'border', 'focus', 'muted', 'notice', 'text'].map(
        (name) => `--wco-color-${name}`,
      ),
      parts: ['::part(contact-actions)', '::part(contact-address)'],
      states: ['empty', 'error', 'fallback', 'loading', 'machine-translated', 'open', 'ready', 'stale'].map(
        (name) => `:state(${name})`,
      ),
    });
  });

  test('can be imported in Node', async () => {
    const { stdout, stderr } = await exec(process.execPath, ['node/read.mjs', resolve(FEED)], { cwd: folder });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
      headline: HEADLINE,
      choice: { language: 'en', kind: 'default' },
      define: 'function',
      elements: 6,
      // Properties are set in the browser.
      react: '<wco-news-item lang="ru"><p></p></wco-news-item>',
      document: 'undefined',
    });
  });
});
