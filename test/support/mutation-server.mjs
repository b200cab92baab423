/** Koa middleware: `/mutated/<seed>/<number>` is a mutated document of test/fixtures. */
import fc from 'fast-check';
import { loadFixtures, mutatedDocuments, run } from './mutated-documents.mjs';

/** Number of documents generated from a seed. */
const MAX_DOCUMENTS = 1_000;

const made = new Map();
const documentsOf = (seed) => {
  if (!made.has(seed))
    made.set(seed, fc.sample(mutatedDocuments(loadFixtures('test/fixtures')), { seed, numRuns: MAX_DOCUMENTS }));
  return made.get(seed);
};

export const mutationServer = async (context, next) => {
  const [, seed, number] = /^\/mutated\/(\d+)\/(\d+)$/.exec(context.path) ?? [];
  if (!seed || Number(number) >= MAX_DOCUMENTS) return next();
  const { fixture, mutations } = documentsOf(Number(seed))[Number(number)];
  const { bytes, contentType } = run(fixture, mutations);
  // The document's mutations, for debugging.
  context.set('x-mutation', encodeURIComponent(JSON.stringify({ fixture: fixture.file, mutations })).slice(0, 2_000));
  context.type = contentType ?? 'application/octet-stream';
  context.body = bytes;
  return undefined;
};
