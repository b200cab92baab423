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

/** @param language the key, in a map of languages */
const readTranslation = (json: Fields, language?: string): AlternateLink =>
  compact({
    language:
      ['locale', 'polylang_current_lang', 'lang', 'language_code'].flatMap((name) => readTag(json, name) ?? [])[0] ??
      (language === undefined ? undefined : json.asLanguage(language)),
    url: readUrl(json, 'href') ?? readUrl(json, 'link') ?? readUrl(json, 'url'),
    id: readText(json, 'id'),
  });

/** Translations in a list of objects, or in a map of languages to objects, ids (Polylang Pro) or addresses. */
const readTranslations = (post: Fields, name: string): readonly AlternateLink[] => {
  const links = isObject(post.raw(name))
    ? post.object(name).names.map((language) => {
        const map = post.object(name);
        const value = map.raw(language);
        if (isObject(value)) return [map.object(language), readTranslation(map.object(language), language)] as const;
        const isAddress = typeof value === 'string' && value.includes('/');
        const url = isAddress ? readUrl(map, language) : undefined;
        return [
          map,
          compact({ language: map.asLanguage(language), url, id: isAddress ? undefined : readText(map, language) }),
        ] as const;
      })
    : post.objects(name).map((entry) => [entry, readTranslation(entry)] as const);
  return links.flatMap(([json, link]) => {
    if (link.url || link.id) return link;
    json.report('left-out');
    return [];
  });
};

/** Links to the translations, without the post itself, which some plugins list too. */
export const readAlternates = (post: Fields, id: string, url: string | undefined): readonly AlternateLink[] =>
  ['wpml_translations', 'polylang_translations', 'translations']
    .flatMap((name) => readTranslations(post, name))
    .filter((link) => link.id !== id && (!link.url || link.url !== url));
