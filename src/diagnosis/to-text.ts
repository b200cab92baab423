import type { Section } from './describe.js';

/** How headings and bad lines are made to stand out; the identity where nothing can. */
export interface TextStyle {
  readonly heading: (text: string) => string;
  readonly bad: (text: string) => string;
}

const PLAIN: TextStyle = { heading: (text) => text, bad: (text) => text };

/** A report as plain text, for a console or a terminal. */
export const toText = (sections: readonly Section[], { heading, bad }: TextStyle = PLAIN): string =>
  sections
    .map((section) => {
      const lines = section.lines.flatMap(({ text, code, isBad }) => [
        `  ${isBad ? bad(text) : text}`,
        ...(code === undefined ? [] : code.split('\n').map((line) => `    ${line}`)),
      ]);
      return [heading(section.heading), ...lines].join('\n');
    })
    .join('\n\n');
