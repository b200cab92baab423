/** Bundles a variant and its package into one module, as a site would ship it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const bundle = async (options) => {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    absWorkingDir: HERE,
    outdir: HERE,
    external: ['/dist/*', '/variant.js'],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  });
  return Buffer.from(outputFiles[0].contents);
};

export const bundleVariant = (name) => bundle({ entryPoints: [`variants/${name}.mjs`] });

/** A style sheet of a package, with its imports. */
export const bundleStyles = (specifier) =>
  bundle({ stdin: { contents: `@import '${specifier}';`, loader: 'css', resolveDir: HERE } });
