import type { ReadingContext } from '../formats/format-adapter.js';
import { loadNative } from '../formats/registry.js';
import type { Contact } from '../model/contact.js';

/**
 * Reads contacts in the native format, alone; see `readContacts`. Never rejects: without the reader's chunk there
 * are none.
 */
export const parseContacts = async (
  input: unknown,
  url?: string,
  report?: ReadingContext['report'],
): Promise<readonly Contact[]> => {
  const native = await loadNative().catch(() => undefined);
  return native?.readContacts(input, url, report) ?? [];
};
