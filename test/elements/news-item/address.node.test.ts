import { expect } from 'chai';
import { orderAddress } from '../../../src/elements/parts/contact-details.js';
import type { PostalAddress } from '../../../src/model/contact.js';

const ORDERS: readonly (readonly [what: string, address: PostalAddress, lines: readonly string[]])[] = [
  [
    'Belgium: the postal code before the town',
    { lines: ['Rue de l’Exemple 30'], postalCode: '1000', locality: 'Bruxelles', country: 'BE' },
    ['Rue de l’Exemple 30', '1000 Bruxelles'],
  ],
  [
    'Japan, in Latin script: from small to large',
    { lines: ['3-1-1 Reigai, Chiyoda-ku'], area: 'Tokyo', postalCode: '100-0000', country: 'JP' },
    ['3-1-1 Reigai, Chiyoda-ku, Tokyo', '100-0000'],
  ],
  [
    'Japan, in kanji: from large to small',
    { lines: ['千代田区例外3-1-1'], area: '東京都', postalCode: '100-0000', country: 'JP' },
    ['〒100-0000', '東京都', '千代田区例外3-1-1'],
  ],
  [
    'Brazil: the state after the town, the code below',
    { lines: ['Rua do Exemplo, 12'], locality: 'Brasília', area: 'DF', postalCode: '70000-000', country: 'BR' },
    ['Rua do Exemplo, 12', 'Brasília-DF', '70000-000'],
  ],
  [
    'the United States: town, state and code in one line',
    { lines: ['12 Example Ave NW'], locality: 'Washington', area: 'DC', postalCode: '20000', country: 'US' },
    ['12 Example Ave NW', 'Washington, DC 20000'],
  ],
  [
    'Great Britain: the code below the town',
    { lines: ['12 Example Street', 'Soho'], locality: 'London', postalCode: 'W1A 0AA', country: 'GB' },
    ['12 Example Street', 'Soho', 'London', 'W1A 0AA'],
  ],
  ['a missing piece leaves no gap', { lines: ['Box 1'], locality: 'London', country: 'GB' }, ['Box 1', 'London']],
  ['no town: no comma', { lines: ['12 Example Ave'], area: 'DC', country: 'US' }, ['12 Example Ave', 'DC']],
];

/** Pieces for which the country's format has no place; they are still shown. */
const WITHOUT_PLACE: readonly (readonly [what: string, address: PostalAddress, piece: string])[] = [
  [
    'the town in Japan',
    { lines: ['3-1-1 Reigai'], locality: 'Chiyoda-ku', area: 'Tokyo', country: 'JP' },
    'Chiyoda-ku',
  ],
  ['the town in the Emirates', { lines: ['P.O. Box 1'], locality: 'Dubai', country: 'AE' }, 'Dubai'],
  ['the county in Great Britain', { lines: ['Box 1'], locality: 'Dover', area: 'Kent', country: 'GB' }, 'Kent'],
  [
    'the postal code in a country without one',
    { lines: ['Box 1'], locality: 'Doha', postalCode: '123', country: 'QA' },
    '123',
  ],
];

describe('orderAddress', () => {
  for (const [what, address, lines] of ORDERS) {
    it(what, async () => {
      expect(await orderAddress(address)).to.deep.equal(lines);
    });
  }

  it('has a default order for unknown countries', async () => {
    expect(await orderAddress({ lines: ['Box 1'], locality: 'Atlantis', country: 'XX' })).to.deep.equal([
      'Box 1',
      'Atlantis',
    ]);
  });

  describe('drops no piece', () => {
    for (const [what, address, piece] of WITHOUT_PLACE) {
      it(what, async () => {
        expect((await orderAddress(address)).join('\n')).to.include(piece);
      });
    }
  });
});
