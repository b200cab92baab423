/**
 * Bundles the tests that need a browser into `dist-tests/`. Each test file is a separate page; loaded unbundled, it
 * requests some 300 modules, which takes longer than most tests.
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** @param {string[]} patterns glob patterns of test files; all without any. */
export const buildBrowserTests = async (patterns) => {
  const files = globSync([...(patterns.length > 0 ? patterns : ['test/**/*.test.ts']), '!test/**/*.node.test.ts']);
  rmSync('dist-tests', { recursive: true, force: true });
  await build({
    entryPoints: files,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'dist-tests',
    outbase: 'test',
    sourcemap: 'linked',
    // @open-wc/testing adds axe (560 kB) to each page, for an assertion that no test uses.
    alias: { 'chai-a11y-axe': './test/support/without-axe.mjs' },
    conditions: ['browser', 'production'],
    external: ['/__web-dev-server__web-socket.js'],
    // package.json lists the side effects of the published files, not of tests.
    ignoreAnnotations: true,
    logLevel: 'warning',
  });
};
