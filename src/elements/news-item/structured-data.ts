import type { LocalText } from '../../model/local-text.js';
import type { NewsItem, NewsVersion, Rendition, Rights } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';

/** A node of JSON-LD; members that are `undefined` are not written. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Lists that are empty are left out, those of one are what they hold. */
const some = <Value>(values: readonly Value[]): readonly Value[] | Value | undefined =>
  values.length > 1 ? values : values[0];

/** The text of a language; what has none is in the language of the article. */
const textIn = (text: LocalText | undefined, language: string | undefined): string | undefined =>
  (text?.find((entry) => entry.language === language) ?? text?.[0])?.value;

/** Nobody says whether an author is a person; one who holds the rights is the organisation. */
const authorOf = (name: string, url: string | undefined, rights: Rights | undefined): JsonLd => ({
  '@type': rights?.holder === name ? 'Organization' : 'Person',
  name,
  url: webUrl(url),
});

/** Whoever reads structured data wants the best there is. */
const largest = (renditions: readonly Rendition[]): string | undefined =>
  webUrl([...renditions].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.url);

/** Another version, as far as it identifies it. */
const versionOf = ({ language, url, headline }: NewsVersion): JsonLd => ({
  '@type': 'NewsArticle',
  headline,
  inLanguage: language,
  url: webUrl(url),
});

/** An original names its translations; a translation names its original. */
const relationsOf = ({ versions: [original, ...translations] }: NewsItem, version: NewsVersion): JsonLd =>
  version === original
    ? { workTranslation: some(translations.map(versionOf)) }
    : { translationOfWork: versionOf(original) };

/**
 * One version of an article as a schema.org `NewsArticle`. Its address is the publisher's: who shows an article does
 * not become its source.
 *
 * @see https://schema.org/NewsArticle
 */
export const newsArticle = (item: NewsItem, version: NewsVersion): JsonLd => {
  const { rights, topics, places } = item;
  const { language } = version;
  const url = webUrl(version.url);
  const updated = version.updated ?? item.updated;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: version.headline,
    description: version.summary,
    inLanguage: language,
    datePublished: item.published?.iso,
    dateModified: updated?.iso,
    author: some(item.authors.map((author) => authorOf(author.name, author.url, rights))),
    copyrightHolder: rights?.holder && { '@type': 'Organization', name: rights.holder },
    license: webUrl(rights?.license),
    image: some(item.images.flatMap(({ renditions }) => largest(renditions) ?? [])),
    keywords: some(topics.flatMap(({ name }) => textIn(name, language) ?? [])),
    contentLocation: some(places.map(({ name }) => ({ '@type': 'Place', name: textIn(name, language) }))),
    ...relationsOf(item, version),
  };
};

/**
 * JSON as the content of a `<script>`: nothing in it can end the element, or begin another. To JSON it is the same.
 */
export const scriptText = (json: unknown): string =>
  JSON.stringify(json).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
