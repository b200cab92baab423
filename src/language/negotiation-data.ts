/**
 * Languages and regions that are close to each other. Source: CLDR 48, languageMatching.json
 * ("written-new": $enUS, $americas, $maghreb, $cnsar) and parentLocales.json.
 */

/**
 * Regions that share a written standard: `[members, heads of the members, heads of all other regions]`.
 * A head is CLDR's parent or paradigm locale of the cluster. For Spanish and Portuguese, the members are
 * the regions outside the Americas, because they are fewer.
 */
export const CLUSTERS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['AS CA GU MH MP PH PR UM US VI', 'US', '001 GB'],
  es: ['AD EA ES GI GQ IC MA PH', 'ES', '419'],
  pt: ['AO CH CV FR GQ GW IN LU MO MZ PT ST TL', 'PT', 'BR'],
  ar: ['DZ EH LY MA MR TN', '', ''],
  zh: ['HK MO', 'HK', 'TW'],
};

/** Spoken varieties of Arabic and Chinese, whose speakers read the standard language. */
const ARABIC = 'aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arq ars ary arz ayl shu';
const CHINESE = 'cdo cjy cpx czh czo gan hak hsn mnp nan wuu yue';

/** Pairs `[languages, languages that their readers understand]`. */
export type Relations = readonly (readonly [string, string])[];

/**
 * Understood without effort; tried before the reader's next language. Without pairs that are politically
 * sensitive (be→ru, uk→ru, ca→es).
 */
export const NEAR: Relations = [
  ['nb', 'nn'],
  ['nn', 'nb'],
  ['hr', 'bs'],
  ['bs', 'hr'],
  ['gsw lb', 'de'],
  ['hyw', 'hy'],
  ['hy', 'hyw'],
  [ARABIC, 'ar'],
  ['ar', ARABIC],
  [CHINESE, 'zh'],
  ['zh', CHINESE],
];

/** Understood with some effort; tried after all the reader's languages. */
export const FAR: Relations = [
  ['da', 'nb nn'],
  ['nb nn', 'da'],
  ['id', 'ms'],
  ['ms', 'id'],
];

/** Languages whose readers read both scripts; the other script counts as near. */
export const DIGRAPHIC = 'bs sr';

/**
 * Languages of which many readers know another script; it is tried after all the reader's languages. In other languages,
 * each script has readers of its own (Punjabi, Azerbaijani, Kazakh, Mongolian).
 */
export const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  bs: 'Cyrl Latn',
  sr: 'Cyrl Latn',
  uz: 'Cyrl Latn',
  zh: 'Hans Hant',
};
