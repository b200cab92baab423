/** Builds the demo's pages into a folder: from the same sources as `npm start`, without the server's own requests. */
import { readdirSync } from 'node:fs';
import { build } from 'vite';

/** Names of the demo's pages. */
export const DEMO_PAGES = readdirSync('demo')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** Our package.json says which built files do something when they are imported; of their sources it says nothing. */
const keepScript = {
  name: 'keep-script',
  transform: (code, id) => (id.endsWith('/src/cdn.ts') ? { code, moduleSideEffects: true } : undefined),
};

/** @param outDir absolute */
export const buildDemo = (outDir) =>
  build({
    logLevel: 'error',
    plugins: [keepScript],
    build: {
      outDir,
      target: 'es2022',
      emptyOutDir: true,
      rolldownOptions: { input: DEMO_PAGES.map((name) => `demo/${name}.html`) },
    },
  });
