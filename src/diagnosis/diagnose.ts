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
import { readPermissions, type Asker } from './read-permissions.js';
import { readRequests } from './read-requests.js';

/** What is known of a load. */
export interface Evidence {
  /** What happened, in order; only of this load. */
  readonly steps: readonly TraceStep[];
  readonly feed?: NewsFeed | undefined;
  readonly error?: NewsError | undefined;
  /** Languages asked for, best first. */
  readonly asked?: readonly string[];
  /** The language found; `null` for a version without one. */
  readonly found?: string | null | undefined;
  readonly kind?: NegotiationKind | undefined;
  /** Which version of each article a reader gets. */
  readonly choose?: Choose | undefined;
  /** Whether relative addresses are relative to something. Default: unless an element was given data. */
  readonly hasBase?: boolean;
  /** The page that asks; missing for a program. */
  readonly asker?: Asker | undefined;
}

const outcomeOf = ({ feed, error }: Evidence): Diagnosis['outcome'] => {
  if (!feed) return error ? 'failed' : 'pending';
  if (error) return 'stale';
  return feed.items.length === 0 ? 'empty' : 'ready';
};

/** What is wrong with the load as a whole, and with single sources of several. */
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

/** What could not be used. That an entry is left out goes without saying where a piece of it is named. */
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

/** Turns what happened and what came of it into what a webmaster wants to know. Pure; never throws. */
export const diagnose = (evidence: Evidence): Diagnosis => {
  const { steps, feed, error, asked = [], found, kind, choose, asker } = evidence;
  const requests = readRequests(steps);
  const languages = feed ? readLanguages(feed, asked) : [];
  // Nothing in data that was handed over is relative to the page.
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
    ...(feed && asked.length > 0 && { wishes: explainWishes(asked, found, kind) }),
    problems,
    failures: failuresOf(error, requests),
    permissions: readPermissions(requests, asker),
    hints: feed ? readHints({ feed, languages, asked, requests, problems, hasBase }) : [],
  };
};
