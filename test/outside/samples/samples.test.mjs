/**
 * Runs page samples in a browser against the build. Each element must become ready, the console must stay empty, and
 * attributes, slots and fields must exist. A comment before a sample can state what it shows
 * (`<!-- shows: Article one -->`), and that a reader opens the first article first (`<!-- does: open -->`). The other
 * samples: test/node/samples.test.mjs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import * as esbuild from 'esbuild';
import { withoutChromium } from '../../support/chromium.mjs';
import { allSamples } from '../../support/samples/extract.mjs';
import { openFirst, settle } from '../../support/samples/in-page.mjs';
import { pageOfHtml, pageOfScript, scriptsForPages } from '../../support/samples/make-page.mjs';
import { bundleComponent, isComponent } from '../../support/samples/frameworks.mjs';
import { startSamples } from '../../support/samples/open-sample.mjs';
import { isHtml, languageOf } from '../../support/samples/scripts.mjs';
import { shownAs } from '../../support/samples/shown.mjs';

const skip = withoutChromium();
const samples = allSamples();
const run = samples.filter((sample) => !shownAs(sample));
/** Allowed for a script without its own HTML: only components must render something. */
const NO_ELEMENT = 'None of our elements is on the page';
/** The page of a component. */
const APP = { code: '<div id="app"></div>' };
const script = (body) => ({ type: 'text/javascript', body });

/** The package as bundled for a page. */
const bundlePackage = async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['dist/entries/index.js'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return script(outputFiles[0].text);
};

/** Samples on the same documentation page that serve as responses: `<!-- served as: /news/x.json -->`. */
const servedBy = (file) =>
  Object.fromEntries(
    samples
      .filter((sample) => sample.file === file && sample.comment['served as'])
      .map(({ comment, kind, code }) => [
        comment['served as'],
        { type: kind === 'json' ? 'application/json' : 'text/plain', body: code },
      ]),
  );

let web;
let wholePackage;

before(async () => {
  if (skip) return;
  web = await startSamples();
  wholePackage = await bundlePackage();
});

after(() => web?.close());

const OPTIONS = { concurrency: 2, skip };
const scripts = scriptsForPages(run);
/** Samples that belong to a script are opened with it. */
const pages = run.filter((sample) => isHtml(sample) && !scripts.some(({ html }) => html === sample));

/** Opens the first article once it is rendered. */
const open = async (view) => {
  await view.evaluate(settle);
  await view.evaluate(openFirst);
};

describe('HTML samples show what they state', OPTIONS, () => {
  for (const sample of pages) {
    test(sample.name, async () => {
      const { shows, does } = sample.comment;
      const visit = does && open;
      assert.deepEqual(await web.open(pageOfHtml(sample), { served: servedBy(sample.file), visit, shows }), []);
    });
  }
});

/** Runs a script in an open page. With the package, the script must register the elements. */
const START = `
import { define } from '/sample/package.js';
await import('/sample/script.js');
define();
`;
const START_BESIDE_TAG = `await import('/sample/script.js');`;

describe('script samples run in a page', OPTIONS, () => {
  for (const { sample, html } of scripts) {
    test(sample.name, async () => {
      const { code } = await esbuild.transform(sample.code, { loader: languageOf(sample), target: 'es2022' });
      const page = pageOfScript(sample, html);
      const served = {
        ...servedBy(sample.file),
        '/sample/script.js': script(code),
        '/sample/package.js': wholePackage,
        '/sample/dompurify.js': script(readFileSync('node_modules/dompurify/dist/purify.es.mjs', 'utf8')),
        '/sample/start.js': script(page.includes('/wco-widgets.js"') ? START_BESIDE_TAG : START),
      };
      const visit = async (view) => {
        await view.evaluate("import('/sample/start.js')");
        if (sample.comment.does) await open(view);
      };
      const problems = await web.open(page, { served, visit, shows: sample.comment.shows });
      assert.deepEqual(html ? problems : problems.filter((each) => each !== NO_ELEMENT), []);
    });
  }
});

describe('component samples render', OPTIONS, () => {
  for (const sample of run.filter(isComponent)) {
    test(sample.name, async () => {
      const config = run.find(({ file, code }) => file === sample.file && code.includes('isCustomElement'));
      const served = {
        ...servedBy(sample.file),
        '/sample/script.js': script(await bundleComponent(sample, config?.code)),
        '/sample/package.js': wholePackage,
      };
      const visit = async (view) => {
        await view.evaluate("import('/sample/script.js').then(() => new Promise(requestAnimationFrame))");
        if (!sample.code.includes('wco-item-open')) return;
        await open(view);
        // The sample's event handler.
        await view.waitForSelector('wco-news-item[item-id="urn:example:2018-09-12"]', { timeout: 5000 });
      };
      assert.deepEqual(await web.open(pageOfScript(sample, APP), { served, visit }), []);
    });
  }
});

test('the element in CONTRIBUTING.md formats a date in French', { skip }, async () => {
  const place = 'src/elements/news-date/news-date.ts';
  const { code } = samples.find(({ comment }) => comment['stands in'] === place);
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `${code}; customElements.define('x-date', WcoNewsDate);`,
      // The sample's folder does not exist. A sibling has the same depth.
      resolveDir: 'src/elements/contact-card',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  });
  const html = `<script type="module" src="/sample/script.js"></script>
<x-date lang="fr" value="2021-05-02"></x-date><wco-news-item src="/news/2018-09-12.json" lang="fr"></wco-news-item>`;
  const served = { '/sample/script.js': script(outputFiles[0].text) };
  assert.deepEqual(await web.open(pageOfHtml({ code: html }), { served, shows: '2 mai 2021' }), []);
});

test('finds mistakes in a sample', { skip }, async () => {
  const openHtml = (code) => web.open(pageOfHtml({ code }));
  assert.deepEqual(
    await openHtml('<wco-news-item src="/news/feed.json" varient="card"><b slot="x"></b></wco-news-item>'),
    ['<wco-news-item> has no varient', '<wco-news-item> has no slot x'],
  );
  assert.match(
    (await openHtml('<wco-news-item src="/news/gone.pdf"></wco-news-item>')).join(),
    /no response for.*is error/s,
  );
  const shown = web.open(pageOfHtml({ code: '' }), { shows: 'Ports Disagree' });
  assert.match((await shown).join(), /^"Ports Disagree" is not shown, but: .*Ports Agree on Shorter Queues/);
  assert.match((await openHtml('<script type="module">throw new Error("x")</script>')).join(), /Error: x/);
});
