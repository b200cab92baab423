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

/** The article count beside a list's heading, by locale and count. */
const ARTICLES: Readonly<Record<string, readonly (readonly [count: number, text: string])[]>> = {
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
    [1234, '1,234 articles'],
    [12345, '12,345 articles'],
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
    [1234, '1\u202f234 articles'],
    [12345, '12\u202f345 articles'],
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
    [1234, '1234 artículos'],
    [12345, '12.345 artículos'],
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
    [1234, '1\u00a0234 статьи'],
    [12345, '12\u00a0345 статей'],
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
    [1234, '1,234 مقالًا'],
    [12345, '12,345 مقالًا'],
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
    [1234, '1,234篇文章'],
    [12345, '12,345篇文章'],
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
    [1234, '1.234 artigos'],
    [12345, '12.345 artigos'],
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
    [1234, '1234 artigos'],
    [12345, '12\u00a0345 artigos'],
  ],
};

/** Every catalogue message with plural forms, by id. */
const PLURALS = [common, item, list, notice, provider, switcher]
  .flatMap((catalogue) => Object.values(catalogue) as readonly Message[])
  .filter(({ text }) => text.includes('plural,'));

describe('article count', () => {
  for (const data of LOCALES) {
    describe(`in ${data.tag}`, () => {
      for (const [count, text] of ARTICLES[data.tag] ?? []) {
        it(`${count}: ${text}`, () => {
          expect(new Localizer(data).text(list.listCount, { count })).to.equal(text);
        });
      }
    });
  }

  it('covers eight languages', () => {
    expect(LOCALES.map(({ tag }) => tag)).to.deep.equal(Object.keys(ARTICLES));
  });
});

/** The expected form: the exact number's if there is one, otherwise its CLDR category's. */
const formOf = (forms: Readonly<Record<string, string>>, tag: string, count: number): string | undefined =>
  forms[`=${count}`] ?? forms[new Intl.PluralRules(tag).select(count)];

describe('plural messages', () => {
  it('are all in the table', () => {
    expect(PLURALS.map(({ id }) => id).sort()).to.deep.equal(Object.keys(FORMS['en'] ?? {}));
  });

  for (const data of LOCALES) {
    describe(`in ${data.tag}, from 0 to 121`, () => {
      for (const message of PLURALS) {
        const forms = FORMS[data.tag]?.[message.id] ?? {};

        it(`${message.id}: uses the form of the number`, () => {
          const localizer = new Localizer(data);
          const wrong: string[] = [];
          for (let count = 0; count <= 121; count += 1) {
            const expected = formOf(forms, data.tag, count)?.replace('#', String(count)) ?? 'no form of its own';
            const text = localizer.text(message, { count });
            if (text !== expected) wrong.push(`${count}: ${text}, not ${expected}`);
          }
          expect(wrong).to.deep.equal([]);
        });

        it(`${message.id}: has exactly the plural categories of the language`, () => {
          const categories = new Intl.PluralRules(data.tag).resolvedOptions().pluralCategories;
          const named = Object.keys(forms).filter((key) => !key.startsWith('='));
          // English has only its source text, and `=0` can replace a category that contains only 0.
          expect(named.sort()).to.deep.equal([...categories].sort());
        });
      }
    });
  }
});
