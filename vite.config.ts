import { readdirSync, readFileSync } from 'node:fs';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type UserConfig } from 'vite';
// Build helpers are plain JavaScript, which Node runs directly.
import { ownLitPolicy, stripDescriptions } from './scripts/build/plugins.mjs';
import { NOT_FOUND, siteBase } from './scripts/site/navigation.mjs';
import { siteFiles } from './scripts/site/site-files.mjs';
import { documentEntries, sitePages } from './scripts/site/site-pages.mjs';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { version, dependencies } = readJson('package.json') as { version: string; dependencies: object };
const locales = (readJson('locales/languages.json') as { readonly tag: string }[]).map(({ tag }) => tag);

// The package names only a UMD build for browsers.
const alias = { 'localized-address-format': 'localized-address-format/dist/index.esm.js' };

/** Entries for the bundler: the name of each output without `.js`, and its source. */
const entriesIn = (folder: string, to: string): readonly (readonly [string, string])[] =>
  readdirSync(`src/${folder}`).map((file) => [to + file.replace(/\.\w+$/, ''), `src/${folder}/${file}`]);

// White space in HTML is text, and stays.
const minifyTemplates = minifyTemplateLiterals({
  options: { minifyOptions: { conservativeCollapse: true, removeEmptyAttributes: false } },
});

const rolldownChecks = { checks: { bundlerTimings: false } };

/** The chunk of notices and contacts: of articles, and of elements of their own. */
const PARTS =
  /\/messages\/catalogue\/(notice|contact|extras)\.ts$|\/elements\/parts\/((notice|contact|extras)(-styles|-icons|-tools)?|action-icons|clipboard|copy-buttons)\.ts$/;
/** The chunk of cards: of lists, and of items. */
const CARD = /\/elements\/parts\/(card(-content|-styles)?|excerpt)\.ts$/;

/** Code that is loaded on demand, so it is not in `core`: the debug panel, the joining of language versions, details of
 * contacts, saving files, comparing versions, translation, and recordings in formats. */
const ON_DEMAND =
  /\/src\/diagnosis\/|\/elements\/translation\/|\/elements\/.*\/describe-[\w-]+\.ts$|\/(choose-items|date-limit|join-versions|compare-texts|unique-ids|markup-to-text|visibility|merge-feeds|load-many|contact-details|phone-url|vcard|download|text-copy|comparison|align-blocks|messages\/catalogue\/translation|formats\/shared\/recordings)\.ts$/;

const isShared = (id: string): boolean =>
  /\/src\/|\/@?lit/.test(id) && ![PARTS, CARD, ON_DEMAND].some((chunk) => chunk.test(id));

/** `--mode cdn`: dist/cdn/, for script tags: api.js, hydrate.js, the locales, and the chunks of all elements. */
const cdn: UserConfig = {
  publicDir: false,
  resolve: { alias },
  plugins: [ownLitPolicy(), stripDescriptions(), minifyTemplates],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    lib: {
      entry: {
        api: 'src/entries/cdn/api.ts',
        hydrate: 'src/entries/cdn/hydrate.ts',
        ...Object.fromEntries(entriesIn('locales', 'locales/')),
        ...Object.fromEntries(entriesIn('entries/cdn/elements', 'chunks/')),
      },
      formats: ['es'],
    },
    // Locales are found by their tags.
    dynamicImportVarsOptions: { exclude: ['**'] },
    rolldownOptions: {
      ...rolldownChecks,
      external: ['./wco-widgets.js'],
      makeAbsoluteExternalsRelative: false,
      output: {
        entryFileNames: ({ name }) => (name.startsWith('chunks/') ? '[name]-[hash:6].js' : '[name].js'),
        chunkFileNames: ({ name, facadeModuleId }) =>
          `chunks/${/\/node_modules\/([^/]+)/.exec(facadeModuleId ?? '')?.[1] ?? name}-[hash:6].js`,
        // Vite keeps white space in libraries.
        minify: true,
        comments: false,
        codeSplitting: {
          groups: [
            // Lit, and other code that several elements share.
            { name: 'core', test: isShared, minShareCount: 2, priority: 1 },
            { name: 'parts', test: PARTS },
            { name: 'card', test: CARD },
          ],
        },
      },
    },
  },
};

