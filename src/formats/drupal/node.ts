/** A node of Drupal as an item of one version. */
import type { Candidate } from '../../model/join-versions.js';
import type { NewsDate } from '../../model/news-date.js';
import type { AlternateLink, Author, NewsBody, Topic } from '../../model/news.js';
import { pageOf, readMetatags, siteOf } from './address.js';
import { fileOfMedia, readMedia, type FileUse } from './media.js';
import type { DrupalResources, Reference } from './resources.js';
import { compact, type Fields } from '../shared/fields.js';
import { readMarkup, textOf } from '../shared/markup-fields.js';
import { localText } from '../shared/text.js';

/** Resources that all nodes of a document share. */
export interface DrupalDocument {
  readonly resources: DrupalResources;
  /** An address of the API, from which the address of the site follows. */
  readonly api: string | undefined;
  /** Finds the file of a media entity. */
  readonly mediaFile: (media: Fields) => FileUse | undefined;
  /** Reads a taxonomy term. */
  readonly topic: (term: Fields) => Topic | undefined;
}

/** Caches `read` by resource: many nodes refer to the same one. */
const once = <Value>(read: (resource: Fields) => Value): ((resource: Fields) => Value) => {
  const known = new Map<Fields, Value>();
  return (resource) => {
    const value = known.has(resource) ? (known.get(resource) as Value) : read(resource);
    known.set(resource, value);
    return value;
  };
};

export const openDocument = (resources: DrupalResources, api: string | undefined): DrupalDocument => ({
  resources,
  api,
  mediaFile: once((media) => fileOfMedia(media, resources)),
  topic: once((term) => readTopic(term, api)),
});

/** ISO 8601. The first versions of JSON:API had Unix seconds. */
const readDate = (attributes: Fields, name: string): NewsDate | undefined => {
  const value = attributes.raw(name);
  const seconds =
    typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value)) ? Number(value) : NaN;
  if (!(Math.abs(seconds) < 1e11)) return attributes.date(name);
  return attributes.holding(name, new Date(seconds * 1000).toISOString()).date(name);
};

const readBody = (attributes: Fields): NewsBody | undefined => {
  const [body] = attributes.objects('body');
  if (body?.raw('format') === 'plain_text') {
    const text = body.lines('value');
    if (text) return { text };
  }
  const html = body ? (body.lines('processed') ?? body.lines('value')) : attributes.lines('body');
  return html ? { html } : undefined;
};

/** The summary of the body, which is markup, else `field_summary`, which is markup only if it is an object. */
const readSummary = (attributes: Fields): string | undefined => {
  const [body] = attributes.objects('body');
  return (
    textOf(body?.lines('summary')) ??
    (typeof attributes.raw('field_summary') === 'string'
      ? attributes.text('field_summary')
      : textOf(readMarkup(attributes, 'field_summary', 'processed', 'value')))
  );
};

const readAuthors = (node: Fields, { resources }: DrupalDocument): readonly Author[] =>
  resources.references(node, 'uid').flatMap(({ resource }) => {
    const attributes = resource?.object('attributes');
    const name = attributes?.text('display_name') ?? attributes?.text('name');
    return name ? [{ name }] : [];
  });

const readTopic = (term: Fields, api: string | undefined): Topic | undefined => {
  const attributes = term.object('attributes');
  const language = attributes.language('langcode');
  const name = localText(attributes.text('name'), language);
  return name && compact({ name, uri: pageOf(term, siteOf(api, language)) });
};

const readTopics = (references: readonly Reference[], { topic }: DrupalDocument): readonly Topic[] =>
  references.flatMap(({ type, json, resource }) => {
    if (!type.startsWith('taxonomy_term--') || !resource) return [];
    const read = topic(resource);
    if (!read) json.report('left-out');
    return read ?? [];
  });

/** `<link rel="alternate" hreflang>` of the metatag module. */
const readAlternates = (attributes: Fields, language: string | undefined): readonly AlternateLink[] =>
  readMetatags(attributes).flatMap((tag) => {
    const link = tag.object('attributes');
    const hreflang = link.raw('rel') === 'alternate' ? link.language('hreflang') : undefined;
    if (!hreflang || hreflang === language) return [];
    const url = link.url('href');
    return url ? [{ language: hreflang, url }] : [];
  });

/** `undefined` for a node without text. */
export const readNode = (node: Fields, document: DrupalDocument): Candidate | undefined => {
  const attributes = node.object('attributes');
  const language = attributes.language('langcode');
  const site = siteOf(document.api, language);
  const number = attributes.firstText('drupal_internal__nid');
  const id = node.text('id') ?? number ?? '';
  const url = pageOf(node, site, number && `node/${number}`);
  const version = compact({
    language,
    url,
    // Relative addresses in the body refer to the host of the API, even if the page is elsewhere.
    base: site && url && !url.startsWith(`${new URL(site).origin}/`) ? `${site}/` : undefined,
    headline: attributes.text('title'),
    summary: readSummary(attributes),
    body: readBody(attributes),
    updated: readDate(attributes, 'changed'),
    kind: 'original' as const,
  });
  if (!(version.headline || version.summary || version.body)) return undefined;
  const alternates = readAlternates(attributes, language);
  const references = document.resources.allReferences(node);
  const item = compact({
    id,
    versions: [version] as const,
    published: readDate(attributes, 'created') ?? version.updated,
    updated: version.updated,
    authors: readAuthors(node, document),
    ...readMedia(references, document.mediaFile, language),
    topics: readTopics(references, document),
    places: [],
    contacts: [],
    related: [],
    pinned: attributes.flag('sticky'),
    alternates: alternates.length > 0 ? alternates : undefined,
  });
  return {
    item,
    names: number ? [`nid ${number}`] : [],
    translation: attributes.raw('default_langcode') === true ? undefined : 'human',
  };
};
