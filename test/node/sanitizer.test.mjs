/** Runs the server sanitiser against the cases of the browser's (test/safety/sanitize-html.test.ts). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transformSync } from 'esbuild';

const { sanitizeMarkup } = await import('../../dist/ssr/sanitize-markup.js');

const { code } = transformSync(readFileSync('test/safety/sanitizer-cases.ts', 'utf8'), { loader: 'ts', format: 'esm' });
const { BASE, CASES, PHRASES } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

for (const { name, html, options, expected } of CASES) {
  test(name, () => assert.equal(sanitizeMarkup(html, options).fragment.outerHTML, expected));
}

for (const [phrase, html] of PHRASES) {
  test(`cleans up text pasted from an editor: ${phrase}`, () => {
    const { textContent } = sanitizeMarkup(html, { baseUrl: BASE }).fragment;
    assert.ok(textContent.replaceAll(/\s+/g, ' ').includes(phrase), textContent);
  });
}
