/** Finds the sources that an element uses. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTS = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gms;

/**
 * The code, without comments, of a source file and all its imports, static and dynamic, as `path → text`.
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
