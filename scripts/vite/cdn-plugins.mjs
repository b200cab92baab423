import { injectImports } from './inject-imports.mjs';
import { minifyModules } from './minify.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { stripDescriptions } from './strip-descriptions.mjs';

/** What is done to code that goes straight to browsers. */
export const cdnPlugins = () => [stripDescriptions(), minifyTemplates(), injectImports(), minifyModules()];
