import { expect } from '@open-wc/testing';
import { noticeTexts, renderNotice, type Notice, type VersionChoice } from '../../../src/elements/parts/notice.js';
import { textOf } from '../../support/dom.js';
import { draw, localizerOf, type ReaderLanguage } from './fixtures/reader.js';

const drawNotice = (
  notice: Notice,
  reader: ReaderLanguage = 'en',
  chosen: VersionChoice[] = [],
): Promise<HTMLElement> =>
  draw(
    renderNotice(notice, {
      localizer: localizerOf(reader),
      onChoose: (choice, event) => {
        event.preventDefault();
        chosen.push(choice);
      },
    }),
  );

const sayNotice = async (notice: Notice, reader?: ReaderLanguage): Promise<string> =>
  textOf((await drawNotice(notice, reader)).querySelector('[part="notice-text"]'));

/** What attributes cannot express. Other wordings are tested with `<wco-language-notice>`. */
const SENTENCES: readonly (readonly [what: string, reader: ReaderLanguage, notice: Notice, text: string])[] = [
  [
    'an unstated language',
    'en',
    { requested: 'ru', shown: null, kind: 'default', others: [] },
    'Requested language: Russian (русский). This article is not available in that language. The language of this article is not stated.',
  ],
  [
    'a body in another language',
    'en',
    { requested: 'en', shown: 'en', kind: 'exact', bodyLanguage: 'fr', others: [] },
    'The full text is available only in another language. Language of the text: French (français).',
  ],
  [
    'a body in another language, in Russian',
    'ru',
    { requested: 'ru', shown: 'ru', kind: 'exact', bodyLanguage: 'fr', others: [] },
    'Полный текст есть только на другом языке. Язык текста: французский (français).',
  ],
  [
    'a headline in another language',
    'en',
    { requested: 'en', shown: 'en', kind: 'exact', headlineLanguage: 'fr', others: [] },
    'The headline is available only in another language. Language of the headline: French (français).',
  ],
  [
    'headline and body in languages other than the requested one',
    'en',
    { requested: 'de', shown: 'en', kind: 'default', headlineLanguage: 'fr', bodyLanguage: 'ar', others: [] },
    'Requested language: German (Deutsch). This article is not available in that language. You are reading the English version. The headline is available only in another language. Language of the headline: French (français). The full text is available only in another language. Language of the text: Arabic (العربية).',
  ],
  [
    'an outdated machine translation',
    'en',
    {
      requested: 'ru',
      shown: 'ru',
      kind: 'exact',
      versionKind: 'machine',
      isOutdated: true,
      original: { language: 'en' },
      others: [],
    },
    'Language of this article: Russian (русский). This is a machine translation. This version may be out of date. The original was updated later. Original version: English.',
  ],
  [
    'a human translation, without its kind or original',
    'en',
    { requested: 'ru', shown: 'ru', kind: 'exact', versionKind: 'human', original: { language: 'en' }, others: [] },
    'Language of this article: Russian (русский).',
  ],
  [
    'sentences without spaces in Chinese',
    'zh-Hans',
    { requested: 'ru', shown: 'en', kind: 'default', others: [] },
    '所需语言：俄语（русский）。本文没有该语言的版本。当前显示的版本：英语（English）。',
  ],
];

describe('renderNotice', () => {
  for (const [what, reader, notice, text] of SENTENCES) {
    it(`says of ${what}: ${text}`, async () => {
      expect(await sayNotice(notice, reader)).to.equal(text);
    });
  }

  it('is absent without a message, even with versions to choose from', async () => {
    const root = await drawNotice({ kind: 'exact', others: [{ language: 'fr' }] });
    expect(root.childElementCount).to.equal(0);
  });

  it('has a paragraph for each message', async () => {
    const notice: Notice = { requested: 'de', shown: 'en', kind: 'default', versionKind: 'summary', others: [] };
    const paragraphs = (await drawNotice(notice)).querySelectorAll('[part="notice-text"] > p');
    expect([...paragraphs].map(textOf)).to.deep.equal([
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the English version.',
      'This version is a summary.',
    ]);
  });

  it('has texts to announce, in the interface language alone', () => {
    const notice: Notice = { requested: 'de', shown: 'en', kind: 'default', isOutdated: true, others: [] };
    expect(noticeTexts(notice, localizerOf('ru'))).to.deep.equal([
      'Запрошенный язык: немецкий. На этом языке статьи нет. Язык показанной версии: английский.',
      'Возможно, эта версия устарела: оригинал с тех пор изменён.',
    ]);
  });

  it('names the other versions in the interface language', async () => {
    const labelOf = async (reader: ReaderLanguage, ...tags: readonly string[]): Promise<string> => {
      const others = tags.map((language) => ({ language }));
      const root = await drawNotice({ requested: 'de', shown: 'en', kind: 'default', others }, reader);
      return textOf(root.querySelector('#versions'));
    };
    expect(await labelOf('en', 'fr')).to.equal('Other versions:');
    expect(await labelOf('ru', 'fr')).to.equal('Другие версии:');
    expect(await labelOf('ar', 'fr', 'es')).to.equal('لغات أخرى متاحة:');
  });

  it('reports which version was chosen', async () => {
    const chosen: VersionChoice[] = [];
    const others = [{ language: 'fr', url: 'https://news.example/fr' }, { language: 'ar' }];
    const root = await drawNotice({ requested: 'de', shown: 'en', kind: 'default', others }, 'en', chosen);
    for (const version of root.querySelectorAll<HTMLElement>('[part="version"]')) version.click();
    expect(chosen).to.deep.equal([
      { language: 'fr', url: 'https://news.example/fr' },
      { language: 'ar', url: undefined },
    ]);
  });

  it('offers the original among the others when no sentence links to it', async () => {
    const english = { language: 'en', url: 'https://news.example/en' };
    const notice: Notice = { requested: 'de', shown: 'fr', kind: 'default', original: english, others: [english] };
    expect((await drawNotice(notice)).querySelectorAll('[part="versions"] [part="version"]').length).to.equal(1);
    const machine = await drawNotice({ ...notice, versionKind: 'machine' });
    expect(machine.querySelectorAll('[part="versions"]').length).to.equal(0);
    expect(machine.querySelectorAll('[part="notice-text"] [part="version"]').length).to.equal(1);
  });
});
