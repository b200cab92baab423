/** The HTML to copy. */
import { writeMarkup, writeScripts, type Release } from '../../src/ssr/snippet.js';
import type { Choice } from './choice.js';
import { markupOf, tagOf } from './markup.js';
import type { Theme } from './theme.js';

/** Placeholder for the source, if none was chosen. `builder.html` says that it is an example. */
const ANY_SOURCE = '/news/feed.json';

const writeTheme = (tag: string, theme: Theme): readonly string[] =>
  theme.length > 0
    ? [`<style>\n  ${tag} {\n${theme.map(([name, value]) => `    ${name}: ${value};\n`).join('')}  }\n</style>`]
    : [];

export const writeSnippet = (choice: Choice, theme: Theme, release: Release): string => {
  const element = markupOf(choice, ANY_SOURCE);
  const scripts = writeScripts(release, [element], {
    base: choice.folder || undefined,
    script: choice.script === 'classic' ? 'wco-widgets.classic.js' : 'wco-widgets.js',
    lang: choice.lang || undefined,
    hints: choice.pin !== 'none',
    integrity: choice.pin === 'integrity',
  });
  return [scripts, ...writeTheme(tagOf(choice), theme), writeMarkup(element)].join('\n');
};
