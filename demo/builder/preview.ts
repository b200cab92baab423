/** The chosen elements, made one by one: nothing of an address becomes HTML. */
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

/** Origins that the preview would ask beside this page's own. */
export const otherOrigins = ({ src }: Choice): readonly string[] => {
  const origins = src
    .split(' ')
    .filter(Boolean)
    .map((address) => new URL(address, document.baseURI).origin);
  return [...new Set(origins)].filter((origin) => origin !== location.origin);
};

/** Replaces what is shown. */
export const showPreview = (place: HTMLElement, choice: Choice, theme: Theme): void => {
  const shown = markupOf(choice, SAMPLE);
  // The address is this page's, and says what was chosen.
  const element = make({ ...shown, attributes: shown.attributes.filter(([name]) => name !== 'route') });
  for (const [property, value] of theme) element.style.setProperty(property, value);
  place.replaceChildren(element);
};
