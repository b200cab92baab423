import { expect } from '@open-wc/testing';
import { contactCopy } from '../../../src/messages/catalogue/extras.js';
import { itemAuthors } from '../../../src/messages/catalogue/item.js';
import { labelled, renderHiddenText, renderLabelled } from '../../../src/elements/parts/hidden-label.js';
import { renderAutonym, renderLanguagePair, renderLanguageTag } from '../../../src/elements/parts/language-name.js';
import { renderLinkText, targetOf } from '../../../src/elements/parts/link.js';
import { chooseLocalText, renderLocalText } from '../../../src/elements/parts/local-text.js';
import type { LocalText } from '../../../src/model/local-text.js';
import { html, nothing } from 'lit';
import { textOf } from '../../support/dom.js';
import { draw, localizerOf, readerOf, type ReaderLanguage } from './fixtures/reader.js';

const NAME: LocalText = [
  { language: 'en', value: 'Customs' },
  { language: 'pt-BR', value: 'Alfândega' },
  { language: 'ar', value: 'الجمارك' },
];

const CHOSEN: readonly (readonly [languages: readonly string[], value: string, lang: string, dir: string])[] = [
  [['ar'], 'الجمارك', 'ar', 'rtl'],
  [['ar-EG'], 'الجمارك', 'ar', 'rtl'],
  [['pt-PT'], 'Alfândega', 'pt-BR', 'ltr'],
  [['ru', 'pt'], 'Alfândega', 'pt-BR', 'ltr'],
  [['ru'], 'Customs', 'en', 'ltr'],
  [[], 'Customs', 'en', 'ltr'],
];

describe('chooseLocalText', () => {
  for (const [languages, value, lang, dir] of CHOSEN) {
    it(`for ${languages.join(', ') || 'no languages'}: ${value}`, () => {
      expect(chooseLocalText(NAME, languages)).to.deep.equal({ value, lang, dir });
    });
  }

  it('returns text without a stated language', () => {
    expect(chooseLocalText([{ value: 'Zoll' }], ['ru'])).to.deep.equal({ value: 'Zoll', lang: '', dir: 'auto' });
  });

  it('prefers a matching language to an unstated one', () => {
    const text = [{ value: 'Zoll' }, { language: 'ru', value: 'Таможня' }];
    expect(chooseLocalText(text, ['ru'])?.value).to.equal('Таможня');
  });

  it('returns undefined for nothing', () => {
    expect([chooseLocalText(undefined, ['en']), chooseLocalText([], ['en'])]).to.deep.equal([undefined, undefined]);
  });
});

describe('renderLocalText', () => {
  it('marks the text with its language, and escapes markup', async () => {
    const root = await draw(renderLocalText([{ language: 'ar', value: '<b>الجمارك</b>' }], ['ar']));
    const [text] = root.children as unknown as [HTMLElement];
    expect([text.localName, text.textContent, text.lang, text.dir]).to.deep.equal([
      'bdi',
      '<b>الجمارك</b>',
      'ar',
      'rtl',
    ]);
  });

  it('renders nothing without text', async () => {
    expect((await draw(renderLocalText([], ['en']))).childElementCount).to.equal(0);
  });
});

describe('labelled', () => {
  for (const [reader, text] of [
    ['en', 'Copy: 112'],
    ['fr', 'Copier\u00a0: 112'],
    ['ru', 'Копировать: 112'],
    ['ar', 'نسخ: 112'],
    ['zh-Hans', '复制：112'],
  ] as const) {
    it(`in ${reader}: ${text}`, () => {
      expect(labelled(contactCopy, '112', localizerOf(reader))).to.equal(text);
    });
  }
});

describe('renderLabelled', () => {
  it('labels a value for screen readers, with the punctuation of the language', async () => {
    for (const [reader, label] of [
      ['en', 'Authors: '],
      ['fr', 'Auteurs\u00a0: '],
      ['zh-Hans', '作者：'],
    ] as const) {
      const root = await draw(renderLabelled(itemAuthors, html`<b>Ada</b>`, localizerOf(reader)));
      expect([...root.children].map(({ className, textContent }) => [className, textContent])).to.deep.equal([
        ['visually-hidden', label],
        ['', 'Ada'],
      ]);
    }
  });
});

describe('renderHiddenText', () => {
  it('hides the text before and after the visible argument', async () => {
    const value = html`<b>Ada</b>`;
    const parts = ['by ', 'the author ', value, ' (', 'alone)'];
    const root = await draw(renderHiddenText(parts, value, localizerOf('en')));
    expect([...root.children].map(({ className, textContent }) => [className, textContent])).to.deep.equal([
      ['visually-hidden', 'by the author '],
      ['', 'Ada'],
      ['visually-hidden', ' (alone)'],
    ]);
  });
});

describe('link', () => {
  it('opens in the same tab by default, without an announcement', () => {
    expect([targetOf(readerOf()), renderLinkText('Ada', readerOf())]).to.deep.equal([nothing, 'Ada']);
    expect(targetOf(readerOf('en', { linkTarget: '' }))).to.equal(nothing);
  });

  it('follows link-target, and announces new tabs in the reader’s language', async () => {
    const reader = readerOf('ar', { linkTarget: '_blank' });
    expect(targetOf(reader)).to.equal('_blank');
    const link = await draw(html`${renderLinkText('Ada', reader)}`);
    expect(textOf(link)).to.equal('Ada (يُفتح في علامة تبويب جديدة)');
    const note = link.querySelector<HTMLElement>('.visually-hidden')!;
    expect([note.textContent, note.lang, note.dir]).to.deep.equal([' (يُفتح في علامة تبويب جديدة)', 'ar', 'rtl']);
    expect(renderLinkText('Ada', readerOf('ar', { linkTarget: '_top' }))).to.equal('Ada');
  });
});

const PAIRS: readonly (readonly [tag: string, reader: ReaderLanguage, text: string])[] = [
  ['en', 'ru', 'английский (English)'],
  ['ru', 'ru', 'русский'],
  ['fr', 'fr', 'français'],
  ['en', 'en', 'English'],
  ['ar', 'en', 'Arabic (العربية)'],
  ['zh-TW', 'zh-Hans', '繁体中文（繁體中文）'],
  ['pt-BR', 'ru', 'бразильский португальский (português do Brasil)'],
  ['not a tag', 'en', 'not a tag'],
];

describe('language names', () => {
  for (const [tag, reader, text] of PAIRS) {
    it(`${tag} for a reader of ${reader}: ${text}`, async () => {
      expect(textOf(await draw(renderLanguagePair(tag, localizerOf(reader))))).to.equal(text);
    });
  }

  it('mark the language’s own name, with translate="no"', async () => {
    const [name] = (await draw(renderAutonym('ar-EG'))).children as unknown as [HTMLElement];
    expect([name.lang, name.dir, name.getAttribute('translate')]).to.deep.equal(['ar-EG', 'rtl', 'no']);
  });

  it('as a label show the autonym, and give screen readers the reader’s name for it', async () => {
    const root = await draw(renderLanguageTag('ar', localizerOf('ru')));
    const [own, spoken] = root.querySelector('[part="language"]')!.children as unknown as [HTMLElement, HTMLElement];
    expect([textOf(own), own.ariaHidden]).to.deep.equal(['العربية', 'true']);
    expect([textOf(spoken), spoken.className]).to.deep.equal(['Язык: арабский', 'visually-hidden']);
  });
});
