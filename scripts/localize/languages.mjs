import { readFileSync } from 'node:fs';
import { cldrLocale } from './cldr.mjs';

/** The languages of the interface besides English, in the order of locales/languages.json. */
export const LANGUAGES = JSON.parse(readFileSync('locales/languages.json', 'utf8'));

/** Languages whose names come from CLDR, because browsers' own data differ. */
export const NAMED_LANGUAGES = (
  'am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id is it ja ka kk km ko ky lo lt ' +
  'lv mk mn ms mt my nb ne nl nn pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sv sw tg th tk tr uk ur uz vi zh-Hans ' +
  'zh-Hant'
).split(' ');

/** Names that CLDR doesn't have, by CLDR locale. */
const OVERRIDES = {
  pt: { 'pt-BR': 'português do Brasil', 'pt-PT': 'português europeu' },
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

/** Names of `NAMED_LANGUAGES` in a locale. */
export const languageNames = (readCldr, locale) => {
  const read = (file) => readCldr('localenames-full', locale, file).localeDisplayNames;
  const names = read('languages.json').languages;
  return Object.fromEntries(
    NAMED_LANGUAGES.map((tag) => {
      const name = names[tag] ?? OVERRIDES[locale]?.[tag] ?? composedName(read, tag, names);
      if (!name) throw new Error(`CLDR has no name for ${tag} in ${locale}`);
      return [tag, name];
    }),
  );
};

/** The name of each language in that language. */
export const autonyms = (readCldr) =>
  Object.fromEntries(
    NAMED_LANGUAGES.map((tag) => {
      const locale = cldrLocale(tag);
      const names = readCldr('localenames-full', locale, 'languages.json').localeDisplayNames.languages;
      const name = names[tag] ?? OVERRIDES[locale]?.[tag];
      if (!name) throw new Error(`CLDR has no autonym for ${tag}`);
      return [tag, name];
    }),
  );
