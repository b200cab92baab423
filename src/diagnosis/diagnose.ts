import type { TraceStep } from '../loading/trace.js';
import type { NegotiationKind } from '../language/negotiate.js';
import type { NewsError } from '../model/news-error.js';
import type { NewsFeed } from '../model/news.js';
import type { Diagnosis, FailureReport, ProblemReport, RequestReport } from './diagnosis.js';
import { explainError } from './explain-error.js';
import { explainProblem } from './explain-problem.js';
import { explainWishes } from './explain-wishes.js';
import { readItems, readLanguages, type Choose } from './read-coverage.js';
import { countUndeclared, readHints } from './read-hints.js';
import { readPermissions, type RequestingPage } from './read-permissions.js';
import { readRequests } from './read-requests.js';

/** The input of a diagnosis. */
export interface Evidence {
  /** Steps of this load, in order. */
  readonly steps: readonly TraceStep[];
  readonly feed?: NewsFeed | undefined;
  readonly error?: NewsError | undefined;
  /** Requested languages, best first. */
  readonly requested?: readonly string[];
  /** The language shown; `null` for a version without one. */
  readonly shown?: string | null | undefined;
  readonly kind?: NegotiationKind | undefined;
  /** Chooses the version of an article for the reader. */
  readonly choose?: Choose | undefined;
  /** Whether relative addresses can be resolved. Default: true, unless an element got its news as data. */
  readonly hasBase?: boolean;
  /** The page that shows the news, if known. */
  readonly page?: RequestingPage | undefined;
}

const outcomeOf = ({ feed, error }: Evidence): Diagnosis['outcome'] => {
  if (!feed) return error ? 'failed' : 'pending';
  if (error) return 'stale';
  return feed.items.length === 0 ? 'empty' : 'ready';
};

/** The failure of the load, and failures of single sources. */
const failuresOf = (error: NewsError | undefined, requests: readonly RequestReport[]): readonly FailureReport[] => {
  const { contentType } = requests.findLast((each) => each.status !== undefined) ?? {};
  const ended = requests.flatMap(({ failure, wait, status, contentType: type }) =>
    failure && wait === undefined ? explainError({ ...failure, status, contentType: type }) : [],
  );
  const whole = error
    ? [explainError({ code: error.code, message: error.message, status: error.status, contentType })]
    : [];
  return [...new Map([...whole, ...ended].map((each) => [each.code + each.message, each])).values()];
};

/** Problems of the load. If a part of an entry has a problem, its own `left-out` is not repeated. */
const problemsOf = (steps: readonly TraceStep[]): readonly ProblemReport[] => {
  const problems = steps.flatMap((step) => (step.step === 'problem' ? [step.problem] : []));
  const around = new Set<string>();
  for (const { place } of problems) {
    for (
      let end = place.length;
      end > 0;
      end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1))
    ) {
      if (end < place.length) around.add(place.slice(0, end));
    }
  }
  return problems.filter(({ kind, place }) => kind !== 'left-out' || !around.has(place)).map(explainProblem);
};

/** Turns the steps and the result of a load into a diagnosis. Pure; never throws. */
export const diagnose = (evidence: Evidence): Diagnosis => {
  const { steps, feed, error, requested = [], shown, kind, choose, page } = evidence;
  const requests = readRequests(steps);
  const languages = feed ? readLanguages(feed, requested) : [];
  // Data without a source has no address of its own.
  const { hasBase = !steps.some((step) => step.step === 'load' && step.src === undefined) } = evidence;
  const problems = problemsOf(steps);
  return {
    outcome: outcomeOf(evidence),
    requests,
    copies: steps.flatMap((step) => (step.step === 'copy' ? [{ url: step.url, loadedAt: step.loadedAt }] : [])),
    formats: steps.flatMap((step) => (step.step === 'format' ? [step.name] : [])),
    ...(feed?.title !== undefined && { title: feed.title }),
    ...(feed?.nextUrl !== undefined && { nextUrl: feed.nextUrl }),
    items: feed ? readItems(feed, languages, choose) : [],
    languages,
    undeclared: feed ? countUndeclared(feed) : 0,
    ...(feed && requested.length > 0 && { wishes: explainWishes(requested, shown, kind) }),
    problems,
    failures: failuresOf(error, requests),
    permissions: readPermissions(requests, page),
    hints: feed ? readHints({ feed, languages, requested, requests, problems, hasBase }) : [],
  };
};
