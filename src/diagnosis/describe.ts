import type { Diagnosis, ItemReport, LanguageReport, RequestReport } from './diagnosis.js';
import { printable } from './printable.js';

/** A line of a report. */
export interface Line {
  readonly text: string;
  /** Something to copy, as it is. */
  readonly code?: string;
  readonly isBad?: boolean;
}

/** A piece of a report: all its faces (console, panel, command line, demo) show these. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** So many articles, problems or ids are listed; the rest is counted. */
export interface Limits {
  readonly items?: number;
  readonly problems?: number;
}

const OUTCOMES: Readonly<Record<Diagnosis['outcome'], string>> = {
  ready: 'The news can be read.',
  empty: 'The feed can be read, but there is no article in it.',
  stale: 'An earlier copy is shown, because a later load failed.',
  failed: 'The news cannot be read.',
  pending: 'Nothing has come yet.',
};

/** So many articles that lack a language are named. */
const MOST_NUMBERS = 12;

const NUMBER = new Intl.NumberFormat('en');

const more = (count: number): readonly Line[] => (count > 0 ? [{ text: `… and ${NUMBER.format(count)} more` }] : []);

const listed = <Value>(
  values: readonly Value[],
  most: number,
  lineOf: (value: Value, index: number) => Line,
): Line[] => [...values.slice(0, most).map(lineOf), ...more(values.length - most)];

const describeOutcome = ({ outcome, formats, title, items, nextUrl }: Diagnosis): readonly Line[] => {
  const names = [...new Set(formats)].join(', ');
  return [
    { text: OUTCOMES[outcome], isBad: outcome === 'failed' || outcome === 'stale' },
    ...(names ? [{ text: `Format: ${names}` }] : []),
    ...(title === undefined ? [] : [{ text: `Title: ${title}` }]),
    ...(outcome === 'failed' || outcome === 'pending' ? [] : [{ text: `Articles: ${NUMBER.format(items.length)}` }]),
    ...(nextUrl === undefined ? [] : [{ text: `Next page: ${nextUrl}` }]),
  ];
};

const describeRequest = (request: RequestReport): Line => {
  const { url, attempt, redirected, status, contentType, bytes, duration, failure, wait } = request;
  const facts = [
    redirected === undefined ? undefined : `redirected to ${redirected}`,
    status === undefined ? undefined : `status ${status}`,
    status === undefined ? undefined : (contentType ?? 'no content type'),
    bytes === undefined || failure ? undefined : `${NUMBER.format(bytes)} bytes`,
    duration === undefined ? undefined : `${NUMBER.format(duration)} ms`,
    failure && `${failure.code} (${failure.message})`,
    wait === undefined ? undefined : `asked again after ${NUMBER.format(wait)} ms`,
  ].filter((fact) => fact !== undefined);
  const answer = facts.length > 0 ? facts.join(', ') : 'no answer yet';
  return { text: `${url}${attempt > 1 ? `, attempt ${attempt}` : ''}: ${answer}`, isBad: failure !== undefined };
};

const describeLanguage = (report: LanguageReport, items: readonly ItemReport[]): Line => {
  const { language, name, count, isDeclared } = report;
  const named = name === language ? language : `${name} (${language})`;
  const numbers = items.flatMap(({ missing }, index) => (missing.includes(language) ? [index + 1] : []));
  const rest = numbers.length > MOST_NUMBERS ? ` and ${NUMBER.format(numbers.length - MOST_NUMBERS)} more` : '';
  const lacking =
    numbers.length > 0 && count > 0 ? `; lacking in articles ${numbers.slice(0, MOST_NUMBERS).join(', ')}${rest}` : '';
  return { text: `${named}: ${count} of ${items.length}${isDeclared ? '' : ', not declared by the feed'}${lacking}` };
};

/** The headline comes last: one that runs from right to left would pull what follows it along. */
const describeItem = ({ id, headline, languages, shown }: ItemReport, index: number): Line => {
  const tags = languages.map((language) => language ?? 'no language').join(', ');
  const instead = shown?.language && shown.kind !== 'exact' ? ' instead' : '';
  const choice = shown ? ` → ${shown.language ?? 'no language'}${instead}` : '';
  return { text: `${index + 1}. [${tags}]${choice}: ${headline ?? id}` };
};

/** Takes control characters out of everything: what a feed says must not move anybody's cursor. */
const clean = ({ heading, lines }: Section): Section => ({
  heading,
  lines: lines.map((line) => ({
    ...line,
    text: printable(line.text),
    ...(line.code !== undefined && { code: line.code.split('\n').map(printable).join('\n') }),
  })),
});

/** A diagnosis in words, most urgent first; sections that have nothing to say are left out. */
export const describe = (diagnosis: Diagnosis, { items = 10, problems = 20 }: Limits = {}): readonly Section[] => {
  const { wishes, languages, undeclared, failures, permissions, requests, copies, hints } = diagnosis;
  const total = diagnosis.items.length;
  const sections: readonly Section[] = [
    { heading: 'Outcome', lines: describeOutcome(diagnosis) },
    {
      heading: 'What failed, and what to do',
      lines: failures.flatMap(({ code, message, explanation, advice, offers }) => [
        { text: `${code}: ${message}`, isBad: true },
        { text: explanation },
        ...offers.map((url) => ({ text: 'The page offers this feed:', code: url })),
        ...advice.map((text) => ({ text: `→ ${text}` })),
      ]),
    },
    { heading: 'To allow it', lines: permissions.map(({ text, line }) => ({ text, code: line })) },
    {
      heading: `Not used: ${NUMBER.format(diagnosis.problems.length)}`,
      lines: listed(diagnosis.problems, problems, ({ place, text }) => ({ text: `${place}: ${text}`, isBad: true })),
    },
    { heading: 'Could be better', lines: hints.map(({ text }) => ({ text })) },
    {
      heading: 'Languages',
      lines: [
        ...(wishes ? [{ text: wishes.text }] : []),
        ...languages.map((language) => describeLanguage(language, diagnosis.items)),
        ...(undeclared > 0 ? [{ text: `no language stated: ${undeclared} of ${total}` }] : []),
      ],
    },
    {
      heading: 'Requests',
      lines: [
        ...requests.map(describeRequest),
        ...copies.map(({ url, loadedAt }) => ({
          text: `${url}: a copy of ${new Date(loadedAt).toISOString()} was at hand`,
        })),
      ],
    },
    { heading: 'Articles', lines: listed(diagnosis.items, items, describeItem) },
  ];
  return sections.filter(({ lines }) => lines.length > 0).map(clean);
};
