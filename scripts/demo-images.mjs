/**
 * Renders every demo/images/source/*.svg as demo/images/<name>-<width>.webp in three widths, for the `srcset` of the
 * sample feeds. Run it by hand after a change to a source:
 *
 *   node scripts/demo-images.mjs [name ...]
 *
 * Needs Chromium (CHROMIUM, or /usr/bin/chromium). Lowers the quality of files above the limit.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { launch } from 'puppeteer-core';

const folder = new URL('../demo/images/', import.meta.url);
const widths = [480, 960, 1600];
const maxBytes = 60 * 1024;
const qualities = [76, 70, 64, 58, 52, 46];

const wanted = process.argv.slice(2);
const names = readdirSync(new URL('source/', folder))
  .filter((file) => file.endsWith('.svg'))
  .map((file) => basename(file, '.svg'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

try {
  const page = await browser.newPage();
  for (const name of names) {
    const svg = readFileSync(new URL(`source/${name}.svg`, folder), 'utf8');
    const [, boxWidth, boxHeight] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    if (!boxWidth) throw new Error(`${name}.svg has no viewBox that starts at 0 0`);
    for (const width of widths) {
      const height = Math.round((width * Number(boxHeight)) / Number(boxWidth));
      await page.setViewport({ width, height });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
      );
      let picture;
      for (const quality of qualities) {
        picture = await page.screenshot({ type: 'webp', quality });
        if (picture.length <= maxBytes) break;
      }
      if (picture.length > maxBytes) throw new Error(`${name} at ${width} is heavier than ${maxBytes} bytes`);
      writeFileSync(new URL(`${name}-${width}.webp`, folder), picture);
      console.log(`${name}-${width}.webp  ${width}x${height}  ${(picture.length / 1024).toFixed(1)} KB`);
    }
  }
} finally {
  await browser.close();
}
