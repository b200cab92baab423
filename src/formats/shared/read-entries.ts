import { capList, LIMITS } from '../../model/limits.js';
import { inTasks } from '../../model/yield-to-main.js';
import type { ReadingContext } from '../format-adapter.js';

function* readEach<Entry, Value>(
  entries: readonly Entry[],
  read: (entry: Entry) => Value | readonly Value[],
): Generator<void, readonly Value[]> {
  const values: Value[] = [];
  for (const entry of entries) {
    yield;
    values.push(...([read(entry)].flat() as Value[]));
  }
  return values;
}

/**
 * Reads the articles of a document in their order, like `flatMap`, in tasks of 250. If there are too many, reads only the
 * first ones, and reports the problem `limit` at `items`, which `parseNews` looks for.
 */
export const readEntries = <Entry, Value>(
  entries: readonly Entry[],
  { report }: ReadingContext,
  read: (entry: Entry) => Value | readonly Value[],
): Promise<readonly Value[]> => inTasks(readEach(capList(entries, LIMITS.items, 'items', report), read));
