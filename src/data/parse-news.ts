import type { SourceDocument } from '../formats/format-adapter.js';
import { findFormat } from '../formats/registry.js';
import { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import { decodeText } from './decode.js';

export interface ParseOptions {
  /** Address the input came from: what relative addresses in it are relative to. */
  readonly url?: string | undefined;
  /** HTTP content type; only its charset counts. */
  readonly contentType?: string | undefined;
  /** Name of a format (`json-feed`), instead of recognising it from the body. */
  readonly format?: string | undefined;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new NewsError('malformed', 'The JSON is malformed', { cause });
  }
};

const toDocument = async (input: unknown, { url, contentType }: ParseOptions): Promise<SourceDocument> => {
  if (typeof input === 'object' && input !== null && !(input instanceof Uint8Array)) return { json: input, url };
  const decoded = input instanceof Uint8Array ? await decodeText(input, contentType) : String(input);
  const text = decoded.replace(/^[\s\ufeff]+/, '');
  if (text === '') throw new NewsError('empty-body', 'There is nothing to read');
  if (/^[[{]/.test(text)) return { json: parseJson(text), text, url };
  if (text.startsWith('<')) return { text, url };
  throw new NewsError('unsupported-format', 'Neither JSON nor XML');
};

/** Models made here. JSON that merely looks like one is read like any other input. */
const parsedFeeds = new WeakSet<object>();

/**
 * Reads news, recognising the format from its content.
 *
 * @param input the text, the bytes, parsed JSON, or a feed that was read before (returned as it is)
 * @throws NewsError `empty-body`, `malformed`, `unsupported-format` or `no-version`
 */
export const parseNews = async (input: string | Uint8Array | object, options: ParseOptions = {}): Promise<NewsFeed> => {
  if (typeof input === 'object' && parsedFeeds.has(input)) return input as NewsFeed;
  const source = await toDocument(input, options);
  try {
    const feed = await findFormat(source, options.format).read(source);
    parsedFeeds.add(feed);
    return feed;
  } catch (cause) {
    if (cause instanceof NewsError) throw cause;
    throw new NewsError('malformed', 'The reader of a format failed', { cause });
  }
};
