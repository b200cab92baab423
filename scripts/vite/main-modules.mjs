/**
 * What the entry imports at once stays in one file with it, whichever chunks need it too, and so does what
 * several chunks share: left to itself, the bundler takes that out into files that have to be fetched first, and a
 * chunk cannot import another one that needs the main module (inject-imports.mjs). Libraries, and parts of the
 * model that need nothing of the script, may be files of their own.
 */
export const mainModules = (entry) => {
  const imports = new Map();
  const dynamic = new Set();
  let main;

  const closure = (id) => {
    const reached = new Set();
    const waiting = [id];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(imports.get(next) ?? []));
    }
    return reached;
  };

  const decide = () => {
    main = closure([...imports.keys()].find((id) => id.endsWith(entry)));
    const own = new Set(main);
    const seen = new Set();
    // What knows nothing but types can be a file of its own for the few who need it.
    const isApart = (id) =>
      !id.includes('/src/') || (id.includes('/src/model/') && [...closure(id)].every((each) => !own.has(each)));
    for (const chunk of [...dynamic].filter((id) => !main.has(id))) {
      for (const id of closure(chunk)) {
        if (seen.has(id) && !isApart(id)) main.add(id);
        seen.add(id);
      }
    }
    return main;
  };

  return {
    /** Vite plugin: follows the imports. */
    plugin: {
      name: 'wco-main-modules',
      apply: 'build',
      moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => {
        imports.set(id, importedIds);
        for (const each of dynamicallyImportedIds) dynamic.add(each);
      },
    },
    /** Whether a module belongs to the entry's file; asked when all are known. */
    test: (id) => (main ?? decide()).has(id),
  };
};
