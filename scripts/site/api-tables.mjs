/** Tables of an element's API, from the manifest that is made of the sources. */
import { makeManifest } from '../manifest.mjs';
import { escapeHtml } from './escape.mjs';

/** Text in which code stands between back ticks. */
const prose = (text) =>
  text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((piece, index) => (index % 2 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');

const slug = (heading) => heading.toLowerCase().replace(/[^a-z]+/g, '-');

const table = (heading, rows) => {
  if (rows.length === 0) return '';
  const hasTypes = rows.some(({ type }) => type);
  const columns = ['Name', ...(hasTypes ? ['Type'] : []), 'Description'];
  const line = ({ name, description = '', type }) => {
    const cells = [`<th scope="row"><code>${escapeHtml(name || '(default)')}</code></th>`];
    if (hasTypes) cells.push(`<td><code>${escapeHtml(type?.text.replace(/ \| undefined$/, '') ?? '')}</code></td>`);
    return `<tr>${cells.join('')}<td>${prose(description)}</td></tr>`;
  };
  const id = slug(heading);
  return `<h3 id="${id}">${heading}</h3>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>${rows.map(line).join('\n')}</tbody>
</table></div>`;
};

const sections = ({ attributes, members, events, slots = [], cssParts = [], cssProperties = [], cssStates = [] }) => {
  const own = members.filter(({ attribute }) => attribute === undefined);
  const methods = own.filter(({ kind }) => kind === 'method');
  return [
    ['Attributes', attributes],
    ['Properties', own.filter(({ kind }) => kind === 'field')],
    ['Methods', methods.map((method) => ({ ...method, name: `${method.name}()`, type: undefined }))],
    ['Events', events],
    ['Slots', slots],
    ['Parts', cssParts],
    ['Custom properties', cssProperties],
    ['States', cssStates.map((state) => ({ ...state, name: `:state(${state.name})` }))],
  ];
};

/** @returns a function that gives the tables of a class, as HTML */
export const apiTables = () => {
  const declarations = makeManifest().modules.flatMap((module) => module.declarations);
  return (className) => {
    const found = declarations.find(({ name }) => name === className);
    if (!found) throw new Error(`The manifest has no ${className}`);
    return sections(found)
      .map(([heading, rows]) => table(heading, rows))
      .join('\n');
  };
};
