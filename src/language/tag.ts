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
  /** The script, stated or likely (`zh-TW` → Hant), as CLDR has it. */
  readonly likelyScript: string;
  /** The region, stated or likely (`zh-Hant` → TW). */
  readonly likelyRegion: string;
}

// Captured at load: a host page that patches Intl later does not change what we negotiate.
const { Locale } = Intl;

/** What people write and no registry knows. Never `kr`, `tw`, `se`: those are languages. */
const COLLOQUIAL: Readonly<Record<string, string>> = { cn: 'zh', jp: 'ja', no: 'nb' };

/** POSIX modifiers (`sr_RS@latin`). */
const MODIFIERS: Readonly<Record<string, string>> = {
  latin: 'latn',
  cyrillic: 'cyrl',
  arabic: 'arab',
  devanagari: 'deva',
};

/** Language (an extended one, as in zh-yue, is the language itself), script, region, variants; no extensions. */
const TAG = /^(?:zh-(?=[a-z]{3}(?:-|$)))?([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?=-|$)((?:-[a-z\d]{2,8})*)/;

const parse = (input: string): LanguageTag | undefined => {
  const [written = '', modifier = ''] = input.trim().toLowerCase().replaceAll('_', '-').split('@');
  const [, language = '', script, region, variants = ''] = TAG.exec(written.replace(/\..*/, '')) ?? [];
  if (!language || /^(und|mul|mis|zxx|art)$/.test(language)) return undefined;
  const subtags = [COLLOQUIAL[language] ?? language, MODIFIERS[modifier] ?? script, region];
  // Canonicalising can bring a script or region: sh → sr-Latn, prs → fa-AF.
  const locale = new Locale(subtags.filter(Boolean).join('-'));
  const likely = locale.maximize();
  return {
    language: locale.language,
    script: locale.script ?? '',
    region: locale.region ?? '',
    variants,
    likelyScript: likely.script ?? '',
    likelyRegion: likely.region ?? '',
  };
};

const parsed = new Map<string, LanguageTag | undefined>();

/**
 * Repairs and takes apart a tag: case, white space, `_`, `.UTF-8`, `@latin`, extensions, legacy and
 * ISO 639-2 codes. `undefined` for anything that names no language (`auto`, `und`, garbage).
 */
export const parseTag = (input: unknown): LanguageTag | undefined => {
  if (typeof input !== 'string' || input.length > 99) return undefined;
  if (!parsed.has(input)) {
    // A feed is untrusted: it must not be able to grow a cache without end.
    if (parsed.size > 499) parsed.clear();
    parsed.set(input, parse(input));
  }
  return parsed.get(input);
};

/** The normalised tag, without variants, for a `lang` attribute; `''` where the input names no language. */
export const normaliseTag = (input: unknown): string => {
  const tag = parseTag(input);
  return tag ? [tag.language, tag.script, tag.region].filter(Boolean).join('-') : '';
};
