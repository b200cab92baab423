/**
 * Vite plugin for script-tag builds: a chunk never imports the main module, it is handed what it needs.
 *
 * A CMS often adds a query to a script's address (`wco-widgets.js?ver=5`). To a browser that is another
 * module than `wco-widgets.js`, so a chunk that imported it back would load and run it twice. Here
 *
 *     // chunk                                        // main
 *     import { a as x } from '../wco-widgets.js';      const m = await import('./chunks/c.js');
 *     export { y };                                    export { publicName, local as a };
 *
 * becomes
 *
 *     export default ({ a: x }) => { …; return { y } };
 *     const m = await import('./chunks/c.js').then((c) => c.default({ a: local }));
 *
 * Those who import a chunk keep its promise, so that its code runs once. A chunk that loads another one hands on what it
 * was handed itself.
 */
const exportNames = (node) =>
  node.specifiers.map(({ local, exported }) => ({ local: local.name, exported: exported.name }));

const walk = (node, visit) => {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
  if (node.type) visit(node);
  Object.values(node).forEach((child) => walk(child, visit));
};

/** Replaces ranges of a text, the last first. */
const replaceRanges = (text, ranges) =>
  [...ranges]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, by }) => result.slice(0, start) + by + result.slice(end), text);

const isOwn = (source, fileName) => source.endsWith(`/${fileName}`);
const isFrom = (source, { fileName }) => isOwn(source, fileName.replace(/^.*\//, ''));

/** Names of the main module that a chunk imports: `{ name, local }`. */
const importedFrom = (main, ast) =>
  ast.body
    .filter((node) => node.type === 'ImportDeclaration' && isOwn(node.source.value, main))
    .flatMap(({ specifiers }) => specifiers)
    .map(({ imported: { name }, local }) => ({ name, local: local.name }));

/** What turns `import()` of a chunk into what the chunk returns, wherever the code that is walked loads one. */
const handOver = (ast, factories, localOf) => {
  const ranges = [];
  walk(ast, (node) => {
    if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return;
    const factory = factories.find((each) => isFrom(node.source.value, each));
    if (!factory) return;
    const handed = factory.names.map((name) => `${name}: ${localOf(name)}`).join(', ');
    ranges.push({ start: node.end, end: node.end, by: `.then((chunk) => chunk.default({ ${handed} }))` });
  });
  return ranges;
};

/** The chunk as a function of what it, and the chunks that it loads, import from the main module. */
const toFactory = ({ code, ast, imported, names }, main, factories, isPure, fail) => {
  const returned = [];
  const kept = [];
  const handedOn = names
    .filter((name) => imported.every((each) => each.name !== name))
    .map((name) => ({ name, local: `handedOn_${name}` }));
  const parameters = [...imported, ...handedOn];
  const ranges = handOver(ast, factories, (wanted) => parameters.find(({ name }) => name === wanted).local);
  for (const node of ast.body) {
    if (node.type === 'ImportDeclaration' && !isOwn(node.source.value, main)) {
      // A library that needs nothing of ours stays an import.
      if (!isPure(node.source.value))
        fail(`imports ${node.source.value}, which is neither the main module nor lazy, and needs the main module`);
      kept.push(code.slice(node.start, node.end));
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type === 'ImportDeclaration') {
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      returned.push(...exportNames(node));
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type.startsWith('Export')) fail('exports in a way this plugin does not know');
  }
  const pairs = (list, key, value) => list.map((entry) => `${entry[key]}: ${entry[value]}`).join(', ');
  const result = pairs(returned, 'exported', 'local');
  return [
    ...kept,
    `export default ({ ${pairs(parameters, 'name', 'local')} }) => {`,
    replaceRanges(code, ranges),
    `return { ${result} };\n};`,
  ].join('\n');
};

/** Chunks that need the main module, with the names of it that each has to be handed. */
const readFactories = (chunks, main, parse) => {
  const factories = chunks
    .filter(({ imports }) => imports.includes(main))
    .map((chunk) => {
      const { fileName, code, dynamicImports } = chunk;
      const ast = parse(code);
      const imported = importedFrom(main, ast);
      return { chunk, fileName, code, ast, imported, loads: dynamicImports, names: imported.map(({ name }) => name) };
    });
  // What a chunk loads may load others.
  for (let round = 0; round < factories.length; round += 1)
    for (const factory of factories) {
      const loaded = factories.filter(({ fileName }) => factory.loads.includes(fileName));
      factory.names = [...new Set([...loaded.flatMap(({ names }) => names), ...factory.names])];
    }
  return factories;
};

export const injectImports = () => ({
  name: 'wco-inject-imports',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const main = chunks.find(({ isEntry }) => isEntry);
    const factories = readFactories(chunks, main.fileName, (code) => this.parse(code));
    const pure = chunks.filter((chunk) => chunk !== main && !chunk.imports.includes(main.fileName));
    const isPure = (source) => pure.some((chunk) => isFrom(source, chunk));
    for (const factory of factories) {
      const { chunk } = factory;
      const fail = (reason) => this.error(`${chunk.fileName} ${reason}`);
      chunk.code = toFactory(factory, main.fileName, factories, isPure, fail);
      chunk.imports = chunk.imports.filter((name) => pure.some(({ fileName }) => fileName === name));
    }
    const ast = this.parse(main.code);
    const ranges = [];
    const locals = new Map();
    const injected = new Set(factories.flatMap(({ names }) => names));
    // Rolldown shortens the names that only chunks know to one or two letters.
    const isPublic = (name) => !(injected.has(name) && name.length < 3);
    walk(ast, (node) => {
      if (node.type !== 'ExportNamedDeclaration' || node.declaration) return;
      const names = exportNames(node);
      for (const { local, exported } of names) locals.set(exported, local);
      const open = names.filter(({ exported }) => isPublic(exported));
      const list = open
        .map(({ local, exported }) => (local === exported ? local : `${local} as ${exported}`))
        .join(', ');
      ranges.push({ start: node.start, end: node.end, by: `export { ${list} };` });
    });
    ranges.push(...handOver(ast, factories, (name) => locals.get(name)));
    main.code = replaceRanges(main.code, ranges);
    main.exports = main.exports.filter(isPublic);
  },
});
