/** The report about the contrast of colours. */
import type { Meeting } from './theme.js';

const make = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
};

const lineOf = ({ what, ratio, least }: Meeting): HTMLElement => {
  const isEnough = ratio >= least;
  // Rounded down, so that a ratio below the limit never looks sufficient.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const verdict = isEnough ? 'sufficient' : `too low: at least ${least} is needed`;
  return make('li', `${what}: ${shown} to 1, ${verdict}.`, isEnough ? '' : 'bad');
};

/** One sentence, for the status. */
export const verdictOn = (meetings: readonly Meeting[]): string => {
  if (meetings.length === 0) return 'The colours are those of your page and of the reader’s system.';
  const bad = meetings.filter(({ ratio, least }) => ratio < least).length;
  if (bad === 0) return 'All colours have the contrast that WCAG 2.2 AA requires.';
  return `${bad} of ${meetings.length} pairs of colours have too little contrast for WCAG 2.2 AA. Some readers cannot read them.`;
};

export const listMeetings = (meetings: readonly Meeting[]): readonly HTMLElement[] => meetings.map(lineOf);