/**
 * `--mode loader`: dist/cdn/wco-widgets.js. It imports nothing, so the build sets its version, the locales, and
 * (scripts/build.mjs) the files of `--mode cdn`, WCO_FILES.
 */
const loader: UserConfig = {
  publicDir: false,
  define: { WCO_VERSION: JSON.stringify(version), WCO_LOCALES: JSON.stringify(locales) },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/entries/cdn/wco-widgets.ts', formats: ['es'], fileName: () => 'wco-widgets.js' },
    dynamicImportVarsOptions: { exclude: ['**'] },
    rolldownOptions: { ...rolldownChecks, output: { minify: true, comments: false } },
  },
};

/** `--mode classic`: dist/cdn/wco-widgets.classic.js, all of it in one file. */
const classic: UserConfig = {
  publicDir: false,
  resolve: { alias },
  plugins: [ownLitPolicy(), stripDescriptions(), minifyTemplates],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: 'src/entries/cdn/classic.ts',
      formats: ['iife'],
      name: 'wcoWidgets',
      fileName: () => 'wco-widgets.classic.js',
    },
    dynamicImportVarsOptions: { exclude: ['**'] },
    rolldownOptions: {
      ...rolldownChecks,
      output: {
        codeSplitting: false,
        // Lit throws when it loads on a page that has replaced a method it uses, such as `document.createTreeWalker`.
        postBanner: '/*! wco-widgets, MIT licence. What is bundled: LICENSES.txt */\ntry {',
        postFooter:
          "} catch (error) { console.warn('[wco-widgets] This page has changed the DOM. The content of the elements is shown.', error); }",
      },
    },
  },
};

const PACKAGE_ENTRIES = ['index', 'embed', 'check', 'hydrate', 'ssr'];

/** `--mode npm`: dist/, a module for each source file; dependencies stay imports. */
const npm: UserConfig = {
  publicDir: false,
  resolve: { conditions: ['node', 'module', 'import', 'default'] },
  plugins: [stripDescriptions(), minifyTemplates],
  build: {
    outDir: 'dist',
    target: 'es2022',
    minify: false,
    lib: {
      entry: Object.fromEntries([
        ...PACKAGE_ENTRIES.map((name) => [`entries/${name}`, `src/entries/${name}.ts`] as const),
        ...entriesIn('entries/register', 'entries/register/'),
      ]),
      formats: ['es'],
    },
    rolldownOptions: {
      ...rolldownChecks,
      external: [...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)), /^node:/, 'buffer'],
      // Inlined constants would leave imports without names, and other bundlers warn about these.
      optimization: { inlineConst: false },
      output: { preserveModules: true, preserveModulesRoot: 'src' },
    },
  },
};

/** `vite` (npm start): the documentation site, its widgets from source. `vite build` (npm run build:demo): dist-site/. */
const site = (isBuild: boolean): UserConfig => {
  const root = `${import.meta.dirname}/demo`;
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  return {
    root,
    base: './',
    plugins: [sitePages(root), siteFiles()],
    // Lit's production build here too, because its development build warns in the console.
    resolve: { conditions: ['module', 'browser', 'production'] },
    server: { host: '127.0.0.1' },
    experimental: {
      // Servers send this page for addresses in any folder, so its own addresses cannot be relative.
      renderBuiltUrl: (file, { hostId }) => (hostId === NOT_FOUND ? siteBase() + file : { relative: true }),
    },
    build: {
      outDir: '../dist-site',
      emptyOutDir: true,
      target: 'es2022',
      // The policy of the pages allows `data:` only for images.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        ...rolldownChecks,
        // The server makes the pages of documents on request.
        input: [...pages.map((page) => `${root}/${page}`), ...(isBuild ? documentEntries(root) : [])],
      },
    },
  };
};

export default defineConfig(({ mode, command }) => {
  switch (mode) {
    case 'cdn':
      return cdn;
    case 'loader':
      return loader;
    case 'classic':
      return classic;
    case 'npm':
      return npm;
    default:
      return site(command === 'build');
  }
});
