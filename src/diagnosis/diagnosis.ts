import type { NegotiationKind } from '../language/negotiate.js';
import type { NewsErrorCode } from '../model/news-error.js';
import type { ProblemKind } from '../model/problem.js';

/**
 * The result of loading and reading news, for webmasters: plain data that can be written as JSON, with English texts.
 * Times are in milliseconds, sizes in decoded bytes.
 */
export interface Diagnosis {
  /**
   * - `ready`: there are articles;
   * - `empty`: the feed has no articles;
   * - `stale`: an earlier copy is shown, because loading failed;
   * - `blocked`: the news was read, but cannot be shown: the article or a part of the script is missing;
   * - `failed`: loading or reading failed;
   * - `pending`: the news is loading;
   * - `idle`: there is no source.
   */
  readonly outcome: 'ready' | 'empty' | 'stale' | 'blocked' | 'failed' | 'pending' | 'idle';
  /** All attempts, in order. */
  readonly requests: readonly RequestReport[];
  /** Cached copies that were used. `loadedAt` is in milliseconds since 1970. */
  readonly copies: readonly { readonly url: string; readonly loadedAt: number }[];
  /** The detected format of each document. */
  readonly formats: readonly string[];
  readonly title?: string;
  /** Address of the next page of the feed. */
  readonly nextUrl?: string;
  readonly items: readonly ItemReport[];
  /** Languages that are published, declared or requested, by number of articles. */
  readonly languages: readonly LanguageReport[];
  /** Number of articles with a version that declares no language. */
  readonly undeclared: number;
  /** The requested languages, and the one shown. */
  readonly languageChoice?: LanguageChoiceReport;
  /** Data that could not be used. */
  readonly problems: readonly ProblemReport[];
  /** Failures, each cause once. */
  readonly failures: readonly FailureReport[];
  /** Requests that browsers block, and the line that allows them. */
  readonly permissions: readonly PermissionReport[];
  /** Suggestions. */
  readonly hints: readonly HintReport[];
  /** Texts that are probably not in the language that they declare. Missing if languages cannot be detected here. */
  readonly wrongLanguages?: readonly WrongLanguageReport[];
}

export interface RequestReport {
  readonly url: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** Address after redirects. */
  readonly redirected?: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly bytes?: number;
  readonly duration?: number;
  readonly failure?: { readonly code: NewsErrorCode; readonly message: string };
  /** Time until the next attempt. */
  readonly wait?: number;
}

export interface ItemReport {
  readonly id: string;
  readonly headline?: string;
  /** Language tags as published; `null` for a version without one. The original comes first. */
  readonly languages: readonly (string | null)[];
  /** Languages of the report that this article is not available in. */
  readonly missing: readonly string[];
  /** The version for the requested languages. */
  readonly shown?: { readonly language: string | null; readonly kind: NegotiationKind };
}

export interface LanguageReport {
  /** The normalised tag; an invalid tag as published. */
  readonly language: string;
  /** Its English name. */
  readonly name: string;
  /** Number of articles in this language. */
  readonly count: number;
  /** Ids of the other articles. */
  readonly missing: readonly string[];
  /** Whether the feed declares the language as one of its own, in any region. */
  readonly isDeclared: boolean;
}

export interface LanguageChoiceReport {
  /** Best first. */
  readonly requested: readonly string[];
  /** `null` for a version without a language. */
  readonly shown?: string | null;
  readonly kind?: NegotiationKind;
  /** The same as a sentence. */
  readonly text: string;
}

export interface ProblemReport {
  /** Path in the document: `items[3].date_published`. */
  readonly place: string;
  /** Line in the document, counted from 1. Missing for XML, where `place` can name the line, and for data. */
  readonly line?: number;
  readonly kind: ProblemKind;
  /** The value, shortened. */
  readonly value?: string;
  /** The problem and its solution. */
  readonly text: string;
}

export interface FailureReport {
  readonly code: NewsErrorCode;
  readonly status?: number;
  /** The error's own message. */
  readonly message: string;
  /** Address of the request that failed. */
  readonly url?: string;
  /** Place of a syntax error in JSON. Line and column are counted from 1. */
  readonly at?: { readonly line: number; readonly column: number; readonly place: string };
  /** What happened. */
  readonly explanation: string;
  /** Possible solutions, the most likely first. */
  readonly advice: readonly string[];
  /** Addresses of feeds that the HTML page links to, if the server sent a page instead of a feed. */
  readonly feedLinks: readonly string[];
}

export interface WrongLanguageReport {
  /** Id of the article. */
  readonly id: string;
  readonly headline?: string;
  /** The tag as published. */
  readonly declared: string;
  /** Tag of the language that was detected. */
  readonly found: string;
  /** The problem. */
  readonly text: string;
}

export interface PermissionReport {
  readonly kind: 'cors' | 'csp' | 'mixed-content';
  readonly text: string;
  /** The header, directive or address to use. */
  readonly line: string;
}

export type HintCode =
  | 'no-language'
  | 'missing-language'
  | 'no-id'
  | 'no-headline'
  | 'no-date'
  | 'no-alt'
  | 'relative-address'
  | 'large'
  | 'no-items';

export interface HintReport {
  readonly code: HintCode;
  readonly text: string;
}
