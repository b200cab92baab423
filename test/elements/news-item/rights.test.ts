import { expect } from '@open-wc/testing';
import { renderRights } from '../../../src/elements/news-item/extras.js';
import type { Rights } from '../../../src/model/news.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf } from '../parts/fixtures/reader.js';

const TERMS = [
  { language: 'en', value: 'Free to use with attribution.' },
  { language: 'ar', value: 'يجوز النقل مع ذكر المصدر.' },
];

const ROWS: readonly (readonly [what: string, rights: Rights, shown: string])[] = [
  ['the holder', { holder: 'Port Authority' }, '© Port Authority'],
  [
    'the publisher’s own notice instead of the holder',
    { holder: 'Port Authority', notice: [{ language: 'en', value: '© 2018 Port Authority' }] },
    '© 2018 Port Authority',
  ],
  ['the terms of use', { usageTerms: TERMS }, 'Free to use with attribution.'],
  ['the licence', { license: 'https://creativecommons.org/licenses/by/4.0/' }, 'Licence'],
  [
    'everything',
    { holder: 'Port Authority', usageTerms: TERMS, license: 'https://creativecommons.org/licenses/by/4.0/' },
    '© Port Authority Free to use with attribution. Licence',
  ],
  ['nothing for a script as licence', { license: 'javascript:alert(1)' }, ''],
  ['nothing without rights', {}, ''],
];

describe('renderRights', () => {
  for (const [what, rights, shown] of ROWS) {
    it(`says ${what}: “${shown}”`, async () => {
      const root = await draw(renderRights(rights, readerOf()));
      expect(textOf(root)).to.equal(shown);
      expect(root.querySelectorAll('[part="rights"]').length).to.equal(shown ? 1 : 0);
    });
  }

  it('links to the licence', async () => {
    const rights = { license: 'https://creativecommons.org/licenses/by/4.0/' };
    const link = (await draw(renderRights(rights, readerOf('ru', { linkTarget: '_blank' })))).querySelector('a')!;
    expect([link.href, link.rel, link.target, textOf(link)]).to.deep.equal([
      'https://creativecommons.org/licenses/by/4.0/',
      'license noopener noreferrer',
      '_blank',
      'Лицензия (откроется в новой вкладке)',
    ]);
  });

  it('uses the publisher’s text in the reader’s language, and marks it', async () => {
    const root = await draw(renderRights({ usageTerms: TERMS }, readerOf('ar')));
    const text = root.querySelector('bdi')!;
    expect([textOf(text), text.lang, text.dir]).to.deep.equal(['يجوز النقل مع ذكر المصدر.', 'ar', 'rtl']);
  });
});
