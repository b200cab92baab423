import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

/** The very function that looks messages up at run time. */
const loadShortKey = async () => {
  const source = readFileSync('src/messages/short-key.ts', 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).shortKey;
};

/** Vite plugin: renames the keys of messages in the locales that are served with the script. */
export const shortenKeys = () => {
  let shortKey;
  return {
    name: 'wco-shorten-keys',
    apply: 'build',
    async buildStart() {
      shortKey = await loadShortKey();
    },
    transform(code, id) {
      if (!id.includes('/src/messages/generated/locales/')) return null;
      const taken = new Map();
      const renamed = code.replace(/"([a-z]+\.[a-zA-Z]+)":/g, (_match, key) => {
        const short = shortKey(key);
        if (taken.has(short))
          this.error(`${key} and ${taken.get(short)} have the same short key; choose another factor`);
        taken.set(short, key);
        return `${JSON.stringify(short)}:`;
      });
      if (taken.size === 0) this.error(`${id} has no messages`);
      return { code: renamed, map: null };
    },
  };
};
