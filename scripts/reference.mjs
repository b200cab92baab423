/**
 * npm run reference: writes the tables of docs/elements/<tag>.md, from the manifest that `npm run build` made. The text
 * before the tables is written by hand. With `--check`, fails if a table is out of date, and writes nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { markdownTables } from './site/api-tables.mjs';

const FOLDER = 'docs/elements';
const [START, END] = ['<!-- api -->', '<!-- /api -->'];

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const stale = [];
mkdirSync(FOLDER, { recursive: true });
for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
  const { tagName, description } = declaration;
  const file = `${FOLDER}/${tagName}.md`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `# \`<${tagName}>\`\n\n${description}\n\n${START}`;
  const text = `${before.split(START)[0]}${START}\n\n${markdownTables(declaration)}\n\n${END}\n`;
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
  if (formatted === before) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, formatted);
}
for (const file of stale) console.log(file);
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error('These pages are out of date. Run npm run build && npm run reference');
  process.exit(1);
}
