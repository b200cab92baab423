import { expect } from '@open-wc/testing';
import { pluralRules } from '../../src/language/intl-cache.js';
import { loadRegionNames } from '../../src/language/region-names.js';
import { listCount } from '../../src/messages/catalogue/list.js';
import { SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import type { LocaleData } from '../../src/messages/locale-data.js';
import { Localizer } from '../../src/messages/localizer.js';
import { interfaceLocales, loadLocale } from '../../src/messages/registry.js';
import { PLURAL_SAMPLES } from '../support/generated/plural-samples.js';
import { FACTS } from './every-language.cases.js';

const DATE = { kind: 'day', iso: '2018-09-12' } as const;
const NUMBER = { id: 'test.number', text: '{number}' };

const dataOf = async (tag: string): Promise<LocaleData> => (await loadLocale(tag)) ?? SOURCE_LOCALE;

/** The plural form that a translation has for a category, its numbers as `#`. */
const formOf = (text: string, category: string): string | undefined =>
  new RegExp(`[\\s}]${category} {([^{}]*)}`).exec(text)?.[1];

describe('every language', () => {
  it('is in the table', () => {
    expect(FACTS).to.have.length(70);
    expect(interfaceLocales()).to.include.members(FACTS.map(([tag]) => tag));
  });

  for (const [tag, date, number, size, language, region, native] of FACTS) {
    it(`${tag}: ${[date, number, size, language, region, native].filter(Boolean).join('; ')}`, async () => {
      const data = await dataOf(tag);
      await loadRegionNames(tag);
      const localizer = new Localizer(data);
      expect(localizer.date(DATE)).to.equal(date);
      expect(localizer.text(NUMBER, { number: 1_234_567 })).to.equal(number);
      expect(localizer.size(1_234_567)).to.equal(size);
      expect(localizer.languageName('fr')).to.equal(language);
      expect(localizer.regionName('BE')).to.equal(region);
      expect(localizer.date(DATE, { numbering: 'native' })).to.equal(native ?? date);
    });
  }

  for (const [tag, samples] of Object.entries(PLURAL_SAMPLES)) {
    it(`${tag}: the plural forms of CLDR’s numbers`, async () => {
      const data = await dataOf(tag);
      const localizer = new Localizer(data);
      const text = data.messages[listCount.id] ?? listCount.text;
      for (const [category, numbers] of Object.entries(samples)) {
        for (const count of numbers.filter((each) => each > 0)) {
          const shown = localizer.text(NUMBER, { number: count });
          expect(localizer.text(listCount, { count }), `${count}`).to.equal(
            formOf(text, category)?.replace('#', shown),
          );
          if (tag !== 'tg') expect(pluralRules(tag)?.select(count), `${count}`).to.equal(category);
        }
      }
    });
  }
});
