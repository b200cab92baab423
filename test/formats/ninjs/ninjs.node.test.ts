import { testFacts } from '../../support/facts.js';
import { NINJS_1, NINJS_2, NINJS_3 } from './ninjs.facts.js';

describe('ninjs', () => {
  describe('1.x and Superdesk', () => {
    testFacts(NINJS_1);
  });
  describe('2.x', () => {
    testFacts(NINJS_2);
  });
  describe('3.x', () => {
    testFacts(NINJS_3);
  });
});
