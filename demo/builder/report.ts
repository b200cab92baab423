/** The report about the contrast of colours. */
import { formatRatio, type ContrastPair } from '../../src/diagnosis/measure-contrast.js';

const make = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
};

const lineOf = ({ what, ratio, least }: ContrastPair): HTMLElement => {
  const isEnough = ratio >= least;
  const verdict = isEnough ? 'sufficient' : `too low: at least ${least} is needed`;
  return make('li', `${what}: ${formatRatio(ratio)} to 1, ${verdict}.`, isEnough ? '' : 'bad');
};

/** One sentence, for the status. */
export const verdictOn = (pairs: readonly ContrastPair[]): string => {
  if (pairs.length === 0) return 'The contrast is measured in the preview.';
  const bad = pairs.filter(({ ratio, least }) => ratio < least).length;
  if (bad === 0) return 'All colours have the contrast that WCAG 2.2 AA requires.';
  return `${bad} of ${pairs.length} pairs of colours have too little contrast for WCAG 2.2 AA. Some readers cannot read them.`;
};

export const listPairs = (pairs: readonly ContrastPair[]): readonly HTMLElement[] => pairs.map(lineOf);
