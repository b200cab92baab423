/**
 * The custom elements manifest, made from the classes of the elements and their doc comments. It has the public API of
 * the elements and nothing else. Beyond the standard, each event lists the `fields` of its class.
 */
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['src/elements', 'src/events'];

const BASE = 'WcoElement';
const isEvent = ({ name }) => /^Wco\w+Event$/.test(name);
const isElement = ({ kind, name }) => kind === 'class' && name.startsWith('Wco') && name !== BASE && !isEvent({ name });
const isPublic = ({ privacy, name }) => (privacy ?? 'public') === 'public' && !name.startsWith('#');

/** The base classes are not public, so the manifest does not name them. */
const withoutOrigin = (entry) => {
  const copy = { ...entry };
  delete copy.inheritedFrom;
  return copy;
};

/** The analyser takes an element's internal state for attributes. */
const isPublicField = (members, { fieldName }) =>
  members.some((member) => member.name === fieldName && isPublic(member));

/** Name and type of each field of an event class. */
const fieldsOf = ({ members }) =>
  members.filter(({ kind }) => kind === 'field').map(({ name, type }) => ({ name, type: { text: type.text } }));

const plain = ({ members = [], attributes = [], ...rest }, eventClasses) => ({
  ...rest,
  events: (rest.events ?? [])
    .filter(({ name }) => name.startsWith('wco-'))
    .map((event) => ({ ...event, fields: fieldsOf(eventClasses.get(event.type.text)) })),
  attributes: attributes.filter((attribute) => isPublicField(members, attribute)).map(withoutOrigin),
  members: members.filter(isPublic).map(withoutOrigin),
});

/** Reads the sources and makes the manifest. */
export const makeManifest = () => {
  const modules = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${folder}/${file}`),
  ).map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: litPlugin(), dev: false });
  const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const eventClasses = new Map(classes.filter(isEvent).map((each) => [each.name, each]));
  return {
    schemaVersion: manifest.schemaVersion,
    modules: manifest.modules
      .map(({ path, declarations = [] }) => ({
        kind: 'javascript-module',
        path,
        declarations: declarations.filter(isElement).map((declaration) => plain(declaration, eventClasses)),
      }))
      .filter(({ declarations }) => declarations.length > 0),
  };
};
