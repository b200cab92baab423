import { expect } from 'chai';
import { checkDepth, findDocument, repairJson } from '../../../src/formats/shared/prepare-document.js';
import { NewsError } from '../../../src/model/news-error.js';

const read = async (json: string): Promise<unknown> => JSON.parse(await repairJson(json));

const nested = (depth: number, open: string, close: string): unknown =>
  JSON.parse(open.repeat(depth) + '1' + close.repeat(depth));

const isRefused = async (json: unknown): Promise<boolean> => {
  try {
    await checkDepth(json);
    return false;
  } catch (error) {
    expect(error).to.be.instanceOf(NewsError);
    expect((error as NewsError).code).to.equal('malformed');
    return true;
  }
};

describe('checkDepth', () => {
  const CASES: readonly (readonly [string, unknown, boolean])[] = [
    ['nothing', undefined, false],
    ['null', null, false],
    ['text', 'x', false],
    ['an empty list', [], false],
    ['a hundred nested lists', nested(100, '[', ']'), false],
    ['a hundred and one nested lists', nested(101, '[', ']'), true],
    ['a hundred nested objects', nested(100, '{"a":', '}'), false],
    ['a hundred and one nested objects', nested(101, '{"a":', '}'), true],
    ['a thousand nested lists with siblings', nested(1000, '[1,{},[', ']]'), true],
    ['a very long list', Array.from({ length: 300_000 }, () => []), false],
  ];
  for (const [what, json, refused] of CASES) {
    it(`${refused ? 'rejects' : 'accepts'} ${what}`, async () => {
      expect(await isRefused(json)).to.equal(refused);
    });
  }

  it('rejects a hundred thousand nested lists', async () => {
    let json: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) json = [json];
    expect(await isRefused(json)).to.equal(true);
  });

  it('terminates on a circular object', async () => {
    const cyclic: Record<string, unknown> = {};
    Object.assign(cyclic, { self: cyclic, again: [cyclic, cyclic] });
    expect(await isRefused(cyclic)).to.equal(false);
  });
});

describe('repairJson', () => {
  const STRINGS: readonly (readonly [about: string, json: string, value: unknown])[] = [
    ['a line feed', '"a\nb"', 'a\nb'],
    ['a carriage return and a line feed', '"a\r\nb"', 'a\r\nb'],
    ['a tab', '["a\tb"]', ['a\tb']],
    ['a null', '"a\u0000b"', 'a\u0000b'],
    ['the last control', '"a\u001fb"', 'a\u001fb'],
    ['in a name', '{"a\nb":1}', { 'a\nb': 1 }],
    ['in several strings', '["\n","\t", "\r"]', ['\n', '\t', '\r']],
    ['next to escapes', '"\\n\n\\u000a"', '\n\n\n'],
    ['after an escaped quotation mark', '"say \\"a\nb\\""', 'say "a\nb"'],
    ['after an escaped backslash', '["a\\\\","\n"]', ['a\\', '\n']],
    ['after a backslash, as in JavaScript', '"a\\\nb"', 'a\nb'],
    ['none outside strings', '{\n\t"a":\r\n 1\n}', { a: 1 }],
    ['none', '{"a":[1,null,"é – \\u2028"]}', { a: [1, null, 'é – \u2028'] }],
  ];
  for (const [about, json, value] of STRINGS) {
    it(`escapes control characters: ${about}`, async () => {
      expect(await read(json)).to.deep.equal(value);
    });
  }

  it('does not change well-formed JSON', async () => {
    const json = '{\n  "a": "\\"b\\\\",\r\n\t"c": "d\\n"\n}';
    expect(await repairJson(json)).to.equal(json);
  });

  for (const json of ['', '"', '"a\n', '"a\\', '{"a\n":', 'a\nb', '"a\\"\n', '\\"\n"']) {
    it(`does not repair ${JSON.stringify(json)}`, async () => {
      expect(await read(json).catch((error: unknown) => error)).to.be.instanceOf(SyntaxError);
    });
  }

  // Quadratic work would take minutes.
  it('reads long unterminated strings', async () => {
    for (const piece of ['"', '\\', '"\\', '"\n', '\n', '"a', '\\"', 'a'])
      await repairJson(`"${piece.repeat(100_000)}`);
  });

  const REPAIRED: readonly (readonly [about: string, json: string, value: unknown])[] = [
    ['commas after the last entry', '{"a":[1,2 , ],"b":{"c":1,\n},}', { a: [1, 2], b: { c: 1 } }],
    ['a comment after the end', '[1]\n<!-- cached -->', [1]],
    ['the end of a call', '{"a":1}); ', { a: 1 }],
    ['line breaks in strings', '{"a":"b\nc,]"}', { a: 'b\nc,]' }],
    ['brackets in strings', '["]}",]', [']}']],
  ];
  for (const [about, json, value] of REPAIRED) {
    it(`repairs ${about}`, async () => {
      expect(await read(json)).to.deep.equal(value);
    });
  }

  for (const json of ['[1] x', '[1][2]', '[1,,]', '[1', '{"a":,}', ']']) {
    it(`does not repair ${json}`, async () => {
      expect(await read(json).catch((error: unknown) => error)).to.be.instanceOf(SyntaxError);
    });
  }
});

describe('findDocument', () => {
  const FOUND: readonly (readonly [text: string, document: string | undefined])[] = [
    ['show({"a":1});', '{"a":1});'],
    [')]}\'\n[{"a":1}]', '[{"a":1}]'],
    ['Notice: x [y]\n  {"a":1}', '{"a":1}'],
    ['<b>Notice</b>: <br />\n<rss version="2.0"/>', '<rss version="2.0"/>'],
    ['x <feedback/> <feed xmlns="a">', '<feed xmlns="a">'],
    ['{"a":1}', undefined],
    ['<rss/>', undefined],
    ['only text', undefined],
  ];
  for (const [text, document] of FOUND) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(document)}`, () => {
      expect(findDocument(text)).to.equal(document);
    });
  }
});
