import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

const { sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Vite plugin: where all that a module wants of another one has been written into it, an import without names is
 * left, which does nothing, and of which other bundlers warn. What package.json says to have side effects stays.
 */
export const dropBareImports = () => ({
  name: 'wco-drop-bare-imports',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.fileName.startsWith('vendor/')) continue;
      chunk.code = chunk.code.replace(/^import "(\.[^"]+)";\n/gm, (line, path) =>
        sideEffects.includes(`./dist/${join(dirname(chunk.fileName), path)}`) ? line : '',
      );
    }
  },
});
