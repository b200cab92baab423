import { readFileSync } from 'node:fs';

/** The languages of the interface besides English, in the order of locales/languages.json. */
export const LANGUAGES = JSON.parse(readFileSync('locales/languages.json', 'utf8'));

/** Languages that every locale names, because browsers' own data differ. */
export const REQUIRED_NAMES = (
  'am ar az be bg bn bs ca ckb cs cy da de el en es et eu fa fa-AF fi fil fr ga gl he hi hr hu hy id is it ja ka kk km ko ky lo lt ' +
  'lv mk mn ms mt my nan nb ne nl nn pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sr-Latn sr-ME sv sw tg th tk tr uk ur uz vi zh-Hans ' +
  'zh-Hant'
).split(' ');

/** Languages whose names come from CLDR, if it has them: the required ones, and those of the interface. */
export const NAMED_LANGUAGES = [...new Set([...REQUIRED_NAMES, ...LANGUAGES.map(({ tag }) => tag)])];

/** Autonyms that CLDR doesn't have, also of languages that are not among the named ones. */
const AUTONYMS = {
  dv: 'ދިވެހި',
  'fa-AF': 'دری',
  nan: '閩南語',
  'pt-BR': 'português do Brasil',
  'sr-Latn': 'srpski',
  'sr-ME': 'crnogorski',
};

/**
 * The name of a language with a script or region, composed by CLDR's pattern: "Portugiesisch (Brasilien)".
 * See https://www.unicode.org/reports/tr35/tr35-general.html#locale_display_name_algorithm.
 */
const composedName = (read, tag, names) => {
  const { language, script, region } = new Intl.Locale(tag);
  const { localePattern } = read('localeDisplayNames.json').localeDisplayPattern;
  const detail = script ? read('scripts.json').scripts[script] : region && read('territories.json').territories[region];
  return detail && names[language] && localePattern.replace('{0}', names[language]).replace('{1}', detail);
};

/** Not composed: Montenegrin is more than the Serbian of Montenegro. */
const OF_THEIR_OWN = ['sr-ME'];

/**
 * Names of `NAMED_LANGUAGES` in a locale.
 *
 * @param own names that CLDR doesn't have, from locales/languages.json
 * @returns the names by tag; `undefined` where there is none
 */
export const languageNames = (readCldr, locale, own = {}) => {
  const read = (file) => readCldr('localenames-full', locale, file).localeDisplayNames;
  const names = read('languages.json').languages;
  return Object.fromEntries(
    NAMED_LANGUAGES.map((tag) => [
      tag,
      own[tag] ?? names[tag] ?? (OF_THEIR_OWN.includes(tag) ? undefined : composedName(read, tag, names)),
    ]),
  );
};

/** The name of each language in that language. */
export const autonyms = (readCldr) =>
  Object.fromEntries(
    [...new Set([...Object.keys(AUTONYMS), ...NAMED_LANGUAGES])].sort().map((tag) => {
      if (AUTONYMS[tag]) return [tag, AUTONYMS[tag]];
      const name = readCldr('localenames-full', tag, 'languages.json').localeDisplayNames.languages[tag];
      if (!name) throw new Error(`CLDR has no autonym for ${tag}. Add it to AUTONYMS.`);
      return [tag, name];
    }),
  );
