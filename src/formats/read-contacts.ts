import type { Contact } from '../model/contact.js';
import type { ReadingContext } from './format-adapter.js';
import { Fields } from './fields.js';
import { readContact } from './news-1.js';

/**
 * Reads contacts in the native format, alone: JSON as text, one object, or a list. What cannot be read is no
 * contact; never throws.
 *
 * @param url what relative addresses are relative to
 * @param report told what could not be used
 */
export const readContacts = (input: unknown, url?: string, report?: ReadingContext['report']): readonly Contact[] => {
  try {
    const contacts = typeof input === 'string' ? (JSON.parse(input) as unknown) : input;
    return new Fields({ contacts }, { url, report }).list('contacts', readContact);
  } catch {
    return [];
  }
};
