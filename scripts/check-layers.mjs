/**
 * npm run layers: the arrows between the folders of src point one way, nothing is circular, and only
 * the folders that draw know Lit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The folders that each folder may import from, besides itself. */
const ARROWS = {
  model: [],
  language: ['model'],
  messages: ['language', 'model'],
  safety: [],
  formats: ['model', 'safety'],
  loading: ['formats', 'model', 'safety'],
  diagnosis: ['formats', 'language', 'loading', 'model', 'safety'],
  events: ['model'],
  elements: ['diagnosis', 'events', 'language', 'loading', 'messages', 'model', 'safety'],
  /** Renders on a server what elements render. */
  ssr: ['elements', 'formats', 'language', 'loading', 'messages', 'model', 'safety'],
  /** Lets elements keep what a server rendered. */
  hydration: ['elements', 'language', 'model', 'safety'],
  entries: [
    'diagnosis',
    'elements',
    'events',
    'formats',
    'hydration',
    'language',
    'loading',
    'messages',
    'model',
    'safety',
    'ssr',
  ],
};
const KNOWS_LIT = ['diagnosis', 'elements', 'hydration', 'ssr'];
/** What only one file may use. */
const GUARDED = {
  brandAsSafe: ['src/safety/safe-html.ts', 'src/safety/rebuild.ts'],
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|(?:^|\W)import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

const folderOf = (file) => {
  const [first, ...rest] = relative('src', file).split('/');
  return rest.length > 0 ? first : '';
};

const problems = [];
const imports = new Map();

for (const file of files) {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const folder = folderOf(file);
  if (!ARROWS[folder]) problems.push(`${file}: the folder "${folder}" has no arrows yet`);
  const targets = [];
  for (const [, ...groups] of source.matchAll(IMPORT)) {
    const specifier = groups.find(Boolean);
    if (!specifier.startsWith('.')) {
      if (/^(@?lit\b|@lit\/)/.test(specifier) && !KNOWS_LIT.includes(folder))
        problems.push(`${file}: imports ${specifier}`);
      continue;
    }
    const target = join(dirname(file), specifier).replace(/\.js$/, '.ts');
    if (!files.includes(target)) problems.push(`${file}: imports ${specifier}, which is not there`);
    const to = folderOf(target);
    if (to !== folder && !ARROWS[folder]?.includes(to))
      problems.push(`${file}: ${folder || 'src'} → ${to || 'src'} is no arrow`);
    targets.push(target);
  }
  imports.set(file, targets);
  for (const [name, allowed] of Object.entries(GUARDED)) {
    if (source.includes(name) && !allowed.includes(file)) problems.push(`${file}: uses ${name}`);
  }
}

/** A path back to where it started, if there is one. */
const findCycle = (start) => {
  const seen = new Set();
  const visit = (file, path) => {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const cycle = visit(next, [...path, next]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  return visit(start, [start]);
};

for (const file of files) {
  const cycle = findCycle(file);
  if (cycle) problems.push(`circular: ${cycle.join(' → ')}`);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${files.length} files in ${Object.keys(ARROWS).length} layers; every arrow points the right way.`);
