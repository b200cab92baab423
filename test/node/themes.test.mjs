/** Checks the demo themes: WCAG 2.2 contrast of every pair of adjacent colours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast } from '../../demo/contrast.mjs';

const css = readFileSync('demo/themes.css', 'utf8');

/** Colour, background, minimum contrast. */
const PAIRS = [
  ['text', 'background', 7],
  ['text', 'notice', 7],
  ['muted', 'background', 4.5],
  ['muted', 'notice', 4.5],
  ['accent', 'background', 4.5],
  ['accent', 'notice', 4.5],
  ['focus', 'background', 3],
  ['focus', 'notice', 3],
];

for (const name of ['forum', 'ministry', 'technical']) {
  const [, block] = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`).exec(css);
  const color = (role) => new RegExp(`--wco-color-${role}: (#[0-9a-f]{6});`).exec(block)[1];

  test(`${name}: every colour pair has sufficient contrast`, () => {
    for (const [ink, ground, least] of PAIRS) {
      const found = contrast(color(ink), color(ground));
      assert.ok(found >= least, `${ink} on ${ground}: ${found.toFixed(2)}, needs ${least}`);
    }
  });

  test(`${name}: sets about a dozen custom properties`, () => {
    const count = block.match(/--wco-/g).length;
    assert.ok(count >= 10 && count <= 14, String(count));
  });
}
