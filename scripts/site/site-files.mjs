/**
 * Vite plugin: files that the site has beside its pages. `wco-widgets/` are the built files, byte for byte what users
 * get, so that pages and snippets try what is published; while developing, its module is the source.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { listIntegrity } from '../integrity.mjs';

const BUILT = 'dist/cdn';
const WIDGETS = 'wco-widgets/';
const INTEGRITY = 'sri.json';
/** Folders of `demo/` that pages load from by themselves. */
const COPIED = ['feeds', 'images'];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** The package's own list of integrities, if the build has made one. */
const integrity = () => {
  const file = `${BUILT}/${INTEGRITY}`;
  if (existsSync(file)) return readFileSync(file);
  return JSON.stringify(existsSync(BUILT) ? listIntegrity(BUILT) : { version: '', files: {} });
};

export const siteFiles = () => ({
  name: 'wco-site-files',
  configureServer: (server) => {
    server.middlewares.use(`/${WIDGETS}`, (request, response, next) => {
      const path = request.url.split('?')[0].slice(1);
      if (path === 'wco-widgets.js') {
        response.setHeader('content-type', 'text/javascript');
        response.end(`import '/@fs${process.cwd()}/src/entries/loader.ts';`);
      } else if (path === INTEGRITY) {
        response.setHeader('content-type', 'application/json');
        response.end(integrity());
      } else next();
    });
  },
  generateBundle() {
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    for (const file of filesIn(BUILT)) emit(file.replace(`${BUILT}/`, WIDGETS), readFileSync(file));
    if (!existsSync(`${BUILT}/${INTEGRITY}`)) emit(WIDGETS + INTEGRITY, integrity());
    for (const folder of COPIED) {
      for (const file of filesIn(`demo/${folder}`).filter((name) => !name.includes('/source/')))
        emit(file.replace('demo/', ''), readFileSync(file));
    }
  },
});
