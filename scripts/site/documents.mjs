/** Which Markdown files of the repository are pages of the site, in which group and order. */
import { existsSync, readdirSync } from 'node:fs';

const inFolder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `${folder}/${file}`)
    : [];

/**
 * What the index, menus and search engines say of a document, in the order in which somebody reads them. A document
 * that is not named here follows in the order of names.
 */
const KNOWN = {
  'docs/guides/first-widget.md': { says: 'From nothing to an article on your page, in three steps.' },
  'docs/guides/wordpress.md': { says: 'Blocks, themes and plugins: what was tried in WordPress itself.' },
  'docs/guides/theming.md': {
    says: 'Colours, type, spacing and single pieces, with custom properties, parts and slots.',
  },
  'docs/guides/languages-and-notices.md': {
    says: 'Which language a reader gets, how you decide on it, and what the notice says.',
  },
  'docs/guides/sources.md': { says: 'What src can read: your feed, your CMS, a page, several feeds at once.' },
  'docs/guides/csp-and-sri.md': { says: 'Security policies that work, and scripts that nobody can change.' },
  'docs/guides/self-hosting.md': { says: 'Putting the files on a server of your own.' },
  'docs/guides/frameworks.md': { says: 'React, Vue, Svelte and others, with types.' },
  'docs/guides/events-and-scripting.md': {
    says: 'Events, properties and methods, for pages with scripts of their own.',
  },
  'docs/guides/accessibility.md': {
    says: 'What the elements do for all readers, and what is left to you. WCAG 2.2, level AA.',
  },
  'docs/guides/format-adapter.md': { says: 'Teach the elements a format that they do not know.' },
  'docs/guides/translating.md': { says: 'Add a language to the interface, or change its words.' },
  'docs/guides/migrate-from-iframe.md': { says: 'Replace an embedded page with an element.' },
  'docs/guides/migrate-from-widget-script.md': { says: 'Replace the script of an RSS or Mastodon widget.' },
  'docs/guides/migrate-from-wordpress-rss-block.md': { says: 'Replace the RSS block of WordPress.' },
  'README.md': { label: 'Readme', says: 'All on one page: setting up, every attribute, theming, functions.' },
  'docs/formats.md': { says: 'Which formats are read, and what is taken from each.' },
  'docs/content-security-policy.md': { says: 'Each directive that a policy needs, and why.' },
  'docs/diagnosis.md': { says: 'How to find out what is wrong: on the page, in the console, on the command line.' },
  'docs/editors.md': { says: 'Completion in editors, and types for TypeScript.' },
  'docs/package.md': { says: 'What can be imported from npm, with a bundler or without.' },
  'docs/self-hosting.md': { says: 'Which files there are, with headers for nginx, Caddy and object stores.' },
  'docs/ssr.md': { says: 'News drawn in Node, for readers, search engines and printers without scripts.' },
  'docs/size.md': { says: 'How much a reader downloads.' },
  'docs/performance.md': { says: 'How fast lists are, measured beside other packages.' },
  'docs/scale.md': { says: 'What the server of a feed has to bear.' },
  'CHANGELOG.md': { says: 'What is new in each version.' },
  'CONTRIBUTING.md': { says: 'How to build, test and change the project.' },
  'SECURITY.md': { says: 'How to report a vulnerability, and what is protected against what.' },
  'THIRD-PARTY.md': {
    label: 'Bundled packages',
    says: 'Packages of others that the built files contain, and their licences.',
  },
  'bench/README.md': { label: 'Benchmarks', says: 'How the measurements are made, and how to repeat them.' },
};

const ORDER = Object.keys(KNOWN);
const rank = (file) => (file in KNOWN ? ORDER.indexOf(file) : ORDER.length);
const inOrder = (files) => files.filter((file) => existsSync(file)).sort((a, b) => rank(a) - rank(b));

const pageOf = (source) => {
  if (source === 'bench/README.md') return 'docs/benchmarks.html';
  const page = source.replace(/\.md$/, '.html');
  return page.startsWith('docs/') ? page : `docs/${page.toLowerCase()}`;
};

const GROUPS = [
  ['Guides', () => inFolder('docs/guides')],
  ['Reference', () => ['README.md', ...inFolder('docs')]],
  ['Project', () => ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'THIRD-PARTY.md', 'bench/README.md']],
  ['Decisions', () => inFolder('docs/decisions')],
];

/** `{ source, page, group, label?, says? }`, as the index of the documents shows them. */
export const listDocuments = () =>
  GROUPS.flatMap(([group, files]) =>
    inOrder(files()).map((source) => ({ source, page: pageOf(source), group, ...KNOWN[source] })),
  );
