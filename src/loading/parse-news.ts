import type { SourceDocument } from '../formats/format-adapter.js';
import { findFormat, loadReaders } from '../formats/registry.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import type { Problem } from '../model/problem.js';
import { decodeText } from './decode.js';
import type { Trace } from './trace.js';

export interface ParseOptions {
  /** Address the input came from: what relative addresses in it are relative to. */
  readonly url?: string | undefined;
  /** HTTP content type; only its charset counts. */
  readonly contentType?: string | undefined;
  /** The answer's headers: some formats name the next page there. */
  readonly headers?: Headers | undefined;
  /** Name of a format (`json-feed`), instead of recognising it from the body. */
  readonly format?: string | undefined;
  /** Told which format was recognised and what could not be used. */
  readonly trace?: Trace | undefined;
}

const parseJson = async (text: string): Promise<unknown> => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // Line breaks in strings are forbidden and common; everything else is beyond repair.
    try {
      return JSON.parse((await loadReaders()).escapeControls(text)) as unknown;
    } catch {
      throw new NewsError('malformed', `The JSON is malformed: ${String(cause)}`, { cause });
    }
  }
};

const toDocument = async (input: unknown, { url, contentType, headers }: ParseOptions): Promise<SourceDocument> => {
  if (typeof input === 'object' && input !== null && !(input instanceof Uint8Array)) return { json: input, url };
  const decoded = input instanceof Uint8Array ? await decodeText(input, contentType) : String(input);
  const text = decoded.replace(/^[\s\ufeff]+/, '');
  if (text === '') throw new NewsError('empty-body', 'There is nothing to read');
  if (/^[[{]/.test(text)) return { json: await parseJson(text), text, url, headers };
  return { text, url, headers };
};

/** Models made here. JSON that merely looks like one is read like any other input. */
const parsedFeeds = new WeakSet<object>();

/**
 * Reads a document, and once more, with the dates that people write, if a date could not be read: few feeds
 * need them, and they take a chunk.
 */
const read = async (source: SourceDocument, { format, trace }: ParseOptions): Promise<NewsFeed> => {
  const adapter = await findFormat(source, format);
  let problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  let feed = await adapter.read({ ...source, report });
  if (problems.some(({ kind }) => kind === 'date')) {
    const readers = await loadReaders().catch(() => undefined);
    if (readers) {
      problems = [];
      feed = await adapter.read({ ...source, report, parseDate: readers.parseLooseDate });
    }
  }
  trace?.({ step: 'format', name: adapter.name });
  for (const problem of problems) trace?.({ step: 'problem', problem });
  parsedFeeds.add(feed);
  return feed;
};

/**
 * Reads news, recognising the format from its content.
 *
 * @param input the text, the bytes, parsed JSON, or a feed that was read before (returned as it is)
 * @throws NewsError `empty-body`, `malformed`, `unsupported-format` or `no-version`; `network` when a part of the
 *   script that the format needs could not be loaded
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
