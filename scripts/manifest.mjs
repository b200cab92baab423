/**
 * The custom elements manifest: what the elements' classes and their doc comments say of attributes,
 * properties, events, slots, parts, states and custom properties. Nothing private, nothing but elements.
 */
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'src/elements';

const BASE = 'WcoElement';
const isElement = ({ kind, name }) => kind === 'class' && name.startsWith('Wco') && name !== BASE;
const isPublic = ({ privacy, name }) => (privacy ?? 'public') === 'public' && !name.startsWith('#');

/** Which class of ours something is inherited from is nobody's business. */
const withoutOrigin = (entry) => {
  const copy = { ...entry };
  delete copy.inheritedFrom;
  return copy;
};

/** The analyser takes an element's internal state for attributes. */
const isPublicField = (members, { fieldName }) =>
  members.some((member) => member.name === fieldName && isPublic(member));

const plain = ({ members = [], attributes = [], ...rest }) => ({
  ...rest,
  events: (rest.events ?? []).filter(({ name }) => name.startsWith('wco-')),
  attributes: attributes.filter((attribute) => isPublicField(members, attribute)).map(withoutOrigin),
  members: members.filter(isPublic).map(withoutOrigin),
});

/** Reads the sources and makes the manifest. */
export const makeManifest = () => {
  const modules = readdirSync(FOLDER, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => `${FOLDER}/${file}`)
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: litPlugin(), dev: false });
  return {
    schemaVersion: manifest.schemaVersion,
    modules: manifest.modules
      .map(({ path, declarations = [] }) => ({
        kind: 'javascript-module',
        path,
        declarations: declarations.filter(isElement).map(plain),
      }))
      .filter(({ declarations }) => declarations.length > 0),
  };
};
