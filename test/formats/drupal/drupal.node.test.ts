import { testFacts } from '../../support/facts.js';
import { DRUPAL_FACTS } from './drupal.facts.js';

describe('drupal', () => testFacts(DRUPAL_FACTS));
