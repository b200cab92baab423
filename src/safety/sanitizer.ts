/** The sanitiser proper: a chunk of its own, loaded when the first body is to be shown. */
import createDOMPurify, { type Config } from 'dompurify';
import type { TrustedTypePolicy } from 'trusted-types/lib';
import {
  ALLOWED_ELEMENTS,
  BLOCK_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  FORBIDDEN_ELEMENTS,
  GLOBAL_ATTRIBUTES,
} from './allow-list.js';
import { rebuild, type RebuildOptions, type RebuildTools } from './rebuild.js';
import type { SafeHtml } from './safe-html.js';
import { watchScrollers } from './scrollers.js';
import { domReader } from './tree-reader.js';
import { trustedPolicy } from './trusted-types.js';

export interface SanitizerTools extends RebuildTools {
  readonly htmlToText: (html: string) => string;
}

const config = (policy: TrustedTypePolicy | undefined): Config => ({
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS, ...BLOCK_ELEMENTS],
  FORBID_CONTENTS: [...FORBIDDEN_ELEMENTS],
  ALLOWED_ATTR: [
    ...Object.keys(GLOBAL_ATTRIBUTES),
    ...Object.values(ELEMENT_ATTRIBUTES).flatMap((attributes) => Object.keys(attributes)),
    'href',
    'src',
    'srcset',
  ],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
});

/** Also of a node from another frame, which is no `Node` of this one, and of a form that hides what it is. */
const isNode = (value: unknown): value is Node => {
  try {
    return typeof Reflect.get(Node.prototype, 'nodeType', value) === 'number';
  } catch {
    return false;
  }
};

const rebuildNode = (source: Node, options: RebuildOptions, tools: RebuildTools): SafeHtml =>
  rebuild(source, options, tools, domReader, document.implementation.createHTMLDocument(''));

let purifier: ReturnType<typeof createDOMPurify> | undefined;

const paragraphs = (text: string): DocumentFragment => {
  const inert = document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  for (const paragraph of text.split('\n')) {
    const element = fragment.appendChild(inert.createElement('p'));
    element.textContent = paragraph;
  }
  return fragment;
};

const makeSafe = (input: unknown, options: RebuildOptions, tools: SanitizerTools): SafeHtml => {
  if (isNode(input)) return rebuildNode(input, options, tools);
  const html = typeof input === 'string' ? input : '';
  let tree: unknown;
  try {
    purifier ??= createDOMPurify(window);
    tree = purifier.isSupported ? purifier.sanitize(html, config(trustedPolicy())) : undefined;
  } catch {
    tree = undefined;
  }
  return rebuildNode(isNode(tree) ? tree : paragraphs(tools.htmlToText(html)), options, tools);
};

/**
 * Sanitises markup, or rebuilds a node that a site's own sanitiser made. What the sanitiser cannot
 * cope with becomes plain text.
 */
export const sanitize = async (input: unknown, options: RebuildOptions, tools: SanitizerTools): Promise<SafeHtml> => {
  const safe = makeSafe(input, options, tools);
  watchScrollers(safe.fragment);
  // What is drawn of it is a task of its own: on a slow phone a finger waits for neither.
  await (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.();
  return safe;
};
