import { expect } from 'chai';
import { decodeText } from '../../src/loading/parse-news.js';
import type { Problem } from '../../src/model/problem.js';
import { DECODE_CASES } from './decode-text.cases.js';

const problemsOf = async (bytes: Uint8Array, contentType?: string): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  await decodeText(bytes, contentType, (problem) => void problems.push(problem));
  return problems;
};

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('decodeText in Node', () => {
  for (const [name, body, contentType, text] of DECODE_CASES) {
    it(`reads ${name}`, async () => expect(await decodeText(body, contentType)).to.equal(text));
  }

  it('reads windows-1252 as the standard does, not as ISO 8859-1', async () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const text = await decodeText(bytes, 'text/plain; charset=windows-1252');
    expect(text).to.equal('€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ');
  });

  it('reports bytes that the encoding lacks', async () => {
    expect(await problemsOf(latin('caf\xc3\xa9\n caf\xff'), 'text/xml; charset=utf-8')).to.deep.equal([
      { kind: 'encoding', place: 'line 2', value: 'café\n caf\ufffd' },
    ]);
  });

  it('reports an encoding that is not the one stated', async () => {
    const problem = { kind: 'encoding', place: 'line 1', value: 'café' };
    expect(await problemsOf(latin('caf\xc3\xa9'), 'text/xml; charset=latin1')).to.deep.equal([problem]);
    expect(await problemsOf(latin('caf\xe9'), 'text/xml; charset=utf-8')).to.deep.equal([problem]);
  });

  it('reports nothing otherwise', async () => {
    for (const contentType of [undefined, 'text/xml; charset=windows-1252', 'text/xml; charset=x-none']) {
      expect(await problemsOf(latin('caf\xe9'), contentType)).to.deep.equal([]);
    }
  });
});
