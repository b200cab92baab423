import { testFacts } from '../../support/facts.js';
import { ACTIVITYSTREAMS_FACTS } from './activitystreams.facts.js';

describe('activitystreams', () => testFacts(ACTIVITYSTREAMS_FACTS));
