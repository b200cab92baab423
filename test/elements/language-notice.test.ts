import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/define.js';
import type { WcoLanguageNotice } from '../../src/elements/language-notice/language-notice.js';
import { loadLocale } from '../../src/messages/registry.js';
import { expectAccessible, nextEvent, part, settle, textOf } from '../support/dom.js';

define();

const show = async (attributes: Readonly<Record<string, string>>): Promise<WcoLanguageNotice> => {
  const element = document.createElement('wco-language-notice');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await settle();
  await element.updateComplete;
  return element;
};

describe('<wco-language-notice>', () => {
  before(() => Promise.all(['ru', 'ar', 'zh-Hans', 'fr'].map(loadLocale)));

  for (const [lang, attributes, text] of [
    [
      'ru',
      { requested: 'ru', shown: 'en' },
      'Эта статья недоступна на вашем языке: русский. Язык показанной версии: английский (English).',
    ],
    [
      'ar',
      { requested: 'ar', shown: 'fr' },
      'هذا المقال غير متاح بلغتك: العربية. النسخة المعروضة: الفرنسية (français).',
    ],
    ['zh-Hans', { requested: 'zh-Hans', shown: 'zh-Hant' }, '本文以另一种文字显示：繁体中文（繁體中文）。'],
    [
      'fr',
      { requested: 'nb', shown: 'nn' },
      'Cet article n’est pas disponible dans votre langue : norvégien bokmål (norsk bokmål). Cet article est affiché dans une langue très proche : norvégien nynorsk (norsk nynorsk).',
    ],
    [
      'en',
      { requested: 'de', shown: 'en', kind: 'author' },
      'This article is not available in your language: German (Deutsch). Version shown: English.',
    ],
    ['en', { shown: 'fr', kind: 'exact' }, 'Language of this article: French (français).'],
    [
      'en',
      { requested: 'en', shown: 'en', kind: 'machine' },
      'Language of this article: English. This is a machine translation.',
    ],
    [
      'en',
      { requested: 'en', shown: 'en', kind: 'machine-reviewed' },
      'Language of this article: English. This is a machine translation checked by a person.',
    ],
    [
      'en',
      { requested: 'en', shown: 'en', kind: 'summary' },
      'Language of this article: English. This version is a summary.',
    ],
    ['en', { requested: 'ru', available: 'fr' }, 'This article is not available in your language: Russian (русский).'],
  ] as const) {
    it(`in ${lang}, ${JSON.stringify(attributes)}: ${text}`, async () => {
      const element = await show({ lang, ...attributes });
      expect(textOf(part(element, 'notice-text'))).to.equal(text);
      await expectAccessible(element);
    });
  }

  it('asks for the interface language when nobody says what was requested', async () => {
    const element = await show({ lang: 'fr', shown: 'en' });
    expect(textOf(part(element, 'notice-text'))).to.match(
      /^Cet article n’est pas disponible dans votre langue : français\./,
    );
  });

  it('says nothing when the text is in the language asked for', async () => {
    const element = await show({ lang: 'en', requested: 'en-GB', shown: 'en' });
    expect(part(element, 'notice')).to.equal(null);
  });

  it('offers the other versions, each by its own name, as buttons that ask the page', async () => {
    const element = await show({ lang: 'ru', requested: 'ru', shown: 'en', available: 'en fr ar' });
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    expect(buttons.map(textOf)).to.deep.equal(['français', 'العربية']);
    const asked = nextEvent(element, 'wco-language-request');
    buttons[1]!.click();
    expect((await asked).language).to.equal('ar');
  });

  it('follows the language of an ancestor', async () => {
    const element = await show({ requested: 'ru', shown: 'en' });
    element.parentElement!.lang = 'fr';
    await settle();
    await element.updateComplete;
    expect(element.uiLanguage).to.equal('fr');
    expect(part(element, 'notice')!.lang).to.equal('fr');
  });
});
