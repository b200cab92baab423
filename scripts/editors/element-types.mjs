/** Declarations of what can be set on elements and what they dispatch; the types themselves are those of the classes. */

const comment = (text) => (text ? `  /** ${text.replaceAll('*/', '*\\/')} */\n` : '');

const entry = ({ description }, key, type) => `${comment(description)}  ${key}?: ${type} | undefined;\n`;

const propertyOf = (className, property) => entry(property, property.name, `${className}['${property.name}']`);

/** Spelt as in markup; those spelt like their properties are properties. */
const attributeOf = (className, attribute) => {
  const type = `${className}['${attribute.fieldName}']`;
  return entry(attribute, `'${attribute.name}'`, attribute.type === 'number' ? `${type} | \`\${number}\`` : type);
};

const declarationsOf = ({ name, className, properties, attributes, events }) => `
/** What can be set on \`${className}\`. */
export interface ${name}Properties {
${properties
  .filter(({ isReadOnly }) => !isReadOnly)
  .map((property) => propertyOf(className, property))
  .join('')}}

/** Attributes of \`${className}\` that are spelt differently from their properties. */
export interface ${name}Attributes {
${attributes
  .filter((attribute) => attribute.name !== attribute.fieldName)
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
${names.map((name) => `  ${name},\n`).join('')}} from '../index.js';
${elements.map(declarationsOf).join('')}
/** All elements by their tags. */
export interface WcoElements {
${elements.map(row).join('')}}
`;
};
