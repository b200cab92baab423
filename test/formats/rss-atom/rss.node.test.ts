import { expect } from 'chai';
import { rss } from '../../../src/formats/rss-atom/rss.js';
import { testFacts } from '../../support/facts.js';
import { RSS_FACTS } from './rss.facts.js';

describe('RSS', () => {
  testFacts(RSS_FACTS);

  describe('is detected by its root element', () => {
    const ROWS: readonly (readonly [string | undefined, boolean])[] = [
      ['<rss version="2.0"><channel/></rss>', true],
      ['<?xml version="1.0"?><!-- x --><rdf:RDF xmlns:rdf="r"/>', true],
      ['<RDF/>', true],
      ['<feed/>', false],
      ['<html><body><rss/></body></html>', false],
      ['<rssx/>', false],
      ['{"rss": "<rss>"}', false],
      ['', false],
      [undefined, false],
    ];
    for (const [text, expected] of ROWS) {
      it(`${text ?? 'no text'}: ${expected}`, () => {
        expect(rss.detect(text === undefined ? {} : { text })).to.equal(expected);
      });
    }
  });
});
