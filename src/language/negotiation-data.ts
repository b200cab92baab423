/**
 * Facts about languages that are close to each other. Source: CLDR 48, languageMatching.json
 * ("written-new": $enUS, $americas, $maghreb, $cnsar) and parentLocales.json.
 */

/**
 * Regions in which a language is written alike: `[members, heads of the members, heads of all other
 * regions]`. A head is what CLDR makes the parent or the paradigm of its cluster. For Spanish and
 * Portuguese the members are those outside the Americas, which are fewer.
 */
export const CLUSTERS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['AS CA GU MH MP PH PR UM US VI', 'US', '001 GB'],
  es: ['AD EA ES GI GQ IC MA PH', 'ES', '419'],
  pt: ['AO CH CV FR GQ GW IN LU MO MZ PT ST TL', 'PT', 'BR'],
  ar: ['DZ EH LY MA MR TN', '', ''],
  zh: ['HK MO', 'HK', 'TW'],
};

/** Arabic and Chinese as they are spoken; their readers read the standard languages. */
const ARABIC = 'aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arq ars ary arz ayl';
const CHINESE = 'cdo cjy cpx czh czo gan hak hsn mnp nan wuu yue';

/** Languages whose readers read each other's texts without effort: `[languages, what they read]`. */
export type Relations = readonly (readonly [string, string])[];

/**
 * Tried before the reader's next choice. No guesses across politics (be→ru, uk→ru, ca→es).
 */
export const NEAR: Relations = [
  ['nb', 'nn'],
  ['nn', 'nb'],
  ['hr', 'bs'],
  ['bs', 'hr'],
  ['gsw lb', 'de'],
  [ARABIC, 'ar'],
  ['ar', ARABIC],
  [CHINESE, 'zh'],
  ['zh', CHINESE],
];

/** Languages read with some effort; tried after every choice of the reader. */
export const FAR: Relations = [
  ['da', 'nb nn'],
  ['nb nn', 'da'],
  ['id', 'ms'],
  ['ms', 'id'],
];

/** Languages whose readers read both scripts equally; another script counts as near. */
export const DIGRAPHIC = 'bs sr';
