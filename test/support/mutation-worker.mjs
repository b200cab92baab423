/** Reads mutated documents with the built readers, in a worker so that a hanging document can be stopped. */
import { isDeepStrictEqual, TextEncoder } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { checkModel, stringsOf } from './check-model.mjs';
import { startCountingVisits } from './count-visits.mjs';
import { jsonMutation, resolve } from './mutate.mjs';
import { loadFixtures, mutatedDocuments, pick, run, tryJson } from './mutated-documents.mjs';

const { fixtures: folder, dist, seed, count, seeds, progress } = workerData;
const { parseNews } = await import(`${dist}/loading/parse-news.js`);
const { NewsError } = await import(`${dist}/model/news-error.js`);

/** Array elements that a reader may visit per byte. Shorter documents count as this many bytes. */
const MAX_VISITS_PER_BYTE = 10;
const FIXED_BYTES = 1_000;

const CODES = ['empty-body', 'malformed', 'unsupported-format', 'no-version', 'not-found', 'http'];
const WORDS = ['undefined', '[object ', 'Invalid Date', 'NaN', 'null'];

const fixtures = loadFixtures(folder);

const stats = { documents: 0, models: 0, errors: {}, formats: {}, isolated: 0, most: { visitsPerByte: 0 } };

/** Started once, because replacing the array methods for each document is slow. */
const { visits } = startCountingVisits();

const encoder = new TextEncoder();

/** Tells the main thread what is being read, without a message, which would wake it for each document. */
const show = (about) => {
  const { written } = encoder.encodeInto(JSON.stringify(about), progress.text);
  Atomics.store(progress.state, 1, written);
  Atomics.add(progress.state, 0, 1);
};

/** Returns a function that tells whether a document contains a word. In JSON, only string values count, not `null`. */
const mentions = (bytes) => {
  const json = tryJson(bytes);
  const texts = json ? [...stringsOf(json.tree)] : [bytes.toString('latin1').replace(/\0/g, '')];
  return (word) => texts.some((text) => text.includes(word));
};

const read = async ({ bytes, contentType }, about) => {
  show(about);
  const before = visits();
  const outcome = await parseNews(new Uint8Array(bytes), { url: 'https://news.example/feed', contentType }).then(
    (model) => ({ model }),
    (error) => ({ error }),
  );
  const visitsPerByte = (visits() - before) / Math.max(bytes.length, FIXED_BYTES);
  if (visitsPerByte > stats.most.visitsPerByte) stats.most = { visitsPerByte, about };
  return { ...outcome, visitsPerByte };
};

/** Returns what is wrong with how a document is read. */
const judge = async (document, about) => {
  const { model, error, visitsPerByte } = await read(document, about);
  stats.documents += 1;
  if (Object.keys(Object.prototype).length > 0) return 'the prototype of all objects was changed';
  if (visitsPerByte > MAX_VISITS_PER_BYTE) return `visited ${Math.round(visitsPerByte)} array elements for each byte`;
  if (error !== undefined) {
    if (!(error instanceof NewsError)) return `rejected with ${String(error?.stack ?? error)}`;
    if (!CODES.includes(error.code)) return `rejected with the code ${error.code}`;
    // The reader itself threw: a bug.
    if (/reader of a format failed/.test(error.message))
      return `a reader threw: ${String(error.cause?.stack ?? error.cause)}`;
    stats.errors[error.code] = (stats.errors[error.code] ?? 0) + 1;
    return undefined;
  }
  stats.models += 1;
  const [wrong] = checkModel(model);
  if (wrong) return wrong;
  const strings = stringsOf(model);
  const isMentioned = mentions(document.bytes);
  const word = WORDS.find((each) =>
    strings.some((text) => (each === 'null' ? text === each : text.includes(each)) && !isMentioned(each)),
  );
  return word && `the model contains ${word}`;
};

const describe = (fixture, mutations, what) => ({ fixture: fixture.file, mutations, what });

/** Members by which readers detect formats and group items. */
const GROUPING =
  /^(@.*|id|guid|uri|url|link|links|_links|_embedded|slug|title|version|type|translations?|wpml_.*|polylang_.*)$/;
/** The same for single formats: ninjs groups items of one story in different languages. */
const GROUPING_OF = { ninjs: /^(language|altids|altIds|translation_id|translated_from)$/ };

