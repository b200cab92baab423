import { testFacts } from '../../support/facts.js';
import { JSON_FEED_FACTS, JSON_SYNTAX_FACTS, NEWS_1_FACTS } from './json-feed.facts.js';

describe('documents of JSON Feed', () => testFacts(JSON_FEED_FACTS));

describe('documents of news-1', () => testFacts(NEWS_1_FACTS));

describe('JSON that is encoded or written badly', () => testFacts(JSON_SYNTAX_FACTS));
