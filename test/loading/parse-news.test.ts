import { expect } from '@open-wc/testing';
import { decodeText, parseNews } from '../../src/loading/parse-news.js';

import { DECODE_CASES } from './decode-text.cases.js';
describe('decodeText', () => {
  for (const [name, body, contentType, text] of DECODE_CASES) {
    it(`reads ${name}`, async () => {
      expect(await decodeText(body, contentType)).to.equal(text);
    });
  }

  it('reads 2 MB', async () => {
    const text = await decodeText(new Uint8Array(2_000_000).fill(0xe9), 'text/plain; charset=windows-1251');
    expect(text.length).to.equal(2_000_000);
    expect(text.slice(0, 3)).to.equal('ййй');
  });
});

describe('a feed in windows-1252', () => {
  for (const contentType of ['application/json; charset=windows-1252', 'application/json']) {
    it(`is read as ${contentType}`, async () => {
      const response = await fetch('/test/fixtures/json-feed/windows-1252.json');
      const { title, items } = await parseNews(new Uint8Array(await response.arrayBuffer()), { contentType });
      expect(title).to.equal('Hôtel de ville');
      expect(items[0]!.versions[0].headline).to.equal('L’été à la mairie – 5 €');
      expect(items[0]!.versions[0].body).to.deep.equal({ text: 'Fermé le lundi…' });
    });
  }
});
