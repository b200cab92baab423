import { AUTONYMS } from '../language/generated/autonyms.js';
import type { LocaleData } from './locale-data.js';

/**
 * A locale as it is served with the script: without keys, which would be a third of it. Messages stand in the
 * alphabetical order of their keys, names of languages in that of `AUTONYMS`.
 */
export interface PackedLocale extends Omit<LocaleData, 'messages' | 'languages'> {
  /** Of which catalogue: a locale that a cache kept from another release would say the wrong things. */
  readonly catalogue: string;
  readonly messages: readonly string[];
  /** Separated by `|`. */
  readonly languages: string;
}

/** What the messages of this script are looked up in: by key, or packed (scripts/vite/pack-locales.mjs). */
const CATALOGUE: string = 'source';

/** A list is looked up in by its places. */
const asMessages = (list: readonly (string | undefined)[]): LocaleData['messages'] =>
  list as unknown as LocaleData['messages'];

/** Makes a locale one that this script can look up in. Rejects a packed one of another release. */
export const unpackLocale = async (data: LocaleData | PackedLocale): Promise<LocaleData> => {
  if ('catalogue' in data) {
    if (data.catalogue !== CATALOGUE) throw new TypeError('a locale of another release');
    const names = data.languages.split('|');
    const languages = Object.fromEntries(Object.keys(AUTONYMS).map((tag, index) => [tag, names[index] ?? '']));
    return { ...data, languages, messages: asMessages(data.messages) };
  }
  if (CATALOGUE === 'source') return data;
  // A site's own locale has keys.
  const { MESSAGE_IDS } = await import('./generated/message-ids.js');
  const { messages } = data;
  return {
    ...data,
    messages: asMessages(MESSAGE_IDS.map((id) => (Object.hasOwn(messages, id) ? messages[id] : undefined))),
  };
};
