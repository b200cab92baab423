/** llms.txt: a description of the package for language models that write pages. */

import { readFileSync } from 'node:fs';
import { distinctByName } from './elements.mjs';

const read = (file) => readFileSync(file, 'utf8');

/** The first sample of a document in a language. */
const sampleOf = (file, kind) => new RegExp(`\`\`\`${kind}\n[\\s\\S]*?\`\`\``).exec(read(file))[0];

/** A document without its title and links. */
const bodyOf = (file) =>
  read(file)
    .replace(/^# .*\n+/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();

const list = (heading, entries) => (entries.length === 0 ? '' : `\n${heading}:\n\n${entries.join('\n')}\n`);

const line = (heading, entries) =>
  entries.length === 0 ? '' : `\n${heading}: ${entries.map(({ name }) => `\`${name}\``).join(', ')}.\n`;

const attribute = ({ name, type, description }) =>
  `- \`${name}\` (${type.replaceAll("'", '`')})${description && `: ${description}`}`;
const plain = ({ name, description }) => `- \`${name || 'default'}\`: ${description}`;

const section = (element) => {
  const { tag, className, description, attributes, properties, methods, events, slots, parts, states } = element;
  const own = properties.filter(({ attribute: markup, isReadOnly }) => !markup && !isReadOnly);
  const readOnly = properties.filter(({ isReadOnly }) => isReadOnly);
  return `
## <${tag}>

${description} Class \`${className}\`.

${sampleOf(`docs/elements/${tag}.md`, 'html')}
${list('Attributes', attributes.map(attribute))}${list('Properties without an attribute', own.map(plain))}${list(
    'Properties to read',
    readOnly.map(plain),
  )}${list(
    'Methods',
    methods.map(({ name, description: text }) => `- \`${name}()\`: ${text}`),
  )}${list('Events', events.map(plain))}${list('Slots', slots.map(plain))}${line('Parts', parts)}${line('States', states)}`;
};

const customProperties = (elements) =>
  distinctByName(elements.flatMap((element) => element.customProperties))
    .map(plain)
    .join('\n');

export const makeLlmsText = (elements, { name, version, description }) => `# ${name}

> ${description}

Version ${version}. Without a build step: copy the folder \`dist/cdn\` to your server as \`/wco-widgets/\`, and write two lines:

${sampleOf('README.md', 'html')}

\`wco-widgets.classic.js\` with \`<script defer>\` works where modules do not (a page from disk, a CMS that removes
\`type="module"\`). \`api.js\` exports the functions below, for scripts before the script tag. With a bundler:
\`npm install ${name}\`, and:

\`\`\`js
import { define } from '${name}';

define();
\`\`\`

Write end tags, and put a link to the article inside: it is shown without JavaScript, while loading, and after a failure.

The language of the interface and of the news comes from the nearest \`lang\` attribute, on the element or on an
ancestor; every element takes \`lang\`. A boolean attribute is on if it is present. Events bubble, are composed, and have
fields instead of \`detail\`: \`event.item\`. Content of a feed is never trusted: article bodies are sanitised.

## Files of the package

- [README.md](../README.md): overview
- [docs](../docs/guides/frameworks.md): frameworks (React, Vue, Svelte, Angular and others); beside it theming, sources, events
- [docs/elements](../docs/elements/wco-news-item.md): each element with samples and its whole API
- [docs/ssr.md](../docs/ssr.md): rendering on a server
- [custom-elements.json](custom-elements.json): the elements, for tools
- [schema/news-1.schema.json](../schema/news-1.schema.json): JSON Schema of the multilingual feed
- [CHANGELOG.md](../CHANGELOG.md): changes

## The news

\`src\` takes one address or several, separated by spaces. The format is detected from the content: JSON Feed, Atom, RSS,
WordPress, Drupal, ninjs, schema.org JSON-LD, ActivityStreams. An article in several languages, as JSON Feed (from \`src\`,
in \`data\`, or in a \`<script type="application/json">\` inside the element):

${sampleOf('docs/formats.md', 'json')}

A feed is \`{ "version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [ … ] }\` with such items.

## Functions

${bodyOf('docs/functions.md')}

## Styles

The elements inherit font, size and colour scheme from the page. \`::part(…)\` and \`:state(…)\` of each element are listed
below. Custom properties, to set on the element or on an ancestor:

${customProperties(elements)}
${elements.map(section).join('')}`;
