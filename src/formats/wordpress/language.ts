/** The language of a post and its translations. WordPress has neither; each plugin adds them in its own way. */
import type { AlternateLink } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { readText, readUrl } from './values.js';

const readTag = (json: Fields, name: string): string | undefined =>
  json.raw(name) === false ? undefined : json.language(name);

/** The language that Yoast SEO writes for Facebook, else for schema.org. */
const yoastLanguage = (yoast: Fields): string | undefined =>
  readTag(yoast, 'og_locale') ??
  yoast
    .object('schema')
    .objects('@graph')
    .flatMap((node) => readTag(node, 'inLanguage') ?? [])[0];

/** The language by WPML, Polylang or Yoast SEO: `fr_FR`, `fr`. */
export const readLanguage = (post: Fields): string | undefined =>
  readTag(post, 'wpml_current_locale') ??
  readTag(post, 'polylang_current_lang') ??
  readTag(post, 'lang') ??
  yoastLanguage(post.object('yoast_head_json'));

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plugins write 0, `false` or nothing for a translation that is missing. */
const isNone = (value: unknown): boolean => !value || value === '0';

/** The id of a translation. */
const readId = (json: Fields, name: string): string | undefined =>
  isNone(json.raw(name)) ? undefined : readText(json, name);

/** @param language the key, in a map of languages */
const readTranslation = (json: Fields, language?: string): AlternateLink =>
  compact({
    language:
      ['locale', 'polylang_current_lang', 'lang', 'language_code'].flatMap((name) => readTag(json, name) ?? [])[0] ??
      (language === undefined ? undefined : json.asLanguage(language)),
    url: readUrl(json, 'href') ?? readUrl(json, 'link') ?? readUrl(json, 'url'),
    id: readId(json, 'id'),
  });

/** A translation in a map of languages: an object, an id (Polylang Pro) or an address. */
const readMapped = (map: Fields, language: string): readonly (readonly [json: Fields, link: AlternateLink])[] => {
  const value = map.raw(language);
  if (isNone(value)) return [];
  if (isObject(value)) return [[map.object(language), readTranslation(map.object(language), language)]];
  const isAddress = typeof value === 'string' && value.includes('/');
  const url = isAddress ? readUrl(map, language) : undefined;
  return [
    [map, compact({ language: map.asLanguage(language), url, id: isAddress ? undefined : readId(map, language) })],
  ];
};

/** Translations in a list of objects, or in a map of languages. */
const readTranslations = (post: Fields, name: string): readonly AlternateLink[] => {
  const map = post.object(name);
  const links = isObject(post.raw(name))
    ? map.keys.flatMap((language) => readMapped(map, language))
    : post.objects(name).map((entry) => [entry, readTranslation(entry)] as const);
  return links.flatMap(([json, link]) => {
    if (link.url || link.id) return link;
    const isMissing = ['id', 'href', 'link', 'url'].some((member) => json.has(member) && isNone(json.raw(member)));
    if (!isMissing) json.report('left-out');
    return [];
  });
};

/** Links to the translations, without the post itself, which some plugins list too. */
export const readAlternates = (post: Fields, id: string, url: string | undefined): readonly AlternateLink[] =>
  ['wpml_translations', 'polylang_translations', 'translations']
    .flatMap((name) => readTranslations(post, name))
    .filter((link) => link.id !== id && (!link.url || link.url !== url));
