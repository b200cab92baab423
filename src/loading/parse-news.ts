import type { FormatAdapter, SourceDocument } from '../formats/format-adapter.js';
import { findFormat, loadReaders } from '../formats/registry.js';
import { capFeed } from '../model/limits.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { yieldToMain } from '../model/yield-to-main.js';
import type { Problem } from '../model/problem.js';
import type { Trace } from './trace.js';

export interface ParseOptions {
  /** URL of the input; the base of relative URLs in it. */
  readonly url?: string | undefined;
  /** HTTP content type. Only its charset is used. */
  readonly contentType?: string | undefined;
  /** Response headers: some formats link to the next page there. */
  readonly headers?: Headers | undefined;
  /** Name of a format adapter (`json-feed`). Default: detected from the body. */
  readonly format?: string | undefined;
  /** The last feed of the same address, to reuse articles that are still the same. */
  readonly previous?: NewsFeed | undefined;
  /** Called with the format and each problem. */
  readonly trace?: Trace | undefined;
}

/** A charset other than UTF-8. */
const OTHER_CHARSET = /charset\s*=\s*"?(?!utf-?8\b)\w/i;

/**
 * Decodes a body. UTF-8 is decoded here; other encodings need the chunk of the format readers. (`response.text()`
 * supports only UTF-8.)
 *
 * @param report called if there are bytes that are not in the encoding
 * @throws NewsError `network` if that chunk cannot be loaded
 */
export const decodeText = async (
  bytes: Uint8Array,
  contentType = '',
  report?: (problem: Problem) => void,
): Promise<string> => {
  // XML can state its own encoding.
  if (bytes[0] !== 0x3c && !OTHER_CHARSET.test(contentType)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Another encoding.
    }
  }
  const { decodeAny } = await loadReaders();
  return decodeAny(bytes, contentType, report);
};

/** Objects and lists in a JSON document. Real documents of 2 MB have a tenth of them; millions would freeze a page. */
const MAX_OBJECTS = 200_000;

/** @throws NewsError `too-large` if there are too many objects and lists */
const checkObjects = (json: string): void => {
  let count = 0;
  for (const sign of '{[') for (let at = json.indexOf(sign); at >= 0; at = json.indexOf(sign, at + 1)) count += 1;
  if (count > MAX_OBJECTS) throw new NewsError('too-large', `The JSON has more than ${MAX_OBJECTS} objects and lists`);
};

/** Characters. A longer document is parsed in a separate task. */
const LONG = 200_000;

/** Ends the task if the document is long. */
const yieldAfter = async ({ text = '' }: SourceDocument): Promise<void> => {
  if (text.length > LONG) await yieldToMain(true);
};

const parseJson = async (text: string, onFailure: () => void): Promise<unknown> => {
  checkObjects(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // Raw line breaks in strings and text after the end are common errors that can be repaired.
    try {
      const repaired = await (await loadReaders()).repairJson(text);
      await yieldAfter({ text });
      return JSON.parse(repaired) as unknown;
    } catch {
      onFailure();
      throw new NewsError('malformed', `The JSON is malformed: ${String(cause)}`, { cause });
    }
  }
};

const toDocument = async (
  input: unknown,
  { url, contentType, headers, trace }: ParseOptions,
): Promise<SourceDocument> => {
  if (typeof input === 'object' && input !== null && !(input instanceof Uint8Array)) return { json: input, url };
  const report = (problem: Problem): void => trace?.({ step: 'problem', problem });
  const decoded = input instanceof Uint8Array ? await decodeText(input, contentType, report) : String(input);
  const text = decoded.replace(/^[\s\ufeff]+/, '');
  if (text === '') throw new NewsError('empty-body', 'There is nothing to read');
  if (/^[[{]/.test(text))
    return {
      json: await parseJson(text, () => trace?.({ step: 'malformed', text: decoded })),
      isParsed: true,
      text,
      url,
      headers,
    };
  return { text, url, headers };
};

/** Feeds made by `parseNews`. Other objects of the same shape are parsed like any input. */
const parsedFeeds = new WeakSet<object>();

/** A document and its reader. */
interface Opened {
  readonly source: SourceDocument;
  readonly adapter: FormatAdapter;
  /** The text before the document. */
  readonly skipped?: string;
}

/** Finds the reader of a document. If there is none, looks for a document after other text: PHP prints messages first. */
const open = async (source: SourceDocument, format: string | undefined): Promise<Opened> => {
  try {
    return { source, adapter: await findFormat(source, format) };
  } catch (error) {
    const { text = '', url, headers } = source;
    const readers = await loadReaders().catch(() => undefined);
    const document = readers?.findDocument(text);
    if (document === undefined) throw error;
    const found = await toDocument(document, { url, headers });
    return { source: found, adapter: await findFormat(found, format), skipped: text.slice(0, -document.length) };
  }
};

/**
 * Reads a document. If a date or a language cannot be read, reads it again with the parsers for other notations, which
 * are in a chunk that few feeds need.
 */
const read = async (document: SourceDocument, { format, trace, previous }: ParseOptions): Promise<NewsFeed> => {
  await yieldAfter(document);
  const { source, adapter, skipped } = await open(document, format);
  await yieldAfter(document);
  let problems: Problem[] = [];
  let capped = new Set<string>();
  const report = (problem: Problem): void => {
    // Some lists are read twice.
    if (problem.kind === 'limit' && capped.has(problem.place)) return;
    if (problem.kind === 'limit') capped.add(problem.place);
    problems.push(problem);
  };
  let feed = await adapter.read({ ...source, report, previous });
  if (problems.some(({ kind }) => kind === 'date' || kind === 'language')) {
    const readers = await loadReaders().catch(() => undefined);
    if (readers) {
      problems = [];
      capped = new Set();
      const { parseLenientDate: parseDate, parseLenientLanguage: parseLanguage } = readers;
      feed = await adapter.read({ ...source, report, previous, parseDate, parseLanguage });
    }
  }
  if (problems.some(({ kind, place }) => kind === 'limit' && place === 'items')) feed = { ...feed, isCut: true };
  feed = await capFeed(feed, report);
  trace?.({ step: 'format', name: adapter.name, source });
  if (skipped) trace?.({ step: 'problem', problem: { kind: 'syntax', place: 'line 1', value: skipped.slice(0, 80) } });
  for (const problem of problems) trace?.({ step: 'problem', problem });
  parsedFeeds.add(feed);
  return feed;
};

/**
 * Parses news. The format is detected from the content.
 *
 * @param input text, bytes, parsed JSON, or a feed from an earlier call, which is returned unchanged
 * @throws NewsError `empty-body`, `malformed`, `unsupported-format` or `no-version`; `network` if the chunk of the
 *   format cannot be loaded
 */
export const parseNews = async (input: string | Uint8Array | object, options: ParseOptions = {}): Promise<NewsFeed> => {
  if (typeof input === 'object' && parsedFeeds.has(input)) return input as NewsFeed;
  const source = await toDocument(input, options);
  try {
    return await read(source, options);
  } catch (cause) {
    if (cause instanceof NewsError) throw cause;
    throw new NewsError('malformed', 'The reader of a format failed', { cause });
  }
};
