import { define } from '../../src/entries/define.js';
import { JSON_FORMATS } from './json-formats.js';
import { testHostileFormats } from './test-hostile-formats.js';

define();

// The models of the other documents are tested in Node.
testHostileFormats(JSON_FORMATS.map(([format, documents]) => [format, documents.slice(0, 1)]));
