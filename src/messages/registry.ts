import { negotiateLanguage } from '../language/negotiate.js';
import { INTERNATIONAL_DATES, SOURCE_LOCALE } from './generated/en.js';
import { LOCALE_TAGS } from './generated/locale-tags.js';
import type { LocaleData, LocaleLoader } from './locale-data.js';
import { warn } from '../model/warn.js';

/** Each locale is a file named after its tag. The CDN loader fetches the same file (src/entries/cdn/wco-widgets.ts). */
const importLocale = (tag: string): ReturnType<LocaleLoader> =>
  import(`../locales/${tag}.js`) as ReturnType<LocaleLoader>;

/** English with the dates of Britain, India, Australia and most other countries. Loaded with `en`. */
const INTERNATIONAL_ENGLISH = 'en-001';

const loaders = new Map<string, LocaleLoader>(LOCALE_TAGS.map((tag) => [tag, () => importLocale(tag)]));
const loaded = new Map<string, LocaleData>([
  [SOURCE_LOCALE.tag, SOURCE_LOCALE],
  [INTERNATIONAL_ENGLISH, { ...SOURCE_LOCALE, dates: INTERNATIONAL_DATES }],
]);
const loading = new Map<string, Promise<LocaleData | undefined>>();
const listeners = new Set<() => void>();

/** Tags of the interface languages, English first. */
export const interfaceLocales = (): readonly string[] => [...new Set([SOURCE_LOCALE.tag, ...loaders.keys()])];

/**
 * The interface locale for the languages of a page. Default: English.
 *
 * @param languages best first
 * @returns a tag for `getLocale` and `loadLocale`
 */
export const chooseLocale = (languages: readonly string[]): string => {
  // A page that registers its own English gets it in every country.
  const variants = loaders.has(SOURCE_LOCALE.tag) ? [] : [INTERNATIONAL_ENGLISH];
  const available = [...interfaceLocales(), ...variants];
  return negotiateLanguage(languages, available, { default: SOURCE_LOCALE.tag }).language ?? SOURCE_LOCALE.tag;
};

/** A locale, if it is loaded. */
export const getLocale = (tag: string): LocaleData | undefined => loaded.get(tag);

/** Calls `listener` when a language is added or replaced. Returns a function that stops it. */
export const watchLocales = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Makes elements in a language load it again. */
const reload = (tag: string): void => {
  loading.delete(tag);
  for (const listener of [...listeners]) listener();
};

/**
 * Adds an interface language, or replaces a built-in one. Elements that are already on the page switch
 * to it if they are in that language.
 *
 * @param tag BCP 47 tag (`uk`)
 * @param loader called once, when an element first needs the language
 */
export const registerMessages = (tag: string, loader: LocaleLoader): void => {
  loaders.set(tag, loader);
  loaded.delete(tag);
  reload(tag);
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
    warn(`[wco-widgets] The interface language "${tag}" could not be loaded; English is shown.`, error);
    const { addEventListener: listen, removeEventListener: stop } = globalThis as Partial<typeof globalThis>;
    const onOnline = (): void => {
      stop?.call(globalThis, 'online', onOnline);
      reload(tag);
    };
    // Missing in Node.
    listen?.call(globalThis, 'online', onOnline);
    return undefined;
  }
};

/**
 * Loads a locale once for all elements. Never rejects: resolves with `undefined` after a failure, and
 * elements stay in English. A failure is remembered until the network is back or the next `registerMessages`, because
 * each element would repeat the warning.
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
