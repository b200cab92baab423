/**
 * Custom data of VS Code (version 1.1 of its HTML and CSS formats): completion and hovers for tags, attributes and
 * their values, parts, states and custom properties.
 */
import { distinctByName } from './elements.mjs';

const markdown = (value) => ({ kind: 'markdown', value });

const list = (heading, entries) =>
  entries.length === 0
    ? []
    : [`**${heading}**\n\n${entries.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`];

const tagText = ({ description, events, slots }) =>
  [
    description,
    ...list('Events', events),
    ...list(
      'Slots',
      slots.map(({ name, description: text }) => ({ name: name || 'default', description: text })),
    ),
  ].join('\n\n');

const attributeData = ({ name, description, type, choices }) => ({
  name,
  description: markdown(description),
  // The value set `v` means an attribute without a value.
  ...(type === 'boolean' && { valueSet: 'v' }),
  ...(choices.length > 0 && { values: choices.map((choice) => ({ name: choice })) }),
});

export const makeHtmlData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: markdown(tagText(element)),
    attributes: element.attributes.map(attributeData),
  })),
});

const cssData = (entries, nameOf) =>
  distinctByName(entries).map(({ name, description }) => ({ name: nameOf(name), description: markdown(description) }));

export const makeCssData = (elements) => ({
  version: 1.1,
  properties: cssData(
    elements.flatMap(({ customProperties }) => customProperties),
    (name) => name,
  ),
  pseudoClasses: cssData(
    elements.flatMap(({ states }) => states),
    (name) => `:state(${name})`,
  ),
  pseudoElements: cssData(
    elements.flatMap(({ parts }) => parts),
    (name) => `::part(${name})`,
  ),
});
