import { capList, LIMITS } from '../../model/limits.js';
import { yieldToMain } from '../../model/yield-to-main.js';
import type { ReadingContext } from '../format-adapter.js';

/** Entries that are read in one task. Most feeds have fewer. */
export const ENTRIES_OF_TASK = 250;

/**
 * Reads the entries of a document in their order, like `flatMap`. Long documents take several tasks, so that the page can
 * respond to input; of too many entries, the first are read.
 */
export const readEntries = async <Entry, Value>(
  entries: readonly Entry[],
  { report }: ReadingContext,
  read: (entry: Entry) => Value | readonly Value[],
): Promise<readonly Value[]> => {
  const values: Value[] = [];
  for (const [index, entry] of capList(entries, LIMITS.items, 'items', report).entries()) {
    if (index > 0 && index % ENTRIES_OF_TASK === 0) await yieldToMain(true);
    values.push(...([read(entry)].flat() as Value[]));
  }
  return values;
};
