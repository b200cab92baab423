/**
 * The samples in README and documentation that Node can check: data, style sheets, commands, types and names.
 * test/outside/samples runs samples for pages.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as esbuild from 'esbuild';
import { parseNews } from '../../dist/entries/index.js';
import { ARTICLE, answer, FEED } from '../support/samples/answers.mjs';
import { checkStyles, unknownWords } from '../support/samples/check-names.mjs';
import { checkTypes } from '../support/samples/check-types.mjs';
import { checkCommands, missingScripts } from '../support/samples/commands.mjs';
import { allSamples, codeSpans, DOCUMENTS, extractSamples } from '../support/samples/extract.mjs';
import { isForNode, languageOf, scriptsOf } from '../support/samples/scripts.mjs';
import { SHOWN, shownAs } from '../support/samples/shown.mjs';

const samples = allSamples();
const run = samples.filter((sample) => !shownAs(sample));
const ofKind = (...kinds) => run.filter(({ kind }) => kinds.includes(kind));

/** Sample kinds that run, here or in test/outside/samples. */
const RUN = ['html', 'css', 'js', 'mjs', 'ts', 'jsx', 'vue', 'svelte', 'json', 'xml', 'sh'];

test('finds samples in lists, with their lines, sections and comments', () => {
  const text = '# A\n\n```js\n1;\n```\n\n## B\n\n1. One\n\n   <!-- served as: /x -->\n\n   ```json\n   {}\n   ```\n';
  assert.deepEqual(extractSamples('x.md', text), [
    { file: 'x.md', line: 3, section: 'A', comment: {}, kind: 'js', code: '1;', name: 'x.md:3' },
    { file: 'x.md', line: 13, section: 'B', comment: { 'served as': '/x' }, kind: 'json', code: '{}', name: 'x.md:13' },
  ]);
});

test('runs every sample or lists the reason not to', () => {
  const unknown = run
    .filter(({ kind, comment }) => !RUN.includes(kind) && !comment['served as'])
    .map(({ name, kind }) => `${name} (${kind})`);
  assert.deepEqual(unknown, []);
  const unused = SHOWN.filter((line) => !samples.some((sample) => shownAs(sample) === line));
  assert.deepEqual(unused, []);
});

/** A line with a header, a policy directive or a path. */
const HEADER = /^(?:[A-Z][\w-]+: \S.*|[a-z-]+ \S.*|\/\S+)$/;
const pairs = (code, one) => code.split(one).length;

