/**
 * The samples that do not run, each with the reason. `kind` is the fence language (or several). `file` and `has` narrow
 * the match. Tests fail for a sample that neither runs nor matches a line here, and for a line that matches no sample.
 */
export const SHOWN = [
  {
    kind: 'http',
    has: 'Content-Security-Policy',
    reason:
      'test/pages/policies.test.ts opens pages under those of docs/content-security-policy.md; others are the same',
  },
  { kind: 'nginx', reason: 'test/node/hosting.test.mjs runs it where nginx is; braces and semicolons are looked at' },
  { kind: 'caddy', reason: 'test/node/hosting.test.mjs runs it where Caddy is; braces are looked at' },
  { kind: 'php', file: 'docs/guides/wordpress.md', reason: 'run by hand in the versions that the page names' },
  { kind: 'text', file: 'docs/guides/first-widget.md', reason: 'a setting of Drupal; its names are looked at' },
  { kind: 'text', file: 'docs/guides/coverage.md', reason: 'output; test/node/coverage.test.mjs reads such lines' },
  { kind: 'text', file: 'docs/diagnosis.md', reason: 'output; test/node/wrong-language.test.mjs reads it' },
  { kind: 'text', file: 'docs/self-hosting.md', reason: 'the shape of sri.json; test/node/package.test.mjs reads it' },
  {
    kind: 'html',
    file: 'docs/guides/csp-and-sri.md',
    has: 'modulepreload',
    reason: 'names of chunks change; test/node/snippet.test.mjs makes it for the built files',
  },
  { kind: 'html', file: 'docs/guides/migrate-from-iframe.md', has: '<iframe', reason: 'what is replaced' },
  { kind: 'html', file: 'docs/guides/migrate-from-wordpress-rss-block.md', has: 'wp:rss', reason: 'what is replaced' },
  {
    kind: 'html',
    file: 'docs/guides/migrate-from-widget-script.md',
    has: 'MastodonTimeline',
    reason: 'what is replaced',
  },
  { kind: 'tsx', file: 'docs/editors.md', reason: 'test/packed checks their types, and mounts them' },
  {
    kind: 'js',
    file: 'docs/ssr.md',
    has: 'wco-widgets/hydrate',
    reason: 'test/outside/ssr bundles these very lines, and has them take over a page',
  },
  { kind: ['', 'http'], reason: 'headers and directives as they go over the wire; each line is looked at' },
];

/** The line of the table that matches a sample. */
export const shownAs = ({ kind, file, code }) =>
  SHOWN.find(
    (each) =>
      [each.kind].flat().includes(kind) &&
      (each.file === undefined || each.file === file) &&
      (!each.has || code.includes(each.has)),
  );
