import { expect } from 'chai';
import { readContacts } from '../../../src/formats/ninjs/contacts.js';
import { Fields } from '../../../src/formats/shared/fields.js';
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

  it('reads every number and e-mail address of a role, and the first website', () => {
    const contactInfo = [
      { type: 'phone', value: 'tel:+32 2 555 01 01' },
      { type: 'mobile', value: '+32 475 55 01 02' },
      { type: 'phone', value: 'tel:+32 2 555 01 01' },
      { type: 'email', value: 'mailto:a@port.example' },
      { type: 'email', value: 'Press <b@port.example>' },
      { type: 'web', value: 'www.port.example' },
      { type: 'web', value: 'https://second.example/' },
    ];
    expect(readContacts(new Fields({ contactInfo }))).to.deep.equal([
      {
        role: 'enquiries',
        phone: '+32 2 555 01 01, +32 475 55 01 02',
        email: 'a@port.example, Press <b@port.example>',
        url: 'https://www.port.example/',
        languages: [],
      },
    ]);
  });
});
