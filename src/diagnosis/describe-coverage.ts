import type {
  Coverage,
  CoverageArticle,
  CoverageCell,
  CoverageGroup,
  CoverageLanguage,
  CoverageState,
} from './coverage.js';
import { clean, listed, type Line, type Section } from './describe.js';

const STATES: Readonly<Record<CoverageState, string>> = {
  original: 'original',
  human: 'human translation',
  machine: 'machine translation',
  'machine-reviewed': 'reviewed machine translation',
  summary: 'summary',
  linked: 'only a link',
  missing: 'missing',
};

/** Marks of the matrix in a terminal. */
const MARKS: Readonly<Record<CoverageState, string>> = {
  original: 'O',
  human: 'H',
  machine: 'M',
  'machine-reviewed': 'R',
  summary: 'S',
  linked: 'L',
  missing: '–',
};

const OUTDATED_MARK = '*';

/** The state of an article in a language: `human translation`. */
export const describeState = ({ state }: CoverageCell): string => STATES[state];

/** How old a translation is: `12 days older than the original`; `undefined` if it is not outdated. */
export const describeLag = ({ outdated }: CoverageCell): string | undefined =>
  outdated && `${outdated.text} older than the original`;

/** `French (fr)`. */
export const describeColumn = ({ name, language }: Pick<CoverageLanguage, 'name' | 'language'>): string =>
  name === language ? language : `${name} (${language})`;

/** What a coverage consists of: `9 articles, 6 languages`. */
export const describeSize = ({ articles, languages }: Coverage): string =>
  `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ` +
  `${languages.length} ${languages.length === 1 ? 'language' : 'languages'}`;

export const PARTIAL = 'The feed has more articles, which are not counted here.';

/** `2 original, 3 machine translation, 4 missing`. */
const describeStates = ({ states, outdated }: CoverageLanguage): string =>
  [
    ...Object.entries(STATES).map(([state, words]) => ({ count: states[state as CoverageState], words })),
    { count: outdated, words: 'outdated' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${count} ${words}`)
    .join(', ');

/** Which of the marks of the matrix are used, and what they mean. */
const describeMarks = ({ articles }: Coverage): string => {
  const cells = articles.flatMap((article) => article.cells);
  const states = (Object.keys(MARKS) as CoverageState[]).filter((state) => cells.some((cell) => cell.state === state));
  return [
    ...states.map((state) => `${MARKS[state]} ${STATES[state]}`),
    ...(cells.some(({ outdated }) => outdated) ? [`${OUTDATED_MARK} outdated`] : []),
  ].join(', ');
};

/** A row of columns, with the text last: right-to-left text would reorder what follows it. */
const toRow = (columns: readonly (string | number)[], widths: readonly number[], text = ''): string =>
  (columns.map((value, index) => String(value).padEnd(widths[index] ?? 0)).join('') + text).trimEnd();

/** Widths of columns, two spaces wider than their heads. */
const widthsOf = (heads: readonly string[]): readonly number[] => heads.map(({ length }) => Math.max(length, 2) + 2);

const matrixLines = (coverage: Coverage, limit: number): readonly Line[] => {
  const { articles, languages } = coverage;
  if (articles.length === 0 || languages.length === 0) return [];
  const heads = [String(articles.length).replace(/./g, ' '), ...languages.map(({ language }) => language)];
  const widths = widthsOf(heads);
  const rowOf = ({ headline, id, cells }: CoverageArticle, index: number): Line => {
    const marks = cells.map(({ state, outdated }) => `${MARKS[state]}${outdated ? OUTDATED_MARK : ''}`);
    return { text: toRow([`${index + 1}.`, ...marks], widths, headline ?? id) };
  };
  return [{ text: toRow(heads, widths) }, ...listed(articles, limit, rowOf), { text: describeMarks(coverage) }];
};

const outdatedLines = ({ articles, languages }: Coverage, limit: number): readonly Line[] =>
  listed(
    articles.flatMap(({ headline, id, cells }, index) =>
      cells.flatMap((cell, column) => {
        const language = languages[column];
        const lag = describeLag(cell);
        return lag && language ? `${index + 1}. ${describeColumn(language)}: ${lag}: ${headline ?? id}` : [];
      }),
    ),
    limit,
    (text) => ({ text, isBad: true }),
  );

const groupLines = (
  groups: readonly CoverageGroup[],
  { languages }: Coverage,
  unnamed: string,
  limit: number,
): readonly Line[] => {
  if (groups.every(({ name }) => name === null)) return [];
  const heads = ['articles', ...languages.map(({ language }) => language)];
  const widths = widthsOf(heads);
  return [
    { text: toRow(heads, widths) },
    ...listed(groups, limit, ({ name, articles, covered }) => ({
      text: toRow([articles, ...covered], widths, name ?? unnamed),
    })),
  ];
};

/** Describes a coverage for a terminal. Leaves out empty sections. */
export const describeCoverage = (coverage: Coverage, limit = 20): readonly Section[] => {
  const { title, isPartial, languages, articles, topics, months } = coverage;
  const sections: readonly Section[] = [
    {
      heading: 'Coverage',
      lines: [
        ...(title === undefined ? [] : [{ text: `Title: ${title}` }]),
        { text: describeSize(coverage) },
        ...(isPartial ? [{ text: PARTIAL }] : []),
      ],
    },
    { heading: 'Articles and languages', lines: matrixLines(coverage, limit) },
    { heading: 'Outdated translations', lines: outdatedLines(coverage, limit) },
    {
      heading: 'Languages',
      lines: languages.map((each) => ({
        text: `${describeColumn(each)}: ${each.covered} of ${articles.length}${articles.length > 0 ? ` (${describeStates(each)})` : ''}`,
      })),
    },
    { heading: 'Topics', lines: groupLines(topics, coverage, 'no topic', limit) },
    { heading: 'Months', lines: groupLines(months, coverage, 'no date', limit) },
  ];
  return sections.filter(({ lines }) => lines.length > 0).map(clean);
};
