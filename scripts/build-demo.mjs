/** npm run build:demo: the documentation site, dist-site/, from demo/, docs/ and the built dist/cdn. A warning is a failure. */
import { existsSync } from 'node:fs';
import { build, createLogger } from 'vite';

if (!existsSync('dist/cdn')) {
  console.error('The site shows the built files: npm run build comes first.');
  process.exit(1);
}

const warnings = [];
const logger = createLogger('warn');
logger.warn = (message) => warnings.push(message);
logger.warnOnce = (message) => warnings.push(message);
await build({ customLogger: logger });

for (const warning of warnings) console.error(warning);
process.exit(warnings.length > 0 ? 1 : 0);
