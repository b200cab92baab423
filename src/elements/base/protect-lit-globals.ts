/**
 * Import this before Lit. Lit keeps lists in global variables. An element of the page with such an id
 * (`<div id="litHtmlVersions">`) is a global variable, too, and would break Lit; a property hides it.
 */
const NAMES = [
  'ShadyCSS',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
];

for (const name of NAMES) {
  if (name in globalThis && !Object.hasOwn(globalThis, name))
    Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
}
