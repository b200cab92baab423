/** The load model of docs/scale.md: its rules, and its figures in the tables. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { simulateApart } from '../../bench/scale/apart.mjs';
import { VirtualClock } from '../../bench/scale/clock.mjs';
import { HttpCache, usesOf } from '../../bench/scale/http-cache.mjs';
import { loadOf, peakOf, stateAt, watchedAt } from '../../bench/scale/measures.mjs';
import { Origin } from '../../bench/scale/origin.mjs';
import { exponential, makeRandom } from '../../bench/scale/random.mjs';
import { HEADERS, herd, hour } from '../../bench/scale/scenarios.mjs';
import { bytesRow, hourRow } from '../../bench/scale/tables.mjs';

test('the clock runs timers in order, with promises in between, until the end time', async () => {
  const clock = new VirtualClock();
  const seen = [];
  clock.after(2, () => seen.push(`two at ${clock.now}`));
  clock.after(1, async () => {
    seen.push(`one at ${clock.now}`);
    await clock.sleep(0.5);
    seen.push(`half later at ${clock.now}`);
  });
  clock.after(5, () => seen.push('too late'));
  const { Date } = clock.globals;
  const start = Date.now();
  await clock.runUntil(3);
  assert.deepEqual([seen, clock.now, Date.now() - start], [['one at 1', 'half later at 1.5', 'two at 2'], 3, 3000]);
});

test('random numbers are reproducible', () => {
  const [one, same, other] = [makeRandom(7), makeRandom(7), makeRandom(8)];
  const draw = (random) => [random(), random(), random()];
  const drawn = draw(one);
  assert.deepEqual(drawn, draw(same));
  assert.notDeepEqual(drawn, draw(other));
  assert.equal(exponential(() => 0, 60) + 0, 0);
  assert.equal(exponential(() => 1 - 1 / Math.E, 60).toFixed(9), '60.000000000');
});

const CDN = 'max-age=60, s-maxage=10, stale-while-revalidate=30, stale-if-error=300';
for (const [cacheControl, age, inBrowser, inCdn] of [
  [undefined, 0, 'nothing', 'nothing'],
  ['max-age=60', 0, 'fresh', 'fresh'],
  ['max-age=60', 59, 'fresh', 'fresh'],
  ['max-age=60', 60, 'nothing', 'nothing'],
  ['MAX-AGE=60', 59, 'fresh', 'fresh'],
  ['max-age=x', 0, 'nothing', 'nothing'],
  ['no-cache, max-age=60', 0, 'nothing', 'nothing'],
  ['no-cache, stale-while-revalidate=60', 0, 'nothing', 'nothing'],
  ['s-maxage=60', 0, 'nothing', 'fresh'],
  [CDN, 9, 'fresh', 'fresh'],
  [CDN, 10, 'fresh', 'while-revalidating'],
  [CDN, 39, 'fresh', 'while-revalidating'],
  [CDN, 40, 'fresh', 'after-error'],
  [CDN, 89, 'while-revalidating', 'after-error'],
  [CDN, 309, 'after-error', 'after-error'],
  [CDN, 310, 'after-error', 'nothing'],
]) {
  test(`${cacheControl ?? 'no header'} at ${age} s: ${inBrowser} in a browser, ${inCdn} in a CDN`, () => {
    assert.deepEqual([usesOf(cacheControl, age, false), usesOf(cacheControl, age, true)], [inBrowser, inCdn]);
  });
}

/** A cache in front of an origin, at a time that the test sets. */
const setUp = ({ isShared, headers, ...options }) => {
  const clock = { now: 0 };
  const origin = new Origin({ clock, headers, ...options });
  const cache = new HttpCache({ now: () => clock.now, ask: async (request) => origin.answer(request), isShared });
  const at = async (time, request) => {
    clock.now = time;
    const { status, version, age } = await cache.fetch(request);
    return [status, version, age];
  };
  return { at, cache, statuses: () => origin.log.map(({ status }) => status) };
};

test('a browser serves fresh, then stale while revalidating, then revalidates with the ETag', async () => {
  const { at, statuses } = setUp({
    headers: { cacheControl: 'max-age=60, stale-while-revalidate=600', hasEtag: true },
    publications: [100],
  });
  assert.deepEqual(await at(0), [200, 0, 0]);
  assert.deepEqual([await at(59), statuses()], [[200, 0, 59], [200]]);
  assert.deepEqual(
    [await at(110), statuses()],
    [
      [200, 0, 110],
      [200, 200],
    ],
  );
  assert.deepEqual(
    [await at(120), statuses()],
    [
      [200, 1, 10],
      [200, 200],
    ],
  );
  assert.deepEqual(
    [await at(2000), statuses()],
    [
      [200, 1, 0],
      [200, 200, 304],
    ],
  );
});

