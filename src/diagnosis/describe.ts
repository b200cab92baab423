import type { Diagnosis, ItemReport, LanguageReport, RequestReport, WrongLanguageReport } from './diagnosis.js';

/** A line of a report. */
export interface Line {
  readonly text: string;
  /** Text to copy, such as a header. */
  readonly code?: string;
  /** Whether the line reports a failure or a problem. */
  readonly isBad?: boolean;
}

/** A section of a report. The panel, the console, the command line and the demo all show the same sections. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** How many articles and problems are listed. The rest is counted. */
export interface Limits {
  /** Default 10. */
  readonly items?: number;
  /** Default 20. */
  readonly problems?: number;
}

const OUTCOMES: Readonly<Record<Diagnosis['outcome'], string>> = {
  ready: 'The news was read.',
  empty: 'The feed has no articles.',
  stale: 'Loading failed; an earlier copy is shown.',
  blocked: 'The news was read, but it cannot be shown.',
  failed: 'The news could not be read.',
  pending: 'The news is loading.',
  idle: 'There is no news to load.',
};

const PARTLY = 'The news was read, but not from all sources.';

/** How many articles without a language are listed. */
const MAX_NUMBERS = 12;

const NUMBER = new Intl.NumberFormat('en');

const more = (count: number): readonly Line[] => (count > 0 ? [{ text: `… and ${NUMBER.format(count)} more` }] : []);

/** A line for each of the first values, and the number of the others. */
export const listed = <Value>(
  values: readonly Value[],
  limit: number,
  lineOf: (value: Value, index: number) => Line,
): Line[] => [...values.slice(0, limit).map(lineOf), ...more(values.length - limit)];

const describeOutcome = ({ outcome, formats, title, items, nextUrl, failures }: Diagnosis): readonly Line[] => {
  const names = [...new Set(formats)].join(', ');
  const isPartial = outcome === 'ready' && failures.length > 0;
  return [
    isPartial
      ? { text: PARTLY, isBad: true }
      : { text: OUTCOMES[outcome], isBad: /^(failed|stale|blocked)$/.test(outcome) },
    ...(names ? [{ text: `Format: ${names}` }] : []),
    ...(title === undefined ? [] : [{ text: `Title: ${title}` }]),
    ...(/^(failed|pending|idle)$/.test(outcome) ? [] : [{ text: `Articles: ${NUMBER.format(items.length)}` }]),
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
    wait === undefined ? undefined : `next attempt after ${NUMBER.format(wait)} ms`,
  ].filter((fact) => fact !== undefined);
  const result = facts.length > 0 ? facts.join(', ') : 'no response yet';
  return { text: `${url}${attempt > 1 ? `, attempt ${attempt}` : ''}: ${result}`, isBad: failure !== undefined };
};

const describeLanguage = (report: LanguageReport, items: readonly ItemReport[], isListed: boolean): Line => {
  const { language, name, count, isDeclared } = report;
  const named = name === language ? language : `${name} (${language})`;
  const numbers = items.flatMap(({ missing }, index) => (missing.includes(language) ? [index + 1] : []));
  const rest = numbers.length > MAX_NUMBERS ? ` and ${NUMBER.format(numbers.length - MAX_NUMBERS)} more` : '';
  const without =
    numbers.length > 0 && count > 0 ? `; missing in articles ${numbers.slice(0, MAX_NUMBERS).join(', ')}${rest}` : '';
  return {
    text: `${named}: ${count} of ${items.length}${isDeclared || !isListed ? '' : ', not declared by the feed'}${without}`,
  };
};

/** The headline is last, because right-to-left text would reorder what follows it. */
const describeItem = ({ id, headline, languages, shown }: ItemReport, index: number): Line => {
  const tags = languages.map((language) => language ?? 'no language').join(', ');
  const instead = shown?.language && shown.kind !== 'exact' ? ' instead' : '';
  const choice = shown ? ` → ${shown.language ?? 'no language'}${instead}` : '';
  return { text: `${index + 1}. [${tags}]${choice}: ${headline ?? id}` };
};

/** Control characters, and characters that change the reading direction. */
// eslint-disable-next-line no-control-regex -- to escape them
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Escapes characters that would affect a terminal or the surrounding text: `\u001b` for an escape character. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Escapes control characters in all texts, because feeds are untrusted. */
export const clean = ({ heading, lines }: Section): Section => ({
  heading,
  lines: lines.map((line) => ({
    ...line,
    text: printable(line.text),
    ...(line.code !== undefined && { code: line.code.split('\n').map(printable).join('\n') }),
  })),
});

