import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { part, textOf, until } from '../support/dom.js';
import { languageFaults } from './screen-reader-languages.js';
import { LANE, PRESS_CONTACT, transcriptOf, type Transcripts } from './screen-reader-fixtures.js';
import { AR } from './screen-reader.ar.cases.js';
import { RU } from './screen-reader.ru.cases.js';

define();

/** A late chunk puts addresses into their country's order. */
const untilAddressed = (element: Element) =>
  until(() => /Quay 7\n8400 Ostend/.test(part(element, 'contact-address')?.textContent ?? ''), 'address');

const notice = async (lang: string, attributes: Readonly<Record<string, string>>): Promise<Element> => {
  const element = document.createElement('wco-language-notice');
  for (const [name, value] of Object.entries({ lang, requested: lang, ...attributes })) {
    element.setAttribute(name, value);
  }
  (await fixture(html`<div></div>`)).append(element);
  await until(() => part(element, 'notice') !== null, 'notice');
  return element;
};

const MAKERS: Readonly<Record<keyof Transcripts, (lang: string) => Promise<Element>>> = {
  article: async (lang) => {
    const element = await fixture(html`<wco-news-item lang=${lang} .data=${LANE}></wco-news-item>`);
    await until(() => part(element, 'article') !== null, 'article');
    await untilAddressed(element);
    return element;
  },
  notice: (lang) => notice(lang, { shown: 'en', available: 'en fr zh-Hans' }),
  machineNotice: (lang) =>
    notice(lang, {
      shown: lang,
      kind: 'machine',
      original: 'en',
      available: `${lang} en fr`,
      dismissible: '',
    }),
  contact: async (lang) => {
    const element = await fixture(html`<wco-contact-card lang=${lang} .data=${PRESS_CONTACT}></wco-contact-card>`);
    await untilAddressed(element);
    return element;
  },
};

describe('Screen reader', () => {
  before(async () => {
    await Promise.all(['ru', 'ar'].map(loadLocale));
    // Not every engine supports it; one more button needs one more name.
    Object.defineProperty(navigator, 'share', { configurable: true, value: () => Promise.resolve() });
  });
  after(() => {
    Reflect.deleteProperty(navigator, 'share');
  });

  for (const [lang, transcripts] of Object.entries({ ru: RU, ar: AR })) {
    for (const [name, make] of Object.entries(MAKERS)) {
      describe(`reads the ${name} in an interface in ${lang}`, () => {
        let element: Element;
        beforeEach(async () => {
          element = await make(lang);
        });

        it('phrase by phrase', async () => {
          expect(await transcriptOf(element)).to.deep.equal(transcripts[name as keyof Transcripts]);
        });

        it('each phrase in its own language', () => {
          expect(languageFaults(element, lang)).to.deep.equal([]);
        });

        it('with a name for every button, link, section and list of topics', () => {
          const named = [...element.shadowRoot!.querySelectorAll('button, a[href], section, ul[part="topics"]')];
          const nameOf = (node: Element): string => {
            const label = node.getAttribute('aria-labelledby');
            const sources = label?.split(' ').map((id) => element.shadowRoot!.getElementById(id)) ?? [node];
            return (
              node.getAttribute('aria-label') ??
              (sources.map(textOf).join(' ').trim() || (node.getAttribute('title') ?? ''))
            );
          };
          expect(named.length).to.be.above(0);
          expect(named.filter((node) => nameOf(node) === '').map((node) => node.outerHTML)).to.deep.equal([]);
        });
      });
    }
  }
});
