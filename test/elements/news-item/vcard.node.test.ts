import { expect } from 'chai';
import { makeVCard, type PlainContact } from '../../../src/elements/parts/vcard.js';

const unfold = (card: string): string => card.replaceAll('\r\n ', '');

/** The unfolded lines of a card, without those every card has. */
const linesOf = async (contact: PlainContact): Promise<readonly string[]> =>
  unfold(await makeVCard(contact))
    .split('\r\n')
    .filter((line) => line && !/^(BEGIN|VERSION|PRODID|REV|END)\b/.test(line));

const CARDS: readonly (readonly [what: string, contact: PlainContact, lines: readonly string[]])[] = [
  [
    'a person of an organisation',
    { name: 'Ada Example', jobTitle: 'Press officer', organization: 'Port Authority', email: 'ada@port.example' },
    [
      'FN:Ada Example',
      'N:;Ada Example;;;',
      'ORG:Port Authority',
      'TITLE:Press officer',
      'EMAIL;TYPE=WORK:ada@port.example',
    ],
  ],
  [
    'only an organisation, under its name',
    { organization: 'Port Authority', phone: '+32 2 209 92 11', fax: '+32 2 209 92 12', url: 'https://port.example/' },
    [
      'FN:Port Authority',
      'N:;;;;',
      'ORG:Port Authority',
      'TEL;TYPE=WORK,VOICE:+32 2 209 92 11',
      'TEL;TYPE=WORK,FAX:+32 2 209 92 12',
      'URL:https://port.example/',
    ],
  ],
  [
    'only an e-mail address, as the name',
    { email: 'a@b.example' },
    ['FN:a@b.example', 'N:;;;;', 'EMAIL;TYPE=WORK:a@b.example'],
  ],
  [
    'numbers as they are dialled; the rest of the text is a note',
    { name: 'Ada', phone: 'Tel. 0032 (0)2 209 92 11 ext. 4 or 12', fax: '+32 (0)2 209 92 12' },
    [
      'FN:Ada',
      'N:;Ada;;;',
      'TEL;TYPE=WORK,VOICE:+3222099211,4',
      'TEL;TYPE=WORK,FAX:+3222099212',
      'NOTE:Tel. 0032 (0)2 209 92 11 ext. 4 or 12\\n+32 (0)2 209 92 12',
    ],
  ],
  [
    'a text without a number, as a note',
    { name: 'Ada', phone: 'Ask the harbour office' },
    ['FN:Ada', 'N:;Ada;;;', 'NOTE:Ask the harbour office'],
  ],
  [
    'several e-mail addresses, one with a name, one international',
    { name: 'Ada', email: 'Press <a@port.example>; info@bücher.example' },
    [
      'FN:Ada',
      'N:;Ada;;;',
      'EMAIL;TYPE=WORK:a@port.example',
      'EMAIL;TYPE=WORK:info@xn--bcher-kva.example',
      'NOTE:Press <a@port.example>\\; info@bücher.example',
    ],
  ],
  [
    'an address, each piece in its field',
    {
      name: 'Ada',
      address: { lines: ['Box 1', 'Rue de l’Exemple 30'], locality: 'Bruxelles', postalCode: '1000', country: 'BE' },
    },
    ['FN:Ada', 'N:;Ada;;;', 'ADR;TYPE=WORK:;;Box 1\\nRue de l’Exemple 30;Bruxelles;;1000;BE'],
  ],
  [
    'an area',
    { name: 'Ada', address: { lines: [], locality: 'Washington', area: 'DC', country: 'US' } },
    ['FN:Ada', 'N:;Ada;;;', 'ADR;TYPE=WORK:;;;Washington;DC;;US'],
  ],
  [
    'semicolons, commas and backslashes, escaped',
    { name: 'Example, Ada; Dr. \\o/', organization: 'Ports; Docks, Ships \\ Co' },
    ['FN:Example\\, Ada\\; Dr. \\\\o/', 'N:;Example\\, Ada\\; Dr. \\\\o/;;;', 'ORG:Ports\\; Docks\\, Ships \\\\ Co'],
  ],
  [
    'line breaks, escaped: values cannot add lines',
    { name: 'Ada\nTEL:+1', jobTitle: 'Press\r\nEND:VCARD' },
    ['FN:Ada\\nTEL:+1', 'N:;Ada\\nTEL:+1;;;', 'TITLE:Press\\nEND:VCARD'],
  ],
  [
    'names in other scripts',
    { name: 'ليلى حداد', organization: '例外海关', jobTitle: 'Пресс-секретарь' },
    ['FN:ليلى حداد', 'N:;ليلى حداد;;;', 'ORG:例外海关', 'TITLE:Пресс-секретарь'],
  ],
];

describe('makeVCard', () => {
  for (const [what, contact, lines] of CARDS) {
    it(`writes ${what}`, async () => {
      expect(await linesOf(contact)).to.deep.equal(lines);
    });
  }

  it('writes a complete vCard 3.0', async () => {
    const card = await makeVCard({ name: 'Ada' });
    expect(card).to.match(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
    expect(card).to.match(/\r\nEND:VCARD\r\n$/);
  });

  it('folds lines longer than 75 octets without splitting a character', async () => {
    const name = 'Пресс-служба '.repeat(20).trim();
    const card = await makeVCard({ organization: name });
    const octets = card.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).to.be.at.most(75);
    expect(card).not.to.include('\uFFFD');
    expect(unfold(card)).to.include(`\r\nORG:${name}\r\n`);
  });
});
