import type { NewsFeed } from '../model/news.js';

/** What a source answered with, decoded and taken apart as far as every format needs it. */
export interface SourceDocument {
  /** The parsed JSON, when the body is JSON. */
  readonly json?: unknown;
  /** The decoded text; missing for data that was handed over as an object. */
  readonly text?: string;
  /** Address the document came from; relative addresses in it are relative to this. */
  readonly url?: string | undefined;
}

/** Reads one format. Pure and total: a document becomes a model or a `NewsError`. */
export interface FormatAdapter {
  /** For `parseNews({ format })`: `json-feed`. */
  readonly name: string;
  /** Whether a document is of this format, judged by its body alone (content types lie). */
  detect(source: SourceDocument): boolean;
  read(source: SourceDocument): NewsFeed | Promise<NewsFeed>;
}
