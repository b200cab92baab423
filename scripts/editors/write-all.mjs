/** Writes the descriptions for editors, frameworks and language models, all from the manifest. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePublishedManifest } from './custom-elements.mjs';
import { makeElementTypes } from './element-types.mjs';
import { elementsOf } from './elements.mjs';
import { makeLlmsText } from './llms-text.mjs';
import { makeReactComponents, makeReactTypes } from './react-components.mjs';
import { makeCssData, makeHtmlData } from './vs-code.mjs';
import { makeWebTypes } from './web-types.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Content of modules that only have types. */
const TYPES_ONLY = 'export {};\n';

/** Type declarations written by hand, which name no element. */
const frameworkTypes = (name) => readFileSync(new URL(`frameworks/${name}.d.ts`, import.meta.url), 'utf8');

/** @param folder folder that already has the package's types */
export const writeEditorFiles = (folder) => {
  const manifest = makePublishedManifest(join(folder, 'entries/index.d.ts'));
  const elements = elementsOf(manifest);
  const description = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': json(makeHtmlData(elements)),
    'vscode.css-custom-data.json': json(makeCssData(elements)),
    'web-types.json': json(makeWebTypes(elements, description)),
    'llms.txt': makeLlmsText(elements, description),
    'frameworks/elements.d.ts': makeElementTypes(elements),
    'frameworks/react.js': makeReactComponents(elements),
    'frameworks/react.d.ts': makeReactTypes(elements, frameworkTypes('react')),
    'frameworks/markup.d.ts': frameworkTypes('markup'),
    ...Object.fromEntries(
      ['vue', 'svelte', 'preact', 'solid'].flatMap((name) => [
        [`frameworks/${name}.d.ts`, frameworkTypes(name)],
        [`frameworks/${name}.js`, TYPES_ONLY],
      ]),
    ),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};
