import { changeAddress, joinAddress, readParameter, splitAddress, writeParameter } from '../base/page-address.js';
import { parseTag } from '../../language/tag.js';

/** Where the reader's choice is kept. */
export type Persist = 'none' | 'session' | 'local' | 'url';

const KEY = 'wco-language';
const PARAMETER = 'lang';

const storageOf = (persist: Persist): Storage | undefined => {
  try {
    return persist === 'local' ? localStorage : persist === 'session' ? sessionStorage : undefined;
  } catch {
    return undefined; // private windows, sandboxed frames, forbidden cookies
  }
};

/** An address with the language as parameter. */
export const addressWithLanguage = (address: string, language: string): string => {
  const parts = splitAddress(address);
  return joinAddress({ ...parts, query: writeParameter(parts.query, PARAMETER, language) });
};

/** The language that the reader chose before. */
export const readStoredLanguage = (persist: Persist): string | undefined => {
  try {
    const stored =
      persist === 'url'
        ? readParameter(splitAddress(location.href).query, PARAMETER)
        : storageOf(persist)?.getItem(KEY);
    return stored && parseTag(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the language that the reader chose, if storage is available. */
export const storeLanguage = (persist: Persist, language: string): void => {
  try {
    if (persist === 'url') changeAddress(addressWithLanguage(location.href, language), false);
    else storageOf(persist)?.setItem(KEY, language);
  } catch {
    // The storage is full.
  }
};
