/** Declarations of what can be set on elements and what they dispatch; the types themselves are those of the classes. */
import { distinctByName } from './elements.mjs';

const comment = (text) => (text ? `  /** ${text.replaceAll('*/', '*\\/')} */\n` : '');

const entry = ({ description }, key, type) => `${comment(description)}  ${key}?: ${type} | undefined;\n`;

const propertyOf = (className, property) => entry(property, property.name, `${className}['${property.name}']`);

const isNumber = ({ type }) => type === 'number';

/** Spelt as in markup; those that are like their properties are properties. */
const isOfMarkup = (attribute) => attribute.name !== attribute.fieldName || isNumber(attribute);

const attributeOf = (className, attribute) => {
  const type = `${className}['${attribute.fieldName}']`;
  return entry(attribute, `'${attribute.name}'`, isNumber(attribute) ? `${type} | \`\${number}\`` : type);
};

const customProperty = (property) => entry(property, `'${property.name}'`, 'string | number');

const declarationsOf = ({ name, className, properties, attributes, events }) => `
/** What can be set on \`${className}\`. */
export interface ${name}Properties {
${properties
  .filter(({ isReadOnly }) => !isReadOnly)
  .map((property) => propertyOf(className, property))
  .join('')}}

/** Attributes of \`${className}\` that are spelt differently from their properties, or are numbers as text. */
export interface ${name}Attributes {
${attributes
  .filter(isOfMarkup)
  .map((attribute) => attributeOf(className, attribute))
  .join('')}}

/** What \`${className}\` dispatches. */
export interface ${name}Events {
${events.map(({ name: event, description, type }) => `${comment(description)}  '${event}': ${type};\n`).join('')}}
`;

const row = ({ tag, name, className, description }) => `${comment(description)}  '${tag}': {
    element: ${className};
    properties: ${name}Properties;
    attributes: ${name}Attributes;
    events: ${name}Events;
  };
`;

export const makeElementTypes = (elements) => {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type));
  const names = [...new Set([...elements.map(({ className }) => className), ...events])].sort();
  return `import type {
${names.map((name) => `  ${name},\n`).join('')}} from '../entries/index.js';
${elements.map(declarationsOf).join('')}
/** Custom properties that the elements' looks depend on. */
export interface WcoCustomProperties {
${distinctByName(elements.flatMap(({ customProperties }) => customProperties))
  .map(customProperty)
  .join('')}}

/** All elements by their tags. */
export interface WcoElements {
${elements.map(row).join('')}}
`;
};
