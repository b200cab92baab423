/**
 * The samples that do not run, each with the reason. `kind` is the fence language (or several). `file` and `has` narrow
 * the match. Tests fail for a sample that neither runs nor matches a line here, and for a line that matches no sample.
 */
export const SHOWN = [
  {
    kind: 'http',
    has: 'Content-Security-Policy',
    reason:
      'test/pages/policies.test.ts opens pages under the policies of docs/content-security-policy.md; the others are the same',
  },
  {
    kind: 'nginx',
    reason:
      'test/node/hosting.test.mjs runs it if nginx is installed; test/node/samples.test.mjs checks braces and semicolons',
  },
  {
    kind: 'caddy',
    reason: 'test/node/hosting.test.mjs runs it if Caddy is installed; test/node/samples.test.mjs checks braces',
  },
  { kind: 'php', file: 'docs/guides/wordpress.md', reason: 'run by hand, in the versions that the page states' },
  { kind: 'text', file: 'docs/guides/first-widget.md', reason: 'a setting of Drupal; its names are checked' },
  { kind: 'text', file: 'docs/guides/coverage.md', reason: 'output; test/node/coverage.test.mjs reads such lines' },
  { kind: 'text', file: 'docs/diagnosis.md', reason: 'output; test/node/wrong-language.test.mjs reads it' },
  { kind: 'text', file: 'docs/self-hosting.md', reason: 'the shape of sri.json; test/node/package.test.mjs reads it' },
  {
    kind: 'html',
    file: 'docs/guides/csp-and-sri.md',
    has: 'modulepreload',
    reason: 'names of chunks change; test/node/snippet.test.mjs makes it for the built files',
  },
  { kind: 'html', file: 'docs/guides/migrate-from-iframe.md', has: '<iframe', reason: 'the code to be replaced' },
  {
    kind: 'html',
    file: 'docs/guides/migrate-from-wordpress-rss-block.md',
    has: 'wp:rss',
    reason: 'the code to be replaced',
  },
  {
    kind: 'html',
    file: 'docs/guides/migrate-from-widget-script.md',
    has: 'MastodonTimeline',
    reason: 'the code to be replaced',
  },
  { kind: 'tsx', file: 'docs/editors.md', reason: 'test/packed checks its types and mounts it' },
  {
    kind: 'js',
    file: 'docs/ssr.md',
    has: 'wco-widgets/hydrate',
    reason: 'test/outside/ssr bundles it and hydrates a page with it',
  },
  { kind: ['', 'http'], reason: 'headers and directives; test/node/samples.test.mjs checks each line' },
];

/** The line of the table that matches a sample. */
export const shownAs = ({ kind, file, code }) =>
  SHOWN.find(
    (each) =>
      [each.kind].flat().includes(kind) &&
      (each.file === undefined || each.file === file) &&
      (!each.has || code.includes(each.has)),
  );
