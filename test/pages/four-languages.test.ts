import { expect } from '@open-wc/testing';
import { part, settle, textOf } from '../support/dom.js';
import { itemOf, openPage, type TestPage } from '../support/page.js';

const NOTICES: Readonly<Record<string, string | undefined>> = {
  ru: 'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
  ar: 'اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية (English).',
  en: undefined,
  zh: '所需语言：简体中文。本文没有该语言的版本。当前显示的版本：英语（English）。',
};
const DATES: Readonly<Record<string, string>> = {
  ru: '12 сентября 2018',
  ar: '12 سبتمبر 2018',
  en: 'September 12, 2018',
  zh: '2018年9月12日',
};

describe('Four languages on one page (built files)', () => {
  let page: TestPage;
  const find = (id: string) => {
    const inner = page.document.querySelector('#host')!.shadowRoot!.querySelector('#inner')!;
    return itemOf(id === 'zh' ? inner.shadowRoot! : page.document, `#${id}`);
  };

  before(async () => {
    page = await openPage('/test/pages/four-languages.html');
  });
  after(() => page.close());

  for (const id of ['ru', 'ar', 'en', 'zh']) {
    it(`${id} uses its own language`, async () => {
      const item = await find(id);
      const notice = part(item, 'notice-text');
      expect(notice ? textOf(notice) : undefined).to.equal(NOTICES[id]);
      expect(textOf(part(item, 'date')!.querySelector('time'))).to.equal(DATES[id]);
    });
  }

  it('follows a language change above two shadow roots, and the others stay', async () => {
    const item = await find('zh');
    page.document.querySelector('#host')!.setAttribute('lang', 'es');
    await settle();
    await item.loadComplete;
    expect(textOf(part(item, 'notice-text'))).to.equal(
      'Idioma solicitado: español. Este artículo no está disponible en ese idioma. Idioma de la versión mostrada: inglés (English).',
    );
    expect(part(await find('ru'), 'notice')!.lang).to.equal('ru');
    expect(part(await find('ar'), 'notice')!.lang).to.equal('ar');
  });

  it('requested the feed once', () => {
    const requests = page.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('corruption-prevention.json'));
    expect(requests).to.have.length(1);
  });

  it('left no error or warning on the page', () => {
    expect([...page.window.problems, ...page.window.warnings]).to.deep.equal([]);
  });
});
