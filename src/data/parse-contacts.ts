import { readContacts } from '../formats/news-1.js';
import type { Contact } from '../model/contact.js';

/**
 * Reads contacts in the native format, alone: JSON as text, one object, or a list. What cannot be
 * read is no contact; never throws.
 *
 * @param url what relative addresses are relative to
 */
export const parseContacts = (input: unknown, url?: string): readonly Contact[] => {
  try {
    return readContacts(typeof input === 'string' ? (JSON.parse(input) as unknown) : input, url);
  } catch {
    return [];
  }
};
