import { AUTONYMS } from './generated/autonyms.js';
import { pageIntl } from './page-intl.js';
import { normaliseTag, parseTag } from './tag.js';

/** Language names by tag, in CLDR casing. */
export type LanguageNames = Readonly<Record<string, string>>;

const { DisplayNames } = pageIntl;

/** Keys under which the name of a tag may be found, most precise first: pt-BR, zh-Hant, zh. */
const keysOf = (tag: string): readonly string[] => {
  const parsed = parseTag(tag);
  const { language = '', script } = parsed ?? {};
  const plain = parseTag(language);
  // A language can have another name in another script (српски, srpski).
  const isUsual = parsed === plain || parsed?.likelyScript === plain?.likelyScript;
  return [
    normaliseTag(tag),
    script || language === 'zh' ? `${language}-${parsed?.likelyScript ?? ''}` : language,
    isUsual ? language : '',
  ];
};

const fromEngine = (tag: string, locale: string): string | undefined => {
  try {
    return new DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
};

const lookUp = (names: LanguageNames, tag: string, locale: string): string => {
  const keys = keysOf(tag);
  const pinned = keys.find((key) => Object.hasOwn(names, key));
  // Browsers differ in casing and coverage, so their own data comes last.
  return (pinned && names[pinned]) || (keys[0] && fromEngine(keys[0], locale)) || tag;
};

/** Name of a language in another one: `languageName('ru', namesOfFrench, 'fr')` → "russe". */
export const languageName = (tag: string, names: LanguageNames, locale: string): string => lookUp(names, tag, locale);

/** Name of a language in that language: "русский", "العربية". */
export const autonym = (tag: string): string => lookUp(AUTONYMS, tag, keysOf(tag)[0] ?? 'en');
