import { minify } from 'terser';

/**
 * Vite plugin: Vite leaves the white space of ES library builds alone, for the sake of bundlers. What
 * goes straight to browsers is minified whole. (The licences of what is bundled are in the file
 * LICENSES.txt beside it.)
 *
 * @param preamble a comment that the file begins with
 */
export const minifyModules = ({ module = true, preamble } = {}) => ({
  name: 'wco-minify-modules',
  apply: 'build',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        module,
        ecma: 2020,
        // A profile needs the names of functions (bench/profile.mjs).
        mangle: !process.env.WCO_NAMES,
        compress: { passes: 5, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
        format: { comments: false, preamble },
      });
      if (!code) this.error(`terser made nothing of ${chunk.fileName}`);
      chunk.code = code;
    }
  },
});
