/** Vite plugin: in dist/cdn, what `src/cdn.ts` is in the sources is the script beside the file, which stays apart. */
export const besideScript = () => ({
  name: 'wco-beside-script',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source === './cdn.js' ? { id: './wco-widgets.js', external: true } : undefined),
});
