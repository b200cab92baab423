/**
 * Language tags as people and systems write them, repaired to BCP 47.
 *
 * The registry data (legacy codes, ISO 639-2 codes, likely subtags) is the engine's own: ECMA-402
 * obliges it to canonicalise by Unicode's CLDR, and pinning those tables would cost 4 kB.
 */

/** A tag taken apart, in canonical case; a missing subtag is the empty string. */
export interface LanguageTag {
  readonly language: string;
  readonly script: string;
  readonly region: string;
  /** Joined with `-`. */
  readonly variants: string;
}

// Captured at load: a host page that patches Intl later does not change what we negotiate.
const { getCanonicalLocales, Locale } = Intl;

/** What people write and no registry knows. Never `kr`, `tw`, `se`: those are languages. */
const COLLOQUIAL: Readonly<Record<string, string>> = { cn: 'zh', jp: 'ja', no: 'nb' };

/** Tags that name no language a reader can have. */
const NOT_A_LANGUAGE: readonly string[] = ['und', 'mul', 'mis', 'zxx', 'art'];

/** POSIX modifiers (`sr_RS@latin`). */
const MODIFIERS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  devanagari: 'Deva',
  arabic: 'Arab',
};

const GRANDFATHERED: Readonly<Record<string, string>> = { 'i-klingon': 'tlh', 'i-lux': 'lb' };

const canonicalLanguage = (code: string): string => {
  try {
    return COLLOQUIAL[code] ?? getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code;
  }
};

const titleCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const parse = (input: string): LanguageTag | undefined => {
  const [written = '', modifier = ''] = input.trim().toLowerCase().split('@');
  const plain = (written.split('.')[0] ?? '').replaceAll('_', '-');
  const subtags = (GRANDFATHERED[plain] ?? plain).split('-');
  const first = subtags.shift() ?? '';
  if (!/^[a-z]{2,3}$/.test(first) || NOT_A_LANGUAGE.includes(first)) return undefined;
  // An extended language subtag (zh-yue) is the language itself.
  const extended = /^[a-z]{3}$/.test(subtags[0] ?? '') ? subtags.shift() : undefined;
  // A canonical language can bring a script or region of its own: sh → sr-Latn, prs → fa-AF.
  const [language = first, ...implied] = canonicalLanguage(extended ?? first).split('-');
  let script = implied.find((subtag) => subtag.length === 4) ?? '';
  let region = implied.find((subtag) => subtag.length === 2) ?? '';
  const variants: string[] = [];
  for (const subtag of subtags) {
    if (subtag.length === 1) break; // extensions and private use
    if (/^[a-z]{4}$/.test(subtag) && variants.length === 0) script = titleCase(subtag);
    else if (/^([a-z]{2}|\d{3})$/.test(subtag) && variants.length === 0) region = subtag.toUpperCase();
    else if (/^[a-z\d]{3,8}$/.test(subtag)) variants.push(subtag);
  }
  return {
    language,
    script: MODIFIERS[modifier] ?? script,
    region,
    variants: variants.join('-'),
  };
};

const parsed = new Map<string, LanguageTag | undefined>();

/** A feed is untrusted: it must not be able to grow a cache without end. */
const CACHE_LIMIT = 500;

/**
 * Repairs and takes apart a tag: case, white space, `_`, `.UTF-8`, `@latin`, extensions, legacy and
 * ISO 639-2 codes. `undefined` for anything that names no language (`auto`, `und`, garbage).
 */
export const parseTag = (input: unknown): LanguageTag | undefined => {
  if (typeof input !== 'string' || input.length > 100) return undefined;
  if (!parsed.has(input)) {
    if (parsed.size >= CACHE_LIMIT) parsed.clear();
    parsed.set(input, parse(input));
  }
  return parsed.get(input);
};

/** The tag as a string, without variants: `zh-Hant-HK`. */
export const formatTag = ({ language, script, region }: LanguageTag): string =>
  [language, script, region].filter(Boolean).join('-');

/** The normalised tag for a `lang` attribute, or `undefined` where the input names no language. */
export const normaliseTag = (input: unknown): string | undefined => {
  const tag = parseTag(input);
  return tag && formatTag(tag);
};

const likely = new Map<string, LanguageTag>();

/** Adds the likely script and region (`zh-TW` → zh-Hant-TW), as CLDR gives them. */
export const maximize = (tag: LanguageTag): LanguageTag => {
  if (tag.script && tag.region) return tag;
  const key = formatTag(tag);
  let full = likely.get(key);
  if (!full) {
    full = tag;
    try {
      const { language, script = '', region = '' } = new Locale(key).maximize();
      full = { language, script, region, variants: '' };
    } catch {
      // A well-formed tag that the engine does not know stays as it is.
    }
    if (likely.size >= CACHE_LIMIT) likely.clear();
    likely.set(key, full);
  }
  return { ...full, language: tag.language, variants: tag.variants };
};
