import { define } from '../../src/entries/define.js';
import { JSON_FORMATS } from './json-formats.js';
import { testHostileFormat } from './test-hostile-format.js';

define();

// The models of the other formats are tested in Node.
for (const [format, documents] of JSON_FORMATS) testHostileFormat(format, documents.slice(0, 1));
