/** Tests `npx wco-widgets coverage` against the build. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { serveFolders } from '../support/static-server.mjs';
import { runCommand } from '../support/run-command.mjs';

const GOOD = 'test/fixtures/check/good.json';
const NEWSROOM = 'demo/feeds/newsroom.json';

const { getElementsByTagName, textContent } = DomUtils;

const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
after(() => rmSync(folder, { recursive: true }));

const save = (name, feed) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }));
  return file;
};

test('prints the matrix and the totals by language, topic and month', async () => {
  const { code, out, error } = await runCommand(['coverage', NEWSROOM]);
  assert.deepEqual([code, error], [0, '']);
  for (const line of [
    'Title: International Customs Forum: newsroom',
    '16 articles, 6 languages',
    '    en  fr  es  ru  ar  zh-Hans',
    '2.  O   H*  –   –   –   –        Annual conference: programme extended by a day on data sharing',
    'O original, H human translation, M machine translation, R reviewed machine translation, S summary, – missing, * outdated',
    '2. French (fr): 46 days older than the original: Annual conference: programme extended by a day on data sharing',
    'French (fr): 9 of 16 (2 original, 6 human translation, 1 reviewed machine translation, 7 missing, 1 outdated)',
    'articles  en  fr  es  ru  ar  zh-Hans',
    '5         5   3   3   3   1   1        Technology',
    '1         0   0   0   0   1   0        2026-05',
  ]) {
    assert.ok(out.includes(`\n  ${line}\n`), `${line}\n---\n${out}`);
  }
});

test('writes HTML, CSV and JSON with the same content', async () => {
  const [html, csv, json] = ['a.html', 'a.csv', 'a.JSON'].map((name) => join(folder, name));
  const { code } = await runCommand(['coverage', NEWSROOM, '--out', html, '--out', csv, '--out', json]);
  assert.equal(code, 0);
  const { articles, languages } = JSON.parse(readFileSync(json, 'utf8'));
  assert.deepEqual(
    languages.map(({ language, covered }) => `${language} ${covered}`),
    ['en 14', 'fr 9', 'es 4', 'ru 4', 'ar 2', 'zh-Hans 2'],
  );
  assert.deepEqual(articles[1].cells[1].outdated, { days: 46, text: '46 days' });
  const page = parseDocument(readFileSync(html, 'utf8'));
  const [matrix, ...totals] = getElementsByTagName('table', page);
  assert.deepEqual(
    [matrix, ...totals].map((table) => textContent(getElementsByTagName('caption', table))),
    ['Articles and languages', 'Articles by language', 'Articles by topic', 'Articles by month'],
  );
  assert.equal(getElementsByTagName('tr', matrix).length, 17);
  assert.deepEqual(
    getElementsByTagName('*', page)
      .filter(({ name }) => /^(script|link|img|iframe)$/.test(name))
      .map(({ name }) => name),
    [],
  );
  const rows = readFileSync(csv, 'utf8').split('\r\n');
  assert.deepEqual([rows.length, rows.at(-1)], [18, '']);
  assert.match(rows[2], /,original,"human translation, 46 days older than the original",missing,/);
});

test('prints the coverage as data with --json', async () => {
  const { out } = await runCommand(['coverage', GOOD, '--json', '--lang', 'fr,en']);
  assert.deepEqual(
    JSON.parse(out).articles.map(({ cells }) => cells.map(({ state }) => state)),
    [
      ['missing', 'original'],
      ['missing', 'missing'],
    ],
  );
});

test('joins the articles of several feeds', async () => {
  const item = { id: 'urn:port:1', date_published: '2026-03-01', content_text: 'Text' };
  const english = save('en.json', { language: 'en', items: [{ ...item, title: 'Crane' }] });
  const french = save('fr.json', { language: 'fr', items: [{ ...item, title: 'Grue', content_text: 'Texte' }] });
  const { code, out } = await runCommand(['coverage', english, french, '--strict']);
  assert.deepEqual([code, out.includes('1.  O   H   Crane')], [0, true], out);
  assert.equal((await runCommand(['coverage', english, french, '--strict', '--lang', 'en,es'])).code, 1);
});

test('reads further pages with --pages', async () => {
  const item = (id) => ({ id, title: id, content_text: 'Text' });
  save('page-2.json', { language: 'en', items: [item('two')] });
  const server = await serveFolders(folder);
  try {
    save('page-1.json', { language: 'en', items: [item('one')], next_url: `${server.base}page-2.json` });
    const first = await runCommand(['coverage', `${server.base}page-1.json`]);
    assert.ok(first.out.includes('1 article, 1 language\n  The feed has more articles, which are not counted here.\n'));
    const both = await runCommand(['coverage', `${server.base}page-1.json`, '--pages', '5']);
    assert.ok(both.out.includes('2 articles, 1 language\n'), both.out);
    assert.ok(!both.out.includes('more articles'), both.out);
  } finally {
    await server.close();
  }
});

test('escapes control characters of feeds in the terminal', async () => {
  const { out } = await runCommand(['coverage', 'test/fixtures/check/problems.json']);
  assert.ok(out.includes('notices\\u001b[31m'), out);
  assert.ok(!out.includes('\u001b'), out);
  const json = await runCommand(['coverage', 'test/fixtures/check/problems.json', '--json']);
  assert.ok(!json.out.includes('\u001b'), json.out);
});

test('exits with 2 if a feed cannot be read or a file cannot be written', async () => {
  assert.deepEqual(await runCommand(['coverage', GOOD, 'none.json']), {
    code: 2,
    out: '',
    error:
      'none.json could not be read: ENOENT, the file does not exist\nCheck the path. An address starts with http:// or https://.\n',
  });
  const html = await runCommand(['coverage', 'demo/index.html']);
  assert.equal(html.code, 2);
  assert.match(
    html.error,
    /^demo\/index\.html could not be read: .*\nRun npx wco-widgets check demo\/index\.html --all/,
  );
  const out = join(folder, 'none', 'a.html');
  assert.deepEqual(await runCommand(['coverage', GOOD, '--out', out]), {
    code: 2,
    out: '',
    error: `${out} could not be written: the folder does not exist\nCreate the folder, or name another file.\n`,
  });
});
