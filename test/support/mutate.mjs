/**
 * Mutations of documents. Each is plain data, so that a finding can be recorded
 * (test/node/mutation-seeds.mjs): `{ op: 'replace', path: ['items', 0, 'id'], value: { json: 'null' } }`.
 */
import fc from 'fast-check';

/** Placeholder for a value inserted as text, because JSON.stringify overflows at 10,000 levels. */
const MARK = '\u0001value\u0001';

const textOf = ({ json, long, deep, open = '[', close = ']' }) =>
  json ?? (long ? `"${'x'.repeat(long)}"` : open.repeat(deep) + (open === '[' ? '' : '1') + close.repeat(deep));

/** Paths of all values of a tree, root first, up to a limit. */
export const pathsOf = (tree, most = 5_000) => {
  const paths = [[]];
  const waiting = [[[], tree]];
  while (waiting.length > 0 && paths.length < most) {
    const [path, value] = waiting.shift();
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      const below = [...path, Array.isArray(value) ? Number(key) : key];
      paths.push(below);
      waiting.push([below, value[key]]);
    }
  }
  return paths;
};

/** Reads own members only: a path through `__proto__` must not leave the document. */
const get = (holder, key) =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? holder[key] : undefined;

const valueAt = (tree, path) => path.reduce(get, tree);

/** Also handles the name `__proto__`. */
const set = (holder, key, value) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

const JSON_OPS = {
  replace: (holder, key) => set(holder, key, MARK),
  remove: (holder, key) => (Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key]),
  wrap: (holder, key) => set(holder, key, [get(holder, key)]),
  repeat: (holder, key, { name }) =>
    Array.isArray(holder) ? holder.splice(key, 0, holder[key]) : set(holder, name, get(holder, key)),
  rename: (holder, key, { name }) => {
    const value = get(holder, key);
    if (Array.isArray(holder) || value === undefined) return;
    delete holder[key];
    set(holder, name, value);
  },
  swap: (holder, key, { other }, root) => {
    const otherHolder = valueAt(root, other.slice(0, -1));
    if (typeof otherHolder !== 'object' || otherHolder === null) return;
    const [value, otherValue] = [get(holder, key), get(otherHolder, other.at(-1))].map((each) =>
      JSON.parse(JSON.stringify(each ?? null)),
    );
    set(otherHolder, other.at(-1), value);
    set(holder, key, otherValue);
  },
};

const mutateJson = (text, mutation) => {
  // A wrapper that holds the document itself.
  const root = { document: JSON.parse(text) };
  const path = ['document', ...mutation.path];
  const holder = valueAt(root, path.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) {
    const other = mutation.other && ['document', ...mutation.other];
    JSON_OPS[mutation.op](holder, path.at(-1), { ...mutation, other }, root);
  }
  const json = JSON.stringify(root.document) ?? '';
  return mutation.value ? json.replace(JSON.stringify(MARK), () => textOf(mutation.value)) : json;
};

const TAG = /<[^<>]{1,300}>/g;

/** Mutates bytes, each as a character. */
const TEXT_OPS = {
  truncate: (bytes, { at }) => bytes.slice(0, at),
  cut: (bytes, { at, length }) => bytes.slice(0, at) + bytes.slice(at + length),
  copy: (bytes, { at, length }) => bytes.slice(0, at + length) + bytes.slice(at),
  insert: (bytes, { at, piece, times = 1 }) => bytes.slice(0, at) + piece.repeat(times) + bytes.slice(at),
  flip: (bytes, { at, bit }) =>
    bytes.slice(0, at) + String.fromCharCode(bytes.charCodeAt(at) ^ (1 << bit)) + bytes.slice(at + 1),
  swapTags: (bytes, { at, to }) => {
    const tags = [...bytes.matchAll(TAG)];
    const [a, b] = [tags[at % tags.length], tags[to % tags.length]].sort((x, y) => x?.index - y?.index);
    if (!a || a === b) return bytes;
    return (
      bytes.slice(0, a.index) +
      b[0] +
      bytes.slice(a.index + a[0].length, b.index) +
      a[0] +
      bytes.slice(b.index + b[0].length)
    );
  },
  utf16: (bytes) => `\xff\xfe${Buffer.from(bytes, 'utf16le').toString('latin1')}`,
};

