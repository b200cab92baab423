import { makeManifest } from '../manifest.mjs';

const ID = 'virtual:custom-elements';

/** Vite plugin: `import manifest from 'virtual:custom-elements'` gives the manifest, made from the sources. */
export const manifestModule = () => ({
  name: 'wco-manifest-module',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(makeManifest())}` : undefined),
});
