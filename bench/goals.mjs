/** The rows of the table: measurement, unit and goal. */

/** Items in a list. */
export const COUNTS = [1, 20, 100, 1000, 5000];
export const QUICK_COUNTS = [20, 100, 1000, 5000];

/** Growth is measured from this length: for 20 items, fixed costs dominate. */
export const GROWING = [100, 1000, 5000];

const ms = { unit: 'ms', digits: 1 };
const bytes = { unit: 'B', digits: 0 };

const withCount = (count) => `${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}`;

/** @param goal times the base; undefined for none */
const drawn = (count, goal) => ({
  what: `JSON to painted, ${withCount(count)}`,
  kind: `draw ${count}`,
  key: 'draw',
  goal,
  ...ms,
});

const firstRow = (count, goal) => ({
  what: `first row painted, ${withCount(count)} (wall clock)`,
  kind: `draw ${count}`,
  key: 'first',
  goal,
  ...ms,
});

const language = (count, goal) => [
  { what: `change of language, ${withCount(count)}`, kind: `draw ${count}`, key: 'language', goal, ...ms },
  {
    what: `change of language by \`lang\`, ${withCount(count)}, × without`,
    kind: `draw ${count}`,
    key: 'languageByAttribute',
    baseKey: 'language',
    ...ms,
  },
];

/** @param hints suffix of the kind, from `phoneKind` */
const onPhone = (what, page, goal, hints = '') => ({
  what: `slow phone: ${what}${hints && ', with hints'}`,
  kind: `phone ${page}${hints}`,
  baseKind: `phone ${page}`,
  key: 'shown',
  goal,
  unit: 'ms',
  digits: 0,
});

const HINTS = ' hints';

/**
 * Compared with the base of each variant. The base's figure is of the same kind and key, unless a row has a `baseKind`
 * or a `baseKey`. With a `baseKey`, the base is shown as a ratio too.
 */
export const RATIOS = [
  { what: 'bytes to the first article of a list of 20', kind: 'load', key: 'bytes', ...bytes },
  drawn(1),
  drawn(20, 1.1),
  drawn(100, 1.1),
  drawn(1000, 1.05),
  drawn(5000, 0.9),
  firstRow(20, 1.5),
  firstRow(1000, 0.7),
  firstRow(5000, 0.2),
  ...language(100, 1.5),
  ...language(1000, 1),
  { what: 'another response, one item of 1,000 changed', kind: 'draw 1000', key: 'change', goal: 1.2, ...ms },
  { what: '20 more after 1,000 items', kind: 'draw 1000', key: 'append', goal: 0.5, ...ms },
  { what: 'memory per item, 1,000 items', kind: 'draw 1000', key: 'heap', goal: 0.9, ...bytes },
  onPhone('an article is shown', 'article', 1.2),
  onPhone('an article is shown', 'article', 1.2, HINTS),
  onPhone('a list of 20 is shown', 'twenty', 1),
  onPhone('a list of 20 is shown', 'twenty', 1, HINTS),
];

const blocking = (what, page, hints = '') => ({
  ...onPhone(`blocking, ${what}`, page, 100, hints),
  key: 'blocking',
});

/** Rows with absolute figures. */
export const FIGURES = [
  { what: 'import of core and element', kind: 'evaluate', key: 'import', goal: 5, ...ms },
  { what: 'upgrade to first update', kind: 'evaluate', key: 'upgrade', goal: 8, ...ms },
  blocking('an article', 'article'),
  blocking('an article', 'article', HINTS),
  blocking('a list of 100', 'hundred'),
  blocking('a list of 100', 'hundred', HINTS),
  { what: 'layout shift, no space reserved', kind: 'load', key: 'shift', digits: 3 },
  { what: 'layout shift, space reserved as documented', kind: 'load', key: 'reservedShift', digits: 3, goal: 0 },
  { what: 'left after removal: nodes', kind: 'remove', key: 'nodesLeft', digits: 0, goal: 0 },
  { what: 'left after removal: listeners', kind: 'remove', key: 'listenersLeft', digits: 0, goal: 0 },
  { what: 'left after removal: memory, 100 items', kind: 'remove', key: 'bytesLeft', goal: 4096, ...bytes },
  { what: 'nodes per item, 1,000 items', kind: 'draw 1000', key: 'nodes', digits: 0, goal: 18 },
  { what: 'requests to the first article of a list of 20', kind: 'load', key: 'requests', digits: 0 },
];

/** Exponents of the growth of cost with the number of items. 1 is linear. */
export const GROWTH = [
  { what: 'growth of JSON to painted', key: 'draw' },
  { what: 'growth of memory in all', key: 'heap', isEach: true },
  { what: 'growth of another response with one change', key: 'change' },
];