/** A document after a mutation. `contentType` is the server's header. */
export const mutate = ({ bytes, contentType }, mutation) => {
  if (mutation.op === 'charset') return { bytes, contentType: `text/plain; charset=${mutation.charset}` };
  if (mutation.path) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    try {
      return { bytes: Buffer.from(mutateJson(text, mutation)), contentType };
    } catch {
      // No longer JSON, after an earlier mutation.
      return { bytes, contentType };
    }
  }
  const mutated = TEXT_OPS[mutation.op](bytes.toString('latin1'), mutation);
  return { bytes: Buffer.from(mutated, 'latin1'), contentType };
};

const NAMES = `__proto__ constructor toString toJSON then length id url title language items type name href version
  @id @type @context @graph uri guid headline content link rendered data attributes _news _embedded _links`.split(
  /\s+/,
);

const PIECES = [
  ...['<', '>', '&', ']]>', '\0', '"', '\\', '{', '[', '</', '<a>', '</a>', '<!--', '<![CDATA[', '<?xml ?>', ',', ':'],
  ...['\xed\xa0\x80', '\xff', '\xef\xbb\xbf', '&nbsp;', '&amp;lt;', '&#0;', '&#xD800;', '&#99999999;', '&bogus;'],
  ...['<!DOCTYPE x [<!ENTITY a "b">]>', '\n', '\t', ' xml:lang="x"', '<script>', 'null', '\xe2\x80\xae', '-', '0'],
];

const plainValue = fc.oneof(
  fc
    .constantFrom('null', 'true', 'false', '0', '-1', '1e308', '-0.5', '1536761100000', '""', '" "', '[]', '{}', '[[]]')
    .map((json) => ({ json })),
  fc
    .constantFrom(
      ...['[null]', '[{}]', '{"__proto__":{"title":"x"}}', '{"toString":null,"valueOf":1}', '{"length":5}'],
      ...['"javascript:alert(1)"', '"//x.example"', '"https://a:b@x.example/"', '"urn:x"', '"\\ud800"', '"<b>x</b>"'],
      ...['"&lt;i&gt;"', '"2018-02-30"', '"10/05/2022"', '"en_US"', '{"@id":"_:b0"}', '[{"@id":"#a"}]', '"x"'],
    )
    .map((json) => ({ json })),
  fc.jsonValue({ maxDepth: 3 }).map((value) => ({ json: JSON.stringify(value) })),
);

const hugeValue = fc.oneof(
  fc.constantFrom(10_001, 200_000).map((long) => ({ long })),
  fc.constantFrom(100, 10_000, 100_000).map((deep) => ({ deep })),
  fc.constantFrom('{"@graph":', '{"items":', '{"object":').map((open) => ({ deep: 5_000, open, close: '}' })),
);

const value = fc.oneof({ weight: 40, arbitrary: plainValue }, { weight: 1, arbitrary: hugeValue });
const place = fc.nat(1_000_000_000);
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 5 }));

/** Mutations with numeric places, independent of the document. `resolve` maps them to a document. */
export const jsonMutation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('replace'), place, value }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constantFrom('remove', 'wrap'), place }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('repeat', 'rename'), place, name }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('swap'), place, otherPlace: place }) },
);

const piece = fc.constantFrom(...PIECES);

export const textMutation = fc.oneof(
  { weight: 2, arbitrary: fc.record({ op: fc.constant('truncate'), place }) },
  {
    weight: 4,
    arbitrary: fc.record({ op: fc.constantFrom('cut', 'copy'), place, length: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 6, arbitrary: fc.record({ op: fc.constant('insert'), place, piece }) },
  { weight: 5, arbitrary: fc.record({ op: fc.constant('flip'), place, bit: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('swapTags'), at: place, to: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('charset'),
      charset: fc.constantFrom('utf-16le', 'windows-1251', 'gb2312', 'iso-2022-jp', 'utf-7', 'x-user-defined', ''),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('insert'), place, piece, times: fc.constantFrom(100, 20_000) }) },
  { weight: 1, arbitrary: fc.constant({ op: 'utf16' }) },
);

/** Resolves a mutation's places in a document. */
export const resolve = ({ place: at, otherPlace, ...mutation }, { bytes, paths }) => {
  if (at === undefined) return mutation;
  if (!Object.hasOwn(JSON_OPS, mutation.op)) return { ...mutation, at: at % (bytes.length + 1) };
  return {
    ...mutation,
    path: paths[at % paths.length],
    ...(otherPlace === undefined ? {} : { other: paths[1 + (otherPlace % Math.max(1, paths.length - 1))] ?? [] }),
  };
};
