/** Languages whose names are pinned, so that every engine prints the same. */
export const NAMED_LANGUAGES = (
  'am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl he hi hr hu hy id is it ja ka kk km ko ky lo lt ' +
  'lv mk mn ms mt my nb ne nl nn pl ps pt pt-BR pt-PT ro ru si sk sl so sq sr sv sw tg th tk tr uk ur uz vi zh-Hans ' +
  'zh-Hant'
).split(' ');

/** CLDR has no name for these combinations in the language itself. */
const OVERRIDES = {
  pt: { 'pt-BR': 'português do Brasil', 'pt-PT': 'português europeu' },
};

/** CLDR's folder for a tag, where it is not the tag. */
export const cldrLocale = (tag) => ({ 'pt-BR': 'pt' })[tag] ?? tag;

/** Names of the languages above in a locale. */
export const languageNames = (readCldr, locale) => {
  const names = readCldr('localenames-full', locale, 'languages.json').localeDisplayNames.languages;
  return Object.fromEntries(
    NAMED_LANGUAGES.map((tag) => {
      const name = names[tag] ?? OVERRIDES[locale]?.[tag];
      if (!name) throw new Error(`CLDR has no name for ${tag} in ${locale}`);
      return [tag, name];
    }),
  );
};

/** Each language's name in itself. */
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
