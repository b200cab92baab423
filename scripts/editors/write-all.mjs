/** What editors and frameworks are told of the elements, all of it from the manifest. */
import { writeFileSync } from 'node:fs';
import { makePublishedManifest } from './custom-elements.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes the files into a folder in which the package's types are already. */
export const writeEditorFiles = (folder) => {
  const manifest = makePublishedManifest(`${folder}/index.d.ts`);
  const files = {
    'custom-elements.json': json(manifest),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}/${name}`, content);
};
