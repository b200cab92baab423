/** Makes Markdown tables of what was measured. */
import { FIGURES, GROWING, GROWTH, RATIOS } from './goals.mjs';
import { exponent, median, ratio } from './statistics.mjs';
import { VARIANTS } from './variants.mjs';

const number = (value, digits) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const row = (cells) => `| ${cells.join(' | ')} |`;

const table = (head, rows) => [row(head), row(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(row)];

/** Whether a figure is within its goal, to the digits that are shown. */
const verdict = (value, goal, digits) =>
  goal === undefined || !Number.isFinite(value) ? '' : Number(value.toFixed(digits)) <= goal ? 'yes' : '**no**';

/** The one that the goals are for. */
const OURS = 'wco';

const compareTable = (records) => {
  const names = [...new Set(records.map(({ name }) => name))];
  const valuesOf = (name, kind, key) =>
    records.filter((record) => record.name === name && record.kind === kind).map((record) => record[key]);

  const ratioRow = ({ what, kind, key, goal, isPlain, unit, digits }) => {
    const times = (name) => ratio(valuesOf(name, kind, key), valuesOf(VARIANTS[name].base, kind, key));
    const cells = names.map((name) => {
      const value = median(valuesOf(name, kind, key));
      if (!Number.isFinite(value)) return '–';
      return isPlain || VARIANTS[name].base === name
        ? `${number(value, digits)} ${unit}`
        : `${number(times(name), 2)} ×`;
    });
    return [what, ...cells, goal ? `${goal} ×` : '', verdict(times(OURS), goal, 2)];
  };
  const figureRow = ({ what, kind, key, goal, digits }) => {
    const values = names.map((name) => median(valuesOf(name, kind, key)));
    const cells = values.map((value) => (Number.isFinite(value) ? number(value, digits) : '–'));
    return [what, ...cells, goal ?? '', verdict(values[names.indexOf(OURS)], goal, digits)];
  };
  const growthRow = ({ what, key, goal, isEach }) => {
    const values = names.map((name) =>
      exponent(GROWING.map((count) => [count, median(valuesOf(name, `draw ${count}`, key)) * (isEach ? count : 1)])),
    );
    const cells = values.map((value) => (Number.isFinite(value) ? number(value, 2) : '–'));
    return [what, ...cells, goal, verdict(values[names.indexOf(OURS)], goal, 2)];
  };
  const rows = [...RATIOS.map(ratioRow), ...FIGURES.map(figureRow), ...GROWTH.map(growthRow)];
  return table(['measured', ...names.map((name) => VARIANTS[name].title), 'goal', 'met'], rows);
};

/** What a variant left out, if anything. */
const omissions = (records) => {
  const found = new Map();
  for (const { name, missing } of records) {
    for (const piece of Object.keys(missing ?? {})) found.set(name, new Set(found.get(name)).add(piece));
  }
  return [...found].map(([name, pieces]) => `- ${VARIANTS[name].title} shows no ${[...pieces].join(', no ')}.`);
};

const PHONE = [
  { what: 'what stands inside the element is shown', key: 'first', unit: ' ms' },
  { what: 'the news are shown', key: 'shown', unit: ' ms' },
  { what: 'the text of the article is shown', key: 'body', unit: ' ms' },
  { what: 'layout shift', key: 'shift', digits: 3, goal: 0 },
  { what: 'longest task', key: 'longest', unit: ' ms' },
  { what: 'blocking: what is over 50 ms of each task', key: 'blocking', unit: ' ms', goal: 0 },
];

const phoneTable = ({ article, hundred }) => {
  const rows = PHONE.map(({ what, key, unit = '', digits = 0, goal }) => {
    const values = [article, hundred].map((visits) => median(visits.map((visit) => visit[key])));
    const cells = values.map((value) => (Number.isFinite(value) ? `${number(value, digits)}${unit}` : '–'));
    const met =
      goal === undefined ? '' : values.every((value) => Number(value.toFixed(digits)) <= goal) ? 'yes' : '**no**';
    return [what, ...cells, goal === undefined ? '' : `${goal}${unit}`, met];
  });
  return table(['measured', 'an article', 'a list of 100', 'goal', 'met'], rows);
};

/** The requests of the visit that was neither fast nor slow. */
const requestTable = (visits) => {
  const middle = visits.toSorted((a, b) => a.shown - b.shown)[visits.length >> 1];
  const rows = middle.requests
    .toSorted((a, b) => a.startTime - b.startTime)
    .map(({ path, bytes, startTime, responseEnd }) => [
      `\`${path}\``,
      number(bytes, 0),
      `${number(startTime, 0)} ms`,
      `${number(responseEnd, 0)} ms`,
    ]);
  return table(['an article, in order', 'bytes', 'asked for', 'there'], rows);
};

/** @returns the lines of the report */
export const report = ({ machine, browser, when, repetitions, records, phone }) => [
  `Measured on ${when}: ${browser} on ${machine}; medians of ${repetitions} repetitions, fewer of long lists.`,
  '',
  ...compareTable(records),
  '',
  ...omissions(records),
  '',
  '## First visit on a slow phone',
  '',
  ...phoneTable(phone),
  '',
  ...requestTable(phone.article),
];
