/** Links between documentation pages lead to existing files and headings. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { marked } from 'marked';
import { DOCUMENTS } from '../support/samples/extract.mjs';

const tokensOf = (text) => {
  const all = [];
  marked.walkTokens(marked.lexer(text), (token) => void all.push(token));
  return all;
};

/** The id of a heading, as on GitHub and our site. */
const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

const headingsOf = (file) =>
  tokensOf(readFileSync(file, 'utf8'))
    .filter(({ type }) => type === 'heading')
    .map(({ text }) => slugOf(text));

const isBroken = (file, href) => {
  const [path, anchor] = href.split('#');
  const target = path ? join(dirname(file), path) : file;
  if (!existsSync(target)) return true;
  return anchor !== undefined && !headingsOf(target).includes(anchor);
};

for (const file of DOCUMENTS) {
  test(`${file} has no broken links`, () => {
    const links = tokensOf(readFileSync(file, 'utf8')).filter(({ type }) => type === 'link' || type === 'image');
    const broken = links.map(({ href }) => href).filter((href) => !/^[a-z]+:/.test(href) && isBroken(file, href));
    assert.deepEqual(broken, []);
  });
}

test('the README links to every guide', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const file of readdirSync('docs/guides')) assert.ok(readme.includes(`(docs/guides/${file})`), file);
});

test('finds a link to a missing heading', () => {
  assert.equal(isBroken('docs/formats.md', 'diagnosis.md#what-the-codes-mean'), false);
  assert.equal(isBroken('docs/formats.md', 'diagnosis.md#nothing'), true);
  assert.equal(isBroken('docs/formats.md', 'nothing.md'), true);
});
