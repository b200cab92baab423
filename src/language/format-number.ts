import { digitFormat } from './intl-cache.js';

/** How a language groups the digits of large numbers (1,234 or 12 345). */
export interface Grouping {
  readonly separator: string;
  /** The smallest number that is grouped: 1000, or 10000 in Spanish. */
  readonly from: number;
  /** If groups above the thousands have two digits, as in Hindi: 12,34,567. Default: three. */
  readonly isIndian?: boolean;
}

/** Replaces Latin digits by those of a numbering system. An unknown system leaves them unchanged. */
export const inNumbering = (latin: string, numbering: string): string => {
  // A slow phone needs 0.1 s to create its first Intl formatter, and most languages use Latin digits.
  const format = numbering === 'latn' ? undefined : digitFormat(numbering);
  return format ? latin.replace(/\d/g, (digit) => format.format(Number(digit))) : latin;
};

/** A number in a numbering system, its thousands grouped. From CLDR, because browsers lack some languages. */
export const formatNumber = (value: number, numbering: string, grouping?: Grouping): string => {
  const latin = String(value);
  const isGrouped = grouping && value >= grouping.from;
  const groups = grouping?.isIndian ? /\B(?=(\d\d)*\d{3}$)/g : /\B(?=(\d{3})+$)/g;
  const grouped = isGrouped ? latin.replace(groups, grouping.separator) : latin;
  return inNumbering(grouped, numbering);
};
