/** Versions of an ActivityStreams object: `content` is in an unknown language, `contentMap` holds text by language. */
import type { NewsVersion } from '../../model/news.js';
import type { Pages } from './links.js';
import { compact, type Fields } from '../shared/fields.js';
import { textOf } from '../shared/markup-fields.js';

const MEMBERS = ['content', 'name', 'summary'] as const;

/** The language of the object: a tag, or an object (PeerTube, Lemmy). */
const statedLanguage = (json: Fields): string | undefined =>
  typeof json.raw('language') === 'string' ? json.language('language') : json.object('language').language('identifier');

/** The default language for strings, by the JSON-LD context. */
export const contextLanguage = (json: Fields): string | undefined =>
  json.objects('@context').flatMap((context) => context.language('@language') ?? [])[0];

/** `name` is plain text. `summary` and `content` are HTML; `mediaType` can make `content` plain text. */
const readVersion = (
  json: Fields,
  texts: { readonly content: Fields; readonly name: Fields; readonly summary: Fields },
  keys: { readonly content: string; readonly name: string; readonly summary: string },
): Pick<NewsVersion, 'headline' | 'summary' | 'body'> => {
  const content = texts.content.lines(keys.content);
  const isText = /^text\/(?!html)/i.test(json.firstText('mediaType') ?? '');
  return compact({
    headline: texts.name.text(keys.name),
    summary: textOf(texts.summary.lines(keys.summary)),
    body: content ? (isText ? { text: content } : { html: content }) : undefined,
  });
};

/**
 * The versions of an article, the original first: the language whose text the plain members repeat, else the language
 * that the object states, else the first. Plain members whose text is in no map are a separate version.
 *
 * @param fallback the language of the document
 */
export const readVersions = (json: Fields, pages: Pages, fallback: string | undefined): readonly NewsVersion[] => {
  const maps = {
    content: json.object('contentMap'),
    name: json.object('nameMap'),
    summary: json.object('summaryMap'),
  };
  const keys = [...new Set(MEMBERS.flatMap((member) => maps[member].keys))];
  const said = statedLanguage(json) ?? fallback;
  const isRepeated = (key: string): boolean =>
    MEMBERS.some((member) => json.has(member) && json.raw(member) === maps[member].raw(key));
  const isContradicted = MEMBERS.some((member) => json.raw(member) && maps[member].names.length > 0);
  const original =
    keys.find(isRepeated) ??
    keys.find((key) => key === said) ??
    (keys.length === 1 || !isContradicted ? keys[0] : undefined);

  const plain = readVersion(
    json,
    { content: json, name: json, summary: json },
    { content: 'content', name: 'name', summary: 'summary' },
  );
  const versions = [
    { ...plain, language: original === undefined ? said : json.asLanguage(original), key: original },
    ...keys.filter((key) => key !== original).map((key) => ({ language: json.asLanguage(key), key })),
  ];
  return versions.flatMap(({ key, language, ...rest }, index) => {
    const mapped = key === undefined ? {} : readVersion(json, maps, { content: key, name: key, summary: key });
    const version = compact({
      language,
      url: (language && pages.byLanguage.get(language)) || (index === 0 ? pages.main : undefined),
      ...rest,
      ...mapped,
      kind: index === 0 ? ('original' as const) : ('human' as const),
    });
    return version.headline || version.summary || version.body ? [version] : [];
  });
};
