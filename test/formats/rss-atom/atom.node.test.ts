import { expect } from 'chai';
import { atom } from '../../../src/formats/rss-atom/atom.js';
import { testFacts } from '../../support/facts.js';
import { ATOM_FACTS } from './atom.facts.js';

describe('Atom', () => {
  testFacts(ATOM_FACTS);

  describe('is detected by its root element', () => {
    const ROWS: readonly (readonly [string, boolean])[] = [
      ['<feed xmlns="http://www.w3.org/2005/Atom"/>', true],
      ['<?xml version="1.0"?>\n<atom:entry xmlns:atom="http://www.w3.org/2005/Atom"/>', true],
      ['<feedback/>', false],
      ['<rss/>', false],
      ['<!-- <feed> --><html/>', false],
    ];
    for (const [text, expected] of ROWS) {
      it(`${text}: ${expected}`, () => {
        expect(atom.detect({ text })).to.equal(expected);
      });
    }
  });
});
