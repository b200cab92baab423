import type { NewsErrorCode } from '../model/news-error.js';
import type { Problem } from '../model/problem.js';

/** One thing that happened between an address and its model. Times are milliseconds. */
export type TraceStep =
  /** An element starts to load; without `src`, from data that it was given. */
  | { readonly step: 'load'; readonly src?: string | undefined }
  | { readonly step: 'request'; readonly url: string; readonly attempt: number }
  | {
      readonly step: 'response';
      /** After redirects. */
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
      /** Until the next attempt; missing when there is none. */
      readonly wait?: number | undefined;
    }
  | { readonly step: 'copy'; readonly url: string; readonly loadedAt: number }
  | { readonly step: 'format'; readonly name: string }
  | { readonly step: 'problem'; readonly problem: Problem };

/** Called for each step. */
export type Trace = (step: TraceStep) => void;
