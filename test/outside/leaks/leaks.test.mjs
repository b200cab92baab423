/**
 * Measures leaks in Chromium: mounts and removes elements hundreds of times. After the first hundred, nothing may
 * grow. Pages that leak on purpose prove that leaks are found.
 */
/* global mount, countRemoved -- in the page */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, measureMemory, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const WARM_UP = 100;
/** Heap bytes per mount. Includes code that the engine compiles meanwhile, which levels off. */
const MAX_HEAP_BYTES = 3000;
/** Heap bytes per mount once the engine has compiled everything: less than one forgotten list entry. */
const MAX_HEAP_BYTES_WARM = 20;
/** The engine keeps a removed element's images until they have loaded. */
const IMAGE_RELEASE_TIMEOUT_MS = 60_000;

/** Mounts after the warm-up. A newsroom is three elements and takes as long as ten. */
const KINDS = {
  'item, data': 400,
  'item, src': 400,
  'item as a card, data': 400,
  'list, data': 400,
  'list, src': 400,
  'newsroom, data': 150,
  'newsroom, src': 100,
  notice: 400,
  'contact card': 400,
};
/** The engine keeps a few nodes, whatever the number of mounts. A leak in our code exceeds this. */
const MAX_NODES = 20;

const rows = [];
let server;
let browser;

/** Returns the growth over a number of mounts. */
const growthOf = async (kind, warmUp, mounts, timeout = IMAGE_RELEASE_TIMEOUT_MS) => {
  const { page, close } = await openIn(browser);
  await page.goto(`${server.base}test/outside/leaks/page.html`);
  await page.waitForFunction(() => 'mount' in globalThis);
  const client = await page.createCDPSession();
  const measure = async (count) => {
    await page.evaluate((name, times) => mount(name, times), kind, count);
    const end = Date.now() + timeout;
    for (;;) {
      const memory = await measureMemory(client);
      const elements = await page.evaluate(() => countRemoved());
      if (elements === 0 || Date.now() > end) return { ...memory, elements };
      await sleep(200);
    }
  };
  const first = await measure(warmUp);
  const last = await measure(mounts);
  await close();
  const growth = Object.fromEntries(Object.keys(first).map((key) => [key, Math.max(0, last[key] - first[key])]));
  const bytes = Math.round(growth.heap / mounts);
  const { nodes, listeners } = growth;
  rows.push({ kind, mounts: warmUp + mounts, nodes, listeners, elements: last.elements, 'bytes a mount': bytes });
  return { ...growth, elements: last.elements, bytes };
};

describe('mounted and removed', { skip: withoutChromium() }, () => {
  before(async () => {
    server = await serveFolders('.');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    console.table(rows);
  });

  for (const [kind, mounts] of Object.entries(KINDS)) {
    test(`${kind}: leaks nothing after ${mounts} mounts`, async () => {
      const { nodes, listeners, documents, elements, bytes } = await growthOf(kind, WARM_UP, mounts);
      assert.deepEqual({ listeners, documents, elements }, { listeners: 0, documents: 0, elements: 0 });
      assert.ok(nodes < MAX_NODES, `${nodes} nodes`);
      assert.ok(bytes < MAX_HEAP_BYTES, `${bytes} bytes of heap a mount`);
    });
  }

  test('switcher: leaks neither elements nor context requests after 1500 mounts', async () => {
    const { nodes, listeners, elements, bytes } = await growthOf('switcher', 1500, 1500);
    assert.deepEqual({ listeners, elements }, { listeners: 0, elements: 0 });
    assert.ok(nodes < MAX_NODES, `${nodes} nodes`);
    assert.ok(bytes < MAX_HEAP_BYTES_WARM, `${bytes} bytes of heap a mount`);
  });

  test('finds retained elements', async () => {
    const { nodes, elements } = await growthOf('held on purpose', 20, 40, 0);
    assert.ok(nodes >= 40, `${nodes} nodes`);
    assert.equal(elements, 60);
  });

  test('finds listeners that are not removed', async () => {
    const { listeners, elements } = await growthOf('listening on purpose', 20, 40, 0);
    assert.ok(listeners >= 40, `${listeners} listeners`);
    assert.equal(elements, 60);
  });
});
