/** Documents of test/fixtures and their mutations by seed, for readers in Node and elements in browsers. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { jsonMutation, mutate, pathsOf, resolve, textMutation } from './mutate.mjs';

export const tryJson = (bytes) => {
  try {
    return { tree: JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
};

/** All files of a folder. */
export const loadFixtures = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath ?? entry.path}/${entry.name}`;
      const bytes = readFileSync(path);
      const json = tryJson(bytes);
      const file = path.slice(folder.length).replace(/^\//, '');
      return { file, format: file.split('/')[0], bytes, json, paths: json ? pathsOf(json.tree) : [] };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** A document after mutations. */
export const run = (fixture, mutations) => {
  let document = { bytes: fixture.bytes };
  for (const mutation of mutations) document = mutate(document, mutation);
  return document;
};

/** Mutations that fit any document. */
const TEXT = { truncate: 1, cut: 1, copy: 1, insert: 1, flip: 1, swapTags: 1, charset: 1, utf16: 1 };
/** Replaces a JSON mutation in a document that is not JSON. */
const asText = ({ place, otherPlace }) =>
  otherPlace === undefined
    ? { op: 'swapTags', at: place, to: place >> 7 }
    : { op: 'cut', place, length: 1 + (otherPlace % 400) };

export const pick = (all) => fc.nat(all.length - 1).map((index) => all[index]);

/** Documents of all formats, each with up to three suitable mutations. */
export const mutatedDocuments = (fixtures) =>
  fc
    .record({
      fixture: pick(fixtures),
      mutations: fc.array(fc.oneof({ weight: 3, arbitrary: jsonMutation }, textMutation), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ fixture, mutations }) => {
      const fitting = mutations.map((each) => (fixture.json || each.op in TEXT ? each : asText(each)));
      return { fixture, mutations: fitting.map((each) => resolve(each, fixture)) };
    });
