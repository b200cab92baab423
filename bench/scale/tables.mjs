/** The tables of docs/scale.md, by the name of their markers. */
import { correction, herd, HEADERS, hour, outage, pollingHour } from './scenarios.mjs';

const VOLUMES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const WHOLE = new Intl.NumberFormat('en');

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows].join('\n');

const loadCell = ({ mean, p99 }) => `${NUMBER.format(mean)} (${NUMBER.format(p99)})`;
const bytesCell = ({ kilobytes, unchanged }) => `${NUMBER.format(kilobytes)} (${PERCENT.format(unchanged)})`;

export const hourRow = ({ viewsPerHour, none, browsers, cdn }) =>
  row([WHOLE.format(viewsPerHour), ...[none, browsers, cdn].map(loadCell)]);
export const bytesRow = ({ viewsPerHour, none, browsers, cdn }) =>
  row([WHOLE.format(viewsPerHour), ...[none, browsers, cdn].map(bytesCell)]);

const HOUR_HEADS = ['page views an hour', 'no headers', 'headers', 'headers and a CDN'];

const CORRECTIONS = [
  ['headers', { headers: HEADERS.browsers }],
  ['headers, `refresh-interval="60"`', { headers: HEADERS.browsers, interval: 60 }],
  ['without `stale-while-revalidate` for browsers', { headers: HEADERS.strict }],
  ['the same, `refresh-interval="60"`', { headers: HEADERS.strict, interval: 60 }],
  ['headers and a CDN, `refresh-interval="60"`', { headers: HEADERS.cdn, edges: 20, interval: 60 }],
];

const OUTAGES = [
  ['headers', { headers: HEADERS.browsers }],
  ['headers, `cache="persist"`', { headers: HEADERS.browsers, isPersistent: true }],
  [
    'the same; the origin accepts requests and never responds',
    { headers: HEADERS.browsers, isPersistent: true, hangs: true },
  ],
  ['headers and a CDN', { headers: HEADERS.cdn, edges: 20, viewsPerHour: 5_000 }],
];

const always = (chance) => () => chance;
const HERDS = [
  ['`503`', undefined, always(1)],
  ['`503` with `Retry-After: 5`', 5, always(0)],
];

/** Runs the scenarios one after the other: in parallel they would be no faster. */
const inTurn = async (list, run) => {
  const results = [];
  for (const each of list) results.push(await run(each));
  return results;
};

/** @param tell called with the name of each table before its simulation */
export const makeTables = async (tell) => {
  tell('hour');
  const hours = await inTurn(VOLUMES, hour);
  tell('polling');
  const polling = await inTurn(VOLUMES, pollingHour);
  tell('correction');
  const corrections = await inTurn(CORRECTIONS, async ([name, options]) => {
    const { opened, afterOne, afterThree, before, after } = await correction(options);
    const shares = [opened, afterOne, afterThree].map((each) => PERCENT.format(each));
    return row([name, ...shares, `${NUMBER.format(before)} → ${NUMBER.format(after)}`]);
  });
  tell('outage');
  const outages = await inTurn(OUTAGES, async ([name, options]) => ({ name, ...(await outage(options)) }));
  tell('herd');
  const herds = await inTurn(HERDS, async ([name, retryAfter, chance]) =>
    row([name, WHOLE.format(await herd({ retryAfter, chance })), WHOLE.format(await herd({ retryAfter }))]),
  );
  return {
    hour: table(HOUR_HEADS, hours.map(hourRow)),
    bytes: table(HOUR_HEADS, hours.map(bytesRow)),
    polling: table(HOUR_HEADS, polling.map(hourRow)),
    correction: table(
      [
        'the source sends',
        'pages opened 1–11 minutes later',
        'open pages after 1 minute',
        'after 3 minutes',
        'kB/s before → in the first minute',
      ],
      corrections,
    ),
    readers: table(
      ['the source sends', 'the news', 'an earlier copy, marked as such', 'an error'],
      outages.map(({ name, ready, stale, error }) =>
        row([name, ...[ready, stale, error].map((each) => PERCENT.format(each))]),
      ),
    ),
    outage: table(
      [
        'the source sends',
        'before',
        'while away',
        'busiest 10 seconds after',
        '10 minutes after',
        'open pages without news after 1, 5, 10 minutes',
      ],
      outages.map(({ name, before, during, peak, after, left }) =>
        row([
          name,
          ...[before, during, peak, after].map((each) => NUMBER.format(each)),
          left.map((each) => PERCENT.format(each)).join(', '),
        ]),
      ),
    ),
    herd: table(['response of the source', 'without jitter', 'with jitter'], herds),
  };
};
