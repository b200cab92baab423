import { webUrl } from '../../safety/urls.js';
import type { Fields } from '../shared/fields.js';

/** The first value that `read` finds under one of several names: ninjs 1.x, 2.x and 3.x spell members differently. */
export const firstOf = <Value>(
  names: readonly string[],
  read: (name: string) => Value | undefined,
): Value | undefined => {
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** An identifier, if it is a web address. Most are not (`urn:`, `tag:`). Identifiers are never relative. */
export const urlOfId = (json: Fields, name: string): string | undefined => webUrl(json.raw(name));
