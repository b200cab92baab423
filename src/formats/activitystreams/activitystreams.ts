import { joinVersions } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem, NewsVersion, Topic } from '../../model/news.js';
import { readEntries } from '../shared/read-entries.js';
import { readAlternates, readAuthors, readPages } from './links.js';
import { readEvent } from './event.js';
import { readMedia } from './media.js';
import { findArticles, isArticle, isCollection, typesOf, type FoundArticle } from './find-articles.js';
import { contextLanguage, readVersions } from './versions.js';
import { compact, Fields } from '../shared/fields.js';
import type { FormatAdapter } from '../format-adapter.js';

const NAMESPACE = /^https?:\/\/www\.w3\.org\/ns\/activitystreams#?$/;

const isActivityStreams = (json: Fields): boolean =>
  json.texts('@context').some((context) => NAMESPACE.test(context)) ||
  json.objects('@context').some((context) => NAMESPACE.test(context.firstText('@vocab') ?? ''));

/** Whether it is an article, a deleted one, a collection, or an activity around one of these. */
const isReadable = (json: Fields, depth = 4): boolean => {
  const types = typesOf(json);
  if (isArticle(types) || isCollection(types) || types.includes('Tombstone') || types.includes('Delete')) return true;
  const isWrapper = types.includes('Create') || types.includes('Announce');
  return isWrapper && depth > 0 && json.objects('object').some((object) => isReadable(object, depth - 1));
};

const readTopic = (tag: Fields): Topic | undefined => {
  const value = tag.text('name')?.replace(/^[#＃]/, '');
  return value ? compact({ name: [{ value }], uri: tag.url('href') }) : undefined;
};

const readTopics = (json: Fields): readonly Topic[] =>
  json.objects('tag').flatMap((tag) => {
    if (!typesOf(tag).includes('Hashtag')) return [];
    const topic = readTopic(tag);
    if (!topic) tag.report('left-out');
    return topic ?? [];
  });

const readItem = ({ json, actors }: FoundArticle, language: string | undefined): NewsItem | undefined => {
  const pages = readPages(json);
  const [first, ...others] = readVersions(json, pages, contextLanguage(json) ?? language);
  const id = json.text('id') ?? json.text('@id') ?? pages.main ?? '';
  if (!first) return undefined;
  const versions: readonly [NewsVersion, ...NewsVersion[]] = [first, ...others];
  const alternates = readAlternates(
    pages,
    versions.map((version) => version.language),
  );
  const updated = json.date('updated');
  return compact({
    id,
    versions,
    published: json.date('published') ?? updated,
    updated,
    authors: readAuthors(json, actors),
    ...readMedia(json),
    topics: readTopics(json),
    places: [],
    contacts: [],
    event: readEvent(json),
    related: [],
    alternates: alternates.length > 0 ? alternates : undefined,
  });
};

/** An address, or an object with one. */
const addressOf = (json: Fields, member: string): string | undefined => {
  const [object] = json.objects(member);
  if (!object) return json.url(member);
  return object.has('href') ? object.url('href') : object.url('id');
};

/** The next page. For a collection whose first page is elsewhere, that page. */
const readNext = (json: Fields): string | undefined => {
  const [first] = json.objects('first');
  return json.has('next') ? addressOf(json, 'next') : first ? addressOf(first, 'next') : json.url('first');
};

/**
 * ActivityStreams 2: a Note, Article, Page, Question (poll), Event, Video or Audio, alone, in an activity, or in a
 * collection such as an outbox. Leaves out objects that are not public or were deleted.
 */
export const activitystreams: FormatAdapter = {
  name: 'activitystreams',
  detect: ({ json: document }) => {
    const json = new Fields(document);
    return isActivityStreams(json) && isReadable(json);
  },
  read: async (source) => {
    const json = new Fields(source.json, source);
    const { articles, deleted } = await findArticles(json);
    const isList = isCollection(typesOf(json));
    const candidates = await readEntries(articles, source, (article) => {
      const item = readItem(article, contextLanguage(json));
      if (!item && !isList) throw new NewsError('no-version', 'The object has no text in any language');
      if (!item) article.json.report('left-out');
      return item && !deleted.has(item.id) ? { item, json: article.json } : [];
    });
    return compact({
      title: isList ? json.text('name') : undefined,
      languages: [],
      fallback: [],
      items: await joinVersions(candidates, (candidate, reason) => {
        // A boost repeats an article.
        if (reason !== 'duplicate') candidate.json.report('left-out', undefined, reason);
      }),
      nextUrl: isList ? readNext(json) : undefined,
    }) satisfies NewsFeed;
  },
};
