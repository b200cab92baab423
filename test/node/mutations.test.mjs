/**
 * Reads thousands of mutated fixtures of every format with the built readers. Each must give a valid model or a
 * `NewsError`, with work proportional to the document's size. `WCO_MUTATIONS` is the number of documents and `WCO_SEED`
 * the random seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkModel } from '../support/check-model.mjs';
import { SEEDS } from './mutation-seeds.mjs';

const seed = Number(process.env.WCO_SEED ?? 20181012);
const count = Number(process.env.WCO_MUTATIONS ?? 20_000);
/** A document that takes longer hangs the reader. Backtracking in a regular expression can't be counted in steps. */
const HANG_MS = 60_000;

/** Returns the worker's `{ failure, stats }`. Stops the worker if it hangs. */
const runWorker = (workerData) =>
  new Promise((resolve, reject) => {
    // The document's number and the length of its description, then the description itself.
    const progress = {
      state: new Int32Array(new SharedArrayBuffer(8)),
      text: new Uint8Array(new SharedArrayBuffer(100_000)),
    };
    const worker = new Worker(new URL('../support/mutation-worker.mjs', import.meta.url), {
      workerData: { ...workerData, progress },
    });
    let last;
    const watchdog = setInterval(() => {
      const [read, length] = progress.state;
      if (read !== last) {
        last = read;
        return;
      }
      const reading = JSON.parse(Buffer.from(progress.text.slice(0, length)).toString() || '{}');
      finish({ failure: { ...reading, what: 'hangs' } });
      void worker.terminate();
    }, HANG_MS);
    const finish = (result) => {
      clearInterval(watchdog);
      resolve(result);
    };
    worker.on('message', finish);
    worker.on('error', (error) => {
      clearInterval(watchdog);
      reject(error);
    });
  });

test(`reads ${count} mutated documents (WCO_SEED=${seed})`, async () => {
  const { failure, stats } = await runWorker({
    fixtures: fileURLToPath(new URL('../fixtures', import.meta.url)),
    dist: new URL('../../dist', import.meta.url).href,
    seed,
    count,
    seeds: SEEDS,
  });
  if (stats) {
    const { documents, models, errors, formats, isolated, most } = stats;
    console.log(`seed ${seed}: ${documents} documents of ${JSON.stringify(formats)}; ${models} models,`);
    console.log(`errors ${JSON.stringify(errors)}; ${isolated} members of one item among others;`);
    const { visitsPerByte, about } = most;
    console.log(`at most ${visitsPerByte.toFixed(1)} visits a byte: ${JSON.stringify(about)?.slice(0, 400)}`);
  }
  assert.equal(failure, undefined, `Add to test/node/mutation-seeds.mjs:\n${JSON.stringify(failure)?.slice(0, 2000)}`);
});

test('the model check finds faults', () => {
  const feed = () => ({
    languages: [],
    fallback: [],
    items: [
      {
        id: '1',
        versions: [{ headline: 'A', kind: 'original' }],
        published: { kind: 'day', iso: '2018-09-12' },
        ...{ authors: [], images: [], attachments: [], topics: [], places: [], contacts: [], related: [] },
      },
    ],
  });
  assert.deepEqual(checkModel(feed()), []);
  const SPOILT = {
    'items[0].id is empty': (model) => (model.items[0].id = ''),
    'items[0].id is not text': (model) => (model.items[0].id = 5),
    'items[0].id is not collapsed': (model) => (model.items[0].id = 'a\nb'),
    'items[0].versions has fewer than 1 entries': (model) => (model.items[0].versions = []),
    'items[0].versions[0] has none of headline, summary, body': (model) => delete model.items[0].versions[0].headline,
    'items[0].versions[0].body has two bodies': (model) => (model.items[0].versions[0].body = { html: 'a', text: 'b' }),
    'items[0].versions[0].url is not a web address': (model) => (model.items[0].versions[0].url = 'urn:x'),
    'items[0].versions[0].url has user info': (model) => (model.items[0].versions[0].url = 'https://a@b.example/'),
    'items[0].versions[0].url is not an address': (model) => (model.items[0].versions[0].url = undefined),
    'items[0].published does not exist': (model) => (model.items[0].published.iso = '2018-02-30'),
    'items[0].published is not of kind wall: 2018-09-12': (model) => (model.items[0].published.kind = 'wall'),
    'items[0].topics is not a list': (model) => (model.items[0].topics = {}),
    '.surprise is unknown': (model) => (model.surprise = 1),
    '.fallback is missing': (model) => delete model.fallback,
  };
  for (const [wrong, spoil] of Object.entries(SPOILT)) {
    const model = feed();
    spoil(model);
    assert.deepEqual(checkModel(model), [wrong]);
  }
});
