/** llms.txt: what the package is and has, for language models that write pages with it. */

/** The README's first sample. */
const snippetOf = (readme) => /```html\n[\s\S]*?```/.exec(readme)[0];

const list = (heading, entries) => (entries.length === 0 ? '' : `\n${heading}:\n\n${entries.join('\n')}\n`);

const attribute = ({ name, type, description }) =>
  `- \`${name}\` (${type.replaceAll("'", '`')})${description && `: ${description}`}`;
const plain = ({ name, description }) => `- \`${name || 'default'}\`: ${description}`;

const section = ({ tag, className, description, attributes, properties, methods, events, slots }) => {
  const own = properties.filter(({ attribute: markup, isReadOnly }) => !markup && !isReadOnly);
  return `
## <${tag}>

${description} Class \`${className}\`.
${list('Attributes', attributes.map(attribute))}${list('Properties without an attribute', own.map(plain))}${list(
    'Methods',
    methods.map(({ name, description: text }) => `- \`${name}()\`: ${text}`),
  )}${list('Events', events.map(plain))}${list('Slots', slots.map(plain))}`;
};

export const makeLlmsText = (elements, { name, version, description }, readme) => `# ${name}

> ${description}

Version ${version}. Without a build step: the folder \`dist/cdn\` on your server as \`/wco-widgets/\`, and two lines:

${snippetOf(readme)}

Or \`npm install ${name}\`, and:

\`\`\`js
import { define } from '${name}';

define();
\`\`\`

The language of the interface and the wanted language of the news come from the nearest \`lang\` attribute. Feeds may be
JSON Feed (also with several languages, see the schema), Atom, RSS, JSON-LD, WordPress, Drupal, ActivityStreams or ninjs.
Events bubble and carry fields, not \`detail\`. Looks are set with custom properties, \`::part()\` and \`:state()\`.

## Files of the package

- [README.md](../README.md): all of it, with samples
- [custom-elements.json](custom-elements.json): elements with parts, states and custom properties
- [schema/news-1.schema.json](../schema/news-1.schema.json): JSON Schema of the multilingual feed
- [CHANGELOG.md](../CHANGELOG.md): what has changed
${elements.map(section).join('')}`;
