import { pageIntl } from './page-intl.js';

/**
 * Parses language tags and repairs them to BCP 47. Likely subtags and ISO 639-2 codes come from the
 * browser's CLDR data; our own tables would take 4 kB.
 */

/** A parsed tag in canonical case. Missing subtags are empty strings. */
export interface LanguageTag {
  readonly language: string;
  readonly script: string;
  readonly region: string;
  /** As written, each preceded by a hyphen. */
  readonly variants: string;
  /** The script, or CLDR's likely script (`zh-TW` → Hant). */
  readonly likelyScript: string;
  /** The region, or CLDR's likely region (`zh-Hant` → TW). */
  readonly likelyRegion: string;
}

const { Locale } = pageIntl;

/**
 * Aliases of language codes: country codes that stand for their language (not `kr`, `tw` and `se`, which are
 * languages), and CLDR aliases that WebKit doesn't resolve (retired codes, bibliographic ISO 639-2 codes, members that stand
 * for their macrolanguage).
 */
const ALIASES = new Map(
  (
    'cn:zh jp:ja cz:cs dk:da gr:el ua:uk at:de-at us:en-us gb:en-gb mx:es-mx vn:vi il:he kz:kk rs:sr al:sq ir:fa ' +
    'np:ne kh:km ge:ka bd:bn no:nb nor:nb iw:he in:id ji:yi jw:jv mo:ro tl:fil tgl:fil sh:sr-latn hbs:sr-latn arb:ar cmn:zh pes:fa ' +
    'prs:fa-af alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk may:ms ' +
    'per:fa rum:ro slo:sk wel:cy ekk:et zsm:ms khk:mn kmr:ku swc:sw-cd cnr:sr-me quz:qu'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Irregular tags of RFC 5646. */
const IRREGULAR = new Map(
  'i-hak:hak i-lux:lb i-navajo:nv no-bok:nb no-nyn:nn zh-guoyu:zh zh-hakka:hak zh-min-nan:nan zh-xiang:hsn'
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

/** Sorani, as Windows and others write it. `ku` alone is Kurmanji. */
const SORANI = /^ku(?=-arab|-i[qr]\b)/;

/** Language, script, region and variants, without extensions. An extended language (zh-yue) replaces its prefix. */
const TAG = /^(?:zh-(?=[a-z]{3}(?:-|$)))?([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?=-|$)((?:-[a-z\d]{2,8})*)/;

const parse = (input: string): LanguageTag | undefined => {
  const [written = '', modifier = ''] = input.trim().toLowerCase().replaceAll('_', '-').split('@');
  // .NET used zh-CHS and zh-CHT for the Chinese scripts.
  const plain = written
    .replace(/\..*/, '')
    .replace(/^zh-ch([st])\b/, 'zh-han$1')
    .replace(SORANI, 'ckb');
  const [, code = '', script, region, variants = ''] = TAG.exec(IRREGULAR.get(plain) ?? plain) ?? [];
  if (!code || /^(und|mul|mis|zxx|art)$/.test(code)) return undefined;
  // An alias can imply a script or region.
  const [language = '', impliedSubtag = ''] = (ALIASES.get(code) ?? code).split('-');
  const isScript = impliedSubtag.length > 2;
  const subtags = [
    language,
    MODIFIERS.get(modifier) ?? script ?? (isScript ? impliedSubtag : ''),
    region?.replace('uk', 'gb') ?? (isScript ? '' : impliedSubtag),
  ];
  const locale = new Locale(subtags.filter(Boolean).join('-'));
  let known: Pick<Intl.Locale, 'script' | 'region'> | undefined;
  // Computed on demand: the first call loads the browser's table, which takes milliseconds.
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

/** Likely script of Serbian by CLDR 48. Browsers differ for Serbian outside Serbia. */
const likelySerbian = ({ script, region = 'RS' }: Intl.Locale): { script: string; region: string } => ({
  script: script ?? (/^(ME|RO|TR)$/.test(region) ? 'Latn' : 'Cyrl'),
  region,
});

const parsed = new Map<string, LanguageTag | undefined>();

/**
 * Parses a tag and repairs case, white space, `_`, `.UTF-8`, `@latin`, extensions, legacy and ISO 639-2
 * codes. Returns `undefined` if the input doesn't name a language (`auto`, `und`).
 */
export const parseTag = (input: unknown): LanguageTag | undefined => {
  if (typeof input !== 'string' || input.length > 99) return undefined;
  if (!parsed.has(input)) {
    // Feeds are untrusted and must not be able to grow the cache without limit.
    if (parsed.size > 499) parsed.clear();
    parsed.set(input, parse(input));
  }
  return parsed.get(input);
};

/** The normalised tag without variants, for a `lang` attribute; `''` if the input doesn't name a language. */
export const normaliseTag = (input: unknown): string => {
  const tag = parseTag(input);
  return tag ? [tag.language, tag.script, tag.region].filter(Boolean).join('-') : '';
};
