/** The HTML to copy. */
import type { Choice } from './choice.js';
import { markupOf, tagOf, type Markup } from './markup.js';
import type { Theme } from './theme.js';

/** What the build says of itself (`sri.json`): the version, and the integrity of each file. */
export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where the source of a snippet is, if none was chosen: something to be replaced. */
const ANY_SOURCE = '/news/feed.json';
/** A tag is broken into lines if it is longer. */
const LONGEST_LINE = 110;

const FILES: Readonly<Record<string, string>> = {
  module: 'wco-widgets.js',
  classic: 'wco-widgets.classic.js',
  autoloader: 'autoloader.js',
};

/** Text in HTML, also in an attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const writeTag = (tag: string, attributes: Markup['attributes'], indent: string): string => {
  const written = attributes.map(([name, value]) => (value ? `${name}="${escapeHtml(value)}"` : name));
  const line = `<${[tag, ...written].join(' ')}>`;
  if (indent.length + line.length <= LONGEST_LINE || written.length < 2) return line;
  return `<${tag}\n${written.map((attribute) => `${indent}  ${attribute}\n`).join('')}${indent}>`;
};

const writeMarkup = ({ tag, attributes, children, text = '' }: Markup, indent = ''): string => {
  const inner = children.map((child) => `\n${indent}  ${writeMarkup(child, `${indent}  `)}`).join('');
  const end = inner && `\n${indent}`;
  return `${writeTag(tag, attributes, indent)}${escapeHtml(text)}${inner}${end}</${tag}>`;
};

/** The folder of this version, unless another was chosen: a new version changes no page by itself. */
export const folderOf = ({ folder }: Choice, { version }: Release): string =>
  (folder || `/wco-widgets/${version}`).replace(/\/*$/, '/');

const writeScript = (choice: Choice, release: Release): string => {
  const file = FILES[choice.script] ?? '';
  const integrity = release.files[file];
  const attributes: Markup['attributes'] = [
    choice.script === 'classic' ? ['defer', ''] : ['type', 'module'],
    ['src', folderOf(choice, release) + file],
    ...(integrity
      ? ([
          ['integrity', integrity],
          ['crossorigin', 'anonymous'],
        ] as const)
      : []),
  ];
  return `${writeTag('script', attributes, '')}</script>`;
};

const writeTheme = (tag: string, theme: Theme): readonly string[] =>
  theme.length > 0
    ? [`<style>\n  ${tag} {\n${theme.map(([name, value]) => `    ${name}: ${value};\n`).join('')}  }\n</style>`]
    : [];

export const writeSnippet = (choice: Choice, theme: Theme, release: Release): string =>
  [writeScript(choice, release), ...writeTheme(tagOf(choice), theme), writeMarkup(markupOf(choice, ANY_SOURCE))].join(
    '\n',
  );

/** Which scripts this release has. */
export const scriptsOf = ({ files }: Release): readonly string[] =>
  Object.keys(FILES).filter((kind) => kind !== 'autoloader' || (FILES[kind] ?? '') in files);
