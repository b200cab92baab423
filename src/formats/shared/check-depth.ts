import { NewsError } from '../../model/news-error.js';

/** Levels of objects and lists; the deepest documents of real sites have some twenty. */
const DEEPEST = 100;

/**
 * Refuses JSON that is nested so deep that a reader which follows objects into each other could run out of
 * stack. (Ours for JSON Feed goes down a fixed number of levels, so it needs no such check.) Goes through the
 * document level by level, each object once.
 *
 * @throws NewsError `malformed`
 */
export const checkDepth = (json: unknown): void => {
  const known = new Set<unknown>();
  let level = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new NewsError('malformed', `Nested deeper than ${DEEPEST} levels`);
    level = level.filter(
      (value) => typeof value === 'object' && value !== null && !known.has(value) && known.add(value),
    );
    level = level.flatMap((value) => Object.values(value as object) as unknown[]);
  }
};
