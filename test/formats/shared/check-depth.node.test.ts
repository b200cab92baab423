import { expect } from 'chai';
import { checkDepth } from '../../../src/formats/shared/check-depth.js';
import { NewsError } from '../../../src/model/news-error.js';

const nested = (depth: number, open: string, close: string): unknown =>
  JSON.parse(open.repeat(depth) + '1' + close.repeat(depth));

/** Whether it is refused. */
const isRefused = (json: unknown): boolean => {
  try {
    checkDepth(json);
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
    ['a hundred lists in each other', nested(100, '[', ']'), false],
    ['a hundred and one lists', nested(101, '[', ']'), true],
    ['a hundred objects', nested(100, '{"a":', '}'), false],
    ['a hundred and one objects', nested(101, '{"a":', '}'), true],
    ['a thousand lists beside others', nested(1000, '[1,{},[', ']]'), true],
    ['a very long list', Array.from({ length: 300_000 }, () => []), false],
  ];
  for (const [what, json, refused] of CASES) {
    it(`${refused ? 'refuses' : 'takes'} ${what}`, () => {
      expect(isRefused(json)).to.equal(refused);
    });
  }

  it('refuses a hundred thousand lists, if the engine can parse them at all', () => {
    let json: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) json = [json];
    expect(isRefused(json)).to.equal(true);
  });

  it('ends with an object that holds itself twice', () => {
    const cyclic: Record<string, unknown> = {};
    Object.assign(cyclic, { self: cyclic, again: [cyclic, cyclic] });
    expect(isRefused(cyclic)).to.equal(false);
  });
});
