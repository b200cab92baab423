import type { TraceStep } from '../loading/trace.js';
import type { NegotiationKind } from '../language/negotiate.js';
import type { NewsError } from '../model/news-error.js';
import type { SourceDocument } from '../formats/format-adapter.js';
import type { LoadStatus } from '../model/load-state.js';
import type { NewsFeed } from '../model/news.js';
import type { Problem } from '../model/problem.js';
import type { Diagnosis, FailureReport, ProblemReport, RequestReport } from './diagnosis.js';
import { explainError, type Failure } from './explain-error.js';
import { explainProblem } from './explain-problem.js';
import { explainLanguageChoice } from './explain-language-choice.js';
import { readItems, readLanguages, type Choose } from './read-coverage.js';
import { countUndeclared, readHints } from './read-hints.js';
import { findJsonLines } from './locate-json.js';
import { mediaPermissions, readPermissions, refusalOf, type RequestingPage } from './read-permissions.js';
import { readRequests } from './read-requests.js';

/** The input of a diagnosis. */
export interface DiagnosisInput {
  /** Steps of this load, in order. */
  readonly steps: readonly TraceStep[];
  readonly feed?: NewsFeed | undefined;
  readonly error?: NewsError | undefined;
  /** State of the element. */
  readonly state?: LoadStatus | undefined;
  /** Id of the article that the element asks for. */
  readonly itemId?: string | undefined;
  /** Requested languages, best first. */
  readonly requested?: readonly string[];
  /** The language shown; `null` for a version without one. */
  readonly shown?: string | null | undefined;
  readonly kind?: NegotiationKind | undefined;
  /** Chooses the version of an article for the reader. */
  readonly choose?: Choose | undefined;
  /** Whether relative addresses can be resolved. Default: true, unless an element got its news as data. */
  readonly hasBase?: boolean;
  /** Origins of recordings that the page's content security policy blocked. */
  readonly blockedMedia?: readonly string[] | undefined;
  /** The page that shows the news, if known. */
  readonly page?: RequestingPage | undefined;
}

const outcomeOf = ({ feed, error, state }: DiagnosisInput): Diagnosis['outcome'] => {
  if (!feed) return error ? 'failed' : state === 'idle' ? 'idle' : 'pending';
  if (error) return state === 'error' ? 'blocked' : 'stale';
  return feed.items.length === 0 ? 'empty' : 'ready';
};

/** The text of the last malformed document. */
const malformedText = (steps: readonly TraceStep[]): string | undefined =>
  steps.flatMap((step) => (step.step === 'malformed' ? [step.text] : [])).at(-1);

/** The failure of the load, and failures of single sources. */
const failuresOf = (input: DiagnosisInput, requests: readonly RequestReport[]): readonly FailureReport[] => {
  const { steps, feed, error, page, itemId } = input;
  const context = { text: malformedText(steps), isOffline: page?.isOffline };
  const ended = requests.filter(({ failure, wait }) => failure && wait === undefined);
  const failures: Failure[] = ended.flatMap(({ url, failure, status, contentType }) =>
    failure
      ? {
          ...failure,
          ...context,
          url,
          status,
          contentType,
          refusal: refusalOf({ url, failure }, page),
        }
      : [],
  );
  if (error && !failures.some(({ code, message }) => code === error.code && message === error.message)) {
    const { code, message, status, isScript, cause } = error;
    const response = feed || isScript ? undefined : requests.findLast((each) => each.status !== undefined);
    failures.unshift({
      ...context,
      ...{ code, message, status, isScript, cause },
      url: response?.url,
      contentType: response?.contentType,
      ids: feed?.items.map(({ id }) => id),
      itemId,
    });
  }
  return [
    ...new Map(failures.map((each) => [`${each.code} ${each.message} ${each.url}`, explainError(each)])).values(),
  ];
};

/** The value at a place (`items[3].title`) of parsed JSON. */
const valueAt = (json: unknown, place: string): unknown =>
  place
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined,
      json,
    );

/** Explains the problems of one document. */
const explainProblems = (
  problems: readonly Problem[],
  source: SourceDocument | undefined,
  hasBase: boolean,
): readonly ProblemReport[] => {
  const { json, text } = source ?? {};
  const places = new Set(problems.map(({ place }) => place));
  const lines = json !== undefined && text !== undefined ? findJsonLines(text, places) : undefined;
  return problems.map((problem) => {
    const { place } = problem;
    return explainProblem(problem, { hasBase, entry: valueAt(json, place), line: lines?.get(place) });
  });
};

/** Problems of the load. Drops the `left-out` of an entry if one of its parts has a problem. */
const problemsOf = (steps: readonly TraceStep[], hasBase: boolean): readonly ProblemReport[] => {
  // Problems follow the format of their document.
  const documents: { source: SourceDocument | undefined; problems: Problem[] }[] = [
    { source: undefined, problems: [] },
  ];
  for (const step of steps) {
    if (step.step === 'format') documents.push({ source: step.source, problems: [] });
    if (step.step === 'problem') documents.at(-1)?.problems.push(step.problem);
  }
  return documents.flatMap(({ source, problems }) => {
    const enclosing = new Set<string>();
    for (const { place } of problems) {
      for (
        let end = place.length;
        end > 0;
        end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1))
      ) {
        if (end < place.length) enclosing.add(place.slice(0, end));
      }
    }
    const reported = problems.filter(
      ({ kind, reason, place }) => kind !== 'left-out' || reason || !enclosing.has(place),
    );
    return explainProblems(reported, source, hasBase);
  });
};

/** Turns the steps and the result of a load into a diagnosis. Pure; never throws. */
export const diagnose = (input: DiagnosisInput): Diagnosis => {
  const { steps, feed, requested = [], shown, kind, choose, page } = input;
  const requests = readRequests(steps);
  const languages = feed ? readLanguages(feed, requested) : [];
  // Data without a source has no address of its own.
  const { hasBase = !steps.some((step) => step.step === 'load' && step.src === undefined) } = input;
  const problems = problemsOf(steps, hasBase);
  return {
    outcome: outcomeOf(input),
    requests,
    copies: steps.flatMap((step) => (step.step === 'copy' ? [{ url: step.url, loadedAt: step.loadedAt }] : [])),
    formats: steps.flatMap((step) => (step.step === 'format' ? [step.name] : [])),
    ...(feed?.title !== undefined && { title: feed.title }),
    ...(feed?.nextUrl !== undefined && { nextUrl: feed.nextUrl }),
    items: feed ? readItems(feed, languages, choose) : [],
    languages,
    undeclared: feed ? countUndeclared(feed) : 0,
    ...(feed && requested.length > 0 && { languageChoice: explainLanguageChoice(requested, shown, kind) }),
    problems,
    failures: failuresOf(input, requests),
    permissions: [...readPermissions(requests, page), ...mediaPermissions(input.blockedMedia)],
    hints: feed ? readHints({ feed, languages, requested, requests, problems, hasBase }) : [],
  };
};
