import type { LocalText } from '../../model/local-text.js';
import type { PostalAddress } from '../../model/contact.js';
import type { Attachment, NewsEvent, NewsItem, NewsVersion, Rendition, Rights } from '../../model/news.js';
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

/** Audio or video; `undefined` for documents. */
const recordingOf = (attachment: Attachment): JsonLd | undefined => {
  const { mimeType = '', medium, title, size, duration, poster, language } = attachment;
  const url = webUrl(attachment.url);
  const isVideo = medium === 'video' || /^video\//i.test(mimeType);
  if (!url || !(isVideo || medium === 'audio' || /^audio\//i.test(mimeType))) return undefined;
  const isPage = /^text\/html\b/i.test(mimeType);
  return {
    '@type': isVideo ? 'VideoObject' : 'AudioObject',
    name: title,
    inLanguage: language,
    ...(isPage ? { url } : { contentUrl: url, encodingFormat: mimeType || undefined }),
    contentSize: size === undefined ? undefined : `${size} B`,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    thumbnailUrl: webUrl(poster),
  };
};

const addressOf = ({ lines, locality, area, postalCode, country }: PostalAddress): JsonLd => ({
  '@type': 'PostalAddress',
  streetAddress: lines.join(', ') || undefined,
  addressLocality: locality,
  addressRegion: area,
  postalCode,
  addressCountry: country,
});

const EVENT_STATUS: Readonly<Record<NewsEvent['status'], string>> = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
};

/** The event that an article announces. */
const eventOf = (event: NewsEvent, { headline, language, url }: NewsVersion): JsonLd => {
  const { start, end, status, place, online } = event;
  const link = webUrl(online);
  return {
    '@type': 'Event',
    name: headline,
    url: webUrl(url),
    startDate: start.iso,
    endDate: end?.iso,
    eventStatus: `https://schema.org/${EVENT_STATUS[status]}`,
    location: some([
      ...(place
        ? [{ '@type': 'Place', name: textIn(place.name, language), address: place.address && addressOf(place.address) }]
        : []),
      ...(link ? [{ '@type': 'VirtualLocation', url: link }] : []),
    ]),
  };
};

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
    about: item.event && eventOf(item.event, version),
    associatedMedia: some(item.attachments.flatMap((attachment) => recordingOf(attachment) ?? [])),
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
