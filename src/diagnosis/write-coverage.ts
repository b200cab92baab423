import { directionOf, directionOfText } from '../language/direction.js';
import { normaliseTag } from '../language/tag.js';
import { escapeHtml } from '../safety/escape-html.js';
import { webUrl } from '../safety/urls.js';
import type { Coverage, CoverageArticle, CoverageCell, CoverageGroup, CoverageLanguage } from './coverage.js';
import { describeColumn, describeLag, describeSize, describeState, PARTIAL } from './describe-coverage.js';

/** Spreadsheets run a text as a formula if it starts with one of these, even in quotes. */
const FORMULA = /^[\s]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** A field of RFC 4180. */
const csvField = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const cellText = (cell: CoverageCell): string => [describeState(cell), describeLag(cell)].filter(Boolean).join(', ');

/**
 * Writes the matrix for spreadsheets: CSV (RFC 4180), one row per article. It starts with a byte order mark, without
 * which Excel does not read UTF-8. Texts that a spreadsheet would run as formulas start with an apostrophe.
 */
export const coverageToCsv = ({ articles, languages }: Coverage): string => {
  const header = ['Article', 'Headline', 'Published', 'Topics', ...languages.map(describeColumn)];
  const rows = articles.map(({ id, headline = '', published = '', topics, cells }) => [
    id,
    headline,
    published,
    topics.join('; '),
    ...cells.map(cellText),
  ]);
  return `\ufeff${[header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
};

/** Styles of the tables. The text names each state; the tint only repeats it. */
export const COVERAGE_CSS = `.coverage { border-collapse: collapse; font-size: 0.875rem; }
.coverage caption { padding-block: 0.5rem; text-align: start; font-weight: 700; }
.coverage th, .coverage td { padding: 0.375rem 0.625rem; border: 1px solid light-dark(#c8ccd1, #4b5158); text-align: start; vertical-align: top; }
.coverage thead th { background: light-dark(#eef0f2, #2a2e33); }
.coverage tbody th { min-inline-size: 14rem; max-inline-size: 28rem; font-weight: 400; overflow-wrap: anywhere; }
.coverage td small { display: block; font-size: inherit; font-weight: 700; }
.coverage .number { text-align: end; font-variant-numeric: tabular-nums; }
.coverage .missing, .coverage .linked { background: light-dark(#fbe9e7, #4a211b); }
.coverage .outdated { background: light-dark(#fff3d6, #46360f); }
.coverage .original { font-weight: 700; }
.coverage-scroll { overflow-x: auto; margin-block: 1.5rem; }
@media print {
  .coverage { font-size: 8pt; }
  .coverage thead { display: table-header-group; }
  .coverage tr { break-inside: avoid; }
  .coverage tbody th { min-inline-size: 0; }
  .coverage-scroll { overflow: visible; }
}`;

/** Text of a feed, with its language and direction. */
const feedText = (text: string, language: string | undefined): string => {
  const tag = normaliseTag(language);
  const attributes = tag
    ? ` lang="${escapeHtml(tag)}" dir="${directionOf(tag)}"`
    : ` lang="" dir="${directionOfText(text)}"`;
  return `<bdi${attributes}>${escapeHtml(text)}</bdi>`;
};

const renderCell = (cell: CoverageCell, { language }: CoverageLanguage): string => {
  const state = describeState(cell);
  const lag = describeLag(cell);
  const url = webUrl(cell.url);
  const tag = normaliseTag(language);
  const hreflang = tag ? ` hreflang="${escapeHtml(tag)}"` : '';
  const words = url ? `<a href="${escapeHtml(url)}"${hreflang} rel="noreferrer">${state}</a>` : state;
  return `<td class="${cell.state}${lag ? ' outdated' : ''}">${words}${lag ? ` <small>${lag}</small>` : ''}</td>`;
};

/** A table in a region that scrolls. */
const renderTable = (id: string, caption: string, head: readonly string[], rows: readonly string[]): string =>
  `<div class="coverage-scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table class="coverage">
<caption id="${id}">${caption}</caption>
<thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;

const renderArticle = (
  { id, headline, language, published, cells }: CoverageArticle,
  languages: readonly CoverageLanguage[],
): string => {
  const columns = languages.map((each, index) => renderCell(cells[index] ?? { state: 'missing' }, each));
  return `<tr><th scope="row">${feedText(headline ?? id, language)}</th><td>${escapeHtml(published?.slice(0, 10) ?? '')}</td>${columns.join('')}</tr>`;
};

const numbers = (values: readonly number[]): string =>
  values.map((value) => `<td class="number">${value}</td>`).join('');

const renderGroups = (
  id: string,
  caption: string,
  [first, unnamed]: readonly [string, string],
  groups: readonly CoverageGroup[],
  languages: readonly CoverageLanguage[],
): string =>
  groups.every(({ name }) => name === null)
    ? ''
    : renderTable(
        id,
        caption,
        [first, 'Articles', ...languages.map(describeColumn)],
        groups.map(
          ({ name, articles, covered }) =>
            `<tr><th scope="row">${name === null ? unnamed : feedText(name, undefined)}</th>${numbers([articles, ...covered])}</tr>`,
        ),
      );

const LANGUAGE_HEAD = [
  'Language',
  'Articles',
  'Original',
  'Human',
  'Machine',
  'Reviewed machine',
  'Summary',
  'Only a link',
  'Missing',
  'Outdated',
];

const renderLanguage = (each: CoverageLanguage): string => {
  const { covered, states, outdated } = each;
  return `<tr><th scope="row">${escapeHtml(describeColumn(each))}</th>${numbers([covered, ...Object.values(states), outdated])}</tr>`;
};

/** Writes the matrix and the totals as HTML tables, styled by `COVERAGE_CSS`. All texts of the feed are escaped. */
export const coverageToTables = ({ articles, languages, topics, months }: Coverage): string =>
  [
    renderTable(
      'coverage-articles',
      'Articles and languages',
      ['Article', 'Published', ...languages.map(describeColumn)],
      articles.map((article) => renderArticle(article, languages)),
    ),
    renderTable('coverage-languages', 'Articles by language', LANGUAGE_HEAD, languages.map(renderLanguage)),
    renderGroups('coverage-topics', 'Articles by topic', ['Topic', 'No topic'], topics, languages),
    renderGroups('coverage-months', 'Articles by month', ['Month', 'No date'], months, languages),
  ]
    .filter(Boolean)
    .join('\n');

/** Writes a page that needs no other file: the matrix and the totals, for screens and paper. */
export const coverageToHtml = (coverage: Coverage): string => {
  const { title = 'News', isPartial } = coverage;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title}: coverage`)}</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4; }
body { margin: 1.5rem; }
h1 { font-size: 1.5rem; }
a { color: inherit; }
@page { size: landscape; margin: 12mm; }
${COVERAGE_CSS}
</style>
</head>
<body>
<main>
<h1>${feedText(title, undefined)}: coverage</h1>
<p>${describeSize(coverage)}.${isPartial ? ` ${PARTIAL}` : ''}</p>
${coverageToTables(coverage)}
</main>
</body>
</html>
`;
};
