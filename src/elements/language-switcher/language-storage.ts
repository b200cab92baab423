import { parseTag } from '../../language/tag.js';

/** Where a reader's choice is kept; `none` for nowhere. */
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

/** An address that asks for a language. */
export const addressFor = (address: string, language: string): string => {
  const url = new URL(address);
  url.searchParams.set(PARAMETER, language);
  return url.href;
};

/** The language a reader chose before. */
export const readLanguage = (persist: Persist): string | undefined => {
  try {
    const stored =
      persist === 'url' ? new URL(location.href).searchParams.get(PARAMETER) : storageOf(persist)?.getItem(KEY);
    return stored && parseTag(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the language a reader chose; where nothing can be kept, it holds for this page. */
export const writeLanguage = (persist: Persist, language: string): void => {
  try {
    if (persist === 'url') history.replaceState(history.state, '', addressFor(location.href, language));
    else storageOf(persist)?.setItem(KEY, language);
  } catch {
    // The quota is used up, or the frame has no address of its own.
  }
};
