/** Checks Chromium with forced colours, which a page cannot emulate: all icons have the reader's colours. */
/* global document, customElements, getComputedStyle -- in the page */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';

test('forced colours: icons have the colour of the text or button around', { skip: withoutChromium() }, async () => {
  const server = await serveFolders('test/outside/forced-colours', '.');
  const browser = await launchChromium();
  try {
    const { page } = await openIn(browser);
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.goto(`${server.base}page.html`);
    const icons = await page.evaluate(async () => {
      const elements = [...document.body.children].filter(({ localName }) => localName.startsWith('wco-'));
      await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
      await Promise.all(elements.map(({ loadComplete }) => loadComplete));
      return elements.flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('svg')].map((icon) =>
          [icon, icon.parentElement].map((each) => getComputedStyle(each).color),
        ),
      );
    });
    assert.ok(icons.length >= 5, `${icons.length} icons`);
    for (const [icon, around] of icons) assert.equal(icon, around);
  } finally {
    await browser.close();
    await server.close();
  }
});
