import type { SourceDocument } from '../formats/format-adapter.js';
import type { NewsErrorCode } from '../model/news-error.js';
import type { Problem } from '../model/problem.js';

/** One step of loading and parsing. Times are milliseconds. */
export type TraceStep =
  /** An element starts to load. Without `src`: from its `data` or inline JSON. */
  | { readonly step: 'load'; readonly src?: string | undefined }
  | { readonly step: 'request'; readonly url: string; readonly attempt: number }
  | {
      readonly step: 'response';
      /** URL after redirects. */
      readonly url: string;
      readonly status: number;
      readonly contentType?: string | undefined;
      readonly bytes: number;
      readonly duration: number;
    }
  | {
      readonly step: 'failure';
      readonly url: string;
      readonly code: NewsErrorCode;
      readonly message: string;
      /** Until the next attempt. Missing after the last one. */
      readonly wait?: number | undefined;
    }
  | { readonly step: 'copy'; readonly url: string; readonly loadedAt: number }
  /** The problems of a document follow its format. */
  | { readonly step: 'format'; readonly name: string; readonly source?: SourceDocument }
  | { readonly step: 'problem'; readonly problem: Problem }
  /** JSON text that cannot be parsed. */
  | { readonly step: 'malformed'; readonly text: string };

/** Called after each step. */
export type Trace = (step: TraceStep) => void;
