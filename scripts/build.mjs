/** npm run build: dist/ for bundlers with types, and dist/cdn/ for script tags. A warning is a failure. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build, createLogger } from 'vite';

rmSync('dist', { recursive: true, force: true });

const warnings = [];
const logger = createLogger('warn');
logger.warn = (message) => warnings.push(message);
logger.warnOnce = (message) => warnings.push(message);

for (const mode of ['npm', 'cdn', 'hydrate', 'classic']) {
  await build({ mode, customLogger: logger });
  console.log(`Built ${mode}.`);
}
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
console.log('Built types.');

for (const warning of warnings) console.error(warning);
process.exit(warnings.length > 0 ? 1 : 0);
