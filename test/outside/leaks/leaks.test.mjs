/**
 * Leaks, as Chromium counts them: elements are mounted and removed some hundred times, and after the first hundred
 * nothing may grow. Pages that leak on purpose show that leaks would be found.
 */
/* global mount, countRemoved -- in the page */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, measureMemory, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';

const WARM_UP = 100;
/** Bytes of heap that a mount may cost: code that the engine compiles meanwhile is among them, and comes to an end. */
const MOST_BYTES = 3000;
/** The same once the engine has compiled what it will: less than one forgotten entry of a list. */
const MOST_BYTES_LATER = 20;
/** Images of a removed element are held by the engine until they have loaded. Milliseconds. */
const PATIENCE = 60_000;

/** How often each is mounted after the warm-up; a newsroom is three elements, and takes as long as ten. */
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
/** An engine keeps a node or two of its own, whatever the number of mounts; each of ours has more than that. */
const MOST_NODES = 20;

const rows = [];
let server;
let browser;

/** What grows while so many elements come and go. */
const growthOf = async (kind, warmUp, mounts, patience = PATIENCE) => {
  const { page, close } = await openIn(browser);
  await page.goto(`${server.base}test/outside/leaks/page.html`);
  await page.waitForFunction(() => 'mount' in globalThis);
  const client = await page.createCDPSession();
  const measure = async (count) => {
    await page.evaluate((name, times) => mount(name, times), kind, count);
    const end = Date.now() + patience;
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
    test(`${kind}: nothing is left of ${mounts}`, async () => {
      const { nodes, listeners, documents, elements, bytes } = await growthOf(kind, WARM_UP, mounts);
      assert.deepEqual({ listeners, documents, elements }, { listeners: 0, documents: 0, elements: 0 });
      assert.ok(nodes < MOST_NODES, `${nodes} nodes`);
      assert.ok(bytes < MOST_BYTES, `${bytes} bytes of heap a mount`);
    });
  }

  test('switcher: nothing is left of 1500, not even that it asked for a context', async () => {
    const { nodes, listeners, elements, bytes } = await growthOf('switcher', 1500, 1500);
    assert.deepEqual({ listeners, elements }, { listeners: 0, elements: 0 });
    assert.ok(nodes < MOST_NODES, `${nodes} nodes`);
    assert.ok(bytes < MOST_BYTES_LATER, `${bytes} bytes of heap a mount`);
  });

  test('elements that somebody holds are found', async () => {
    const { nodes, elements } = await growthOf('held on purpose', 20, 40, 0);
    assert.ok(nodes >= 40, `${nodes} nodes`);
    assert.equal(elements, 60);
  });

  test('listeners that nobody takes off are found', async () => {
    const { listeners, elements } = await growthOf('listening on purpose', 20, 40, 0);
    assert.ok(listeners >= 40, `${listeners} listeners`);
    assert.equal(elements, 60);
  });
});
