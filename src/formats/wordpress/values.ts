/** Values of PHP, which writes `false` for a missing one. */
import { capList } from '../../model/limits.js';
import { readEscapedUrl } from '../shared/escaped-url.js';
import { Fields, toList } from '../shared/fields.js';
import type { ReadingContext } from '../format-adapter.js';

export const readText = (json: Fields, name: string): string | undefined =>
  json.raw(name) === false ? undefined : json.text(name);

/** A web address. WordPress filters addresses for pages, which leaves `&#038;` in some. */
export const readUrl = (json: Fields, name: string): string | undefined =>
  json.raw(name) === false ? undefined : readEscapedUrl(json, name);

/**
 * The objects in a value that is one, or a list of them, or a list of lists.
 *
 * @param place place of the value; each object gets its own: `posts[3]`, or `[3]` in a document that is a list
 * @param depth levels of lists that are opened
 * @param limit entries of each list
 */
export const readObjects = (
  json: unknown,
  context: ReadingContext,
  place = '',
  depth = 1,
  limit = Infinity,
): readonly Fields[] => {
  const value = toList(json);
  if (Array.isArray(value)) {
    return depth > 0
      ? capList(value as readonly unknown[], limit, place, context.report).flatMap((entry, index) =>
          readObjects(entry, context, `${place}[${index}]`, depth - 1, limit),
        )
      : [];
  }
  return typeof value === 'object' && value !== null ? [new Fields(value, context, place)] : [];
};
