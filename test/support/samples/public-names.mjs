/** Names that samples may use: the elements and everything in the built manifest. */
import { readFileSync } from 'node:fs';

const namesOf = (list = []) => list.map(({ name }) => name);

export const ELEMENTS = Object.fromEntries(
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))
    .modules.flatMap(({ declarations }) => declarations)
    .map(({ tagName, ...element }) => [
      tagName,
      {
        attributes: namesOf(element.attributes),
        events: namesOf(element.events),
        slots: namesOf(element.slots).filter(Boolean),
        parts: namesOf(element.cssParts),
        states: namesOf(element.cssStates),
        properties: namesOf(element.cssProperties),
      },
    ]),
);

const distinct = (kind) => [...new Set(Object.values(ELEMENTS).flatMap((element) => element[kind]))];

export const CUSTOM_PROPERTIES = distinct('properties');
export const EVENTS = distinct('events');

/** Parts or states of one element, or of all elements if the selector names none. */
export const allowed = (kind, tag) => (ELEMENTS[tag] ? ELEMENTS[tag][kind] : distinct(kind));
