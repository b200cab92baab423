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
 * Those who import a chunk keep its promise, so that its code runs once.
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

/** The chunk as a function of what it imports from the main module; `undefined` if it imports nothing from it. */
const toFactory = (code, ast, main, isPure, fail) => {
  const ranges = [];
  const imported = [];
  const returned = [];
  const kept = [];
  for (const node of ast.body) {
    if (node.type === 'ImportDeclaration' && !isOwn(node.source.value, main)) {
      // A library that needs nothing of ours stays an import.
      if (!isPure(node.source.value))
        fail(`imports ${node.source.value}, which is neither the main module nor lazy, and needs the main module`);
      kept.push(code.slice(node.start, node.end));
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type === 'ImportDeclaration') {
      for (const { imported: name, local } of node.specifiers) imported.push({ name: name.name, local: local.name });
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      returned.push(...exportNames(node));
      ranges.push({ start: node.start, end: node.end, by: '' });
    } else if (node.type.startsWith('Export')) fail('exports in a way this plugin does not know');
  }
  if (imported.length === 0) return undefined;
  const pairs = (list, key, value) => list.map((entry) => `${entry[key]}: ${entry[value]}`).join(', ');
  const parameters = pairs(imported, 'name', 'local');
  const result = pairs(returned, 'exported', 'local');
  return {
    names: imported.map(({ name }) => name),
    code: [
      ...kept,
      `export default ({ ${parameters} }) => {\n${replaceRanges(code, ranges)}\nreturn { ${result} };\n};`,
    ].join('\n'),
  };
};

export const injectImports = () => ({
  name: 'wco-inject-imports',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const main = chunks.find(({ isEntry }) => isEntry);
    const factories = new Map();
    const needsMain = (chunk) => chunk.imports.includes(main.fileName);
    const pure = chunks.filter((chunk) => chunk !== main && !needsMain(chunk)).map(({ fileName }) => fileName);
    const isPure = (source) => pure.some((fileName) => isOwn(source, fileName.replace(/^.*\//, '')));
    for (const chunk of chunks) {
      if (chunk === main || !needsMain(chunk)) continue;
      const fail = (reason) => this.error(`${chunk.fileName} ${reason}`);
      const factory = toFactory(chunk.code, this.parse(chunk.code), main.fileName, isPure, fail);
      factories.set(chunk.fileName, factory);
      chunk.code = factory.code;
      chunk.imports = chunk.imports.filter((name) => pure.includes(name));
    }
    const ast = this.parse(main.code);
    const ranges = [];
    const locals = new Map();
    const injected = new Set([...factories.values()].flatMap(({ names }) => names));
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
    walk(ast, (node) => {
      if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return;
      const [, factory] = [...factories].find(([fileName]) => isOwn(node.source.value, fileName)) ?? [];
      if (!factory) return;
      const handed = factory.names.map((name) => `${name}: ${locals.get(name)}`).join(', ');
      ranges.push({ start: node.end, end: node.end, by: `.then((chunk) => chunk.default({ ${handed} }))` });
    });
    main.code = replaceRanges(main.code, ranges);
    main.exports = main.exports.filter(isPublic);
  },
});
