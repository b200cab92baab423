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

/** The web address that an identifier is. Most identifiers are none (`urn:`, `tag:`), and none is relative. */
export const urlOfId = (json: Fields, name: string): string | undefined => webUrl(json.raw(name));
