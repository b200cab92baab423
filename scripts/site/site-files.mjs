/**
 * Vite plugin: files of the site that are not pages. `wco-widgets/` has the built files, so that pages and snippets use
 * exactly what is published. `npm start` registers all elements from the sources, without the loader.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const BUILT = 'dist/cdn';
const WIDGETS = 'wco-widgets/';
const RELEASE = 'sri.json';
/** Folders of `demo/` that pages load files from. */
const COPIED = ['feeds', 'images', 'media'];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** `sri.json` of the build; empty without a build, because `npm start` needs none. */
const release = () => {
  const file = `${BUILT}/${RELEASE}`;
  return existsSync(file) ? readFileSync(file) : JSON.stringify({ version: '', files: {}, parts: {} });
};

export const siteFiles = () => ({
  name: 'wco-site-files',
  configureServer: (server) => {
    server.middlewares.use(`/${WIDGETS}`, (request, response, next) => {
      const path = request.url.split('?')[0].slice(1);
      if (path === 'wco-widgets.js') {
        response.setHeader('content-type', 'text/javascript');
        response.end(`import '/@fs${process.cwd()}/src/entries/embed.ts';`);
      } else if (path === RELEASE) {
        response.setHeader('content-type', 'application/json');
        response.end(release());
      } else next();
    });
  },
  generateBundle() {
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    for (const file of filesIn(BUILT)) emit(file.replace(`${BUILT}/`, WIDGETS), readFileSync(file));
    for (const folder of COPIED) {
      for (const file of filesIn(`demo/${folder}`).filter((name) => !name.includes('/source/')))
        emit(file.replace('demo/', ''), readFileSync(file));
    }
  },
});
