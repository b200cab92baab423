import { expect } from '@open-wc/testing';
import { part, settle, textOf } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

const LONG: readonly (readonly [lang: string, date: string])[] = [
  ['en', 'September 12, 2018'],
  ['fr', '12 septembre 2018'],
  ['es', '12 de septiembre de 2018'],
  ['ru', '12 сентября 2018'],
  ['ar', '12 سبتمبر 2018'],
  ['zh-Hans', '2018年9月12日'],
  ['pt-BR', '12 de setembro de 2018'],
  ['pt-PT', '12 de setembro de 2018'],
];

describe('A date never shifts to another day (built files)', () => {
  let page: TestPage;
  before(async () => {
    page = await openPage('/test/pages/russian-reader.html');
  });
  after(() => page.close());

  it('is tested in the extreme time zones', () => {
    // Minutes behind UTC: Pago Pago is eleven hours behind, Kiritimati fourteen ahead.
    expect([660, -840]).to.include(new Date().getTimezoneOffset());
  });

  for (const [lang, date] of LONG) {
    it(`${lang}: ${date}`, async () => {
      const item = await itemOf(page.document);
      item.lang = lang;
      await settle();
      await item.loadComplete;
      const time = part(item, 'date')!.querySelector('time')!;
      expect([textOf(time), time.dateTime]).to.deep.equal([date, '2018-09-12']);
    });
  }

  it('shows an instant on the publisher’s day, in any time zone of the reader', async () => {
    const item = await itemOf(page.document);
    item.lang = 'en';
    for (const [published, day] of [
      ['2018-09-12T00:00:00+02:00', 'September 12, 2018'],
      ['2018-09-12T23:59:59-11:00', 'September 12, 2018'],
      ['2018-09-12T00:00:00+14:00', 'September 12, 2018'],
      ['2018-09-12T12:00:00', 'September 12, 2018'],
    ] as const) {
      item.data = { id: 'x', language: 'en', title: 'T', content_text: 'T', date_published: published, _news: {} };
      await item.updateComplete;
      await item.loadComplete;
      expect(textOf(part(item, 'date')!.querySelector('time')), published).to.equal(day);
    }
  });
});
