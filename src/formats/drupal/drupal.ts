import { joinVersions } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { readEntries } from '../shared/read-entries.js';
import { apiOf } from './address.js';
import { openDocument, readNode } from './node.js';
import { DrupalResources } from './resources.js';
import { compact, Fields } from '../shared/fields.js';
import type { FormatAdapter } from '../format-adapter.js';

const isWithheld = (node: Fields): boolean => {
  const status: unknown = node.object('attributes').raw('status');
  return status === false || status === 0 || status === '0';
};

/** Turns an error document of the API into a `NewsError`. */
const throwErrors = (errors: readonly Fields[]): void => {
  const [error] = errors;
  if (!error) return;
  const status = Number(error.firstText('status'));
  const message = `The API responded with an error: ${error.text('title') ?? 'unknown'}`;
  if (status === 404 || status === 410) throw new NewsError('not-found', message, { status });
  throw new NewsError('http', message, Number.isInteger(status) ? { status } : {});
};

/** The next page: an address, or an object with it. */
const readNext = (links: Fields): string | undefined =>
  typeof links.raw('next') === 'object' ? links.object('next').url('href') : links.url('next');

/** Address in the document's `self` link. */
const selfOf = (document: unknown): string | undefined => {
  const links = new Fields(document).object('links');
  return links.object('self').firstText('href') ?? links.firstText('self');
};

/**
 * Documents of Drupal's JSON:API: one node or a list of them, with what `include` brought along. Nodes of one
 * document with one number are translations of each other.
 */
export const drupal: FormatAdapter = {
  name: 'drupal-jsonapi',
  detect: ({ json: document }) => {
    const json = new Fields(document);
    return (
      json.has('jsonapi') || json.objects('data').some((node) => node.firstText('type')?.startsWith('node--') === true)
    );
  },
  read: async (source) => {
    const url = apiOf(source.url, selfOf(source.json));
    const json = new Fields(source.json, { ...source, url });
    throwErrors(json.objects('errors'));
    const document = openDocument(new DrupalResources(json.objects('included', Infinity)), url);
    const isList = Array.isArray(json.raw('data'));
    const nodes = await readEntries(json.objects('data', Infinity), source, (node) => {
      if (isWithheld(node)) {
        node.object('attributes').report('withheld', 'status');
        return [];
      }
      const read = readNode(node, document);
      if (!read && !isList) throw new NewsError('no-version', 'The node has no text in any language');
      if (!read) node.report('left-out');
      return read ? { ...read, node } : [];
    });
    if (json.object('meta').has('omitted')) json.object('meta').report('withheld', 'omitted');
    return compact({
      languages: [],
      fallback: [],
      items: await joinVersions(nodes, ({ node }, reason) => node.report('left-out', undefined, reason)),
      nextUrl: readNext(json.object('links')),
    }) satisfies NewsFeed;
  },
};
