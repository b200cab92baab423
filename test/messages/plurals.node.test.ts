import { expect } from 'chai';
import * as common from '../../src/messages/catalogue/common.js';
import * as item from '../../src/messages/catalogue/item.js';
import * as list from '../../src/messages/catalogue/list.js';
import * as notice from '../../src/messages/catalogue/notice.js';
import * as provider from '../../src/messages/catalogue/provider.js';
import * as switcher from '../../src/messages/catalogue/switcher.js';
import { SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import ar from '../../src/locales/ar.js';
import es from '../../src/locales/es.js';
import fr from '../../src/locales/fr.js';
import ptBR from '../../src/locales/pt-BR.js';
import ptPT from '../../src/locales/pt-PT.js';
import ru from '../../src/locales/ru.js';
import zhHans from '../../src/locales/zh-Hans.js';
import { Localizer } from '../../src/messages/localizer.js';
import type { Message } from '../../src/messages/message.js';
import { FORMS } from './plural-forms.cases.js';

const LOCALES = [SOURCE_LOCALE, fr, es, ru, ar, zhHans, ptBR, ptPT];

/** By locale and count. French has a no-break space before its colon. */
const TEXTS: Readonly<Record<string, readonly (readonly [count: number, text: string])[]>> = {
  en: [
    [0, 'Available in 0 other languages:'],
    [1, 'Available in 1 other language:'],
    [2, 'Available in 2 other languages:'],
    [3, 'Available in 3 other languages:'],
    [5, 'Available in 5 other languages:'],
    [11, 'Available in 11 other languages:'],
    [21, 'Available in 21 other languages:'],
    [100, 'Available in 100 other languages:'],
    [101, 'Available in 101 other languages:'],
  ],
  fr: [
    [0, 'Disponible dans 0 autre langue\u00a0:'],
    [1, 'Disponible dans 1 autre langue\u00a0:'],
    [2, 'Disponible dans 2 autres langues\u00a0:'],
    [3, 'Disponible dans 3 autres langues\u00a0:'],
    [5, 'Disponible dans 5 autres langues\u00a0:'],
    [11, 'Disponible dans 11 autres langues\u00a0:'],
    [21, 'Disponible dans 21 autres langues\u00a0:'],
    [100, 'Disponible dans 100 autres langues\u00a0:'],
    [101, 'Disponible dans 101 autres langues\u00a0:'],
  ],
  es: [
    [0, 'Disponible en 0 idiomas más:'],
    [1, 'Disponible en 1 idioma más:'],
    [2, 'Disponible en 2 idiomas más:'],
    [3, 'Disponible en 3 idiomas más:'],
    [5, 'Disponible en 5 idiomas más:'],
    [11, 'Disponible en 11 idiomas más:'],
    [21, 'Disponible en 21 idiomas más:'],
    [100, 'Disponible en 100 idiomas más:'],
    [101, 'Disponible en 101 idiomas más:'],
  ],
  ru: [
    [0, 'Доступно ещё на 0 языках:'],
    [1, 'Доступно ещё на 1 языке:'],
    [2, 'Доступно ещё на 2 языках:'],
    [3, 'Доступно ещё на 3 языках:'],
    [5, 'Доступно ещё на 5 языках:'],
    [11, 'Доступно ещё на 11 языках:'],
    [21, 'Доступно ещё на 21 языке:'],
    [100, 'Доступно ещё на 100 языках:'],
    [101, 'Доступно ещё на 101 языке:'],
  ],
  ar: [
    [0, 'غير متاح بأي لغة أخرى.'],
    [1, 'متاح بلغة أخرى واحدة:'],
    [2, 'متاح بلغتين أخريين:'],
    [3, 'متاح بـ 3 لغات أخرى:'],
    [5, 'متاح بـ 5 لغات أخرى:'],
    [11, 'متاح بـ 11 لغة أخرى:'],
    [21, 'متاح بـ 21 لغة أخرى:'],
    [100, 'متاح بـ 100 لغة أخرى:'],
    [101, 'متاح بـ 101 لغة أخرى:'],
  ],
  'zh-Hans': [
    [0, '另有0种语言版本：'],
    [1, '另有1种语言版本：'],
    [2, '另有2种语言版本：'],
    [3, '另有3种语言版本：'],
    [5, '另有5种语言版本：'],
    [11, '另有11种语言版本：'],
    [21, '另有21种语言版本：'],
    [100, '另有100种语言版本：'],
    [101, '另有101种语言版本：'],
  ],
  'pt-BR': [
    [0, 'Disponível em mais 0 idioma:'],
    [1, 'Disponível em mais 1 idioma:'],
    [2, 'Disponível em mais 2 idiomas:'],
    [3, 'Disponível em mais 3 idiomas:'],
    [5, 'Disponível em mais 5 idiomas:'],
    [11, 'Disponível em mais 11 idiomas:'],
    [21, 'Disponível em mais 21 idiomas:'],
    [100, 'Disponível em mais 100 idiomas:'],
    [101, 'Disponível em mais 101 idiomas:'],
  ],
  'pt-PT': [
    [0, 'Disponível em mais 0 línguas:'],
    [1, 'Disponível em mais 1 língua:'],
    [2, 'Disponível em mais 2 línguas:'],
    [3, 'Disponível em mais 3 línguas:'],
    [5, 'Disponível em mais 5 línguas:'],
    [11, 'Disponível em mais 11 línguas:'],
    [21, 'Disponível em mais 21 línguas:'],
    [100, 'Disponível em mais 100 línguas:'],
    [101, 'Disponível em mais 101 línguas:'],
  ],
};

/** The number of articles beside a list's heading, by locale and count. */
const ARTICLES: typeof TEXTS = {
  en: [
    [0, 'No articles'],
    [1, '1 article'],
    [2, '2 articles'],
    [5, '5 articles'],
    [11, '11 articles'],
    [21, '21 articles'],
    [100, '100 articles'],
    [101, '101 articles'],
    [121, '121 articles'],
  ],
  fr: [
    [0, 'Aucun article'],
    [1, '1 article'],
    [2, '2 articles'],
    [5, '5 articles'],
    [11, '11 articles'],
    [21, '21 articles'],
    [100, '100 articles'],
    [101, '101 articles'],
    [121, '121 articles'],
  ],
  es: [
    [0, 'Ningún artículo'],
    [1, '1 artículo'],
    [2, '2 artículos'],
    [5, '5 artículos'],
    [11, '11 artículos'],
    [21, '21 artículos'],
    [100, '100 artículos'],
    [101, '101 artículos'],
    [121, '121 artículos'],
  ],
  ru: [
    [0, 'Нет статей'],
    [1, '1 статья'],
    [2, '2 статьи'],
    [5, '5 статей'],
    [11, '11 статей'],
    [21, '21 статья'],
    [100, '100 статей'],
    [101, '101 статья'],
    [121, '121 статья'],
  ],
  ar: [
    [0, 'لا توجد مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [5, '5 مقالات'],
    [11, '11 مقالًا'],
    [21, '21 مقالًا'],
    [100, '100 مقال'],
    [101, '101 مقال'],
    [121, '121 مقالًا'],
  ],
  'zh-Hans': [
    [0, '没有文章'],
    [1, '1篇文章'],
    [2, '2篇文章'],
    [5, '5篇文章'],
    [11, '11篇文章'],
    [21, '21篇文章'],
    [100, '100篇文章'],
    [101, '101篇文章'],
    [121, '121篇文章'],
  ],
  'pt-BR': [
    [0, 'Nenhum artigo'],
    [1, '1 artigo'],
    [2, '2 artigos'],
    [5, '5 artigos'],
    [11, '11 artigos'],
    [21, '21 artigos'],
    [100, '100 artigos'],
    [101, '101 artigos'],
    [121, '121 artigos'],
  ],
  'pt-PT': [
    [0, 'Nenhum artigo'],
    [1, '1 artigo'],
    [2, '2 artigos'],
    [5, '5 artigos'],
    [11, '11 artigos'],
    [21, '21 artigos'],
    [100, '100 artigos'],
    [101, '101 artigos'],
    [121, '121 artigos'],
  ],
};

/** Every message of the catalogue that has plural forms, by its id. */
const PLURALS = [common, item, list, notice, provider, switcher]
  .flatMap((catalogue) => Object.values(catalogue) as readonly Message[])
  .filter(({ text }) => text.includes('plural,'));

describe('the number of other languages', () => {
  for (const data of LOCALES) {
    describe(`in ${data.tag}`, () => {
      for (const [count, text] of TEXTS[data.tag] ?? []) {
        it(`${count}: ${text}`, () => {
          expect(new Localizer(data).text(notice.noticeAvailable, { count })).to.equal(text);
        });
      }
    });
  }

  it('is tried in eight languages', () => {
    expect(LOCALES.map(({ tag }) => tag)).to.deep.equal(Object.keys(TEXTS));
  });
});

describe('the number of articles', () => {
  for (const data of LOCALES) {
    describe(`in ${data.tag}`, () => {
      for (const [count, text] of ARTICLES[data.tag] ?? []) {
        it(`${count}: ${text}`, () => {
          expect(new Localizer(data).text(list.listCount, { count })).to.equal(text);
        });
      }
    });
  }

  it('is tried in eight languages', () => {
    expect(LOCALES.map(({ tag }) => tag)).to.deep.equal(Object.keys(ARTICLES));
  });
});

/** The form of a number: that of the number alone, else that of its CLDR category, and no other. */
const formOf = (forms: Readonly<Record<string, string>>, tag: string, count: number): string | undefined =>
  forms[`=${count}`] ?? forms[new Intl.PluralRules(tag).select(count)];

describe('every plural message', () => {
  it('is in the table', () => {
    expect(PLURALS.map(({ id }) => id).sort()).to.deep.equal(Object.keys(FORMS['en'] ?? {}));
  });

  for (const data of LOCALES) {
    describe(`in ${data.tag}, from 0 to 121`, () => {
      for (const message of PLURALS) {
        const forms = FORMS[data.tag]?.[message.id] ?? {};

        it(`${message.id}: the form of the number`, () => {
          const localizer = new Localizer(data);
          const wrong: string[] = [];
          for (let count = 0; count <= 121; count += 1) {
            const expected = formOf(forms, data.tag, count)?.replace('#', String(count)) ?? 'no form of its own';
            const text = localizer.text(message, { count, minutes: count });
            if (text !== expected) wrong.push(`${count}: ${text}, not ${expected}`);
          }
          expect(wrong).to.deep.equal([]);
        });

        it(`${message.id}: a form for every category of the language, and none besides`, () => {
          const categories = new Intl.PluralRules(data.tag).resolvedOptions().pluralCategories;
          const named = Object.keys(forms).filter((key) => !key.startsWith('='));
          // English has its source text alone, and `=0` can stand for a category of nothing but 0.
          expect(named.sort()).to.deep.equal([...categories].sort());
        });
      }
    });
  }
});
