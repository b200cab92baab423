import type { NewsDate } from '../model/news-date.js';
import type { NewsFeed } from '../model/news.js';
import type { Problem } from '../model/problem.js';

/** The context in which a document is read. */
export interface ReadingContext {
  /** Address of the document: the base of relative addresses in it. */
  readonly url?: string | undefined;
  /** Whether `JSON.parse` made the document: then it has no getters. */
  readonly isParsed?: boolean | undefined;
  /** Called for each part of the document that could not be used. */
  readonly report?: ((problem: Problem) => void) | undefined;
  /** Replaces `parseNewsDate`, which reads ISO 8601 only. */
  readonly parseDate?: ((value: unknown) => NewsDate | undefined) | undefined;
  /** Reads more than language tags. */
  readonly parseLanguage?: ((text: string) => string | undefined) | undefined;
}

/** A response, decoded, and parsed if it is JSON. */
export interface SourceDocument extends ReadingContext {
  /** The parsed JSON, if the body is JSON. */
  readonly json?: unknown;
  /** The decoded text. Missing if the source was an object. */
  readonly text?: string;
  /** The last feed of the same address. An article that is still the same can be the same object. */
  readonly previous?: NewsFeed | undefined;
  /** Headers of the response. WordPress names the next page there. */
  readonly headers?: Headers | undefined;
}

/** Reads one format. Has no side effects: a document becomes a feed, or a `NewsError` is thrown. */
export interface FormatAdapter {
  /** The name for `parseNews({ format })`: `json-feed`. */
  readonly name: string;
  /** Whether a document is in this format. Only the body counts: content types are often wrong. */
  detect(source: SourceDocument): boolean;
  read(source: SourceDocument): NewsFeed | Promise<NewsFeed>;
}
