import { testFacts } from '../../support/facts.js';
import { JSON_FEED_FACTS, JSON_SYNTAX_FACTS, NEWS_1_FACTS } from './json-feed.facts.js';

describe('JSON Feed documents', () => testFacts(JSON_FEED_FACTS));

describe('news-1 documents', () => testFacts(NEWS_1_FACTS));

describe('JSON with encoding or syntax errors', () => testFacts(JSON_SYNTAX_FACTS));
