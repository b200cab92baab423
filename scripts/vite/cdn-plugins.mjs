import { injectImports } from './inject-imports.mjs';
import { minifyModules } from './minify.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { ownLit } from './own-lit.mjs';
import { packLocales } from './pack-locales.mjs';
import { stripDescriptions } from './strip-descriptions.mjs';

/** What is done to code that goes straight to browsers, whatever is built of it. */
export const sourcePlugins = () => [ownLit(), stripDescriptions(), packLocales(), minifyTemplates()];

/** What is done to the script and its chunks. */
export const cdnPlugins = () => [...sourcePlugins(), injectImports(), minifyModules()];

/** What is done to the one file that is not a module. It may be all that somebody copies, and so names what is missing. */
export const classicPlugins = () => [
  ...sourcePlugins(),
  minifyModules({ module: false, preamble: '/*! wco-widgets, MIT licence. What is bundled: LICENSES.txt */' }),
];
