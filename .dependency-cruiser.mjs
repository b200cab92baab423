/**
 * npm run layers: which folder of src imports from which (dependency-cruiser). Types count as imports.
 */

/** The folders that each folder may import from, besides itself. */
const LAYERS = {
  model: [],
  language: ['model'],
  messages: ['language', 'model'],
  safety: ['language', 'model'],
  formats: ['language', 'model', 'safety'],
  loading: ['formats', 'model', 'safety'],
  diagnosis: ['formats', 'language', 'loading', 'model', 'safety'],
  events: ['model'],
  elements: ['diagnosis', 'events', 'language', 'loading', 'messages', 'model', 'safety'],
  ssr: ['elements', 'formats', 'language', 'loading', 'messages', 'model', 'safety'],
  hydration: ['elements', 'language', 'model', 'safety'],
  entries: ['.+'],
};
const folder = (...names) => `^src/(${names.join('|')})/`;
const error = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    ...Object.entries(LAYERS).map(([name, targets]) =>
      error(`layers-of-${name}`, { path: folder(name) }, { path: '^src/', pathNot: folder(name, ...targets) }),
    ),
    error('folder-without-layers', { path: '^src/', pathNot: folder(...Object.keys(LAYERS)) }, {}),
    error(
      'lit-outside-rendering',
      { path: '^src/', pathNot: folder('diagnosis', 'elements', 'hydration', 'ssr') },
      { path: '^node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/' },
    ),
    error('circular', {}, { circular: true }),
    error('unresolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
