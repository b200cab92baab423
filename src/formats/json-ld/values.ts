/** Values of schema.org members. Each can be text, a node, or an array of both. */
import type { NewsDate } from '../../model/news-date.js';
import { LIMITS } from '../../model/limits.js';
import { compact, Fields } from '../shared/fields.js';
import { publishedUrl, webUrl } from '../../safety/urls.js';
import { readEscapedUrl } from '../shared/escaped-url.js';
import { plainText, textOf } from '../shared/markup-fields.js';
import type { JsonLdGraph } from './graph.js';

/**
 * Text in a member: a string, `{"@value": …}`, or the first of several.
 *
 * @param language picks one of several texts that name their language; by default, the first
 */
export const readText = (graph: JsonLdGraph, node: Fields, name: string, language?: string): string | undefined =>
  graph.once(node, `text ${name} ${language ?? ''}`, () => {
    const member = graph.name(node, name);
    const value = node.raw(member);
    if (typeof value !== 'object' || value === null) return plainText(node, member);
    const text =
      inLanguage(node.objects(member), language).flatMap((entry) => entry.firstText('@value') ?? [])[0] ??
      (Array.isArray(value) ? node.firstText(member) : undefined);
    if (text === undefined && Array.isArray(value) && value.length > 0) node.report('text', member);
    return textOf(text);
  });

const inLanguage = (values: readonly Fields[], language: string | undefined): readonly Fields[] =>
  language === undefined ? values : values.filter((value) => (value.language('@language') ?? language) === language);

/** Languages of the texts in a member: `{"@value": …, "@language": "fr"}`. */
export const languagesOf = (graph: JsonLdGraph, node: Fields, name: string): readonly string[] =>
  node
    .objects(graph.name(node, name))
    .flatMap((value) => (value.has('@value') ? (value.language('@language') ?? []) : []));

export const readDate = (graph: JsonLdGraph, node: Fields, name: string): NewsDate | undefined => {
  const member = graph.name(node, name);
  const [tagged] = node.objects(member);
  return tagged?.has('@value') ? tagged.date('@value') : node.date(member);
};

/** Like `readText`, with line breaks and all other white space. */
export const readLines = (graph: JsonLdGraph, node: Fields, name: string, language?: string): string | undefined => {
  const member = graph.name(node, name);
  const value = node.raw(member);
  if (typeof value !== 'object' || value === null) return node.lines(member);
  const parts = graph.values(node, name, LIMITS.paragraphs).flatMap((part) => {
    const tagged = new Fields(part);
    if (language !== undefined && (tagged.language('@language') ?? language) !== language) return [];
    const text = typeof part === 'string' ? part : tagged.raw('@value');
    return typeof text === 'string' && text.trim() ? [text] : [];
  });
  if (parts.length === 0) node.report('text', member);
  return parts.join('\n\n') || undefined;
};

/** A web address: a string, `{"@id": …}`, a node with `url`, or the first of several. */
export const readUrl = (graph: JsonLdGraph, node: Fields, name: string): string | undefined =>
  graph.once(node, `url ${name}`, () => {
    const member = graph.name(node, name);
    const value = node.raw(member);
    if (typeof value !== 'object' || value === null) return readEscapedUrl(node, member);
    for (const entry of graph.values(node, name)) {
      const url =
        typeof entry === 'string'
          ? publishedUrl(entry, graph.context.url)
          : (urlOf(new Fields(entry), 'url', graph) ?? urlOf(new Fields(entry), '@id', graph));
      if (url) return url;
    }
    return undefined;
  });

const urlOf = (node: Fields, name: string, graph: JsonLdGraph): string | undefined =>
  (name === '@id' ? webUrl : publishedUrl)(node.raw(graph.name(node, name)), graph.context.url);

/** The permanent id of a node. Ids of blank nodes (`_:`) change with each document. */
export const readId = (node: Fields, base: string | undefined): string | undefined => {
  const id = node.text('@id');
  if (!id || id.startsWith('_:')) return undefined;
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : webUrl(id, base);
};

/** `inLanguage`: a language tag, or a `Language` whose `alternateName` is the tag. */
export const readLanguage = (graph: JsonLdGraph, node: Fields, name = 'inLanguage'): string | undefined =>
  graph.once(node, `language ${name}`, () => {
    const member = graph.name(node, name);
    const isText = node.firstText(member) !== undefined || node.raw(member) === undefined;
    if (isText) return node.language(member);
    const tags = graph.nodes(node, name).flatMap((language) => {
      const known = ['alternateName', 'identifier', 'name', '@value', '@id'].map((each) => graph.name(language, each));
      return known.flatMap((each) => language.language(each) ?? [])[0] ?? [];
    });
    return tags.length > 0 ? node.holding(member, tags).language(member) : undefined;
  });

/** The names in a member, which can hold texts and nodes with a name. */
export const readNamed = (
  graph: JsonLdGraph,
  node: Fields,
  name: string,
): readonly { readonly name: string; readonly url?: string; readonly node?: Fields }[] =>
  graph.values(node, name).flatMap((value) => {
    if (typeof value === 'string' || typeof value === 'number') {
      const known = graph.nodes(new Fields({ value }), 'value')[0];
      const text = known ? readText(graph, known, 'name') : textOf(String(value));
      return text ? [known ? { name: text, node: known } : { name: text }] : [];
    }
    const entry = graph.nodes(new Fields({ value }), 'value')[0];
    const text = entry && (readText(graph, entry, 'name') ?? entry.text('@value'));
    return entry && text ? [compact({ name: text, url: readUrl(graph, entry, 'url'), node: entry })] : [];
  });
