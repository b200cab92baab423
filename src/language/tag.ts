import { pageIntl } from './intl.js';

/**
 * Language tags as people and systems write them, repaired to BCP 47.
 *
 * Likely subtags and ISO 639-2 codes are the engine's own data, by Unicode's CLDR; pinning those tables
 * would cost 4 kB.
 */

/** A tag taken apart, in canonical case; a missing subtag is the empty string. */
export interface LanguageTag {
  readonly language: string;
  readonly script: string;
  readonly region: string;
  /** As written, each with a hyphen before it. */
  readonly variants: string;
  /** The script, stated or likely (`zh-TW` → Hant), as CLDR has it. */
  readonly likelyScript: string;
  /** The region, stated or likely (`zh-Hant` → TW). */
  readonly likelyRegion: string;
}

// Captured at load: a host page that patches Intl later does not change what we negotiate.
const { Locale } = pageIntl;

/**
 * Languages by other names: what people write and no registry knows (never `kr`, `tw`, `se`: those are
 * languages), and what CLDR knows but WebKit does not repair: retired codes, bibliographic ISO 639-2
 * codes and languages that stand for their group.
 */
const ALIASES = new Map(
  (
    'cn:zh jp:ja no:nb nor:nb iw:he in:id ji:yi jw:jv mo:ro tl:fil tgl:fil sh:sr-latn hbs:sr-latn arb:ar cmn:zh pes:fa ' +
    'prs:fa-af alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk may:ms ' +
    'per:fa rum:ro slo:sk wel:cy'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** POSIX modifiers (`sr_RS@latin`). */
const MODIFIERS = new Map([
  ['latin', 'latn'],
  ['cyrillic', 'cyrl'],
  ['arabic', 'arab'],
  ['devanagari', 'deva'],
]);

/** Language (an extended one, as in zh-yue, is the language itself), script, region, variants; no extensions. */
const TAG = /^(?:zh-(?=[a-z]{3}(?:-|$)))?([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?=-|$)((?:-[a-z\d]{2,8})*)/;

const parse = (input: string): LanguageTag | undefined => {
  const [written = '', modifier = ''] = input.trim().toLowerCase().replaceAll('_', '-').split('@');
  // zh-CHS and zh-CHT are what .NET used to call the Chinese scripts.
  const plain = written.replace(/\..*/, '').replace(/^zh-ch([st])\b/, 'zh-han$1');
  const [, code = '', script, region, variants = ''] = TAG.exec(plain) ?? [];
  if (!code || /^(und|mul|mis|zxx|art)$/.test(code)) return undefined;
  // An alias can bring a script or region.
  const [language = '', impliedSubtag = ''] = (ALIASES.get(code) ?? code).split('-');
  const isScript = impliedSubtag.length > 2;
  const subtags = [
    language,
    MODIFIERS.get(modifier) ?? script ?? (isScript ? impliedSubtag : ''),
    region?.replace('uk', 'gb') ?? (isScript ? '' : impliedSubtag),
  ];
  const locale = new Locale(subtags.filter(Boolean).join('-'));
  let known: Pick<Intl.Locale, 'script' | 'region'> | undefined;
  // Only when it is asked for: engines load their table with the first question, which takes milliseconds.
  const likely = (): Pick<Intl.Locale, 'script' | 'region'> =>
    (known ??= locale.language === 'sr' ? likelySerbian(locale) : locale.maximize());
  return {
    language: locale.language,
    script: locale.script ?? '',
    region: locale.region ?? '',
    variants,
    get likelyScript() {
      return likely().script ?? '';
    },
    get likelyRegion() {
      return likely().region ?? '';
    },
  };
};

/** Engines' CLDR differs on the script of Serbian abroad; this is version 48's. */
const likelySerbian = ({ script, region = 'RS' }: Intl.Locale): { script: string; region: string } => ({
  script: script ?? (/^(ME|RO|TR)$/.test(region) ? 'Latn' : 'Cyrl'),
  region,
});

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
