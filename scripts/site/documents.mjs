/** The Markdown files that become pages of the site, with their groups and order. */
import { existsSync, readdirSync } from 'node:fs';

const inFolder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `${folder}/${file}`)
    : [];

/**
 * Descriptions for the index, menus and search engines, and other words under which readers search for the document.
 * Their order is the order of the documents; documents that are not listed here follow by name.
 */
const KNOWN = {
  'docs/guides/first-widget.md': {
    says: 'An article on your page, in three steps.',
    words: 'install, installation, set up, get started, getting started, download, embed',
  },
  'docs/guides/wordpress.md': { says: 'The script, the element and your own posts, as tested in WordPress.' },
  'docs/guides/theming.md': {
    says: 'Colours, fonts, spacing and single parts.',
    words: 'theme, colors, styling, design, brand, typography',
  },
  'docs/guides/languages-and-notices.md': {
    says: 'Which language version a reader gets, and what the notice says.',
    words: 'internationalization, i18n, localization, RTL, right-to-left',
  },
  'docs/guides/sources.md': {
    says: 'What src can read: your feed, your CMS, a page, several feeds at once.',
    words: 'RSS, Atom, JSON Feed, Drupal',
  },
  'docs/guides/csp-and-sri.md': { says: 'Content-security policies and subresource integrity.' },
  'docs/guides/frameworks.md': { says: 'React, Vue, Svelte, Angular and others.' },
  'docs/guides/events-and-scripting.md': { says: 'Events, properties and methods, for pages with their own scripts.' },
  'docs/guides/accessibility.md': {
    says: 'What the elements do, and what you have to do. WCAG 2.2, level AA.',
    words: 'a11y',
  },
  'docs/guides/coverage.md': { says: 'For editors: which articles exist in which languages, and what is outdated.' },
  'docs/guides/format-adapter.md': { says: 'Teach the elements to read another format.' },
  'docs/guides/translating.md': { says: 'Add a language to the interface, or change its texts.' },
  'docs/guides/migrate-from-iframe.md': { says: 'Replace an embedded page with an element.' },
  'docs/guides/migrate-from-widget-script.md': { says: 'Replace the script of an RSS or Mastodon widget.' },
  'docs/guides/migrate-from-wordpress-rss-block.md': { says: 'Replace the RSS block of WordPress.' },
  'docs/elements/wco-news-item.md': { says: 'One article.' },
  'docs/elements/wco-news-list.md': { says: 'A feed as a list or grid.' },
  'docs/elements/wco-news-provider.md': { says: 'A newsroom.' },
  'docs/elements/wco-language-switcher.md': { says: 'A choice of language.' },
  'docs/elements/wco-language-notice.md': { says: 'Which language version the reader sees, and why.' },
  'docs/elements/wco-contact-card.md': { says: 'Contact details.' },
  'README.md': { label: 'Readme', says: 'Overview and installation.' },
  'docs/accessibility-conformance.md': {
    says: 'The criteria of WCAG 2.2 and EN 301 549 that are met, and how each was tested.',
  },
  'docs/formats.md': { says: 'Which formats can be read, and how each is mapped.' },
  'docs/field-reports.md': { says: 'Bugs of other software, tried with these elements.' },
  'docs/functions.md': { says: 'The functions of the package and of api.js.' },
  'docs/content-security-policy.md': { says: 'Each directive that a policy needs, and why.' },
  'docs/diagnosis.md': {
    says: 'Find out what is wrong: on the page, in the console, on the command line.',
    words: 'help, support, debugging, troubleshooting, broken',
  },
  'docs/editors.md': { says: 'Completion in editors, and types for TypeScript.' },
  'docs/package.md': { says: 'Everything that you can import from npm.' },
  'docs/self-hosting.md': {
    says: 'The files, with headers for nginx, Caddy and object stores.',
    words: 'download, upgrade, zip',
  },
  'docs/ssr.md': { says: 'Rendering in Node, for readers and search engines without scripts.' },
  'docs/size.md': { says: 'How much readers download.', words: 'bundle, weight, kilobytes' },
  'docs/performance.md': { says: 'How fast lists are, compared with other packages.' },
  'docs/scale.md': { says: 'The load on the server of a feed.' },
  'CHANGELOG.md': { says: 'What is new in each version.', words: 'release notes, upgrade' },
  'CONTRIBUTING.md': { says: 'How to build, test and change the project.' },
  'SECURITY.md': {
    says: 'How to report a vulnerability, and what is protected.',
    words: 'privacy, GDPR, tracking, cookies, XSS',
  },
  'THIRD-PARTY.md': {
    label: 'Bundled packages',
    says: 'Packages that the built files contain, and their licences.',
    words: 'dependencies, license',
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

/** For contributors: not in the index, the menu and the search. CONTRIBUTING.md links to these pages. */
export const DECISIONS = 'Decisions';

const GROUPS = [
  ['Guides', () => inFolder('docs/guides')],
  ['Element reference', () => inFolder('docs/elements')],
  ['Reference', () => ['README.md', ...inFolder('docs')]],
  ['Project', () => ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'THIRD-PARTY.md', 'bench/README.md']],
  [DECISIONS, () => inFolder('docs/decisions')],
];

/** @returns the documents in their order: `{ source, page, group, label?, says?, words? }` */
export const listDocuments = () =>
  GROUPS.flatMap(([group, files]) =>
    inOrder(files()).map((source) => ({ source, page: pageOf(source), group, ...KNOWN[source] })),
  );
