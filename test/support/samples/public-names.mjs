/** What samples may use, from the sources: elements and all that the manifest says of them. */
import { makeManifest } from '../../../scripts/manifest.mjs';

const kebab = (name) => name.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`);
const namesOf = (list = []) => list.map(({ name }) => name);

export const ELEMENTS = Object.fromEntries(
  makeManifest()
    .modules.flatMap(({ declarations }) => declarations)
    .map(({ name, ...element }) => [
      kebab(name),
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

/** Parts and states of one element, or of any, where a selector does not say of which. */
export const allowed = (kind, tag) => (ELEMENTS[tag] ? ELEMENTS[tag][kind] : distinct(kind));
