import { regionNames } from './intl-cache.js';

/** Names of countries and regions by ISO 3166 code, in one language. */
export type RegionNames = Readonly<Record<string, string>>;

const loaded = new Map<string, RegionNames>();

/** Loads the file with the names. Builds with other paths replace `load`. */
export const regionFiles = {
  load: (tag: string): Promise<{ readonly default: RegionNames }> =>
    import(`../locales/${tag}.regions.js`) as Promise<{ readonly default: RegionNames }>,
};

/** Loads the names in a language. Rejects for a language that a site added. */
export const loadRegionNames = async (tag: string): Promise<void> => {
  loaded.set(tag, (await regionFiles.load(tag)).default);
};

/**
 * Name of a country or region. The browser's own until `loadRegionNames` has resolved, because browsers lack some
 * languages and differ in others. Default: its code.
 */
export const regionName = (code: string, tag: string): string => {
  const names = loaded.get(tag);
  if (names && Object.hasOwn(names, code)) return names[code] ?? code;
  return (/^[A-Z]{2}$/.test(code) && regionNames(tag)?.of(code)) || code;
};
