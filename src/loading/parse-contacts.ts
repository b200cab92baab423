import { Fields } from '../formats/shared/fields.js';
import type { ReadingContext } from '../formats/format-adapter.js';
import { readContact } from '../formats/json-feed/news-1.js';
import type { Contact } from '../model/contact.js';

/**
 * Reads contacts in the native format: JSON as text, one object, or a list. Returns no contact for what cannot be
 * read; never throws.
 *
 * @param url what relative addresses are relative to
 * @param report told what could not be used
 */
export const parseContacts = (input: unknown, url?: string, report?: ReadingContext['report']): readonly Contact[] => {
  try {
    const contacts = typeof input === 'string' ? (JSON.parse(input) as unknown) : input;
    return new Fields({ contacts }, { url, report }).list('contacts', readContact);
  } catch {
    return [];
  }
};
