/** Tables of an element's API, from the manifest that is made of the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { makeManifest } from '../manifest.mjs';
import { escapeHtml } from './escape.mjs';

/** What `npm run build` has made of the sources: it knows the values of types that have a name. */
const PUBLISHED = 'dist/custom-elements.json';

const readManifest = () => (existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, 'utf8')) : makeManifest());

/** Text in which code stands between back ticks. */
const prose = (text) =>
  text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((piece, index) => (index % 2 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');

const slug = (heading) => heading.toLowerCase().replace(/[^a-z]+/g, '-');

/** Choices by their values, rather than by the name of their type. */
const typeOf = ({ type, parsedType = type }) => (parsedType?.text ?? '').replace(/ \| undefined$/, '');

/** Tables are laid out as blocks where there is little room, and stay tables for all who are told their roles. */
const table = (heading, rows) => {
  if (rows.length === 0) return '';
  const hasTypes = rows.some(typeOf);
  const columns = ['Name', ...(hasTypes ? ['Type'] : []), 'Description'];
  const cell = (content) => `<td role="cell">${content}</td>`;
  const line = (row) => {
    const { name, description = '' } = row;
    const type = typeOf(row);
    const cells = [
      `<th role="rowheader" scope="row"><code>${escapeHtml(name || '(default)')}</code></th>`,
      ...(hasTypes ? [cell(type && `<code>${escapeHtml(type)}</code>`)] : []),
      cell(prose(description)),
    ];
    return `<tr role="row">${cells.join('')}</tr>`;
  };
  const id = slug(heading);
  const heads = columns.map((column) => `<th role="columnheader" scope="col">${column}</th>`);
  return `<h3 id="${id}">${heading}</h3>
<table role="table" aria-labelledby="${id}">
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">${rows.map(line).join('\n')}</tbody>
</table>`;
};

const sections = ({ attributes, members, events, slots = [], cssParts = [], cssProperties = [], cssStates = [] }) => {
  const own = members.filter(({ attribute }) => attribute === undefined);
  const methods = own.filter(({ kind }) => kind === 'method');
  return [
    ['Attributes', attributes],
    ['Properties', own.filter(({ kind }) => kind === 'field')],
    [
      'Methods',
      methods.map((method) => ({ ...method, name: `${method.name}()`, type: undefined, parsedType: undefined })),
    ],
    ['Events', events],
    ['Slots', slots],
    ['Parts', cssParts],
    ['Custom properties', cssProperties],
    ['States', cssStates.map((state) => ({ ...state, name: `:state(${state.name})` }))],
  ];
};

/** @returns a function that gives the tables of a class, as HTML */
export const apiTables = () => {
  const declarations = readManifest().modules.flatMap((module) => module.declarations);
  return (className) => {
    const found = declarations.find(({ name }) => name === className);
    if (!found) throw new Error(`The manifest has no ${className}`);
    return sections(found)
      .map(([heading, rows]) => table(heading, rows))
      .join('\n');
  };
};
