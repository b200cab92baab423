import { expect } from 'chai';
import { findJsonError, findJsonLines } from '../../src/diagnosis/locate-json.js';

/** Text, and the place of its error: line, column, value, reason. */
const ERRORS: readonly (readonly [name: string, text: string, at: string, reason: string])[] = [
  ['a comma is missing between members', '{\n  "a": 1\n  "b": 2\n}', '3:3 ', 'a comma or } is missing'],
  [
    'a quotation mark in a text',
    '{"items": [{"title": "The "Night" berth"}]}',
    '1:28 items[0]',
    'a comma or } is missing, or a quotation mark in the text needs a backslash (\\")',
  ],
  ['a comma too many in a list', '{"items": [\n  1,\n]}', '2:4 items', 'remove the comma before ]'],
  ['a comma too many in an object', '{"a": 1, }', '1:8 ', 'remove the comma before }'],
  ['a name without quotation marks', '{title: "A"}', '1:2 ', 'the name of a member needs straight double quotes (")'],
  ['single quotation marks', '{"title": \'A\'}', '1:11 title', 'texts need straight double quotes (")'],
  ['curly quotation marks', '{"title": “A”}', '1:11 title', 'texts need straight double quotes (")'],
  ['a colon is missing', '{"a" 1}', '1:6 a', 'a colon is missing'],
  ['a value is missing', '{"a": , "b": 1}', '1:7 a', 'a value is missing, or there is an extra comma'],
  ['a backslash', '{"path": "C:\\news"}'.replace('\\n', '\\q'), '1:13 path', 'write a backslash as \\\\'],
  [
    'a word of another language',
    '{"a": [None]}',
    '1:8 a[0]',
    'None is not a JSON value: write a text in double quotes, a number, true, false or null',
  ],
  ['a comment', '{\n// news\n"a": 1}', '2:1 ', 'the name of a member needs straight double quotes (")'],
  ['a comment before a value', '{"a": /* news */ 1}', '1:7 a', 'remove the comment'],
  ['a cut list', '{"items": [{"id": "1"}', '1:23 items', 'the document ends here, but ] is missing'],
  ['a cut object', '{"a": 1', '1:8 ', 'the document ends here, but } is missing'],
  ['a cut text', '{"a": "Ship', '1:7 a', 'the text that starts here has no closing quotation mark (")'],
  ['text after the end', '{"a": 1}\n<!-- cached -->', '2:1 ', 'the document should end here'],
  ['empty lines before it', '\n\n{"a": 1,}', '3:8 ', 'remove the comma before }'],
];

describe('findJsonError', () => {
  for (const [name, text, at, reason] of ERRORS) {
    it(name, () => {
      const error = findJsonError(text)!;
      expect(`${error.line}:${error.column} ${error.place}`).to.equal(at);
      expect(error.text).to.equal(reason);
    });
  }

  it('finds nothing in valid JSON, nor in line breaks that the readers repair', () => {
    const good = '{"a": [1, -2.5e3, "\\u00e9\\n", true, null, {}, []], "b": "two\nlines"}';
    expect(findJsonError(good)).to.equal(undefined);
  });

  it('reads a text of a million characters', () => {
    expect(findJsonError(`["${'\\n'.repeat(500_000)}" 1]`)!.column).to.equal(1_000_005);
  });
});

describe('findJsonLines', () => {
  it('finds the lines of values', () => {
    const text = '{\n "title": "A",\n "items": [\n  {"id": 1},\n  {\n   "date": "soon"}]}';
    const lines = findJsonLines(text, new Set(['items[1].date', 'items[0]', 'missing']));
    expect([...lines]).to.deep.equal([
      ['items[0]', 4],
      ['items[1].date', 6],
    ]);
  });
});
