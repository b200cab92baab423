/** The published manifest: scripts/manifest.mjs with tags, paths of built files and resolved types. */
import { makeManifest } from '../manifest.mjs';
import { readPropertyTypes } from './property-types.mjs';

/** `WcoNewsItem` → `wco-news-item`, as `define()` registers it. */
const tagOf = (className) => className.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

const builtPath = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

const withTypes = (declaration, typeOf) => {
  const expand = (entry, property) => {
    if (!entry.type) return entry;
    return { ...entry, parsedType: { text: typeOf(declaration.name, property) } };
  };
  return {
    ...declaration,
    attributes: declaration.attributes.map((entry) => expand(entry, entry.fieldName)),
    members: declaration.members.map((entry) => (entry.kind === 'field' ? expand(entry, entry.name) : entry)),
  };
};

/** @param entry the declaration file of the package's entry */
export const makePublishedManifest = (entry) => {
  const typeOf = readPropertyTypes(entry);
  const { modules, ...rest } = makeManifest();
  return {
    ...rest,
    readme: 'README.md',
    modules: modules.map(({ kind, path, declarations }) => {
      const module = builtPath(path);
      const exported = (declaration) => ({ declaration: { name: declaration.name, module } });
      return {
        kind,
        path: module,
        declarations: declarations.map((declaration) => ({
          ...withTypes(declaration, typeOf),
          tagName: tagOf(declaration.name),
          customElement: true,
          // The base classes are not public; their members are listed here.
          superclass: { name: 'LitElement', package: 'lit' },
        })),
        exports: declarations.flatMap((declaration) => [
          { kind: 'js', name: declaration.name, ...exported(declaration) },
          { kind: 'custom-element-definition', name: tagOf(declaration.name), ...exported(declaration) },
        ]),
      };
    }),
  };
};
