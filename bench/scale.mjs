/** npm run bench:scale: simulates the load of an origin, and writes the tables of docs/scale.md. Takes minutes. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { makeTables } from './scale/tables.mjs';

const FILE = 'docs/scale.md';

const tables = await makeTables((name) => console.log(`${name}…`));
let text = readFileSync(FILE, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(start) || !text.includes(end)) throw new Error(`${FILE} has no place for "${name}"`);
  text = `${text.slice(0, text.indexOf(start))}${start}\n\n${table}\n\n${text.slice(text.indexOf(end))}`;
}
const options = await prettier.resolveConfig(FILE);
writeFileSync(FILE, await prettier.format(text, { ...options, filepath: FILE }));
