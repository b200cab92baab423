/** Tables of an element's API, from the manifest that is made of the sources. */
import manifest, { type ElementDescription } from 'virtual:custom-elements';

interface Row {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

const element = (tag: string, text?: string): HTMLElement => {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return made;
};

/** Text in which `code` stands between back ticks. */
const prose = (text: string): HTMLElement => {
  const cell = element('td');
  text.split('`').forEach((piece, index) => cell.append(index % 2 ? element('code', piece) : piece));
  return cell;
};

const table = (heading: string, rows: readonly Row[]): readonly HTMLElement[] => {
  if (rows.length === 0) return [];
  const body = element('tbody');
  const hasTypes = rows.some(({ type }) => type);
  for (const { name, description = '', type } of rows) {
    const row = body.appendChild(element('tr'));
    row.appendChild(element('td')).append(element('code', name || '(default)'));
    if (hasTypes)
      row.appendChild(element('td')).append(element('code', type?.text.replace(/ \| undefined$/, '') ?? ''));
    row.append(prose(description.replace(/\s+/g, ' ')));
  }
  const head = element('tr');
  head.append(...['Name', ...(hasTypes ? ['Type'] : []), 'Description'].map((text) => element('th', text)));
  const made = element('table');
  made.append(head.parentElement ?? element('thead'), body);
  made.querySelector('thead')?.append(head);
  return [element('h3', heading), made];
};

const find = (className: string): ElementDescription | undefined =>
  manifest.modules.flatMap(({ declarations }) => declarations).find(({ name }) => name === className);

/** Fills a section with the tables of a class. */
export const renderApi = (section: HTMLElement, className: string): void => {
  const found = find(className);
  if (!found) return;
  const { attributes, members, events, slots = [], cssParts = [], cssProperties = [], cssStates = [] } = found;
  const own = members.filter(({ attribute }) => attribute === undefined);
  section.append(
    ...table('Attributes, and properties of the same name in camelCase', attributes),
    ...table(
      'Properties',
      own.filter(({ kind }) => kind === 'field'),
    ),
    ...table(
      'Methods',
      own
        .filter(({ kind }) => kind === 'method')
        .map(({ name, description = '' }) => ({ name: `${name}()`, description })),
    ),
    ...table('Events', events),
    ...table('Slots', slots),
    ...table('Parts', cssParts),
    ...table('Custom properties', cssProperties),
    ...table(
      'States',
      cssStates.map(({ name, description = '' }) => ({ name: `:state(${name})`, description })),
    ),
  );
};
