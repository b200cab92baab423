/** npm run build: dist/ with types for bundlers, dist/cdn/ for script tags, and data for editors. Warnings are errors. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build, createLogger } from 'vite';
import { describeRelease, licenceTexts, partFiles } from './build/release-files.mjs';
import { writeEditorFiles } from './editors/write-all.mjs';

execFileSync(process.execPath, ['scripts/localize.mjs'], { stdio: 'inherit' });
rmSync('dist', { recursive: true, force: true });

const warnings = [];
const logger = createLogger('warn');
logger.warn = (message) => warnings.push(message);
logger.warnOnce = (message) => warnings.push(message);

const run = async (mode, define) => {
  const built = await build({ mode, customLogger: logger, ...(define && { define }) });
  console.log(`Built ${mode}.`);
  return (Array.isArray(built) ? built[0] : built).output;
};

await run('npm');
const parts = partFiles(await run('cdn'));
const names = Object.entries(parts).map(([part, files]) => [
  part,
  files.map((file) => file.replace(/^chunks\/|\.js$/g, '')).join(' '),
]);
await run('loader', { WCO_FILES: JSON.stringify(Object.fromEntries(names)) });
await run('classic');
writeFileSync('dist/cdn/LICENSES.txt', licenceTexts());
writeFileSync('dist/cdn/sri.json', `${JSON.stringify(describeRelease('dist/cdn', parts), null, 2)}\n`);
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
console.log('Built types.');
writeEditorFiles('dist');
console.log('Built descriptions for editors.');

for (const warning of warnings) console.error(warning);
process.exit(warnings.length > 0 ? 1 : 0);
