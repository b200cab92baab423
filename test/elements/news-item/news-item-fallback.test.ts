import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { expectAccessible, hasState, part, textOf } from '../../support/dom.js';
import { ENGLISH_ONLY, FRENCH, RUSSIAN, withTranslations } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

const RU = { lang: 'ru' };
const HEADLINE_ONLY = { language: 'ru', url: RUSSIAN.url, title: RUSSIAN.title };
const BODY_ONLY = { language: 'ru', url: RUSSIAN.url, content_html: RUSSIAN.content_html };

const languageOf = (element: WcoNewsItem, name: string): string | undefined => part(element, name)?.lang;
const noticeOf = (element: WcoNewsItem): string | undefined => {
  const text = part(element, 'notice-text');
  return text ? textOf(text) : undefined;
};

describe('<wco-news-item> fields missing from a version', () => {
  it('fill in the text from another version, and the notice says so', async () => {
    const element = await showItem(withTranslations(HEADLINE_ONLY), RU);
    expect([languageOf(element, 'headline'), languageOf(element, 'body')]).to.deep.equal(['ru', 'en']);
    expect(textOf(part(element, 'headline'))).to.equal('Порты договорились сократить очереди');
    expect(noticeOf(element)).to.equal('Полный текст есть только на другом языке. Язык текста: английский (English).');
    expect([element.contentLanguage, element.resolution?.kind]).to.deep.equal(['ru', 'exact']);
    expect([hasState(element, 'ready'), hasState(element, 'fallback')]).to.deep.equal([true, true]);
    await expectAccessible(element);
  });

  it('fill in the headline from another version, and the notice says so', async () => {
    const element = await showItem(withTranslations(BODY_ONLY), RU);
    expect([languageOf(element, 'headline'), languageOf(element, 'body')]).to.deep.equal(['en', 'ru']);
    expect(noticeOf(element)).to.equal('Заголовок есть только на другом языке. Язык заголовка: английский (English).');
    expect(hasState(element, 'fallback')).to.equal(true);
    await expectAccessible(element);
  });

  it('fill in from the reader’s next language, not from the first version that has it', async () => {
    const data = withTranslations(HEADLINE_ONLY, FRENCH);
    const element = await showItem(data, { lang: 'ru', languages: 'ru fr' });
    expect([languageOf(element, 'headline'), languageOf(element, 'body')]).to.deep.equal(['ru', 'fr']);
    expect(noticeOf(element)).to.equal(
      'Полный текст есть только на другом языке. Язык текста: французский (français).',
    );
  });

  it('fill in without a notice from a version in a closely related language', async () => {
    const british = { ...ENGLISH_ONLY, language: 'en-GB', content_html: undefined };
    const data = { ...british, _news: { translations: [{ language: 'en-GB', content_html: '<p>Text.</p>' }] } };
    const element = await showItem(data);
    expect([textOf(part(element, 'body')), noticeOf(element)]).to.deep.equal(['Text.', undefined]);
    expect(hasState(element, 'fallback')).to.equal(false);
  });

  it('do not add a body to a summary', async () => {
    const summary = { ...HEADLINE_ONLY, kind: 'summary', summary: 'Кратко об этом.' };
    const element = await showItem(withTranslations(summary), RU);
    expect([part(element, 'body'), textOf(part(element, 'summary'))]).to.deep.equal([null, 'Кратко об этом.']);
    expect(hasState(element, 'fallback')).to.equal(false);
    await expectAccessible(element);
  });

  it('do not add a summary in another language to a text', async () => {
    const data = { ...withTranslations(RUSSIAN), summary: 'In short.' };
    const element = await showItem(data, RU);
    expect(part(element, 'summary')).to.equal(null);
  });

  it('show a summary in another language, marked, when no version has a text', async () => {
    const data = {
      id: 'x',
      language: 'en',
      title: 'T',
      summary: 'In short.',
      _news: { translations: [HEADLINE_ONLY] },
    };
    const element = await showItem(data, RU);
    expect([languageOf(element, 'headline'), languageOf(element, 'summary')]).to.deep.equal(['ru', 'en']);
    expect(textOf(part(element, 'summary'))).to.equal('In short.');
  });

  it('omit a summary that the text begins with', async () => {
    const repeated = { ...ENGLISH_ONLY, summary: 'Two ports signed an agree…' };
    const element = await showItem(repeated);
    expect(part(element, 'summary')).to.equal(null);
  });
});