test('a browser revalidates on reload, a CDN does not', async () => {
  const headers = { cacheControl: 'max-age=60', hasEtag: true };
  const [browser, cdn] = [setUp({ headers }), setUp({ headers, isShared: true })];
  for (const { at } of [browser, cdn]) {
    await at(0);
    await at(1, { isReload: true });
  }
  assert.deepEqual([browser.statuses(), cdn.statuses()], [[200, 304], [200]]);
});

test('every response is complete without caching headers', async () => {
  const { at, statuses } = setUp({ headers: {} });
  await at(0);
  await at(1);
  assert.deepEqual(statuses(), [200, 200]);
});

test('does not store uncacheable responses', async () => {
  const { at, statuses } = setUp({ headers: { cacheControl: 'no-store, max-age=60', hasEtag: true } });
  await at(0);
  await at(1);
  assert.deepEqual(statuses(), [200, 200]);
});

test('an edge coalesces concurrent requests and returns 304 to readers with a current copy', async () => {
  const { cache, statuses } = setUp({ isShared: true, headers: { cacheControl: 's-maxage=60', hasEtag: true } });
  const answers = await Promise.all([cache.fetch(), cache.fetch(), cache.fetch({ etag: '"0"' })]);
  assert.deepEqual([answers.map(({ status }) => status), statuses()], [[200, 200, 304], [200]]);
});

test('an edge serves stale content while the origin is down; a browser fails', async () => {
  const cacheControl = 'max-age=10, stale-if-error=100';
  const away = { headers: { cacheControl, hasEtag: true }, outages: [{ from: 5, to: 200 }] };
  const edge = setUp({ ...away, isShared: true });
  assert.deepEqual(await edge.at(0), [200, 0, 0]);
  assert.deepEqual(await edge.at(109), [200, 0, 109]);
  assert.deepEqual(await edge.at(110), [502, undefined, 0]);
  assert.deepEqual(await edge.at(200), [200, 0, 0]);
  assert.deepEqual(edge.statuses(), [200, 0, 0, 304]);
  const browser = setUp(away);
  await browser.at(0);
  await assert.rejects(browser.at(11), TypeError);
});

test('derives figures from a log', () => {
  const log = [0, 0, 0, 10].map((at) => ({ at, status: at ? 304 : 200, bytes: 900_000 }));
  const { mean, p99, kilobytes, unchanged } = loadOf({ log, hours: 1 });
  assert.deepEqual([mean * 3600, p99, kilobytes, unchanged], [4, 0, 1, 0.25]);
  assert.equal(loadOf({ log, hours: 1 }, 100).mean, 400 / 3600);
  assert.equal(peakOf(log, { from: 0, to: 20, span: 0.5 }), 6);
  const page = {
    openedAt: 10,
    closedAt: 50,
    hides: [{ at: 30, isHidden: true }],
    states: [
      { at: 10, status: 'loading' },
      { at: 11, status: 'ready', version: 0 },
    ],
  };
  assert.equal(stateAt(page, 10.5), undefined);
  assert.equal(stateAt(page, 20).status, 'ready');
  const watched = [9, 10, 29, 31, 50].map((time) => watchedAt([page], { openedBefore: 20, time }).length);
  assert.deepEqual(watched, [0, 1, 1, 0, 0]);
});

test('counts readers beyond the simulation as CDN requests', { timeout: 120_000 }, async () => {
  const options = { headers: HEADERS.cdn, edges: 3 };
  const whole = await simulateApart({ ...options, viewsPerHour: 1_200 });
  const part = await simulateApart({ ...options, viewsPerHour: 1_200, sample: 300 });
  const [all, some] = [whole, part].map(({ log }) => log.length);
  assert.ok(Math.abs(all - some) < all * 0.1, `${all} and ${some}`);
});

test('polls transfer a body only without caching headers', async () => {
  const options = { viewsPerHour: 300, interval: 60 };
  const [none, browsers] = [
    await simulateApart({ ...options, headers: HEADERS.none }),
    await simulateApart({ ...options, headers: HEADERS.browsers }),
  ];
  assert.ok(none.log.length > 300 && none.log.every(({ status }) => status === 200));
  assert.ok(browsers.log.filter(({ status }) => status === 304).length > browsers.log.length * 0.6);
});

test('docs/scale.md matches the simulation', { timeout: 120_000 }, async () => {
  const lines = readFileSync('docs/scale.md', 'utf8')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const figures = await hour(1_000);
  assert.ok(lines.includes(hourRow(figures)), hourRow(figures));
  assert.ok(lines.includes(bytesRow(figures)), bytesRow(figures));
});

for (const retryAfter of [undefined, 5]) {
  test(`readers spread out after an outage ${retryAfter ? 'with Retry-After' : 'without Retry-After'}`, async () => {
    const readers = 300;
    const chance = () => (retryAfter ? 0 : 1);
    const [together, apart] = [await herd({ readers, retryAfter, chance }), await herd({ readers, retryAfter })];
    assert.ok(together > readers * 0.4, `${together}`);
    assert.ok(apart < readers * 0.2, `${apart}`);
  });
}
