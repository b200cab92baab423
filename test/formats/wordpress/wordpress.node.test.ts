import { testFacts } from '../../support/facts.js';
import { WORDPRESS_FACTS } from './wordpress.facts.js';

describe('wordpress', () => testFacts(WORDPRESS_FACTS));
