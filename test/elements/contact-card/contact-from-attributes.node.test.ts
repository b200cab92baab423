import { expect } from 'chai';
import {
  contactFromAttributes,
  type ContactAttributes,
} from '../../../src/elements/contact-card/contact-from-attributes.js';
import type { Contact } from '../../../src/model/contact.js';

const NONE: ContactAttributes = {
  name: undefined,
  organization: undefined,
  jobTitle: undefined,
  email: undefined,
  phone: undefined,
  fax: undefined,
  address: undefined,
  url: undefined,
  hours: undefined,
  languages: undefined,
  baseURI: 'https://port.example/contact/',
};

const read = (attributes: Partial<ContactAttributes>, language = 'ru'): Contact | undefined =>
  contactFromAttributes({ ...NONE, ...attributes }, language);

/** Drops `undefined` members, which are equivalent to missing ones. */
const plain = (contact: Contact | undefined): unknown => contact && JSON.parse(JSON.stringify(contact));

const LONG = 'x'.repeat(10_000);

const HOSTILE: readonly (readonly [what: string, attributes: Partial<ContactAttributes>])[] = [
  ['an e-mail address with a header', { email: 'a@b.example?bcc=c@d.example' }],
  ['an e-mail address with a line break', { email: 'a@b.example\nBcc: c@d.example' }],
  ['an e-mail address of 10,000 characters', { email: `${LONG}@b.example` }],
  ['a script for a website', { url: 'javascript:alert(1)' }],
  ['a script with white space in it', { url: ' java\nscript:alert(1)' }],
  ['data for a website', { url: 'data:text/html,x' }],
  ['an object for an e-mail address', { email: '[object Object]' }],
  ['an object for a telephone number', { phone: '[object Object]' }],
  ['a word for a missing telephone number', { phone: 'N/A' }],
  ['an object for a website', { url: '[object Object]' }],
  ['a telephone number of signs', { phone: '—' }],
  ['a website with user info', { url: 'https://bank.example@evil.example/' }],
  ['a website of 10,000 characters', { url: `https://port.example/${LONG}` }],
  ['a telephone number of 10,000 digits', { phone: '1'.repeat(10_000) }],
  ['a telephone number followed by 10,000 characters', { phone: `+32 2 209 92 11 ${LONG}` }],
  ['an address of white space', { address: ' \n \t ' }],
  ['only a fax number', { fax: '+32 2 209 92 12' }],
  ['only a name', { name: 'Ada', organization: 'Port Authority', hours: 'Mo–Fr', languages: 'ru' }],
];

describe('contactFromAttributes', () => {
  it('reads all of them, in the element’s language', () => {
    const contact = read({
      name: ' Ада\n Пример ',
      organization: 'Порт',
      jobTitle: 'Пресс-секретарь',
      email: ' ada@port.example ',
      phone: '+32 2 209 92 11',
      fax: '+32 2 209 92 12',
      address: 'Rue de l’Exemple 30\n\n 1000  Bruxelles ',
      url: '../press',
      hours: 'Пн–Пт 9–17',
      languages: 'ru, en  ar ??',
    });
    expect(plain(contact)).to.deep.equal({
      role: 'enquiries',
      name: [{ language: 'ru', value: 'Ада Пример' }],
      organization: [{ language: 'ru', value: 'Порт' }],
      jobTitle: [{ language: 'ru', value: 'Пресс-секретарь' }],
      email: 'ada@port.example',
      phone: '+32 2 209 92 11',
      fax: '+32 2 209 92 12',
      url: 'https://port.example/press',
      address: { lines: ['Rue de l’Exemple 30', '1000 Bruxelles'] },
      hours: [{ language: 'ru', value: 'Пн–Пт 9–17' }],
      languages: ['ru', 'en', 'ar'],
    });
  });

  for (const [name, attributes, contact] of [
    ['e-mail', { email: 'a@b.example' }, { role: 'enquiries', email: 'a@b.example', languages: [] }],
    ['telephone', { phone: '112' }, { role: 'enquiries', phone: '112', languages: [] }],
    [
      'e-mail with a name',
      { email: 'Ada\n<a@b.example>' },
      { role: 'enquiries', email: 'Ada <a@b.example>', languages: [] },
    ],
    [
      'two e-mail addresses',
      { email: 'a@b.example,c@d.example' },
      { role: 'enquiries', email: 'a@b.example,c@d.example', languages: [] },
    ],
    [
      'link of an e-mail address',
      { email: 'MAILTO:a@b.example?subject=x&bcc=c@d.example' },
      { role: 'enquiries', email: 'a@b.example', languages: [] },
    ],
    ['link of a telephone number', { phone: 'tel:%2B32-2' }, { role: 'enquiries', phone: '+32-2', languages: [] }],
    [
      'text for a telephone number',
      { phone: 'Tel: ask us' },
      { role: 'enquiries', phone: 'Tel: ask us', languages: [] },
    ],
    ['host name', { url: 'www.p.example' }, { role: 'enquiries', url: 'https://www.p.example/', languages: [] }],
    ['website', { url: 'https://p.example' }, { role: 'enquiries', url: 'https://p.example/', languages: [] }],
    ['address', { address: 'Box 1' }, { role: 'enquiries', address: { lines: ['Box 1'] }, languages: [] }],
  ] as const) {
    it(`${name} alone is a contact method`, () => {
      expect(plain(read(attributes))).to.deep.equal(contact);
    });
  }

  it('treats a removed attribute as missing', () => {
    const removed = Object.fromEntries(Object.keys(NONE).map((key) => [key, null])) as unknown as ContactAttributes;
    const contact = contactFromAttributes({ ...removed, email: 'a@b.example', baseURI: NONE.baseURI }, 'en');
    expect(plain(contact)).to.deep.equal({ role: 'enquiries', email: 'a@b.example', languages: [] });
  });

  describe('finds no contact in', () => {
    for (const [what, attributes] of HOSTILE) {
      it(what, () => {
        expect(read(attributes)).to.equal(undefined);
      });
    }
  });
});
