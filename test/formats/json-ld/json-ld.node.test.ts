import { testFacts } from '../../support/facts.js';
import { JSON_LD_ARTICLES, JSON_LD_LISTS, JSON_LD_TRANSLATIONS } from './json-ld.facts.js';

describe('jsonLd', () => {
  describe('articles', () => {
    testFacts(JSON_LD_ARTICLES);
  });
  describe('lists', () => {
    testFacts(JSON_LD_LISTS);
  });
  describe('translations', () => {
    testFacts(JSON_LD_TRANSLATIONS);
  });
});
