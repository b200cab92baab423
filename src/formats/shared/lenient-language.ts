/** Languages as people write them. In the chunk of the format readers: most feeds state a tag. */
import { AUTONYMS } from '../../language/generated/autonyms.js';
import { pageIntl } from '../../language/page-intl.js';
import { parseTag } from '../../language/tag.js';
import { foldWord } from './date-words.js';
import { parseLanguage } from './language.js';

/** Languages whose names for other languages are known. */
const LOCALES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'zh', 'ja', 'pl'];

/** Languages with a name besides those in `AUTONYMS`. */
const MORE = 'no nl-BE en-US en-GB en-AU en-CA fr-CA fr-CH de-AT de-CH es-ES es-MX es-419 zh-Hans zh-Hant'.split(' ');

/** Names that CLDR lacks. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'bahasa indonesia': 'id',
  'bahasa melayu': 'ms',
  brasileiro: 'pt-BR',
  castellano: 'es',
  castilian: 'es',
  farsi: 'fa',
  mandarin: 'zh',
  moldovan: 'ro',
  norsk: 'no',
  中文: 'zh',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
};

const fold = (name: string): string => foldWord(name).replace(/\s+/g, ' ').trim();

let names: ReadonlyMap<string, string> | undefined;

/** Tags by folded name. */
const readNames = (): ReadonlyMap<string, string> => {
  const found = new Map(Object.entries(OTHER_NAMES).map(([name, tag]) => [fold(name), tag]));
  const add = (name: string | undefined, tag: string): void => {
    if (name && !found.has(fold(name))) found.set(fold(name), tag);
  };
  for (const [tag, name] of Object.entries(AUTONYMS)) add(name, tag);
  for (const locale of LOCALES) {
    try {
      const display = new pageIntl.DisplayNames([locale], { type: 'language', fallback: 'none' });
      for (const tag of [...Object.keys(AUTONYMS), ...MORE]) add(display.of(tag), tag);
    } catch {
      // An engine without names in this language.
    }
  }
  return found;
};

/** A tag in parentheses or a country code after the name: `English (US)`. */
const REGION = /^(.*?)\s*\(([^()]*)\)\s*$/;

const parseName = (text: string): string | undefined => {
  names ??= readNames();
  const [, before = text, inside = ''] = REGION.exec(text) ?? [];
  const plain = fold(before);
  const tag = names.get(fold(text)) ?? names.get(`${fold(inside)} ${plain}`) ?? names.get(plain);
  return tag ?? parseLanguage(before);
};

/**
 * Reads a language as people write it: a tag, a name in that language or in one of twelve others (`Deutsch`,
 * `German`), or the address of the language in a vocabulary. A list is a language if all its entries are the same (`German / Deutsch`).
 */
export const parseLenientLanguage = (text: string): string | undefined => {
  const exact = parseLanguage(text);
  if (exact || text.length > 100) return exact;
  const written = text.replace(/^https?:\/\/\S*?([^/#]+)\/?$/, '$1');
  const whole = parseLanguage(written) ?? parseName(written);
  if (whole) return whole;
  const parts = written.split(/[,;|/&+、–-]|\s(?:and|und|et|y|e|en|и)\s/i).map((part) => part.trim());
  const tags = (parts.length > 1 ? parts : written.split(/\s+/)).flatMap(
    (part) => (part && (parseLanguage(part) ?? parseName(part))) || [],
  );
  return new Set(tags.map((tag) => parseTag(tag)?.language)).size === 1 ? tags[0] : undefined;
};
