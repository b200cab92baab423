/** The rows of the table: what is measured, in which unit, and what is to be reached. */

/** Items in a list. */
export const COUNTS = [1, 20, 100, 1000, 5000];

/** With few items, growth is that of what does not grow. */
export const GROWING = [100, 1000, 5000];

const ms = { unit: 'ms', digits: 1 };
const bytes = { unit: 'B', digits: 0 };

/** @param goal times the base; undefined for none */
const drawn = (count, goal) => ({
  what: `JSON to painted, ${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}`,
  kind: `draw ${count}`,
  key: 'draw',
  goal,
  ...ms,
});

/** Compared with the base of each variant; `isPlain` shows the figures all the same, where the base is next to nothing. */
export const RATIOS = [
  { what: 'bytes to the first article of a list of 20', kind: 'load', key: 'bytes', ...bytes },
  { what: 'compile and evaluate', kind: 'evaluate', key: 'evaluation', goal: 3, isPlain: true, ...ms },
  drawn(1),
  drawn(20, 1.05),
  drawn(100, 1.1),
  drawn(1000, 1.1),
  drawn(5000),
  { what: 'first row painted, 5,000 items (wall clock)', kind: 'draw 5000', key: 'first', goal: 0.1, ...ms },
  { what: 'change of language, 1,000 items', kind: 'draw 1000', key: 'language', goal: 1.1, ...ms },
  { what: 'another answer, one item of 1,000 changed', kind: 'draw 1000', key: 'change', goal: 2.5, ...ms },
  { what: '20 more after 1,000 items', kind: 'draw 1000', key: 'append', goal: 1.05, ...ms },
  { what: 'memory an item, 1,000 items', kind: 'draw 1000', key: 'heap', goal: 1.05, ...bytes },
];

/** As they are. */
export const FIGURES = [
  { what: 'requests to the first article of a list of 20', kind: 'load', key: 'requests', digits: 0 },
  { what: 'nodes an item, 1,000 items', kind: 'draw 1000', key: 'nodes', digits: 0, goal: 18 },
  { what: 'left after removal: nodes', kind: 'remove', key: 'nodesLeft', digits: 0, goal: 0 },
  { what: 'left after removal: listeners', kind: 'remove', key: 'listenersLeft', digits: 0, goal: 0 },
  { what: 'left after removal: bytes, of 100 items', kind: 'remove', key: 'bytesLeft', digits: 0, goal: 4096 },
  { what: 'layout shift, no space reserved', kind: 'load', key: 'shift', digits: 3 },
  { what: 'layout shift, space reserved as documented', kind: 'load', key: 'reservedShift', digits: 3, goal: 0 },
];

/** How cost grows with the number of items: exponents. */
export const GROWTH = [
  { what: 'growth of JSON to painted', key: 'draw', goal: 0.9 },
  { what: 'growth of memory in all', key: 'heap', goal: 0.95, isEach: true },
  { what: 'growth of another answer with one change', key: 'change', goal: 0.15 },
];
