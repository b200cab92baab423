import { expect } from '@open-wc/testing';
import { noticeAvailable } from '../../src/messages/catalogue/notice.js';
import { SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import ar from '../../src/messages/generated/locales/ar.js';
import es from '../../src/messages/generated/locales/es.js';
import fr from '../../src/messages/generated/locales/fr.js';
import ptBR from '../../src/messages/generated/locales/pt-BR.js';
import ptPT from '../../src/messages/generated/locales/pt-PT.js';
import ru from '../../src/messages/generated/locales/ru.js';
import zhHans from '../../src/messages/generated/locales/zh-Hans.js';
import { Localizer } from '../../src/messages/localizer.js';

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

describe('the number of other languages', () => {
  for (const data of LOCALES) {
    describe(`in ${data.tag}`, () => {
      for (const [count, text] of TEXTS[data.tag] ?? []) {
        it(`${count}: ${text}`, () => {
          expect(new Localizer(data).text(noticeAvailable, { count })).to.equal(text);
        });
      }
    });
  }

  it('is tried in eight languages', () => {
    expect(LOCALES.map(({ tag }) => tag)).to.deep.equal(Object.keys(TEXTS));
  });
});
