import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
// Build helpers are plain JavaScript: they run in Node as they are.
import { besideScript } from './scripts/vite/beside-script.mjs';
import { cdnPlugins, classicPlugins } from './scripts/vite/cdn-plugins.mjs';
import { dropBareImports } from './scripts/vite/drop-bare-imports.mjs';
import { mainModules } from './scripts/vite/main-modules.mjs';
import { minifyModules } from './scripts/vite/minify.mjs';
import { minifyTemplates } from './scripts/vite/minify-templates.mjs';
import { siteFiles } from './scripts/vite/site-files.mjs';
import { documentEntries, sitePages } from './scripts/vite/site-pages.mjs';
import { stripDescriptions } from './scripts/vite/strip-descriptions.mjs';

/** A chunk that is one library is called after it. */
const libraryName = (id: string): string => id.replace(/^.*\/node_modules\//, '').replace(/\/.*$/, '');

/**
 * - `vite` (npm start): the documentation site, its widgets from source.
 * - `vite build` (npm run build:demo): the same into dist-site/, with the built widgets of dist/cdn.
 * - `vite build --mode npm`: dist/, one module a source file, for bundlers; dependencies stay imports.
 * - `vite build --mode cdn`: dist/cdn/, for script tags; everything in it, chunks loaded from beside it.
 * - `vite build --mode autoloader`: dist/cdn/autoloader.js, which loads the script beside it when it is needed.
 * - `vite build --mode hydrate`: dist/cdn/hydrate.js, for pages whose elements a server has drawn.
 * - `vite build --mode classic`: dist/cdn/wco-widgets.classic.js, all of that in one file that loads no script.
 */
export default defineConfig(({ mode, command }) => {
  // Its package names only a UMD build for browsers.
  const alias = { 'localized-address-format': 'localized-address-format/dist/index.esm.js' };
  if (mode === 'cdn') {
    const main = mainModules('/src/cdn.ts');
    return {
      publicDir: false,
      resolve: { alias },
      plugins: [main.plugin, ...cdnPlugins()],
      build: {
        outDir: 'dist/cdn',
        target: 'es2022',
        minify: false,
        lib: { entry: { 'wco-widgets': 'src/cdn.ts' }, formats: ['es'] },
        rolldownOptions: {
          // How long plugins take is no fault.
          checks: { bundlerTimings: false },
          // Chunks may use what is in the main module; `injectImports` sees to how they get it.
          preserveEntrySignatures: 'allow-extension',
          output: {
            codeSplitting: {
              groups: [
                { name: 'wco-widgets', test: main.test },
                // A table that two chunks need, and that needs nothing itself.
                { name: 'entities', test: /node_modules\/entities\// },
              ],
            },
            entryFileNames: '[name].js',
            chunkFileNames: ({ name, facadeModuleId }) =>
              facadeModuleId?.includes('/generated/locales/')
                ? 'locales/[name].js'
                : `chunks/${facadeModuleId?.includes('/node_modules/') ? libraryName(facadeModuleId) : name}.js`,
          },
        },
      },
    };
  }
  if (mode === 'autoloader') {
    return {
      publicDir: false,
      plugins: [besideScript(), minifyModules()],
      build: {
        outDir: 'dist/cdn',
        emptyOutDir: false,
        target: 'es2022',
        minify: false,
        lib: { entry: { autoloader: 'src/autoloader.ts' }, formats: ['es'], fileName: '[name]' },
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
    };
  }
  if (mode === 'classic') {
    return {
      publicDir: false,
      resolve: { alias },
      plugins: classicPlugins(),
      build: {
        outDir: 'dist/cdn',
        emptyOutDir: false,
        target: 'es2022',
        minify: false,
        lib: { entry: 'src/cdn.ts', formats: ['iife'], name: 'wcoWidgets', fileName: () => 'wco-widgets.classic.js' },
        rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
      },
    };
  }
  if (mode === 'hydrate') {
    const pageLit = fileURLToPath(new URL('src/hydration/page-lit.ts', import.meta.url));
    return {
      publicDir: false,
      // Whatever of Lit the library for hydration imports.
      resolve: { alias: [{ find: /^lit-html(\/.*)?$/, replacement: pageLit }] },
      plugins: [minifyModules()],
      build: {
        outDir: 'dist/cdn',
        emptyOutDir: false,
        target: 'es2022',
        minify: false,
        lib: { entry: { hydrate: 'src/hydration/for-script-tags.ts' }, formats: ['es'] },
        rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
      },
    };
  }
  if (mode === 'npm') {
    return {
      publicDir: false,
      // What draws on a server is taken in, as it is for Node.
      resolve: { conditions: ['node', 'module', 'import', 'default'] },
      plugins: [stripDescriptions(), minifyTemplates(), dropBareImports()],
      build: {
        outDir: 'dist',
        target: 'es2022',
        minify: false,
        lib: {
          entry: [
            'src/index.ts',
            'src/embed.ts',
            'src/check.ts',
            'src/hydrate.ts',
            'src/ssr.ts',
            ...readdirSync('src/register').map((file) => `src/register/${file}`),
          ],
          formats: ['es'],
        },
        rolldownOptions: {
          checks: { bundlerTimings: false },
          external: [
            /^@?lit(\/|$)/,
            '@lit-labs/ssr-client',
            /^node:/,
            'buffer',
            'dompurify',
            /^entities\//,
            'htmlparser2',
            'localized-address-format',
            'vcard-creator',
          ],
          output: {
            preserveModules: true,
            preserveModulesRoot: 'src',
            // A package never contains a folder of that name.
            entryFileNames: ({ name }) =>
              `${name.replace(/^(.*\/)?node_modules\//, 'vendor/').replaceAll('node_modules/', '')}.js`,
          },
        },
      },
    };
  }
  const root = `${import.meta.dirname}/demo`;
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  return {
    root,
    base: './',
    plugins: [sitePages(root), siteFiles()],
    // Lit's production build here too: a page of ours should not warn in the console.
    resolve: { conditions: ['module', 'browser', 'production'] },
    server: { host: '127.0.0.1' },
    build: {
      outDir: '../dist-site',
      emptyOutDir: true,
      target: 'es2022',
      // The policy of the pages knows no `data:` but images.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        // The server makes pages of documents when they are asked for.
        input: [...pages.map((page) => `${root}/${page}`), ...(command === 'build' ? documentEntries(root) : [])],
      },
    },
  };
});
