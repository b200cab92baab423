import { Fields } from './fields.js';
import type { ReadingContext } from '../format-adapter.js';

/**
 * The objects in a value that is one, or a list of them, or a list of lists.
 *
 * @param place where the value stands; each object knows its own: `posts[3]`, `[3]` if the value is the document
 * @param depth lists in lists
 */
export const rootEntries = (value: unknown, context: ReadingContext, place = '', depth = 1): readonly Fields[] => {
  if (Array.isArray(value)) {
    return depth > 0
      ? value.flatMap((entry, index) => rootEntries(entry, context, `${place}[${index}]`, depth - 1))
      : [];
  }
  return typeof value === 'object' && value !== null ? [new Fields(value, context, place)] : [];
};
