/** One article of schema.org as one item; `joinVersions` joins it with its translations. */
import type { Candidate } from '../../model/join-versions.js';
import type { AlternateLink, NewsBody, NewsItem, NewsVersion, VersionKind } from '../../model/news.js';
import { publishedUrl, webUrl } from '../../safety/urls.js';
import { compact, type Fields } from '../shared/fields.js';
import { bodyOf } from '../shared/markup-fields.js';
import { readAuthors, readContacts, readPlaces, readRights, readTopics } from './about.js';
import { readEvent } from './event.js';
import { type JsonLdGraph, typesOf } from './graph.js';
import { readAttachments, readImages } from './media.js';
import { languagesOf, readDate, readId, readLanguage, readLines, readText, readUrl } from './values.js';

/** An article among the nodes of a document. */
export interface ArticleNode {
  readonly node: Fields;
  /** The page it is on. */
  readonly page: Fields | undefined;
  /** Whether it is a translation, by itself or by another article. */
  readonly isTranslation: boolean;
  /** Used if the node has no id: the id of the original, or of the page. */
  readonly fallbackId: string | undefined;
  /** Used if the node has no address. */
  readonly fallbackUrl: string | undefined;
}

const withoutFragment = (url: string | undefined): string | undefined => url?.replace(/#.*$/s, '');

const isPage = (node: Fields): boolean => typesOf(node).some((type) => /Page$/.test(type));

/** The page that the article names, else the page that names the article. */
export const pageOf = (graph: JsonLdGraph, { node, page }: Pick<ArticleNode, 'node' | 'page'>): Fields | undefined =>
  ['mainEntityOfPage', 'isPartOf'].flatMap((member) => graph.nodes(node, member)).find((each) => isPage(each)) ?? page;

/** `mainEntityOfPage`: an address, or a page that has one. */
const readPageUrl = (graph: JsonLdGraph, node: Fields): string | undefined => {
  const [page] = graph.nodes(node, 'mainEntityOfPage');
  const value = node.raw(graph.name(node, 'mainEntityOfPage'));
  const url = page
    ? (readUrl(graph, page, 'url') ?? webUrl(page.raw('@id'), graph.context.url))
    : publishedUrl(value, graph.context.url);
  return withoutFragment(url);
};

const readArticleUrl = (graph: JsonLdGraph, node: Fields): string | undefined =>
  readUrl(graph, node, 'url') ?? readPageUrl(graph, node) ?? withoutFragment(webUrl(readId(node, graph.context.url)));

const readBody = (graph: JsonLdGraph, node: Fields, language?: string): NewsBody | undefined => {
  const text = readLines(graph, node, 'articleBody', language) ?? readLines(graph, node, 'text', language);
  return text === undefined ? undefined : bodyOf(text);
};

/** @param language picks texts that name their language; by default, texts in the language of the article */
const readVersion = (graph: JsonLdGraph, article: ArticleNode, language?: string): NewsVersion | undefined => {
  const { node } = article;
  const page = pageOf(graph, article);
  const own = readLanguage(graph, node) ?? (page && readLanguage(graph, page)) ?? graph.language;
  const version = compact({
    language: language ?? own,
    url: readArticleUrl(graph, node) ?? article.fallbackUrl,
    headline: readText(graph, node, 'headline', language) ?? readText(graph, node, 'name', language),
    summary: readText(graph, node, 'description', language) ?? readText(graph, node, 'alternativeHeadline', language),
    body: readBody(graph, node, language),
    updated: readDate(graph, node, 'dateModified'),
    kind: 'original' as const,
  });
  return version.headline || version.summary || version.body ? version : undefined;
};

/** One version, or one for each language of the headline. */
const readVersions = (graph: JsonLdGraph, article: ArticleNode): readonly NewsVersion[] => {
  const languages = [...new Set(languagesOf(graph, article.node, 'headline'))].slice(0, 100);
  if (languages.length < 2) return [readVersion(graph, article, languages[0]) ?? []].flat();
  return languages.flatMap((language, at) => {
    const version = readVersion(graph, article, language);
    return version ? { ...version, kind: at === 0 ? version.kind : 'human' } : [];
  });
};

/** Members that link the languages of an article. */
const LINKS = ['workTranslation', 'translationOfWork'] as const;

const readLink = (graph: JsonLdGraph, node: Fields): AlternateLink | undefined => {
  const url = readArticleUrl(graph, node);
  const id = readId(node, graph.context.url);
  return url || id ? compact({ language: readLanguage(graph, node), url, id: id === url ? undefined : id }) : undefined;
};

/** Links to the other languages: nodes of this document, or addresses. */
const readLinks = (graph: JsonLdGraph, node: Fields): readonly AlternateLink[] =>
  LINKS.flatMap((name) => {
    const elsewhere = graph.values(node, name).flatMap((value) => {
      const url = publishedUrl(value, graph.context.url);
      return url ? [{ url }] : [];
    });
    const nodes = graph.nodes(node, name).flatMap((each) => readLink(graph, each) ?? []);
    return [...nodes, ...elsewhere];
  });

/** The nodes of this document that are other languages of an article. */
export const translationsOf = (
  graph: JsonLdGraph,
  node: Fields,
): readonly { readonly node: Fields; readonly isTranslation: boolean }[] =>
  LINKS.flatMap((name) =>
    graph.nodes(node, name).map((each) => ({ node: each, isTranslation: name === 'workTranslation' })),
  );

/** Whether a node states its language and has text: more than a link to a version. */
export const isVersion = (graph: JsonLdGraph, node: Fields): boolean => {
  const hasText = ['description', 'articleBody', 'text'].some((name) => readText(graph, node, name));
  const isNamed = ['headline', 'name'].some((name) => readText(graph, node, name));
  return readLanguage(graph, node) !== undefined && (hasText || (isNamed && !readArticleUrl(graph, node)));
};

/** Whether a program or a person translated. */
const kindOf = (graph: JsonLdGraph, node: Fields): VersionKind =>
  graph.nodes(node, 'translator').some((each) => typesOf(each).includes('SoftwareApplication')) ? 'machine' : 'human';

export const articleId = (graph: JsonLdGraph, { node, fallbackId }: Omit<ArticleNode, 'page'>): string | undefined =>
  readId(node, graph.context.url) ??
  readArticleUrl(graph, node) ??
  readText(graph, node, 'identifier') ??
  graph.nodes(node, 'identifier').flatMap((each) => readText(graph, each, 'value') ?? [])[0] ??
  fallbackId;

export const readArticle = (graph: JsonLdGraph, article: ArticleNode): Candidate | undefined => {
  const { node, isTranslation } = article;
  const [first, ...others] = readVersions(graph, article);
  const id = articleId(graph, article) ?? '';
  if (!first) return undefined;
  const item: NewsItem = compact({
    id,
    versions: [first, ...others] as const,
    published: readDate(graph, node, 'datePublished') ?? readDate(graph, node, 'dateCreated') ?? first.updated,
    updated: first.updated,
    authors: readAuthors(graph, node),
    images: readImages(graph, node, pageOf(graph, article)),
    attachments: readAttachments(graph, node),
    topics: readTopics(graph, node),
    places: readPlaces(graph, node),
    contacts: readContacts(graph, node),
    rights: readRights(graph, node),
    event: readEvent(graph, node),
    related: [],
  });
  return { item, links: readLinks(graph, node), translation: isTranslation ? kindOf(graph, node) : undefined };
};
