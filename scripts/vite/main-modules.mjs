/**
 * What the entry imports at once stays in one file with it, whichever chunks need it too: left to itself, the
 * bundler takes what is shared out into files that have to be fetched first.
 */
export const mainModules = (entry) => {
  const imports = new Map();
  let reached;
  const reach = () => {
    reached = new Set();
    const waiting = [...imports.keys()].filter((id) => id.endsWith(entry));
    while (waiting.length > 0) {
      const id = waiting.pop();
      if (reached.has(id)) continue;
      reached.add(id);
      waiting.push(...(imports.get(id) ?? []));
    }
    return reached;
  };
  return {
    /** Vite plugin: follows the imports. */
    plugin: {
      name: 'wco-main-modules',
      apply: 'build',
      moduleParsed: ({ id, importedIds }) => imports.set(id, importedIds),
    },
    /** Whether a module belongs to the entry's file; asked when all are known. */
    test: (id) => (reached ?? reach()).has(id),
  };
};
