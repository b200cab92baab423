/** Type declarations of the properties, attributes and events of elements, based on the types of the classes. */
import { distinctByName } from './elements.mjs';

const comment = (text) => (text ? `  /** ${text.replaceAll('*/', '*\\/')} */\n` : '');

const entry = ({ description }, key, type) => `${comment(description)}  ${key}?: ${type} | undefined;\n`;

const propertyOf = (className, property) => entry(property, property.name, `${className}['${property.name}']`);

const isNumber = ({ type }) => type === 'number';

/** Attributes that differ from their property in name or type. */
const isOfMarkup = (attribute) => attribute.name !== attribute.fieldName || isNumber(attribute);

const attributeOf = (className, attribute) => {
  const type = `${className}['${attribute.fieldName}']`;
  return entry(attribute, `'${attribute.name}'`, isNumber(attribute) ? `${type} | \`\${number}\`` : type);
};

const customProperty = (property) => entry(property, `'${property.name}'`, 'string | number');

const declarationsOf = ({ name, className, properties, attributes, events }) => `
/** Properties of \`${className}\`. */
export interface ${name}Properties {
${properties
  .filter(({ isReadOnly }) => !isReadOnly)
  .map((property) => propertyOf(className, property))
  .join('')}}

/** Attributes of \`${className}\` that differ from their property in name or type. */
export interface ${name}Attributes {
${attributes
  .filter(isOfMarkup)
  .map((attribute) => attributeOf(className, attribute))
  .join('')}}

/** Events of \`${className}\`. */
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
/** Custom properties of the elements. */
export interface WcoCustomProperties {
${distinctByName(elements.flatMap(({ customProperties }) => customProperties))
  .map(customProperty)
  .join('')}}

/** All elements by tag. */
export interface WcoElements {
${elements.map(row).join('')}}
`;
};
