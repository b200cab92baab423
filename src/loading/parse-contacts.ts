import { Fields } from '../formats/shared/fields.js';
import type { ReadingContext } from '../formats/format-adapter.js';
import { readContact } from '../formats/json-feed/news-1.js';
import { LIMITS } from '../model/limits.js';
import type { Contact } from '../model/contact.js';

/**
 * Reads contacts in the `news-1` format: a JSON string, an object or a list. Addresses in it must be absolute: they are
 * not relative to the page. Leaves out invalid contacts; never throws.
 *
 * @param report called for each value that cannot be used
 */
export const parseContacts = (input: unknown, report?: ReadingContext['report']): readonly Contact[] => {
  try {
    const contacts = typeof input === 'string' ? (JSON.parse(input) as unknown) : input;
    return new Fields({ contacts }, { report }).list('contacts', readContact, LIMITS.contacts);
  } catch {
    return [];
  }
};
