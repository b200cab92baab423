/** Reads an entry of Atom 1.0 or 0.3, and the defaults that a feed has for its entries. */
import { cleanText } from '../shared/text.js';
import { webUrl } from '../../safety/urls.js';
import type { Author, NewsItem, NewsVersion, Rights } from '../../model/news.js';
import { readAtomBody, readAtomText } from './atom-text.js';
import {
  findAlternates,
  findEnclosures,
  findPage,
  findRelated,
  mergeRights,
  readCreators,
  readDcDate,
  readLinks,
  readPlaces,
  readRights,
  readSubjects,
  toName,
  toTopics,
  type FeedDefaults,
  type FeedLink,
} from './feed-modules.js';
import { compact } from '../shared/fields.js';
import { readEvent } from './event.js';
import { readItemMedia, readMediaText } from './media-rss.js';
import type { XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';

/** Authors with a name, which some feeds write without its element. `url` is from Atom 0.3. */
const readPersons = (fields: XmlFields, namespace: string): readonly Author[] =>
  fields.children(namespace, 'author').flatMap((person) => {
    const name = toName(person.text(namespace, 'name') ?? (person.hasElements ? undefined : person.words) ?? '');
    const url = person.childUrl(namespace, 'uri') ?? person.childUrl(namespace, 'url');
    if (!name) person.report('left-out');
    return name ? compact({ name, url }) : [];
  });

/** The authors of the entry, else of the feed it was copied from, else of this feed. */
const readAuthors = (entry: XmlFields, feed: FeedDefaults): readonly Author[] => {
  const { namespace } = entry;
  const source = entry.child(namespace, 'source');
  const found = [readPersons(entry, namespace), readCreators(entry), readPersons(source, namespace)];
  return found.find(({ length }) => length > 0) ?? feed.authors;
};

const readTopics = (entry: XmlFields, language: string | undefined): NewsItem['topics'] =>
  toTopics([
    ...entry.children(entry.namespace, 'category').flatMap((category) => {
      const term = category.attr('term');
      const name = category.attr('label') ?? term ?? category.words;
      return name ? { name, language: category.language ?? language, uri: webUrl(term) } : [];
    }),
    ...readSubjects(entry).map((name) => ({ name, language })),
  ]);

const readAtomRights = (
  fields: XmlFields,
  links: readonly FeedLink[],
  language: string | undefined,
): Rights | undefined => {
  const notice = readAtomText(fields.child(fields.namespace, 'rights')) ?? fields.text(fields.namespace, 'copyright');
  return readRights(fields, links, notice, language);
};

/** Defaults from a feed, or from the `source` of an entry. */
export const readFeedDefaults = (feed: XmlFields, links: readonly FeedLink[]): FeedDefaults => {
  const persons = readPersons(feed, feed.namespace);
  return {
    language: feed.language,
    authors: persons.length > 0 ? persons : readCreators(feed),
    rights: readAtomRights(feed, links, feed.language),
  };
};

/** Whether the publisher marked the entry as a draft (Atom Publishing Protocol). */
const isDraft = (entry: XmlFields): boolean =>
  entry.child(NAMESPACES.app, 'control').text(NAMESPACES.app, 'draft') === 'yes' ||
  entry.text(NAMESPACES.app, 'draft') === 'yes';

const readVersion = (entry: XmlFields, links: readonly FeedLink[]): NewsVersion => {
  const { namespace } = entry;
  const content = entry.child(namespace, 'content');
  const title = entry.child(namespace, 'title');
  const summary = entry.child(namespace, 'summary');
  const text = [content, summary, title].find(({ exists }) => exists) ?? entry;
  const language = text.language;
  // Content that is elsewhere (`src`) is the page, if the entry has no link.
  const url = findPage(links, language) ?? content.attrUrl('src');
  const base = content.exists ? content.base : entry.base;
  return compact({
    language,
    url,
    base: base === url ? undefined : base,
    headline: readAtomText(title),
    summary: readAtomText(summary),
    body: readAtomBody(content) ?? (summary.exists ? undefined : readMediaText(entry)),
    kind: 'original' as const,
  });
};

/** @returns `undefined` for a draft, and for an entry without text; both are reported */
export const readAtomEntry = (entry: XmlFields, feed: FeedDefaults): NewsItem | undefined => {
  const { namespace } = entry;
  if (isDraft(entry)) {
    entry.report('withheld');
    return undefined;
  }
  const links = readLinks(entry, namespace);
  const version = readVersion(entry, links);
  const { language, url } = version;
  const id = cleanText(entry.child(namespace, 'id').content) ?? url ?? version.headline ?? '';
  if (!version.headline && !version.summary && !version.body) {
    entry.report('left-out');
    return undefined;
  }
  const alternates = findAlternates(links, url);
  const updated = entry.date(namespace, 'updated') ?? entry.date(namespace, 'modified');
  const published = entry.date(namespace, 'published') ?? entry.date(namespace, 'issued');
  return compact({
    id,
    versions: [version] as const,
    published: published ?? entry.date(namespace, 'created') ?? readDcDate(entry) ?? updated,
    updated,
    authors: readAuthors(entry, feed),
    ...readItemMedia(entry, findEnclosures(links), version),
    topics: readTopics(entry, language),
    places: readPlaces(entry, language),
    contacts: [],
    rights: mergeRights(
      readAtomRights(entry, links, language),
      readAtomRights(entry.child(namespace, 'source'), [], language) ?? feed.rights,
    ),
    event: readEvent(entry, language),
    related: findRelated(links),
    alternates: alternates.length > 0 ? alternates : undefined,
  });
};
