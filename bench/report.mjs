/** Writes the figures as Markdown tables. */
import { FIGURES, GROWING, GROWTH, RATIOS } from './goals.mjs';
import { MAKERS, PHONE_PAGES, phoneKind } from './phone.mjs';
import { exponent, median, quotients, range, ratio } from './statistics.mjs';
import { VARIANTS } from './variants.mjs';

const number = (value, digits) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const NONE = '–';

/** `12.3 ms`; a dash if there is no figure. */
const figure = (value, digits, unit = '') =>
  Number.isFinite(value) ? `${number(value, digits)}${unit && ` ${unit}`}` : NONE;

const fromTo = (values, digits) => (range(values) ?? []).map((value) => number(value, digits)).join(' to ');

const row = (cells) => `| ${cells.join(' | ')} |`;

const table = (head, rows) => [row(head), row(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(row)];

/** Whether a figure meets its goal, to the digits that are shown. */
const verdict = (value, goal, digits) =>
  goal === undefined || !Number.isFinite(value) ? '' : Number(value.toFixed(digits)) <= goal ? 'yes' : '**no**';

/** The variant that the goals are for. */
const OURS = 'wco';

const valuesOf = (records, name, kind, key) =>
  records.filter((record) => record.name === name && record.kind === kind).map((record) => record[key]);

const compareTable = (records) => {
  const names = [...new Set(records.map(({ name }) => name))];

  const ratioRow = ({ what, kind, baseKind = kind, key, baseKey = key, goal, unit, digits }) => {
    const quotientsOf = (name) =>
      quotients(valuesOf(records, name, kind, key), valuesOf(records, VARIANTS[name].base, baseKind, baseKey));
    const cells = names.map((name) =>
      VARIANTS[name].base === name && baseKey === key
        ? figure(median(valuesOf(records, name, baseKind, key)), digits, unit)
        : figure(median(quotientsOf(name)), 2, '×'),
    );
    const ours = names.includes(OURS) ? quotientsOf(OURS) : [];
    return [what, ...cells, fromTo(ours, 2), goal ? `${goal} ×` : '', verdict(median(ours), goal, 2)];
  };
  const figureRow = ({ what, kind, key, goal, unit = '', digits }) => {
    const cells = names.map((name) => figure(median(valuesOf(records, name, kind, key)), digits, unit));
    const ours = valuesOf(records, OURS, kind, key);
    const limit = goal === undefined ? '' : `${number(goal, 0)}${unit && ` ${unit}`}`;
    return [what, ...cells, fromTo(ours, digits), limit, verdict(median(ours), goal, digits)];
  };
  const growthRow = ({ what, key, isEach }) => {
    const cells = names.map((name) => {
      const points = GROWING.map((count) => {
        const value = median(valuesOf(records, name, `draw ${count}`, key));
        return [count, value * (isEach ? count : 1)];
      });
      return figure(exponent(points), 2);
    });
    return [what, ...cells, '', '', ''];
  };
  const rows = [...RATIOS.map(ratioRow), ...FIGURES.map(figureRow), ...GROWTH.map(growthRow)];
  const measured = rows.filter((cells) => cells.slice(1, names.length + 1).some((cell) => cell !== NONE));
  const titles = names.map((name) => VARIANTS[name].title);
  return table(['measured', ...titles, `${VARIANTS[OURS].title}, from – to`, 'goal', 'met'], measured);
};

/** The content that a variant lacks. */
const omissions = (records) => {
  const found = new Map();
  for (const { kind, name, missing } of records) {
    const title = kind.startsWith('phone') && name !== OURS ? 'An article by hand' : VARIANTS[name].title;
    for (const piece of Object.keys(missing ?? {})) found.set(title, new Set(found.get(title)).add(piece));
  }
  return [...found].map(([title, pieces]) => `- ${title} shows no ${[...pieces].join(', no ')}.`);
};

const PHONE = [
  { what: 'first paint', key: 'first', unit: 'ms', digits: 0 },
  { what: 'news shown', key: 'shown', unit: 'ms', digits: 0 },
  { what: 'processor time', key: 'total', unit: 'ms', digits: 0 },
  { what: 'longest task', key: 'longest', unit: 'ms', digits: 0 },
  { what: 'blocking', key: 'blocking', unit: 'ms', digits: 0 },
  { what: 'layout shift', key: 'shift', digits: 3 },
  { what: 'scripts', key: 'scripts', digits: 0 },
  { what: 'their bytes', key: 'scriptBytes', digits: 0 },
];

const phoneTable = (records) => {
  const rows = Object.entries(PHONE_PAGES).flatMap(([page, { title }]) =>
    Object.entries(MAKERS).map(([by, maker]) => {
      const values = (key) => valuesOf(records, maker.name, phoneKind(page, by), key);
      const byHand = valuesOf(records, MAKERS.hand.name, phoneKind(page, 'hand'), 'shown');
      return [
        `${title}, ${maker.title}`,
        ...PHONE.map(({ key, unit, digits }) => figure(median(values(key)), digits, unit)),
        fromTo(values('shown'), 0),
        figure(ratio(values('shown'), byHand), 2, '×'),
      ];
    }),
  );
  return table(['page', ...PHONE.map(({ what }) => what), 'shown, from – to', 'shown, × by hand'], rows);
};

/** The requests of the median visit. */
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
  return table(['an article, ours: requests in order', 'bytes', 'start', 'end'], rows);
};

/** @returns the lines of the report */
export const report = ({ machine, browser, when, repetitions, records }) => {
  const visits = records.filter(({ kind, name }) => kind === phoneKind('article', 'ours') && name === OURS);
  const phone = ['', '## First visit on a slow phone', '', ...phoneTable(records), ''];
  return [
    `Measured on ${when}: ${browser} on ${machine}; medians of ${repetitions} repetitions, fewer of long lists.`,
    '',
    ...compareTable(records),
    '',
    ...omissions(records),
    ...(visits.length > 0 ? [...phone, ...requestTable(visits)] : []),
  ];
};
