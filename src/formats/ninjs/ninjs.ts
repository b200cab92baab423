import { joinVersions, type Candidate } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import type { Author, NewsFeed, NewsItem, NewsVersion, Place, Rights, Topic } from '../../model/news.js';
import { compact, Fields } from '../shared/fields.js';
import type { FormatAdapter, ReadingContext } from '../format-adapter.js';
import { plainText } from '../shared/markup-fields.js';
import { readEntries } from '../shared/read-entries.js';
import { localText } from '../shared/text.js';
import { readContacts } from './contacts.js';
import { readTranslations } from './languages.js';
import { readAssociations, readImages, readOthers } from './media.js';
import { isWithheld } from './status.js';
import { readBody, readHeadline, readSummary } from './text.js';
import { firstOf, urlOfId } from './values.js';

const PUBLISHED = ['contentcreated', 'contentCreated', 'firstcreated', 'firstCreated'];
const UPDATED = ['versioncreated', 'versionCreated'];

/** Members that identify ninjs, next to an id. */
const MARKS = /^(?:headlines?(?:_.*)?|bodies|body_.*|descriptions|versioncreated|versionCreated)$/;

const readVersion = (json: Fields): NewsVersion | undefined => {
  const version = compact({
    language: json.language('language'),
    url: urlOfId(json, 'uri') ?? urlOfId(json, 'guid'),
    headline: readHeadline(json),
    summary: readSummary(json),
    body: readBody(json),
    updated: firstOf(UPDATED, (name) => json.date(name)),
    kind: 'original' as const,
  });
  return version.headline || version.summary || version.body ? version : undefined;
};

const readAuthors = (json: Fields): readonly Author[] => {
  const byline = firstOf(['byline', 'by'], (name) => plainText(json, name));
  if (byline) return [{ name: byline }];
  const named = [
    ...json.objects('authors'),
    ...[...json.objects('people'), ...json.objects('person')].filter((person) =>
      /^(?:author|creator)$/i.test(person.text('rel') ?? ''),
    ),
  ];
  return named.flatMap((person) => {
    const name = plainText(person, 'name');
    return name ? [{ name }] : [];
  });
};

/** The address of a subject, else its scheme and code together, if they form one. */
const uriOf = (json: Fields): string | undefined =>
  urlOfId(json, 'uri') ?? urlOfId(new Fields({ uri: (json.text('scheme') ?? '') + (json.text('code') ?? '') }), 'uri');

const readTopics = (json: Fields): readonly Topic[] => {
  const topics = ['subjects', 'subject'].flatMap((name) =>
    json.list(name, (subject) => {
      const text = localText(plainText(subject, 'name'));
      return text && compact({ name: text, uri: uriOf(subject) });
    }),
  );
  return topics.length > 0 ? topics : json.texts('keywords').map((value) => ({ name: [{ value }] }));
};

/** The ISO 3166 country code of a place that is a country. */
const countryOf = (place: Fields): string | undefined =>
  /iso3166-1a2[/:]([a-z]{2})$/i
    .exec(uriOf(place) ?? `${place.text('scheme') ?? ''}/${place.text('code') ?? ''}`)?.[1]
    ?.toUpperCase() ?? /^[A-Z]{2}$/.exec(place.text('country') ?? '')?.[0];

const readPlaces = (json: Fields): readonly Place[] => {
  const located = localText(plainText(json, 'located'), json.language('language'));
  return [
    ...(located ? [{ name: located, relation: 'dateline' as const }] : []),
    ...['places', 'place'].flatMap((member) =>
      json.list(member, (place) => {
        const name = localText(plainText(place, 'name'));
        return name && compact({ name, country: countryOf(place), relation: 'about' as const });
      }),
    ),
  ];
};

const readRights = (json: Fields): Rights | undefined => {
  const links = ['rightsinfo', 'rightsInfo'].flatMap((name) => json.objects(name));
  const text = (...names: readonly string[]): string | undefined => firstOf(names, (name) => plainText(json, name));
  const rights = compact({
    holder: text('copyrightholder', 'copyrightHolder'),
    notice: localText(text('copyrightnotice', 'copyrightNotice')),
    usageTerms: localText(text('usageterms', 'usageTerms')),
    license: links
      .map((link) => firstOf(['linkedrights', 'linkedRights'], (name) => link.url(name)))
      .find((url) => url !== undefined),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
};

/** An object as an item, with what joins it to others; nothing, if it has no text or no id. */
const readCandidate = (json: Fields): Candidate | undefined => {
  const original = readVersion(json);
  const id = json.text('uri') ?? json.text('guid');
  if (!original || !id) return undefined;
  const associations = readAssociations(json);
  const { versions, names, links, translation } = readTranslations(json, associations, readVersion);
  const item: NewsItem = compact({
    id,
    versions: [original, ...versions] as const,
    published: firstOf([...PUBLISHED, ...UPDATED], (name) => json.date(name)),
    updated: original.updated,
    authors: readAuthors(json),
    images: readImages(json, associations),
    ...readOthers(json, associations),
    topics: readTopics(json),
    places: readPlaces(json),
    contacts: readContacts(json),
    rights: readRights(json),
  });
  return { item, names, links, translation };
};

/** The objects of a document: a single one, a list, or a list in `item`, `items` or `_items` (Superdesk). */
const objectsOf = (json: unknown, context: ReadingContext): readonly Fields[] => {
  if (Array.isArray(json)) return (json as readonly unknown[]).map((each, at) => new Fields(each, context, `[${at}]`));
  const root = new Fields(json, context);
  const list = ['item', 'items', '_items'].find((name) => typeof root.raw(name) === 'object' && !isNinjs(root));
  return list ? root.objects(list, Infinity) : [root];
};

/** Whether a document is a single object: without text in it, reading fails. */
const isLone = (json: unknown): boolean => !Array.isArray(json) && isNinjs(new Fields(json));

const isNamed = (standard: unknown): boolean => typeof standard === 'string' && /ninjs/i.test(standard);

const isNinjs = (json: Fields): boolean => {
  const standards = ['standard', '$standard'].flatMap((name) => [
    json.raw(name),
    json.object(name).raw('name'),
    json.object(name).raw('schema'),
  ]);
  if (standards.some(isNamed)) return true;
  return ['uri', 'guid'].some((name) => json.has(name)) && json.names.some((name) => MARKS.test(name));
};

/** IPTC ninjs 1.x, 2.x and 3.x, and Superdesk's dialect of 1.x: one object, or several. */
export const ninjs: FormatAdapter = {
  name: 'ninjs',
  // The first objects tell, even if there are hundreds.
  detect: ({ json }) => objectsOf(Array.isArray(json) ? json.slice(0, 20) : json, {}).some(isNinjs),
  read: async (source) => {
    const isAlone = isLone(source.json);
    const candidates = await readEntries(objectsOf(source.json, source), source, (json) => {
      if (isWithheld(json)) return [];
      const candidate = readCandidate(json);
      if (candidate) return { ...candidate, json };
      if (isAlone) throw new NewsError('no-version', 'The article has no id, or no text');
      json.report('left-out');
      return [];
    });
    const items = await joinVersions(candidates, ({ json }, reason) => json.report('left-out', undefined, reason));
    return { languages: [], fallback: [], items } satisfies NewsFeed;
  },
};
