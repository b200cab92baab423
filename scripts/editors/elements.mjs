/** The manifest as the generators read it: elements with their attributes, properties and all else. */

/** One line of prose. */
const line = (text = '') => text.replace(/\s+/g, ' ').trim();

const described = (entries = []) =>
  entries.map(({ name, description, type }) => ({ name, description: line(description), type: type?.text }));

const typed = ({ name, description, parsedType, attribute, fieldName, readonly = false }) => {
  const type = parsedType.text.replace(/ \| undefined$/, '');
  const choices = [...type.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  return { name, description: line(description), type, choices, attribute, fieldName, isReadOnly: readonly };
};

/** All elements of a manifest. A type has no `undefined`: to leave something out is always allowed. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      /** What it is called in frameworks: `NewsItem`. */
      name: declaration.name.replace(/^Wco/, ''),
      description: line(declaration.description),
      attributes: declaration.attributes.map(typed),
      properties: declaration.members.filter(({ kind }) => kind === 'field').map(typed),
      methods: described(declaration.members.filter(({ kind }) => kind === 'method')),
      events: described(declaration.events),
      slots: described(declaration.slots),
      parts: described(declaration.cssParts),
      states: described(declaration.cssStates),
      customProperties: described(declaration.cssProperties),
    }));

/** What several elements have, each name once. */
export const distinctByName = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];
