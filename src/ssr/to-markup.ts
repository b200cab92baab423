import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { StaticNode, staticDocument } from './static-dom.js';

/** Nodes that stand in the template which is being drawn: each has a mark until all is drawn. */
let found: Map<string, StaticNode> | undefined;

/** To Lit's renderer a node is a value like any other, and such a value is written as its text. */
StaticNode.prototype.toString = function mark(this: StaticNode): string {
  const key = `wco-node-${crypto.randomUUID()}`;
  found?.set(key, this);
  return key;
};

/** What draws makes nodes of the global `document`: here, and while it draws only, that is ours. */
const withDocument = <Value>(draw: () => Value): Value => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: staticDocument, configurable: true, writable: true });
  try {
    return draw();
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
};

type Host = Parameters<typeof renderValue>[1]['customElementHostStack'][number];
const HOST = {} as Host;

const drawAll = (value: unknown): string => {
  const thunks = renderValue(value, {
    elementRenderers: [],
    customElementInstanceStack: [],
    // Slots are drawn in the shadow root of an element only, though no element is needed for it.
    customElementHostStack: [HOST],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  });
  return collectResultSync(thunks);
};

/**
 * What a template draws, as markup, with the comments by which Lit takes it over in a browser. Draws at one go:
 * nothing else of this process sees the document that it draws with.
 *
 * @param template called where nodes can be made
 */
export const toMarkup = (template: () => unknown): string => {
  const nodes = new Map<string, StaticNode>();
  found = nodes;
  try {
    const markup = withDocument(() => drawAll(template()));
    return markup.replace(/wco-node-[\da-f-]{36}/g, (key) => nodes.get(key)?.outerHTML ?? key);
  } finally {
    found = undefined;
  }
};

/** Markup without the comments that only hydration needs. */
export const withoutComments = (markup: string): string =>
  markup.replace(/<!--(?:\/?lit-part[^>]*|lit-node \d+)-->|<\?>/g, '');
