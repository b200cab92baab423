/** Which Markdown files of the repository are pages of the site, in which group and order. */
import { existsSync, readdirSync } from 'node:fs';

const inFolder = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `${folder}/${file}`)
    : [];

/** What somebody reads first; files that are not named here follow in the order of their names. */
const FIRST = [
  'docs/guides/first-widget.md',
  'docs/guides/wordpress.md',
  'docs/guides/theming.md',
  'docs/guides/languages-and-notices.md',
  'docs/guides/sources.md',
  'docs/guides/csp-and-sri.md',
  'docs/guides/self-hosting.md',
  'docs/guides/frameworks.md',
  'docs/guides/ssr.md',
  'docs/guides/events-and-scripting.md',
  'docs/guides/accessibility.md',
  'docs/guides/format-adapter.md',
  'docs/guides/translating.md',
  'README.md',
  'docs/formats.md',
  'docs/content-security-policy.md',
  'docs/diagnosis.md',
];

const rank = (file) => (FIRST.includes(file) ? FIRST.indexOf(file) : FIRST.length);
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

/** What links call a document whose title says less. */
const LABELS = { 'README.md': 'Readme', 'bench/README.md': 'Benchmarks' };

/** `{ source, page, group, label? }`, as the index of the documents shows them. */
export const listDocuments = () =>
  GROUPS.flatMap(([group, files]) =>
    inOrder(files()).map((source) => ({ source, page: pageOf(source), group, label: LABELS[source] })),
  );
