import { SOURCE_LOCALE } from './generated/en.js';
import { LOCALE_TAGS } from './generated/locale-tags.js';
import type { LocaleData, LocaleLoader } from './locale-data.js';
import { warn } from '../model/warn.js';

/** One file a locale, by its tag. The loader fetches the same file (src/entries/cdn/wco-widgets.ts). */
const importLocale = (tag: string): ReturnType<LocaleLoader> =>
  import(`../locales/${tag}.js`) as ReturnType<LocaleLoader>;

const loaders = new Map<string, LocaleLoader>(LOCALE_TAGS.map((tag) => [tag, () => importLocale(tag)]));
const loaded = new Map<string, LocaleData>([[SOURCE_LOCALE.tag, SOURCE_LOCALE]]);
const loading = new Map<string, Promise<LocaleData | undefined>>();
const listeners = new Set<() => void>();

/** Tags of all languages the interface can speak, English first. */
export const interfaceLocales = (): readonly string[] => [...new Set([SOURCE_LOCALE.tag, ...loaders.keys()])];

/** A locale that has been loaded. */
export const getLocale = (tag: string): LocaleData | undefined => loaded.get(tag);

/** Calls `listener` when a language is added or replaced; returns a function that ends it. */
export const watchLocales = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Adds a language to the interface, or replaces one of ours. Elements that are already on the page
 * and want the language switch to it.
 *
 * @param tag BCP 47 tag (`uk`)
 * @param loader called once, when an element first needs the language
 */
export const registerMessages = (tag: string, loader: LocaleLoader): void => {
  loaders.set(tag, loader);
  loaded.delete(tag);
  loading.delete(tag);
  for (const listener of [...listeners]) listener();
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isLocaleData = (value: unknown): value is LocaleData =>
  isObject(value) &&
  isObject(value['messages']) &&
  isObject(value['languages']) &&
  isObject(value['dates']) &&
  isObject(value['dates']['patterns']);

const fetchLocale = async (tag: string, loader: LocaleLoader): Promise<LocaleData | undefined> => {
  try {
    const module = await loader();
    const data: unknown = 'default' in module ? module.default : module;
    if (!isLocaleData(data)) throw new TypeError('not locale data');
    if (loaders.get(tag) === loader) loaded.set(tag, data);
    return data;
  } catch (error) {
    // English stays: a chunk that cannot be had must never keep a reader from the article.
    warn(`[wco-widgets] The interface language "${tag}" could not be loaded; English is shown.`, error);
    return undefined;
  }
};

/**
 * Loads a locale once, however many elements ask. Never rejects: `undefined` after a failure. The
 * failure is remembered until the next `registerMessages`, since an engine does not fetch a module
 * again that failed, and a warning an element would be noise.
 */
export const loadLocale = (tag: string): Promise<LocaleData | undefined> => {
  const loader = loaders.get(tag);
  let promise = loading.get(tag);
  if (!promise) {
    promise = loader ? fetchLocale(tag, loader) : Promise.resolve(loaded.get(tag));
    loading.set(tag, promise);
  }
  return promise;
};
