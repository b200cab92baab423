/** llms.txt: what the package is and has, for language models that write pages with it. */
import { distinctByName } from './elements.mjs';

/** A section of the README, by the beginning of its heading. */
const sectionOf = (readme, heading) => {
  const start = readme.indexOf(`\n${heading}`);
  if (start < 0) throw new Error(`README.md has no "${heading}"`);
  const text = readme.slice(readme.indexOf('\n', start + 1));
  const [level] = /^#+/.exec(heading);
  const end = text.search(new RegExp(`\n#{2,${level.length}} `));
  return (end < 0 ? text : text.slice(0, end)).trim();
};

const sampleOf = (section, kind) => new RegExp(`\`\`\`${kind}\n[\\s\\S]*?\`\`\``).exec(section)[0];

const list = (heading, entries) => (entries.length === 0 ? '' : `\n${heading}:\n\n${entries.join('\n')}\n`);

const line = (heading, entries) =>
  entries.length === 0 ? '' : `\n${heading}: ${entries.map(({ name }) => `\`${name}\``).join(', ')}.\n`;

const attribute = ({ name, type, description }) =>
  `- \`${name}\` (${type.replaceAll("'", '`')})${description && `: ${description}`}`;
const plain = ({ name, description }) => `- \`${name || 'default'}\`: ${description}`;

const section = (readme) => (element) => {
  const { tag, className, description, attributes, properties, methods, events, slots, parts, states } = element;
  const own = properties.filter(({ attribute: markup, isReadOnly }) => !markup && !isReadOnly);
  const readOnly = properties.filter(({ isReadOnly }) => isReadOnly);
  return `
## <${tag}>

${description} Class \`${className}\`.

${sampleOf(sectionOf(readme, `### \`<${tag}>\``), 'html')}
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

export const makeLlmsText = (elements, { name, version, description }, readme) => `# ${name}

> ${description}

Version ${version}. Without a build step: copy the folder \`dist/cdn\` to your server as \`/wco-widgets/\`, and write two lines:

${sampleOf(readme, 'html')}

\`wco-widgets.classic.js\` with \`<script defer>\` works where modules do not (a page from disk, a CMS that strips
\`type="module"\`). \`api.js\` exports the functions below, for scripts before the script tag. With a bundler:
\`npm install ${name}\`, and:

\`\`\`js
import { define } from '${name}';

define();
\`\`\`

Write end tags, and put a link to the article inside: that is shown without JavaScript, while loading, and after a failure.

The language of the interface and the wanted language of the news come from the nearest \`lang\` attribute, on the element
or anywhere above it; every element takes \`lang\`. Boolean attributes are on by being there. Events bubble, are composed,
and carry fields, not \`detail\`: \`event.item\`. What stands in a feed is never trusted: bodies are sanitised.

## Files of the package

- [README.md](../README.md): all of it, with samples
- [docs](../docs/guides/frameworks.md): frameworks (React, Vue, Svelte, Angular and others); beside it theming, sources, events
- [docs/ssr.md](../docs/ssr.md): rendering on a server
- [custom-elements.json](custom-elements.json): the elements, for tools
- [schema/news-1.schema.json](../schema/news-1.schema.json): JSON Schema of the multilingual feed
- [CHANGELOG.md](../CHANGELOG.md): what has changed

## The news

\`src\` takes several addresses, too, separated by spaces. Formats are recognised by their content: JSON Feed, Atom, RSS,
WordPress, Drupal, ninjs, schema.org JSON-LD, ActivityStreams. Several languages in one JSON Feed (or in \`data\`, or in a
\`<script type="application/json">\` inside the element):

${sampleOf(sectionOf(readme, '### The news'), 'json')}

A feed is \`{ "version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [ … ] }\` with such items.

## Functions

${sectionOf(readme, '## Functions')}

## Looks

Font, size and colour scheme are the page's. \`::part(…)\` and \`:state(…)\` of each element are below; custom properties, on
the element or anywhere above it:

${customProperties(elements)}
${elements.map(section(readme)).join('')}`;
