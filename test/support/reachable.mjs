/** Which sources take part in what an element does. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTS = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gms;

/**
 * The code, without comments, of a source file and of all it imports, now or later, as `path → text`.
 *
 * @param stops files that are not followed
 */
export const reachableSources = (file, stops, found = new Map()) => {
  if (found.has(file) || stops.includes(file) || !existsSync(file)) return found;
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  found.set(file, code);
  for (const [, imported, later] of code.matchAll(IMPORTS)) {
    reachableSources(join(dirname(file), imported ?? later).replace(/\.js$/, '.ts'), stops, found);
  }
  return found;
};