const groups = ({ format }, name) => GROUPING.test(name) || GROUPING_OF[format]?.test(name);

const LISTS = ['items', 'item', 'data', 'orderedItems', 'itemListElement'];

/** The lists of items in a document: the document itself, or one of the usual members. */
const listOf = ({ json }) => {
  if (!json) return undefined;
  const path = Array.isArray(json.tree) ? [] : LISTS.filter((name) => Array.isArray(json.tree?.[name])).slice(0, 1);
  const list = path.length > 0 ? json.tree[path[0]] : json.tree;
  return Array.isArray(list) && list.length > 1 ? { path, length: list.length } : undefined;
};

const has = (items, item) => items.some((each) => isDeepStrictEqual(each, item));

/** The models of all other items of a document, if no grouping joins them to this one. */
const rests = new Map();
const restOf = (fixture, path) => {
  const key = `${fixture.file} ${path.join()}`;
  if (!rests.has(key)) {
    rests.set(
      key,
      (async () => {
        const about = describe(fixture, [{ op: 'remove', path }]);
        const [all, rest] = [await read(run(fixture, []), about), await read(run(fixture, about.mutations), about)];
        // Without its item, the model has one item fewer: it is neither a duplicate nor a version of another.
        const isAlone = all.model && rest.model?.items.length < all.model.items.length;
        return isAlone && rest.model.items.every((item) => has(all.model.items, item)) ? rest.model.items : undefined;
      })(),
    );
  }
  return rests.get(key);
};

/** Checks that a member of one item changes no other item. */
const judgeAlone = async (fixture, mutation) => {
  const list = listOf(fixture);
  const itemPath = mutation.path.slice(0, list.path.length + 1);
  const isInside = itemPath.length < mutation.path.length && list.path.every((name, at) => mutation.path[at] === name);
  if (!isInside || mutation.path.slice(itemPath.length).some((name) => groups(fixture, String(name)))) return undefined;
  const rest = await restOf(fixture, itemPath);
  if (!rest) return undefined;
  const { model, error } = await read(run(fixture, [mutation]), describe(fixture, [mutation]));
  stats.isolated += 1;
  // A document beyond the depth limit is rejected before its items are read.
  if (error?.message.startsWith('Nested deeper')) return undefined;
  if (error) return `one member of one item made it fail: ${String(error)}`;
  const spoilt = rest.find((item) => !has(model.items, item));
  return spoilt && `another item was changed: ${spoilt.id}`;
};

/** Runs a property. Returns the smallest failure that fast-check finds. */
const check = async (arbitrary, numRuns, toCase, judgeCase) => {
  let failure;
  const property = fc.asyncProperty(arbitrary, async (input) => {
    const [fixture, mutations] = toCase(input);
    const what = await judgeCase(fixture, mutations);
    // Shrinking continues, so the last failure is the smallest.
    if (what) failure = describe(fixture, mutations, what);
    return !what;
  });
  await fc.check(property, { numRuns, seed, maxSkipsPerRun: 0 });
  return failure;
};

const main = async () => {
  for (const { fixture: file, mutations } of seeds) {
    const fixture = fixtures.find((each) => each.file === file);
    const what = fixture
      ? await judge(run(fixture, mutations), { fixture: file, mutations })
      : 'there is no such fixture';
    if (what) return { fixture: file, mutations, what };
  }
  for (const fixture of fixtures) {
    const what = await judge(run(fixture, []), describe(fixture, []));
    if (what) return describe(fixture, [], what);
  }
  const failure = await check(
    mutatedDocuments(fixtures),
    count,
    ({ fixture, mutations }) => {
      stats.formats[fixture.format] = (stats.formats[fixture.format] ?? 0) + 1;
      return [fixture, mutations];
    },
    (fixture, mutations) => judge(run(fixture, mutations), describe(fixture, mutations)),
  );
  if (failure) return failure;
  const lists = fixtures.filter(listOf);
  if (lists.length === 0) return undefined;
  return check(
    fc.record({ fixture: pick(lists), mutation: jsonMutation.filter(({ op }) => op === 'replace' || op === 'wrap') }),
    Math.ceil(count / 5),
    ({ fixture, mutation }) => [fixture, [resolve(mutation, fixture)]],
    (fixture, [mutation]) => judgeAlone(fixture, mutation),
  );
};

const failure = await main();
parentPort.postMessage({ failure, stats });
