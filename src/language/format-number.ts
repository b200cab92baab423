import { digitFormat } from './intl-cache.js';

/** How a language writes numbers: 1,234.5 or 1234,5. */
export interface Grouping {
  readonly separator: string;
  /** The smallest number that is grouped: 1000, or 10000 in Spanish. */
  readonly from: number;
  /** If groups above the thousands have two digits, as in Hindi: 12,34,567. Default: three. */
  readonly isIndian?: boolean;
  /** The decimal separator. Default: a full stop. */
  readonly decimal?: string;
}

/** Replaces Latin digits by those of a numbering system. An unknown system leaves them unchanged. */
export const inNumbering = (latin: string, numbering: string): string => {
  // A slow phone needs 0.1 s to create its first Intl formatter, and most languages use Latin digits.
  const format = numbering === 'latn' ? undefined : digitFormat(numbering);
  return format ? latin.replace(/\d/g, (digit) => format.format(Number(digit))) : latin;
};

/** A number in a numbering system, its thousands grouped. From CLDR, because browsers lack some languages. */
export const formatNumber = (value: number, numbering: string, grouping?: Grouping): string => {
  const [whole = '', fraction] = String(value).split('.');
  const isGrouped = grouping && value >= grouping.from;
  const groups = grouping?.isIndian ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  const grouped = isGrouped ? whole.replace(groups, grouping.separator) : whole;
  return inNumbering(fraction ? grouped + (grouping?.decimal ?? '.') + fraction : grouped, numbering);
};

/** The size of a file: "1.2 MB", in decimal units. `patterns`: of kB, MB and GB (`{0} kB|…`). */
export const formatSize = (
  bytes: number,
  numbering: string,
  grouping?: Grouping,
  patterns = '{0}\u00a0kB|{0}\u00a0MB|{0}\u00a0GB',
): string => {
  const units = patterns.split('|');
  // Round 999.5 kB to 1 MB, not to 1,000 kB.
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(bytes / 0.9995) / 3)));
  const value = Math.max(0.1, bytes / 1000 ** power);
  const rounded = Number(value.toFixed(value < 10 ? 1 : 0));
  return (units[power - 1] ?? '').replace('{0}', () => formatNumber(rounded, numbering, grouping));
};
