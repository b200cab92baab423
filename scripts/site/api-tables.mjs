/** Tables of an element's API, made from the manifest: as Markdown for docs/elements, as HTML for the site. */
import { existsSync, readFileSync } from 'node:fs';
import { makeManifest } from '../manifest.mjs';
import { escapeHtml } from './escape.mjs';

/** Written by `npm run build`. Unlike the sources, it has the values of named union types. */
const PUBLISHED = 'dist/custom-elements.json';

const readManifest = () => (existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, 'utf8')) : makeManifest());

const code = (text) => (text ? `\`${text}\`` : '');

const typeOf = ({ type, parsedType = type }) => (parsedType?.text ?? '').replace(/ \| undefined$/, '');

const defaultOf = ({ default: value = '' }) => code(value.replace(/^'(.*)'$/, '$1'));

const textOf = ({ description = '' }) => description.replace(/\s+/g, ' ');

const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((each) => `${each.name}: ${each.type.text}`).join(', ')})`;

const methodText = (method) =>
  [
    textOf(method),
    ...(method.parameters ?? []).map((each) => `${code(each.name)}: ${textOf(each).replace(/\.?$/, '.')}`),
  ].join(' ');

const fieldsOf = ({ fields }) => fields.map(({ name, type }) => code(`${name}: ${type.text}`)).join(', ');

/** @returns sections: `heading`, and `rows` of `{ column: cell }`; a cell is text with code between back ticks */
const sectionsOf = ({ attributes, members, events, slots = [], cssParts = [], cssProperties = [], cssStates = [] }) => {
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const named = (entries, nameOf = ({ name }) => name) =>
    entries.map((entry) => ({ Name: code(nameOf(entry)), Description: textOf(entry) }));
  const sections = {
    Attributes: attributes.map((entry) => ({
      Name: code(entry.name),
      Type: code(typeOf(entry)),
      Default: defaultOf(entry),
      Description: textOf(entry),
    })),
    Properties: fields.map((entry) => ({
      Name: code(entry.name),
      Type: code(typeOf(entry)),
      Description: `${entry.readonly ? 'Read-only. ' : ''}${textOf(entry)}`,
    })),
    Methods: members
      .filter(({ kind }) => kind === 'method')
      .map((method) => ({
        Name: code(signature(method)),
        Returns: code(method.return.type.text),
        Description: methodText(method),
      })),
    Events: events.map((event) => ({
      Name: code(event.name),
      Type: code(event.type.text),
      Fields: fieldsOf(event),
      Description: textOf(event),
    })),
    Slots: named(slots, ({ name }) => name || '(default)'),
    Parts: named(cssParts),
    'Custom properties': cssProperties.map((entry) => ({
      Name: code(entry.name),
      Default: defaultOf(entry),
      Description: textOf(entry),
    })),
    States: named(cssStates, ({ name }) => `:state(${name})`),
  };
  return Object.entries(sections)
    .map(([heading, rows]) => ({ heading, rows }))
    .filter(({ rows }) => rows.length > 0);
};

/** The columns that have a cell with text. */
const columnsOf = (rows) => Object.keys(rows[0]).filter((column) => rows.some((row) => row[column]));

const markdownTable = ({ heading, rows }) => {
  const columns = columnsOf(rows);
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `## ${heading}\n`,
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ].join('\n');
};

const toHtml = (cell) =>
  cell
    .split('`')
    .map((piece, index) => (index % 2 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');

const slug = (heading) => heading.toLowerCase().replace(/[^a-z]+/g, '-');

/**
 * A table that readers open, the first one open. On narrow screens the site shows tables as blocks; the roles keep them
 * tables for screen readers.
 */
const htmlTable = ({ heading, rows }, index) => {
  const [first, ...others] = columnsOf(rows);
  const line = (row) =>
    `<tr role="row"><th role="rowheader" scope="row">${toHtml(row[first])}</th>${others
      .map((column) => `<td role="cell">${toHtml(row[column])}</td>`)
      .join('')}</tr>`;
  const id = slug(heading);
  const heads = [first, ...others].map((column) => `<th role="columnheader" scope="col">${column}</th>`);
  return `<h3 id="${id}">${heading}</h3>
<details${index === 0 ? ' open' : ''}>
<summary>${rows.length} rows</summary>
<table role="table" aria-labelledby="${id}">
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">${rows.map(line).join('\n')}</tbody>
</table>
</details>`;
};

/** @returns the tables of an element, as Markdown */
export const markdownTables = (declaration) => sectionsOf(declaration).map(markdownTable).join('\n\n');

/** @returns a function that gives the tables of a class, as HTML */
export const apiTables = () => {
  const declarations = readManifest().modules.flatMap((module) => module.declarations);
  return (className) => {
    const found = declarations.find(({ name }) => name === className);
    if (!found) throw new Error(`The manifest has no ${className}`);
    return sectionsOf(found).map(htmlTable).join('\n');
  };
};
