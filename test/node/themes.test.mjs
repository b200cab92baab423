/** The demo's themes can be read: WCAG 2.2 contrast of every pair of colours that meet. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync('demo/themes.css', 'utf8');

const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Colour, ground, least contrast. */
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

test('contrast is computed as WCAG defines it', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const name of ['forum', 'ministry', 'technical']) {
  const [, block] = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`).exec(css);
  const color = (role) => new RegExp(`--wco-color-${role}: (#[0-9a-f]{6});`).exec(block)[1];

  test(`${name}: every pair of colours has the contrast it needs`, () => {
    for (const [ink, ground, least] of PAIRS) {
      const found = contrast(color(ink), color(ground));
      assert.ok(found >= least, `${ink} on ${ground}: ${found.toFixed(2)}, needs ${least}`);
    }
  });

  test(`${name}: is about a dozen custom properties`, () => {
    const count = block.match(/--wco-/g).length;
    assert.ok(count >= 10 && count <= 14, String(count));
  });
}
