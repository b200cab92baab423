import { expect } from 'chai';
import { INITIAL_STATE, UrlState, type ListState } from '../../../src/elements/news-list/list-state.js';

const STATE: ListState = {
  filter: { query: 'élan & ёлка', topic: 'Ports', year: '2018', language: 'pt-BR' },
  sort: 'oldest',
  page: 3,
};

describe('UrlState', () => {
  it('writes and reads everything, and keeps other parameters and the fragment', () => {
    const state = new UrlState('news');
    const address = state.write('https://a.example/p?id=7&other-q=x#top', STATE);
    const { searchParams, hash } = new URL(address);
    expect([...searchParams]).to.deep.equal([
      ['id', '7'],
      ['other-q', 'x'],
      ['news-q', 'élan & ёлка'],
      ['news-topic', 'Ports'],
      ['news-year', '2018'],
      ['news-lang', 'pt-BR'],
      ['news-sort', 'oldest'],
      ['news-page', '3'],
    ]);
    expect(hash).to.equal('#top');
    expect(state.read(address)).to.deep.equal(STATE);
    expect(state.write(address, INITIAL_STATE)).to.equal('https://a.example/p?id=7&other-q=x#top');
  });

  it('keeps two lists apart', () => {
    const address = new UrlState('a').write('https://a.example/', STATE);
    expect(new UrlState('b').read(address)).to.deep.equal(INITIAL_STATE);
  });

  for (const query of ['n-sort=sideways', 'n-page=-1', 'n-page=1.5', 'n-page=x', 'n-page=Infinity', '']) {
    it(`ignores "${query}"`, () => {
      expect(new UrlState('n').read(`https://a.example/?${query}`)).to.deep.equal(INITIAL_STATE);
    });
  }
});
