import type { LocalText } from '../../model/local-text.js';
import type { NewsItem, NewsVersion, Rendition, Rights } from '../../model/news.js';
import { trustedHtml } from '../../safety/trusted-types.js';
import { webUrl } from '../../safety/urls.js';

/** A node of JSON-LD. Members that are `undefined` are not written. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Omits an empty list and unwraps a list of one. */
const some = <Value>(values: readonly Value[]): readonly Value[] | Value | undefined =>
  values.length > 1 ? values : values[0];

/** The text in a language, else the first one. */
const textIn = (text: LocalText | undefined, language: string | undefined): string | undefined =>
  (text?.find((entry) => entry.language === language) ?? text?.[0])?.value;

/** An author that holds the rights is an organisation; any other author is a person. */
const authorOf = (name: string, url: string | undefined, rights: Rights | undefined): JsonLd => ({
  '@type': rights?.holder === name ? 'Organization' : 'Person',
  name,
  url: webUrl(url),
});

const largest = (renditions: readonly Rendition[]): string | undefined =>
  webUrl([...renditions].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0]?.url);

/** A reference to another version. */
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
 * One version of an article as a schema.org `NewsArticle`. Its address is the publisher's, because an embedding page is
 * not the source of the article.
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

/** JSON as the content of a `<script>`, with escapes so that it can't end the element. */
export const scriptText = (json: unknown): string =>
  JSON.stringify(json).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const SELECTOR = ':scope > script[type="application/ld+json"]';

/** Pages that require Trusted Types forbid setting the text of a script, even of a data block. */
const makeScript = (text: string): Element | null => {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(`<script type="application/ld+json">${text}</script>`);
  return template.content.firstElementChild;
};

/** Keeps structured data of an article in the light DOM of its element, where search engines look for it. */
export const addStructuredData = (host: Element, item: NewsItem, version: NewsVersion | undefined): void => {
  const before = host.querySelector(SELECTOR);
  const text = version ? scriptText(newsArticle(item, version)) : '';
  if ((before?.textContent ?? '') === text) return;
  before?.remove();
  const script = text && makeScript(text);
  if (script) host.append(script);
};