describe('<wco-news-item> notice of how a version was made', () => {
  const MADE: readonly (readonly [name: string, version: object, expected: string])[] = [
    ['a machine translation', { ...RUSSIAN, kind: 'machine' }, 'Это машинный перевод.'],
    [
      'a machine translation checked by a person',
      { ...RUSSIAN, kind: 'machine-reviewed' },
      'Это машинный перевод, проверенный человеком.',
    ],
    ['a summary', { ...RUSSIAN, kind: 'summary' }, 'Эта версия — краткое изложение.'],
    [
      'a translation older than the original',
      { ...RUSSIAN, date_modified: '2018-09-13T09:00:00+02:00' },
      'Возможно, эта версия устарела: оригинал с тех пор изменён.',
    ],
    [
      'a machine translation older than the original',
      { ...RUSSIAN, kind: 'machine', date_modified: '2018-09-13' },
      'Это машинный перевод. Возможно, эта версия устарела: оригинал с тех пор изменён.',
    ],
  ];
  for (const [name, version, expected] of MADE) {
    it(`${name}: "${expected}", and a link to the original`, async () => {
      const element = await showItem(withTranslations(version), RU);
      expect(noticeOf(element)).to.equal(
        `Язык этой статьи: русский. ${expected} Язык оригинала: английский (English).`,
      );
      const [original, ...others] = parts(element, 'version') as readonly HTMLAnchorElement[];
      expect([original!.localName, original!.href, original!.hreflang, textOf(original)]).to.deep.equal([
        'a',
        'https://news.example/en/one',
        'en',
        'английский (English)',
      ]);
      expect([others, part(element, 'versions')]).to.deep.equal([[], null]);
      await expectAccessible(element);
    });
  }

  it('offers an original without an address as a button', async () => {
    const { url, ...original } = withTranslations({ ...RUSSIAN, kind: 'machine' }, FRENCH);
    expect(url).to.equal('https://news.example/en/one');
    const element = await showItem(original, RU);
    const [way, other] = parts(element, 'version');
    expect([way!.localName, textOf(way), textOf(other)]).to.deep.equal(['button', 'английский (English)', 'français']);
    way!.click();
    await element.updateComplete;
    await element.loadComplete;
    expect([element.contentLanguage, textOf(part(element, 'headline'))]).to.deep.equal([
      'en',
      'Ports Agree on Shorter Queues',
    ]);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'headline'));
  });

  for (const [name, version] of [
    ['as new as the original', { ...RUSSIAN, date_modified: '2018-09-14T07:30:00Z' }],
    ['newer than the original', { ...RUSSIAN, date_modified: '2018-09-15' }],
    ['without a modification date', RUSSIAN],
  ] as const) {
    it(`shows no notice for a translation ${name}`, async () => {
      const element = await showItem(withTranslations(version), RU);
      expect(noticeOf(element)).to.equal(undefined);
    });
  }

  it('says that the site offers another version when the publisher names a fallback', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      _news: { schema: 'news-1', fallback: ['fr'] },
      items: [{ ...ENGLISH_ONLY, language: 'de', _news: { translations: [FRENCH] } }],
    };
    const element = await showItem(feed, RU);
    expect(noticeOf(element)).to.equal(
      'Запрошенный язык: русский. На этом языке статьи нет. Взамен этот сайт предлагает другую версию. Её язык: французский (français).',
    );
    expect(element.resolution).to.deep.equal({ language: 'fr', kind: 'author' });
  });
});
