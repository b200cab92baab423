/** The manifest in the form that the generators use. */

/** Text on one line. */
const line = (text = '') => text.replace(/\s+/g, ' ').trim();

/** A description with the default value, unless that is `false`. */
const sentence = ({ description, default: value }) =>
  line(value && value !== 'false' ? `${description ?? ''} Default: \`${value.replace(/^'|'$/g, '')}\`.` : description);

const described = (entries = []) =>
  entries.map((entry) => ({ name: entry.name, description: sentence(entry), type: entry.type?.text }));

const eventOf = ({ name, description, type, fields }) => ({
  name,
  description: line(`${description} Fields: ${fields.map((field) => `\`${field.name}\``).join(', ')}.`),
  type: type.text,
});

const typed = (entry) => {
  const { name, parsedType, attribute, fieldName, readonly = false } = entry;
  const type = parsedType.text.replace(/ \| undefined$/, '');
  const choices = [...type.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  return { name, description: sentence(entry), type, choices, attribute, fieldName, isReadOnly: readonly };
};

/** All elements of a manifest. Types are without `undefined`, because everything is optional. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      /** Name in frameworks: `NewsItem`. */
      name: declaration.name.replace(/^Wco/, ''),
      description: line(declaration.description),
      attributes: declaration.attributes.map(typed),
      properties: declaration.members.filter(({ kind }) => kind === 'field').map(typed),
      methods: described(declaration.members.filter(({ kind }) => kind === 'method')),
      events: declaration.events.map(eventOf),
      slots: described(declaration.slots),
      parts: described(declaration.cssParts),
      states: described(declaration.cssStates),
      customProperties: described(declaration.cssProperties),
    }));

/** Entries of several elements, each name once. */
export const distinctByName = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];
