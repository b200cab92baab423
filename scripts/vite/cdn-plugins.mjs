import { injectImports } from './inject-imports.mjs';
import { minifyModules } from './minify.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { shortenKeys } from './shorten-keys.mjs';
import { stripDescriptions } from './strip-descriptions.mjs';

/** What is done to code that goes straight to browsers. */
export const cdnPlugins = () => [
  stripDescriptions(),
  shortenKeys(),
  minifyTemplates(),
  injectImports(),
  minifyModules(),
];
