/** Extension modules of RSS and Atom: Dublin Core, GeoRSS, Creative Commons, and Atom links. */
import type { NewsDate } from '../../model/news-date.js';
import type { AlternateLink, Author, Place, RelatedLink, Rights, Topic } from '../../model/news.js';
import { compact } from '../shared/fields.js';
import { webUrl } from '../../safety/urls.js';
import { cleanText, localText } from '../shared/text.js';
import type { MediaFile } from './media-rss.js';
import type { XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';

const { atom: ATOM, cc: CC, creativeCommons: CREATIVE_COMMONS, dc: DC, dcterms: DCTERMS, georss: GEORSS } = NAMESPACES;

/** Values that a feed has for all its items. */
export interface FeedDefaults {
  readonly language: string | undefined;
  readonly authors: readonly Author[];
  readonly rights: Rights | undefined;
}

/** An `atom:link`, in Atom or RSS. */
export interface FeedLink {
  readonly rel: string;
  readonly url: string;
  readonly type: string | undefined;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly size: number | undefined;
}

/** Links that have an address, in document order. */
export const readLinks = (fields: XmlFields, namespace: string = ATOM): readonly FeedLink[] =>
  fields.children(namespace, 'link').flatMap((link) => {
    const url = link.attrUrl('href');
    if (!url) return [];
    return {
      rel: (link.attr('rel') ?? 'alternate').toLowerCase().replace('http://www.iana.org/assignments/relation/', ''),
      url,
      type: link.attr('type')?.toLowerCase(),
      language: link.attrLanguage('hreflang'),
      title: link.attr('title'),
      size: link.attrNumber('length'),
    };
  });

const isPage = ({ rel, type }: FeedLink): boolean => rel === 'alternate' && (!type || type.includes('html'));

/** The page of an article; of several, the one in its language. */
export const findPage = (links: readonly FeedLink[], language: string | undefined): string | undefined => {
  const pages = links.filter(isPage);
  const page = pages.find((link) => !link.language || link.language === language) ?? pages[0];
  return page?.url;
};

/** Pages of the article in other languages. */
export const findAlternates = (links: readonly FeedLink[], url: string | undefined): readonly AlternateLink[] =>
  links
    .filter((link) => isPage(link) && link.language && link.url !== url)
    .map((link) => compact({ language: link.language, url: link.url }));

/** Address of the next page of the feed. Ignores a link to the page itself. */
export const findNext = (links: readonly FeedLink[], self: string | undefined): string | undefined =>
  links.find(({ rel, url }) => rel === 'next' && url !== self)?.url;

/** Address of the feed: its link to itself, else where it was loaded from. */
export const findSelf = (links: readonly FeedLink[], url: string | undefined): string | undefined =>
  links.find(({ rel }) => rel === 'self')?.url ?? webUrl(url);

export const findEnclosures = (links: readonly FeedLink[]): readonly MediaFile[] =>
  links
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ url, type, title, size, language }) => ({ url, mimeType: type, title, size, language }));

export const findRelated = (links: readonly FeedLink[]): readonly RelatedLink[] =>
  links
    .filter(({ rel }) => rel === 'related')
    .map(({ url, title, language }) => compact({ url, title: title ?? url, language }));

/** Topics without repeated names. */
export const toTopics = (
  topics: readonly {
    readonly name: string;
    readonly language?: string | undefined;
    readonly uri?: string | undefined;
  }[],
): readonly Topic[] => {
  const seen = new Set<string>();
  return topics.flatMap(({ name, language, uri }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return compact({ name: [compact({ language, value: name })], uri });
  });
};

/** Characters. */
const MAX_NAME = 500;

/**
 * The name in `mail (Name)`, `Name <mail>` or `Name`. An e-mail address or a web address alone is not a byline.
 *
 * @param written on one line
 */
export const toName = (written: string): string | undefined => {
  // The patterns take quadratic time.
  const author = written.slice(0, MAX_NAME);
  const [, inBrackets] = /@[^()]*\(([^()]+)\)/.exec(author) ?? [];
  const name = inBrackets ?? author.replace(/<?[^\s<>()]+@[^\s<>()]+>?/g, ' ');
  return webUrl(name) ? undefined : cleanText(name);
};

export const readCreators = (fields: XmlFields): readonly Author[] =>
  [
    ...new Set(
      [...fields.texts(DC, 'creator'), ...fields.texts(DCTERMS, 'creator')].flatMap((text) => toName(text) ?? []),
    ),
  ].map((name) => ({ name }));

export const readSubjects = (fields: XmlFields): readonly string[] => [
  ...fields.texts(DC, 'subject'),
  ...fields.texts(DCTERMS, 'subject'),
];

/** The date of publication in Dublin Core. */
export const readDcDate = (fields: XmlFields): NewsDate | undefined =>
  fields.date(DC, 'date') ??
  fields.date(DCTERMS, 'issued') ??
  fields.date(DCTERMS, 'created') ??
  fields.date(DCTERMS, 'date');

export const readDcLanguage = (fields: XmlFields): string | undefined =>
  fields.childLanguage(DC, 'language') ?? fields.childLanguage(DCTERMS, 'language');

/** Names of places. Feeds spell the GeoRSS element in three ways. */
export const readPlaces = (fields: XmlFields, language: string | undefined): readonly Place[] => {
  const names = ['featureName', 'featurename', 'featureNames'].flatMap((name) => fields.texts(GEORSS, name));
  return [...new Set(names)].map((value) => ({ name: [compact({ language, value })], relation: 'about' as const }));
};

const readLicense = (fields: XmlFields, links: readonly FeedLink[]): string | undefined =>
  fields.childUrl(CREATIVE_COMMONS, 'license') ??
  fields.childUrl(CC, 'license') ??
  fields.child(CC, 'license').attrUrl('resource', NAMESPACES.rdf) ??
  links.find(({ rel }) => rel === 'license')?.url;

/**
 * Rights from Dublin Core, Creative Commons and links.
 *
 * @param notice the notice in the format's own element
 */
export const readRights = (
  fields: XmlFields,
  links: readonly FeedLink[],
  notice: string | undefined,
  language: string | undefined,
): Rights | undefined => {
  const written = notice ?? fields.text(DC, 'rights') ?? fields.text(DCTERMS, 'rights');
  const address = webUrl(written);
  const license = readLicense(fields, links) ?? address;
  const value = address ? undefined : written;
  return value || license ? compact({ notice: localText(value, language), license }) : undefined;
};

/** Rights of an item, completed from its feed. An item with its own notice does not get the licence of the feed. */
export const mergeRights = (own: Rights | undefined, feed: Rights | undefined): Rights | undefined =>
  own && !own.notice ? { ...feed, ...own } : (own ?? feed);
