import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { StaticElement, staticDocument } from './static-dom.js';

/** The static elements in the template that is being rendered, by their placeholders. */
let placeholders: Map<string, StaticElement> | undefined;

/** Lit's renderer writes an element as its text: a placeholder, which `toMarkup` replaces by the element's markup. */
StaticElement.prototype.toString = function toPlaceholder(this: StaticElement): string {
  const placeholder = `wco-node-${crypto.randomUUID()}`;
  placeholders?.set(placeholder, this);
  return placeholder;
};

/** Runs a function with our static DOM as the global `document`. */
const withDocument = <Value>(run: () => Value): Value => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: staticDocument, configurable: true, writable: true });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
};

type Host = Parameters<typeof renderValue>[1]['customElementHostStack'][number];
const HOST = {} as Host;

const renderTemplate = (value: unknown): string => {
  const thunks = renderValue(value, {
    elementRenderers: [],
    customElementInstanceStack: [],
    // Lit renders `<slot>` only inside a custom element; the element itself is never used.
    customElementHostStack: [HOST],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  return collectResultSync(thunks);
};

/**
 * Renders a template as markup, with the comments that Lit needs to hydrate it. Synchronous, so that no other code in
 * the process sees the global `document`.
 *
 * @param template called while `document` is there
 */
export const toMarkup = (template: () => unknown): string => {
  const elements = new Map<string, StaticElement>();
  placeholders = elements;
  try {
    const markup = withDocument(() => renderTemplate(template()));
    return markup.replace(/wco-node-[\da-f-]{36}/g, (key) => elements.get(key)?.outerHTML ?? key);
  } finally {
    placeholders = undefined;
  }
};

/** Removes the comments that only hydration needs. */
export const withoutComments = (markup: string): string =>
  markup.replace(/<!--(?:\/?lit-part[^>]*|lit-node \d+)-->|<\?>/g, '');
