/**
 * Facts about languages that are close to each other. Source: CLDR 48, languageMatching.json
 * ("written-new": $enUS, $americas, $maghreb, $cnsar) and parentLocales.json.
 */

const AMERICAS =
  '419 AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI';

/**
 * Regions in which a language is written alike: `[members, heads of the members, heads of all other
 * regions]`. A head is what CLDR makes the parent or the paradigm of its cluster.
 */
export const CLUSTERS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['AS CA GU MH MP PH PR UM US VI', 'US', '001 GB'],
  es: [AMERICAS, '419', 'ES'],
  pt: [AMERICAS, 'BR', 'PT'],
  ar: ['MA DZ TN LY MR EH', '', ''],
  zh: ['HK MO', 'HK', 'TW'],
};

const ARABIC = 'aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arq ars ary arz ayl';

/**
 * Languages whose readers read each other's texts without effort; tried before the reader's next
 * choice. No guesses across politics (be→ru, uk→ru, ca→es).
 */
export const NEAR: Readonly<Record<string, string>> = {
  nb: 'nn',
  nn: 'nb',
  hr: 'bs',
  bs: 'hr',
  gsw: 'de',
  lb: 'de',
  ar: ARABIC,
  yue: 'zh',
  zh: 'yue',
  ...Object.fromEntries(ARABIC.split(' ').map((member) => [member, 'ar'])),
  ...Object.fromEntries('cdo cjy cpx czh czo gan hak hsn mnp nan wuu'.split(' ').map((member) => [member, 'zh'])),
};

/** Languages read with some effort; tried after every choice of the reader. */
export const FAR: Readonly<Record<string, string>> = {
  da: 'nb nn',
  nb: 'da',
  nn: 'da',
  id: 'ms',
  ms: 'id',
};

/** Languages whose readers read both scripts equally; another script counts as near. */
export const DIGRAPHIC: readonly string[] = ['sr', 'bs'];
