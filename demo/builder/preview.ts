/** The preview. Elements are created with DOM methods, so that text from an address never becomes HTML. */
import type { Choice } from './choice.js';
import type { Markup } from '../../src/ssr/snippet.js';
import { markupOf } from './markup.js';
import type { Theme } from './theme.js';

const SAMPLE = './feeds/newsroom.json';

const make = ({ tag, attributes, children, text }: Markup): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.append(...(text ? [text] : []), ...children.map(make));
  return element;
};

/** The other origins that the preview would send requests to. */
export const otherOrigins = ({ src }: Choice): readonly string[] => {
  const origins = src
    .split(' ')
    .filter(Boolean)
    .map((address) => new URL(address, document.baseURI).origin);
  return [...new Set(origins)].filter((origin) => origin !== location.origin);
};

/** Replaces the preview. */
export const showPreview = (place: HTMLElement, choice: Choice, theme: Theme): void => {
  const shown = markupOf(choice, SAMPLE);
  // The address of this page keeps the choices.
  const element = make({ ...shown, attributes: shown.attributes.filter(([name]) => name !== 'route') });
  for (const [property, value] of theme) element.style.setProperty(property, value);
  place.replaceChildren(element);
};
