import type { NewsDate } from '../model/news-date.js';
import type { NewsFeed } from '../model/news.js';
import type { Problem } from '../model/problem.js';

/** What reading needs besides the document. */
export interface ReadingContext {
  /** Address the document came from; relative addresses in it are relative to this. */
  readonly url?: string | undefined;
  /** Called for each thing that could not be used. */
  readonly report?: ((problem: Problem) => void) | undefined;
  /** Reads dates, instead of `parseNewsDate` (ISO 8601 alone). */
  readonly parseDate?: ((value: unknown) => NewsDate | undefined) | undefined;
}

/** What a source answered with, decoded and taken apart as far as every format needs it. */
export interface SourceDocument extends ReadingContext {
  /** The parsed JSON, when the body is JSON. */
  readonly json?: unknown;
  /** The decoded text; missing for data that was handed over as an object. */
  readonly text?: string;
  /** The answer's headers, where a format keeps something there (WordPress: the next page). */
  readonly headers?: Headers | undefined;
}

/** Reads one format. Pure and total: a document becomes a model or a `NewsError`. */
export interface FormatAdapter {
  /** For `parseNews({ format })`: `json-feed`. */
  readonly name: string;
  /** Whether a document is of this format, judged by its body alone (content types lie). */
  detect(source: SourceDocument): boolean;
  read(source: SourceDocument): NewsFeed | Promise<NewsFeed>;
}
