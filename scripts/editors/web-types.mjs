/** Web types, for WebStorm and the other JetBrains editors. */

const plain = ({ name, description }) => ({ name, description });
const withType = ({ name, description, type }) => ({ name, description, type });

const attribute = ({ name, description, type }) => ({
  name,
  description,
  required: false,
  value: type === 'boolean' ? { kind: 'no-value', type } : { kind: 'plain', type },
});

const property = ({ isReadOnly, ...entry }) => ({ ...withType(entry), ...(isReadOnly && { 'read-only': true }) });

/** States as part of the description, because the format has no field for them. */
const statesOf = ({ states }) =>
  states.length === 0
    ? ''
    : `\n\nStates:\n${states.map(({ name, description }) => `\n- \`:state(${name})\`: ${description}`).join('')}`;

export const makeWebTypes = (elements, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description + statesOf(element),
        attributes: element.attributes.map(attribute),
        slots: element.slots.map(plain),
        js: { properties: element.properties.map(property), events: element.events.map(withType) },
        css: {
          properties: element.customProperties.map(plain),
          parts: element.parts.map(plain),
        },
      })),
    },
  },
});
