import { fileURLToPath } from 'node:url';

const POLICY = fileURLToPath(new URL('../../src/safety/trusted-types.ts', import.meta.url));

/**
 * Vite plugin: in the files for script tags, Lit is ours alone. It tells other copies of itself that it is there,
 * through names of `window`, and looks there for polyfills. On a page of somebody else those names may be an
 * element's (`<div id="litHtmlVersions">`): it would not run. Nor should a widget leave names on a page.
 */
const CHANGES = {
  '@lit/reactive-element/reactive-element.js': [
    [/,\((\w)\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [/\b\w\.reactiveElementPolyfillSupport/, 'void 0'],
    // Only decorators, which we do not use, write there.
    [/\b\w\.litPropertyMetadata\?\?=new WeakMap/, 'void 0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),/, ''],
    [/\blitPropertyMetadata\.get\(\w\)/, 'void 0'],
    [/\b\w\.trustedTypes/, 'void 0'],
  ],
  '@lit/reactive-element/css-tag.js': [
    // What it does for browsers without adopted sheets: those show the light DOM (`canDefine`).
    [/\b\w\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '!0'],
    // What it says to those who write elements is said to nobody here.
    [/Error\("CSSResult is not[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css' function[^"]*"\+\w\+"[^"]*"\)/, 'Error()'],
  ],
  'lit-html/lit-html.js': [
    [/,\((\w)\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [/\b\w\.litHtmlPolyfillSupport/, 'void 0'],
    // Our policy, so that a page lists one name; Lit's own is left for a Lit that the page has itself.
    [/(\w)\?\1\.createPolicy\("lit-html",\{createHTML:(\w)=>\2\}\):void 0/, 'wcoPolicy()'],
    [/^/, `import { trustedPolicy as wcoPolicy } from ${JSON.stringify(POLICY)};\n`],
  ],
  'lit-element/lit-element.js': [
    [/\((\w)\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
    [/\b\w\.litElementPolyfillSupport/, 'void 0'],
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
  ],
};

export const ownLit = () => ({
  name: 'wco-own-lit',
  apply: 'build',
  transform(code, id) {
    const [, changes] = Object.entries(CHANGES).find(([file]) => id.endsWith(`/node_modules/${file}`)) ?? [];
    if (!changes) return null;
    const changed = changes.reduce((text, [pattern, by]) => {
      if (!pattern.test(text)) this.error(`${id}: a new release of Lit? Not found: ${pattern}`);
      return text.replace(pattern, by);
    }, code);
    return { code: changed, map: null };
  },
});
