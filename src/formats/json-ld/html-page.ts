import { decodeHTML } from 'entities/decode';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { resolveUrl } from '../../safety/urls.js';
import { repairJson } from '../shared/prepare-document.js';
import type { FormatAdapter, SourceDocument } from '../format-adapter.js';
import { type PageData, readPage } from './html-scripts.js';
import { JsonLdGraph, type Place } from './graph.js';
import { readGraph } from './json-ld.js';

const SPACE = /\s*/y;

/** Starts and ends of constructs that may precede the first tag of a page. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '>'],
];

/** Whether a text is an HTML page, perhaps after comments and an XML declaration. */
const isHtml = (text: string): boolean => {
  for (let at = 0; at >= 0;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    const start = SPACE.lastIndex;
    const [open = '', close = ''] = BEFORE.find(([each]) => text.startsWith(each, start)) ?? [];
    if (!open) return /^<(?:!doctype\s+html|html)(?=[\s>])/i.test(text.slice(start, start + 40));
    const end = text.indexOf(close, start + open.length);
    at = end < 0 ? -1 : end + close.length;
  }
  return false;
};

/** Removes comments and CDATA marks that hide a script from old browsers or XML parsers. */
const unwrap = (script: string): string => {
  const json = script.trim().replace(/^(?:\/\/|\/\*)? ?(?:<!\[CDATA\[|<!--) ?(?:\*\/|\/\/)?/i, '');
  const tail = json.slice(-20).replace(/(?:\/\/|\/\*)? ?(?:\]\]>|-->) ?(?:\*\/)?$/, '');
  return (json.slice(0, -20) + tail).trim().replace(/;$/, '');
};

/** Parses the JSON of a script; `undefined` if it is malformed. */
const parseScript = async (script: string): Promise<unknown> => {
  const json = unwrap(script);
  // Some templates escape the script as text.
  const unescape = (): string => (/^[[{]\s*&(?:quot|#0*34);/.test(json) ? decodeHTML(json) : '');
  for (const candidate of [() => json, () => repairJson(json), unescape]) {
    try {
      return JSON.parse(await candidate()) as unknown;
    } catch {
      // Try the next candidate.
    }
  }
  return undefined;
};

/** The message for a page without news data. Lists the feeds that the page links to. */
const describeFeeds = ({ feeds }: PageData, base: string | undefined): string => {
  const links = feeds.slice(0, 10).map(({ href, type }) => `${resolveUrl(href, base)?.href ?? href} (${type})`);
  return links.length > 0
    ? `This is a web page without news data in it (JSON-LD). Use one of the feeds it offers: ${links.join(', ')}`
    : 'This is a web page without news data in it (JSON-LD), and it offers no feed';
};

const read = async (source: SourceDocument): Promise<NewsFeed> => {
  const page = await readPage(source.text ?? '');
  const base = resolveUrl(page.base ?? source.url, source.url)?.href ?? source.url;
  const documents: Place[] = [];
  for (const [at, script] of page.scripts.entries()) {
    const value = await parseScript(script);
    const place = `script[${at}]`;
    if (value !== undefined) documents.push({ value, place });
    else source.report?.({ kind: 'syntax', place, value: script.trim().slice(0, 80) });
  }
  try {
    return await readGraph(await JsonLdGraph.open(documents, { ...source, url: base, isParsed: true }, source.url));
  } catch (cause) {
    if (cause instanceof NewsError && cause.code !== 'unsupported-format') throw cause;
    throw new NewsError('unsupported-format', describeFeeds(page, base), { cause });
  }
};

/**
 * The schema.org data in an HTML page. A page without such data is the error `unsupported-format`, whose message lists
 * the feeds that the page links to.
 */
export const htmlPage: FormatAdapter = {
  name: 'html',
  detect: ({ json, text }) => json === undefined && isHtml(text ?? ''),
  read,
};