for (const { name, kind, code } of samples.filter(shownAs)) {
  test(`${name} has valid syntax`, () => {
    if (kind === 'http' || kind === '') for (const line of code.split('\n')) assert.match(line, HEADER);
    else if (!['text', 'html'].includes(kind)) assert.equal(pairs(code, '{'), pairs(code, '}'));
    if (kind === 'nginx') for (const line of code.split('\n')) assert.match(line, /[{};]$|^\s*(?:#.*)?$/);
  });
}

test('pages are tested under the documented policies', () => {
  const policies = samples.filter(({ code }) => code.startsWith('Content-Security-Policy:'));
  const tried = policies.filter(({ comment }) => comment['tried with']).map(({ code }) => code);
  assert.ok(tried.length > 0);
  for (const { name, code } of policies) assert.ok(tried.includes(code), name);
});

const ajv = new Ajv2020({ strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('schema/news-1.schema.json', 'utf8')));

const isNews = (data) => ['_news', 'content_html', 'items'].some((key) => Object.hasOwn(data, key));

for (const { name, code } of ofKind('json')) {
  test(`${name} is valid JSON, and news can be read`, async () => {
    const data = JSON.parse(code);
    if (!isNews(data)) return;
    assert.equal(validate(data), true, ajv.errorsText(validate.errors));
    const { items } = await parseNews(code);
    assert.ok(items.length > 0);
  });
}

const UNIT = /<trans-unit id="([\w.]+)">/g;

for (const { name, code } of ofKind('xml')) {
  test(`${name} is readable news, or translates existing text`, async () => {
    const units = [...code.matchAll(UNIT)].map(([unit]) => unit);
    const locale = readFileSync('locales/fr.xlf', 'utf8');
    for (const unit of units) assert.ok(locale.includes(unit), unit);
    if (units.length === 0) assert.ok((await parseNews(code)).items.length > 0);
  });
}

for (const { name, code } of ofKind('css')) {
  test(`${name} is valid CSS and uses existing names`, () => assert.deepEqual(checkStyles(code), []));
}

test('finds CSS mistakes and unknown names', () => {
  assert.equal(checkStyles('a { color: red').length, 0);
  assert.match(checkStyles('a { color red }')[0], /Unexpected/);
  assert.deepEqual(checkStyles('wco-news-item::part(dismiss) { color: red }'), ['wco-news-item has no parts: dismiss']);
  assert.deepEqual(checkStyles('wco-news-list[layout="grid"]:state(fallback) a, :state(open) { color: red }'), [
    'wco-news-list has no states: fallback',
  ]);
});

for (const file of DOCUMENTS) {
  const own = samples.filter((sample) => sample.file === file);

  test(`${file} names existing elements, events, properties and scripts`, () => {
    const code = [...own.map((sample) => sample.code), ...codeSpans(file)];
    assert.deepEqual(unknownWords(code.join('\n')), []);
    assert.deepEqual(missingScripts(codeSpans(file)), []);
  });
}

test('finds unknown names', () => {
  assert.deepEqual(unknownWords('<wco-news-items> wco-load --wco-color-acent npx wco-widgets'), [
    'wco-news-items',
    '--wco-color-acent',
  ]);
  assert.deepEqual(unknownWords('@keyframes wco-wait {} a { animation: wco-wait 1s, wco-weight 1s }'), ['wco-weight']);
  assert.deepEqual(missingScripts(['npm run lint', 'npm run lintt']), ['lintt']);
});

/** Scripts with one type error each. */
const WRONG = [
  { name: 'wrong', language: 'js', code: "import { parseNewz } from 'wco-widgets'; parseNewz();" },
  { name: 'wrong', language: 'ts', code: "document.addEventListener('wco-load', ({ feeds }) => feeds);" },
];

// Checks all samples at once, because a TypeScript program takes seconds to create.
test('checks sample scripts against the package’s types and finds errors', () => {
  const problems = checkTypes([...run.flatMap(scriptsOf), ...WRONG]);
  const isExpected = (problem) => problem.startsWith('wrong: ');
  assert.deepEqual(
    problems.filter((problem) => !isExpected(problem)),
    [],
  );
  const [js, ts, ...others] = problems.filter(isExpected);
  assert.match(js, /parseNewz/);
  assert.match(ts, /^wrong: Property 'feeds' does not exist/);
  assert.deepEqual(others, []);
});

for (const { name, code } of run.filter((sample) => languageOf(sample) && isForNode(sample))) {
  test(`${name} runs in Node`, async () => {
    // A module without a file location cannot resolve package names.
    const placed = code.replaceAll(
      /'(wco-widgets(?:\/[\w-]+)?)'/g,
      (written, specifier) => `'${import.meta.resolve(specifier)}'`,
    );
    await import(`data:text/javascript,${encodeURIComponent(placed)}`);
  });
}

test('the format in CONTRIBUTING.md reads its sample document', async () => {
  const own = samples.filter(({ file }) => file === 'CONTRIBUTING.md');
  // The samples' folders do not exist. A sibling has the same depth.
  const importSample = async (place, resolveDir, before = '') => {
    const { code } = own.find(({ comment }) => comment['stands in'] === place);
    const { outputFiles } = await esbuild.build({
      stdin: { contents: before + code, resolveDir, loader: 'ts' },
      bundle: true,
      format: 'esm',
      write: false,
    });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  };
  const { bulletin, parseNews: parse } = await importSample(
    'src/formats/bulletin/bulletin.ts',
    'src/formats/json-feed',
    `import { registerFormat } from '../registry.js'; export { parseNews } from '../../loading/parse-news.js';
     queueMicrotask(() => registerFormat(bulletin));`,
  );
  const { BULLETIN_FACTS } = await importSample('test/formats/bulletin/bulletin.facts.ts', 'test/formats/json-feed');
  const [{ facts, problems, format }] = BULLETIN_FACTS;
  const steps = [];
  const { code } = own.find(({ comment }) => comment['served as']?.endsWith('two-notices.json'));
  const { items } = await parse(code, { trace: (step) => steps.push(step) });
  assert.equal(bulletin.name, format);
  assert.equal(items.length, facts['items.length']);
  assert.deepEqual(items[0].versions[0], facts['items[0].versions[0]']);
  assert.deepEqual(items[0].published, facts['items[0].published']);
  assert.deepEqual(
    steps.flatMap(({ problem }) => (problem ? [`${problem.kind} ${problem.place}`] : [])),
    problems,
  );
});

const server = createServer(({ url }, response) => {
  const { type, body } = answer(url.split('?')[0]) ?? {};
  response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain', 'access-control-allow-origin': '*' });
  response.end(body);
});
let base;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}/`;
});

after(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

for (const { name, code } of ofKind('sh')) {
  test(`${name} names existing commands, and ours run`, async () => {
    assert.deepEqual(await checkCommands(code, FEED, base), []);
  });
}

test('finds commands that are missing or fail', async () => {
  assert.deepEqual(await checkCommands('npm run nothing # a comment', FEED, base), ['npm has no script nothing']);
  assert.match((await checkCommands('npx wco-widgets check missing.json', FEED, base)).join(), /ends with 2/);
  assert.match((await checkCommands('docker run x', FEED, base)).join(), /unknown tool "docker"/);
});

test('the article in docs/formats.md has two languages', async () => {
  const { items } = await parseNews(ARTICLE);
  assert.deepEqual(
    items[0].versions.map(({ language }) => language),
    ['en', 'fr'],
  );
});
