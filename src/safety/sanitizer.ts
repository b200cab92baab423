/** The sanitiser proper: a chunk of its own, loaded when the first body is to be shown. */
import createDOMPurify, { type Config } from 'dompurify';
import { ALLOWED_ELEMENTS, ELEMENT_ATTRIBUTES, FORBIDDEN_ELEMENTS, GLOBAL_ATTRIBUTES } from './allow-list.js';
import { htmlToText } from './html-to-text.js';
import { rebuild, type RebuildOptions } from './rebuild.js';
import type { SafeHtml } from './safe-html.js';
import { trustedPolicy } from './trusted-types.js';

const config = (): Config => ({
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
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
  // DOMPurify knows the type of the DOM's policy; ours is the same at run time.
  ...(trustedPolicy() ? { TRUSTED_TYPES_POLICY: trustedPolicy() as NonNullable<Config['TRUSTED_TYPES_POLICY']> } : {}),
});

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

/** Sanitises markup; what the sanitiser cannot cope with becomes plain text. */
export const sanitize = (html: string, options: RebuildOptions): SafeHtml => {
  let tree: unknown;
  try {
    purifier ??= createDOMPurify(window);
    tree = purifier.isSupported ? purifier.sanitize(html, config()) : undefined;
  } catch {
    tree = undefined;
  }
  return rebuild(tree instanceof Node ? tree : paragraphs(htmlToText(html)), options);
};

/** Rebuilds what a site's own sanitiser returned: a string is sanitised, a node only rebuilt. */
export const rebuildOutput = (output: unknown, options: RebuildOptions): SafeHtml =>
  output instanceof Node ? rebuild(output, options) : sanitize(String(output ?? ''), options);
