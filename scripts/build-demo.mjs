/** npm run build:demo: builds the documentation site, dist-site/, from demo/, docs/ and dist/cdn. Warnings are errors. */
import { existsSync } from 'node:fs';
import { build, createLogger } from 'vite';

if (!existsSync('dist/cdn')) {
  console.error('dist/cdn is missing: run npm run build first.');
  process.exit(1);
}

const warnings = [];
const logger = createLogger('warn');
logger.warn = (message) => warnings.push(message);
logger.warnOnce = (message) => warnings.push(message);
await build({ customLogger: logger });

for (const warning of warnings) console.error(warning);
process.exit(warnings.length > 0 ? 1 : 0);
