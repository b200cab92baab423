import { expect } from 'chai';
import { escapeControls } from '../../../src/formats/shared/escape-controls.js';

const read = (json: string): unknown => JSON.parse(escapeControls(json));

describe('escapeControls', () => {
  const STRINGS: readonly (readonly [about: string, json: string, value: unknown])[] = [
    ['a line feed', '"a\nb"', 'a\nb'],
    ['a carriage return and a line feed', '"a\r\nb"', 'a\r\nb'],
    ['a tab', '["a\tb"]', ['a\tb']],
    ['a null', '"a\u0000b"', 'a\u0000b'],
    ['the last control', '"a\u001fb"', 'a\u001fb'],
    ['in a name', '{"a\nb":1}', { 'a\nb': 1 }],
    ['in several strings', '["\n","\t", "\r"]', ['\n', '\t', '\r']],
    ['beside escapes', '"\\n\n\\u000a"', '\n\n\n'],
    ['after a quotation mark that is escaped', '"say \\"a\nb\\""', 'say "a\nb"'],
    ['after a backslash that is escaped', '["a\\\\","\n"]', ['a\\', '\n']],
    ['after a backslash, as JavaScript has it', '"a\\\nb"', 'a\nb'],
    ['outside of strings, where they belong', '{\n\t"a":\r\n 1\n}', { a: 1 }],
    ['nowhere', '{"a":[1,null,"é – \\u2028"]}', { a: [1, null, 'é – \u2028'] }],
  ];
  for (const [about, json, value] of STRINGS) {
    it(`escapes them: ${about}`, () => {
      expect(read(json)).to.deep.equal(value);
    });
  }

  it('leaves JSON that is well-formed as it is', () => {
    const json = '{\n  "a": "\\"b\\\\",\r\n\t"c": "d\\n"\n}\n';
    expect(escapeControls(json)).to.equal(json);
  });

  for (const json of ['', '"', '"a\n', '"a\\', '{"a\n":', 'a\nb', '"a\\"\n', '\\"\n"']) {
    it(`repairs nothing else: ${JSON.stringify(json)}`, () => {
      expect(() => read(json)).to.throw(SyntaxError);
    });
  }

  // In quadratic time this takes minutes.
  it('reads long strings that do not end', () => {
    for (const piece of ['"', '\\', '"\\', '"\n', '\n', '"a', '\\"', 'a']) escapeControls(`"${piece.repeat(100_000)}`);
  });
});