/** Describes texts in another language than the one declared; no section if there are none. */
export const describeWrongLanguages = (reports: readonly WrongLanguageReport[] = [], limit = 20): readonly Section[] =>
  reports.length === 0
    ? []
    : [
        {
          heading: `Wrong languages: ${NUMBER.format(reports.length)}`,
          lines: listed(reports, limit, ({ id, headline, text }) => ({
            text: `${id}: ${text}${headline === undefined ? '' : `: ${headline}`}`,
            isBad: true,
          })),
        },
      ].map(clean);

/** Describes a diagnosis, the most urgent sections first. Leaves out empty sections. */
export const describe = (diagnosis: Diagnosis, { items = 10, problems = 20 }: Limits = {}): readonly Section[] => {
  const { languageChoice, languages, undeclared, failures, permissions, requests, copies, hints } = diagnosis;
  const total = diagnosis.items.length;
  const sections: readonly Section[] = [
    { heading: 'Outcome', lines: describeOutcome(diagnosis) },
    {
      heading: 'Failures and solutions',
      lines: failures.flatMap(({ code, message, url, explanation, advice, feedLinks }) => [
        { text: `${code}: ${message}${failures.length > 1 && url ? `, ${url}` : ''}`, isBad: true },
        { text: explanation },
        ...feedLinks.map((url) => ({ text: 'The page links to this feed:', code: url })),
        ...advice.map((text) => ({ text: `→ ${text}` })),
      ]),
    },
    { heading: 'Permissions to add', lines: permissions.map(({ text, line }) => ({ text, code: line })) },
    {
      heading: `Problems: ${NUMBER.format(diagnosis.problems.length)}`,
      lines: listed(diagnosis.problems, problems, ({ place, line, text }) => ({
        text: `${place}: ${text}${line === undefined ? '' : ` (line ${line})`}`,
        isBad: true,
      })),
    },
    ...describeWrongLanguages(diagnosis.wrongLanguages, problems),
    { heading: 'Suggestions', lines: hints.map(({ text }) => ({ text })) },
    {
      heading: 'Languages',
      lines: [
        ...(languageChoice ? [{ text: languageChoice.text }] : []),
        // Most feeds declare no languages as a whole.
        ...languages.map((each) =>
          describeLanguage(
            each,
            diagnosis.items,
            languages.some(({ isDeclared }) => isDeclared),
          ),
        ),
        ...(undeclared > 0 ? [{ text: `No language declared: ${undeclared} of ${total}` }] : []),
      ],
    },
    {
      heading: 'Requests',
      lines: [
        ...requests.map(describeRequest),
        ...copies.map(({ url, loadedAt }) => ({
          text: `${url}: used a copy from ${new Date(loadedAt).toISOString()}`,
        })),
      ],
    },
    { heading: 'Articles', lines: listed(diagnosis.items, items, describeItem) },
  ];
  return sections.filter(({ lines }) => lines.length > 0).map(clean);
};

/** Formatting of headings and bad lines, for terminals. */
export interface TextStyle {
  readonly heading: (text: string) => string;
  readonly bad: (text: string) => string;
}

const PLAIN: TextStyle = { heading: (text) => text, bad: (text) => text };

/** Writes sections as plain text, for a console or a terminal. */
export const toText = (sections: readonly Section[], { heading, bad }: TextStyle = PLAIN): string =>
  sections
    .map((section) => {
      const lines = section.lines.flatMap(({ text, code, isBad }) => [
        `  ${isBad ? bad(text) : text}`,
        ...(code === undefined ? [] : code.split('\n').map((line) => `    ${line}`)),
      ]);
      return [heading(section.heading), ...lines].join('\n');
    })
    .join('\n\n');

/** The attributes of an element, except global ones such as `class`. */
export const describeAttributes = (host: HTMLElement): Line => {
  const attributes = [...host.attributes].filter(({ name }) => !/^(class|style|id|slot|debug|data-.*)$/.test(name));
  const text = attributes.map(({ name, value }) => (value ? `${name}="${value}"` : name)).join(' ');
  return { text: `Attributes: ${text || 'none'}` };
};
