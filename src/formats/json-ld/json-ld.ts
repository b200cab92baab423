import { joinVersions } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { inTasks } from '../../model/yield-to-main.js';
import { compact, Fields } from '../shared/fields.js';
import type { FormatAdapter } from '../format-adapter.js';
import { readEntries } from '../shared/read-entries.js';
import { type ArticleNode, articleId, isVersion, readArticle, translationsOf } from './article.js';
import { isEvent } from './event.js';
import { JsonLdGraph, NODES_OF_TASK, objectsIn, typesOf } from './graph.js';
import { readLanguage, readText, readUrl } from './values.js';

/** Types of articles. A job posting is not one. */
const ARTICLE = /^(?!JobPosting$)\w*(?:Article|Posting)$/;

/** Types that contain articles. */
const LIST = /^(?:ItemList|CollectionPage|Blog|DataFeed)$/;

/** Types that are news even if they are empty. */
const FEED = /^(?:ItemList|CollectionPage)$/;

/** Types of menus, which look like lists of articles. */
const NAVIGATION = /^(?:SiteNavigationElement|BreadcrumbList|WP\w+)$/;

/** Members of lists and pages that lead to articles. */
const LEADS = ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart', 'blogPost', 'dataFeedElement'];

interface Found {
  readonly articles: readonly ArticleNode[];
  /** The first list. */
  readonly list: Fields | undefined;
}

/** Finds the articles, starting at the roots. */
function* findArticles(graph: JsonLdGraph): Generator<void, Found> {
  const pages = new Map<Fields, Fields>();
  const seen = new Set<Fields>();
  const articles: Fields[] = [];
  const events: Fields[] = [];
  let list: Fields | undefined;
  const stack = [...graph.roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield;
    if (seen.has(node)) continue;
    seen.add(node);
    const types = typesOf(node);
    const isA = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
    if (isA(NAVIGATION)) continue;
    if (isA(ARTICLE)) {
      articles.push(node);
      continue;
    }
    if (isEvent(node)) events.push(node);
    if (isA(LIST)) list ??= node;
    const next = LEADS.flatMap((name) => graph.nodes(node, name, Infinity));
    if (next.length === 0 && isA(/^ListItem$/)) node.report('left-out');
    const page = isA(/Page$/) ? node : pages.get(node);
    if (page) graph.share(page);
    for (const each of next) if (page && !pages.has(each)) pages.set(each, page);
    for (const each of next.toReversed()) stack.push(each);
  }
  // Pages of articles list events beside them.
  const nodes = articles.length > 0 ? articles : events;
  return { articles: yield* withTranslations(graph, nodes, pages), list };
}

/** Adds nodes that the document contains only as translations of an article. */
function* withTranslations(
  graph: JsonLdGraph,
  nodes: readonly Fields[],
  pages: ReadonlyMap<Fields, Fields>,
): Generator<void, readonly ArticleNode[]> {
  const known = new Set(nodes);
  const targets = new Set<Fields>();
  const alone = nodes.length === 1;
  const queue = nodes.map((node) => ({ node, fallbackId: alone ? graph.context.url : undefined }));
  for (let at = 0; at < queue.length; at++) {
    const from = queue[at];
    if (!from) break;
    yield;
    for (const { node, isTranslation } of translationsOf(graph, from.node)) {
      if (isTranslation) targets.add(node);
      if (known.has(node) || !isVersion(graph, node)) continue;
      known.add(node);
      queue.push({ node, fallbackId: articleId(graph, { ...from, isTranslation, fallbackUrl: undefined }) });
    }
  }
  return queue.map(({ node, fallbackId }) => ({
    node,
    page: pages.get(node),
    fallbackId,
    isTranslation: targets.has(node) || node.has(graph.name(node, 'translationOfWork')),
    fallbackUrl: alone && node === nodes[0] ? graph.pageUrl : undefined,
  }));
}

/**
 * Reads the articles of a graph.
 *
 * @throws NewsError `unsupported-format` if there is no article; `no-version` if none has text
 */
export const readGraph = async (graph: JsonLdGraph): Promise<NewsFeed> => {
  const { articles, list } = await inTasks(findArticles(graph), NODES_OF_TASK);
  const candidates = await readEntries(articles, graph.context, (article) => {
    const candidate = readArticle(graph, article);
    if (!candidate) article.node.report('left-out');
    return candidate ? { ...candidate, node: article.node } : [];
  });
  if (articles.length === 0 && !list) throw new NewsError('unsupported-format', 'The JSON-LD is about no article');
  if (candidates.length === 0 && !list) throw new NewsError('no-version', 'The article has no text in any language');
  return compact({
    title: list && (readText(graph, list, 'name') ?? readText(graph, list, 'headline')),
    description: list && readText(graph, list, 'description'),
    homePage: list && readUrl(graph, list, 'url'),
    language: list && readLanguage(graph, list),
    languages: [],
    fallback: [],
    items: await joinVersions(candidates, ({ node }, reason) => node.report('left-out', undefined, reason)),
  });
};

const isSchemaOrg = (context: unknown): boolean =>
  ([context].flat() as readonly unknown[]).some((entry) => {
    const names = new Fields(entry);
    return [entry, names.raw('@vocab'), names.raw('schema')].some(
      (value) => typeof value === 'string' && /^https?:\/\/(?:www\.)?schema\.org\b/i.test(value.trim()),
    );
  });

const isLinkedData = (value: unknown): boolean => {
  const node = new Fields(value);
  return isSchemaOrg(node.raw('@context')) || node.has('@graph') || node.has('@type');
};

/** Articles of schema.org in JSON-LD, else events: one, a list, or a graph that contains them. */
export const jsonLd: FormatAdapter = {
  name: 'json-ld',
  detect: ({ json }) => {
    if (!([json].flat() as readonly unknown[]).slice(0, 20).some(isLinkedData)) return false;
    for (const { value } of objectsIn([{ value: json, place: '' }], {})) {
      const node = new Fields(value);
      if (isEvent(node) || typesOf(node).some((type) => ARTICLE.test(type) || FEED.test(type))) return true;
    }
    return false;
  },
  read: async (source) => readGraph(await JsonLdGraph.open([{ value: source.json, place: '' }], source)),
};
