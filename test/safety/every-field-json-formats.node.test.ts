import { expect } from 'chai';
import { checkModel } from '../support/check-model.mjs';
import { readTextFixture } from '../support/read-fixture.mjs';
import { hostileDocument, readHostile } from './hostile-documents.js';
import { JSON_FORMATS } from './json-formats.js';
import { VALUES } from './payloads.js';

describe('hostile values in every field of JSON', () => {
  for (const [format, documents] of JSON_FORMATS) {
    for (const [file, fields] of documents) {
      it(`figures: ${VALUES.length} hostile values × ${fields} fields of ${file} (${format}): every model is valid`, async () => {
        const document = await hostileDocument(file, await readTextFixture(file));
        expect(document.fields).to.equal(fields);
        let read = 0;
        for (const [name, value] of VALUES) {
          for (const feed of await readHostile(document, value)) {
            if (!feed) continue;
            read += 1;
            expect(checkModel(feed), name).to.deep.equal([]);
          }
        }
        expect(read).to.be.above(200);
      });
    }
  }
});
