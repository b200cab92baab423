/** Reads and writes translations: XLIFF 1.2, one file per language. */
import { DOMParser } from '@xmldom/xmldom';

/** States of a `<target>` that translation programs set while a translation isn't finished. */
const UNFINISHED = /^(new|needs-)/;

/** The state of a translation whose English text has changed. */
export const NEEDS_REVIEW = 'needs-review-translation';

const child = (element, name) => [...element.childNodes].find(({ nodeName }) => nodeName === name);

/**
 * Reads a file.
 *
 * @param text content of the file; `''` for a new language
 * @param file its name, for errors
 * @returns a map by message id: `{ source, target, state, isApproved, note }`
 */
export const readXliff = (text, file) => {
  const units = new Map();
  if (text === '') return units;
  const fail = (level, message) => {
    throw new Error(`${file}: the XML is malformed. ${message.replaceAll('\n', ' ').trim()}`);
  };
  let root;
  try {
    root = new DOMParser({ onError: fail }).parseFromString(text, 'application/xml');
  } catch (error) {
    if (error.message.startsWith(file)) throw error;
    fail('error', error.message);
  }
  for (const unit of root.getElementsByTagName('trans-unit')) {
    const id = unit.getAttribute('id');
    if (units.has(id)) throw new Error(`${file}: ${id} occurs twice.`);
    const target = child(unit, 'target');
    units.set(id, {
      source: child(unit, 'source')?.textContent ?? '',
      target: target?.textContent ?? '',
      state: target?.getAttribute('state') ?? undefined,
      isApproved: unit.getAttribute('approved') === 'yes',
      note: child(unit, 'note')?.textContent ?? '',
    });
  }
  return units;
};

/** The header of a file, which has the style of the language, its terms and the decisions of translators. */
export const headerOf = (text) => /<header>.*<\/header>\n/s.exec(text)?.[0] ?? '';

/** If a translation can be shown as finished. */
export const isFinished = ({ target, state }) => target.trim() !== '' && !UNFINISHED.test(state ?? '');

/**
 * Brings translations up to the catalogue: new messages are added, removed ones go, and a translation whose English text
 * has changed needs a review.
 */
export const updateUnits = (units, catalogue) =>
  new Map(
    [...catalogue].map(([id, { source, note }]) => {
      const { source: before, target = '', state, isApproved = false } = units.get(id) ?? {};
      const hasChanged = target !== '' && before !== source;
      return [id, { source, target, state: hasChanged ? NEEDS_REVIEW : state, isApproved, note }];
    }),
  );

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const writeUnit = ([id, { source, target, state, isApproved, note }]) => `<trans-unit id="${id}"${
  isApproved ? ' approved="yes"' : ''
}>
  <source>${escape(source)}</source>
  <target${state ? ` state="${state}"` : ''}>${escape(target)}</target>
  <note>${escape(note)}</note>
</trans-unit>`;

/** The content of a file. */
export const writeXliff = (tag, units, header = '') => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="src/messages/catalogue" source-language="en" target-language="${tag}" datatype="plaintext">
${header}<body>
${[...units].map(writeUnit).join('\n')}
</body>
</file>
</xliff>
`;
