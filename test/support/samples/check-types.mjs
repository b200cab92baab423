/** Type-checks samples that do not exist on disk, with the package's names, types and events. */
import { resolve } from 'node:path';
import ts from 'typescript';

const AMBIENT = `
declare module '@vitejs/plugin-vue';
declare module 'https://*';
declare const wcoWidgets: typeof import('/wco-widgets/wco-widgets.classic.js');
`;
/** Treats each sample as a module, even without imports. */
const AS_MODULE = '\nexport {};';

const COMMON = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  // For test samples.
  types: ['mocha'],
  // For Angular.
  experimentalDecorators: true,
  noEmit: true,
  skipLibCheck: true,
  // As a page imports them. The package's types resolve by its name.
  paths: Object.fromEntries(
    ['api', 'wco-widgets', 'wco-widgets.classic'].map((name) => [
      `/wco-widgets/${name}.js`,
      [resolve(`dist/entries/cdn/${name.replace('wco-widgets.', '')}.d.ts`)],
    ]),
  ),
};

/** JavaScript has less type information, so type-only errors are ignored. */
const OPTIONS = {
  js: { ...COMMON, allowJs: true, checkJs: true, strict: false },
  ts: { ...COMMON, strict: true, noUncheckedIndexedAccess: true },
};

const parsed = new Map();

const hostOf = (options, files) => {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  return Object.assign(host, {
    // As tsc does. Half the time goes into parsing declarations, which are mostly comments.
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    fileExists: (name) => files.has(name) || fileExists.call(host, name),
    readFile: (name) => files.get(name) ?? readFile.call(host, name),
    getSourceFile: (name, version, ...rest) => {
      if (files.has(name)) return ts.createSourceFile(name, files.get(name), version);
      if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, version, ...rest));
      return parsed.get(name);
    },
  });
};

/**
 * @param scripts `{ name, code, language: 'js' | 'ts', standsIn? }`; `standsIn` is the repository file next to which
 *   relative imports resolve
 * @returns the errors, each with the name of its sample
 */
export const checkTypes = (scripts) =>
  Object.entries(OPTIONS).flatMap(([language, options]) => {
    const files = new Map([[resolve('samples-ambient.d.ts'), AMBIENT]]);
    const names = new Map();
    for (const [index, { name, code, standsIn, language: own }] of scripts.entries()) {
      if (own !== language) continue;
      const folder = standsIn ? resolve(standsIn, '..') : resolve('.');
      const path = `${folder}/sample-${index}.${language}`;
      files.set(path, code + AS_MODULE);
      names.set(path, name);
    }
    if (names.size === 0) return [];
    const program = ts.createProgram([...files.keys()], options, hostOf(options, files));
    // Excludes the imported sources, which are checked elsewhere.
    return [...names].flatMap(([path, name]) => {
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
  });
