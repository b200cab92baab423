import type { NegotiationKind } from '../language/negotiate.js';
import type { NewsErrorCode } from '../model/news-error.js';
import type { ProblemKind } from '../model/problem.js';

/**
 * What came of loading and reading news, for the webmaster whose news they are: plain data, in English, as it can
 * be printed, shown or kept as JSON. Times are milliseconds, sizes are decoded bytes.
 */
export interface Diagnosis {
  /**
   * - `ready`: there are articles;
   * - `empty`: it could be read, and there is no article in it;
   * - `stale`: an earlier copy is shown, because a later load failed;
   * - `failed`: there is nothing to show;
   * - `pending`: nothing has come yet.
   */
  readonly outcome: 'ready' | 'empty' | 'stale' | 'failed' | 'pending';
  /** What was asked for, attempt by attempt, and what came of it. */
  readonly requests: readonly RequestReport[];
  /** Earlier copies that were used. */
  readonly copies: readonly { readonly url: string; readonly loadedAt: number }[];
  /** Formats that were recognised, one a document. */
  readonly formats: readonly string[];
  readonly title?: string;
  /** Address of the next page of the feed. */
  readonly nextUrl?: string;
  readonly items: readonly ItemReport[];
  /** Languages that were published, declared or asked for; those with most articles first. */
  readonly languages: readonly LanguageReport[];
  /** How many articles have a version whose language nobody stated. */
  readonly undeclared: number;
  /** Which languages were asked for, and which one came of it. */
  readonly wishes?: WishReport;
  /** What could not be used, and where it stands. */
  readonly problems: readonly ProblemReport[];
  /** What failed: one a cause. */
  readonly failures: readonly FailureReport[];
  /** What browsers forbid, and the line that allows it. */
  readonly permissions: readonly PermissionReport[];
  /** What could be better. */
  readonly hints: readonly HintReport[];
}

export interface RequestReport {
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  /** Where it was redirected to. */
  readonly redirected?: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly bytes?: number;
  readonly duration?: number;
  readonly failure?: { readonly code: NewsErrorCode; readonly message: string };
  /** Until the next attempt. */
  readonly wait?: number;
}

export interface ItemReport {
  readonly id: string;
  readonly headline?: string;
  /** As published; `null` where nobody stated one. The original comes first. */
  readonly languages: readonly (string | null)[];
  /** Languages of other articles, or that were declared or asked for, which this one lacks. */
  readonly missing: readonly string[];
  /** What readers get who ask for certain languages. */
  readonly shown?: { readonly language: string | null; readonly kind: NegotiationKind };
}

export interface LanguageReport {
  /** The normalised tag; as published, where it names no language we know. */
  readonly language: string;
  /** Its English name. */
  readonly name: string;
  /** How many articles exist in it. */
  readonly count: number;
  /** Ids of the articles that do not. */
  readonly missing: readonly string[];
  /** Whether the feed says that its organisation publishes in it. */
  readonly isDeclared: boolean;
}

export interface WishReport {
  /** Best first. */
  readonly asked: readonly string[];
  readonly found?: string | null;
  readonly kind?: NegotiationKind;
  /** In words. */
  readonly text: string;
}

export interface ProblemReport {
  /** Where it stands: `items[3].date_published`. */
  readonly place: string;
  readonly kind: ProblemKind;
  /** What is there, shortened. */
  readonly value?: string;
  /** What is wrong, and what to write instead. */
  readonly text: string;
}

export interface FailureReport {
  readonly code: NewsErrorCode;
  readonly status?: number;
  /** The error's own message. */
  readonly message: string;
  /** What the code means. */
  readonly explanation: string;
  /** What can be done, likeliest first. */
  readonly advice: readonly string[];
  /** Addresses of feeds that an HTML page offers, which was answered instead of a feed. */
  readonly offers: readonly string[];
}

export interface PermissionReport {
  readonly kind: 'cors' | 'csp' | 'mixed-content';
  readonly text: string;
  /** What to write: a header, a piece of a policy, an address. */
  readonly line: string;
}

export type HintCode =
  | 'no-language'
  | 'odd-language'
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
