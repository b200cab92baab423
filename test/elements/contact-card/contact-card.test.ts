import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../src/entries/define.js';
import type { WcoContactCard } from '../../../src/elements/contact-card/contact-card.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { loadLocale } from '../../../src/messages/registry.js';
import { expectAccessible, expectSoundIds, hasState, part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';

define();

const isDrawn = (element: Element): boolean => part(element, 'contact') !== null || hasState(element, 'empty');

const draw = async (template: ReturnType<typeof html>): Promise<WcoContactCard> => {
  const element = await fixture<WcoContactCard>(template);
  await until(() => isDrawn(element), 'the card is drawn or has nothing to show');
  await element.updateComplete;
  return element;
};

const drawData = (data: unknown, lang = 'en'): Promise<WcoContactCard> =>
  draw(html`<wco-contact-card lang=${lang} .data=${data}><p>Elsewhere</p></wco-contact-card>`);

/** The text of a card, part by part, without buttons. */
const pieces = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('[part^="contact-"]')]
    .filter((node) => node.getAttribute('part') !== 'contact-actions')
    .map((node) => `${node.getAttribute('part')!}: ${textOf(node)}`);

const lines = (element: Element): readonly string[] =>
  [...part(element, 'contact-address')!.querySelectorAll('.lines > bdi')].flatMap((node) =>
    node.textContent.split('\n'),
  );

const hrefs = (element: Element): readonly (string | null)[] =>
  [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));

const count = (element: Element, selector: string): number => element.shadowRoot!.querySelectorAll(selector).length;

/** A contact with every field. */
const WHOLE = {
  role: 'press',
  name: [
    { language: 'en', value: 'Laila Haddad' },
    { language: 'ar', value: 'ليلى حداد' },
  ],
  job_title: [{ language: 'en', value: 'Press officer' }],
  organisation: [{ language: 'en', value: 'Port Authority' }],
  email: 'press@port.example',
  phone: '+32 2 209 92 11 (ext. 4)',
  fax: '+32 2 209 92 12',
  url: 'https://www.port.example/press/',
  address: { lines: ['Rue de l’Exemple 30'], postal_code: '1000', locality: 'Bruxelles', country: 'BE' },
  hours: [{ language: 'en', value: 'Mon–Fri 9:00–17:00' }],
  languages: ['fr', 'ar'],
};

interface Address {
  readonly lines: readonly string[];
  readonly locality?: string;
  readonly area?: string;
  readonly postal_code?: string;
  readonly country: string;
}

const BRUSSELS: Address = {
  lines: ['Rue de l’Exemple 30'],
  locality: 'Bruxelles',
  postal_code: '1000',
  country: 'BE',
};
const TOKYO: Address = {
  lines: ['3-1-1 Reigai, Chiyoda-ku'],
  area: 'Tokyo',
  postal_code: '100-0000',
  country: 'JP',
};
const KANJI: Address = { lines: ['千代田区例外3-1-1'], area: '東京都', postal_code: '100-0000', country: 'JP' };
const BRASILIA: Address = {
  lines: ['Rua do Exemplo, 12'],
  locality: 'Brasília',
  area: 'DF',
  postal_code: '70000-000',
  country: 'BR',
};
const WASHINGTON: Address = {
  lines: ['12 Example Ave NW'],
  locality: 'Washington',
  area: 'DC',
  postal_code: '20000',
  country: 'US',
};
const LONDON: Address = { lines: ['12 Example Street'], locality: 'London', postal_code: 'W1A 0AA', country: 'GB' };

const ADDRESSES: readonly (readonly [lang: string, address: Address, shown: readonly string[]])[] = [
  ['en', BRUSSELS, ['Rue de l’Exemple 30', '1000 Bruxelles', 'Belgium']],
  ['ru', BRUSSELS, ['Rue de l’Exemple 30', '1000 Bruxelles', 'Бельгия']],
  ['en', TOKYO, ['3-1-1 Reigai, Chiyoda-ku, Tokyo', '100-0000', 'Japan']],
  ['ru', TOKYO, ['3-1-1 Reigai, Chiyoda-ku, Tokyo', '100-0000', 'Япония']],
  ['en', KANJI, ['〒100-0000', '東京都', '千代田区例外3-1-1', 'Japan']],
  ['ru', KANJI, ['〒100-0000', '東京都', '千代田区例外3-1-1', 'Япония']],
  ['en', BRASILIA, ['Rua do Exemplo, 12', 'Brasília-DF', '70000-000', 'Brazil']],
  ['ru', BRASILIA, ['Rua do Exemplo, 12', 'Brasília-DF', '70000-000', 'Бразилия']],
  ['en', WASHINGTON, ['12 Example Ave NW', 'Washington, DC 20000', 'United States']],
  ['ru', WASHINGTON, ['12 Example Ave NW', 'Washington, DC 20000', 'Соединенные Штаты']],
  ['en', LONDON, ['12 Example Street', 'London', 'W1A 0AA', 'United Kingdom']],
  ['ru', LONDON, ['12 Example Street', 'London', 'W1A 0AA', 'Великобритания']],
];

const LONG = 'x'.repeat(10_000);

describe('<wco-contact-card>', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  describe('with attributes', () => {
    it('shows an e-mail address alone', async () => {
      const element = await draw(html`<wco-contact-card lang="ru" email="office@port.example"></wco-contact-card>`);
      expect(pieces(element)).to.deep.equal(['contact-heading: Контакты', 'contact-email: office@port.example']);
      expect(hrefs(element)).to.deep.equal(['mailto:office@port.example']);
      expect(count(element, 'p, .actions, [part~="save-contact"]')).to.equal(0);
      await expectAccessible(element);
    });

    it('shows every attribute, in its language and in a fixed order', async () => {
      const element = await draw(html`
        <wco-contact-card
          lang="ar"
          languages="fr ar"
          hours="من الأحد إلى الخميس"
          address="Rue de l’Exemple 30&#10;1000 Bruxelles"
          url="https://www.port.example/press/"
          fax="+32 2 209 92 12"
          phone="+32 2 209 92 11 (ext. 4)"
          email="press@port.example"
          organization="سلطة الموانئ"
          job-title="مسؤولة الإعلام"
          name="ليلى حداد"
          subject="Enquiry & request"
          heading-level="2"
        ></wco-contact-card>
      `);
      expect(pieces(element)).to.deep.equal([
        'contact-heading: بيانات الاتصال',
        'contact-name: ليلى حداد',
        'contact-role: مسؤولة الإعلام',
        'contact-organization: سلطة الموانئ',
        'contact-email: press@port.example',
        'contact-phone: +32 2 209 92 11 (ext. 4)',
        'contact-fax: +32 2 209 92 12',
        'contact-website: port.example/press',
        'contact-address: Rue de l’Exemple 30 1000 Bruxelles',
        'contact-hours: من الأحد إلى الخميس',
        'contact-languages: الفرنسية (français)العربية',
      ]);
      // The code that reads numbers like this one loads on demand.
      await until(() => hrefs(element).length === 3, 'linked');
      expect(hrefs(element)).to.deep.equal([
        'mailto:press@port.example?subject=Enquiry%20%26%20request',
        'tel:+3222099211;ext=4',
        'https://www.port.example/press/',
      ]);
      expect(lines(element)).to.deep.equal(['Rue de l’Exemple 30', '1000 Bruxelles']);
      expect(part(element, 'contact-heading')!.localName).to.equal('h2');
      expect(part(element, 'contact-name')!.querySelector('bdi')!.lang).to.equal('ar');
      expect([part(element, 'contact')!.lang, part(element, 'contact')!.dir]).to.deep.equal(['ar', 'rtl']);
      await expectAccessible(element);
    });

    it('shows numbers and addresses as written, and normalises them in links', async () => {
      const element = await drawData([
        { phone: 'Tel.: (+32) 2 209 92 11, 12', email: 'Press <a@port.example>; info@bücher.example' },
        { phone: 'Ask the harbour office', fax: 'Fax: 02 209 92 12', url: 'www.port.example' },
      ]);
      expect(pieces(element)).to.deep.equal([
        'contact-heading: Contact',
        'contact-email: Press <a@port.example>; info@bücher.example',
        'contact-phone: Tel.: (+32) 2 209 92 11, 12',
        'contact-heading: Contact',
        'contact-phone: Ask the harbour office',
        'contact-fax: Fax: 02 209 92 12',
        'contact-website: port.example',
      ]);
      await until(() => hrefs(element).length === 4, 'linked');
      expect(hrefs(element)).to.deep.equal([
        'mailto:a@port.example',
        'mailto:info@xn--bcher-kva.example',
        'tel:+3222099211',
        'https://www.port.example/',
      ]);
      await expectAccessible(element);
    });

    it('does not resolve addresses in data against the page', async () => {
      for (const url of ['/admin/delete?id=1', '?logout=1', '[object Object]', 'javascript&colon;alert(1)', 'press']) {
        const element = await drawData({ url, email: 'a@port.example' });
        expect(hrefs(element), url).to.deep.equal(['mailto:a@port.example']);
      }
    });

    it('keeps the groups of a number in order after Arabic words', async () => {
      const element = await drawData({ phone: 'هاتف: +971 4 555 0100' }, 'ar');
      const [text, number] = part(element, 'contact-phone')!.querySelectorAll('bdi');
      expect([text!.dir, number!.dir, number!.textContent]).to.deep.equal(['auto', 'ltr', '+971 4 555 0100']);
    });

    it('sets machine addresses and numbers left to right in Arabic', async () => {
      const element = await drawData(WHOLE, 'ar');
      const islands = ['email', 'phone', 'fax', 'website'].map((name) => {
        const bdi = part(element, `contact-${name}`)!.querySelector('bdi')!;
        return [name, bdi.dir, textOf(bdi)];
      });
      expect(islands).to.deep.equal([
        ['email', 'ltr', 'press@port.example'],
        ['phone', 'ltr', '+32 2 209 92 11 (ext. 4)'],
        ['fax', 'ltr', '+32 2 209 92 12'],
        ['website', 'ltr', 'port.example/press'],
      ]);
      await expectAccessible(element);
    });

    it('names each method for screen readers', async () => {
      const element = await drawData(WHOLE, 'ru');
      expect([...element.shadowRoot!.querySelectorAll('dt')].map(textOf)).to.deep.equal([
        'Электронная почта',
        'Телефон',
        'Факс',
        'Веб-сайт',
        'Адрес',
        'Часы работы',
        'Языки общения',
      ]);
    });

    for (const [written, tag] of [
      ['1', 'h1'],
      ['4', 'h4'],
      ['6', 'h6'],
      ['0', 'h1'],
      ['9', 'h6'],
      ['-1', 'h1'],
      ['2.9', 'h2'],
    ] as const) {
      it(`heading-level="${written}" is ${tag}`, async () => {
        const element = await draw(
          html`<wco-contact-card lang="en" email="a@b.example" heading-level=${written}></wco-contact-card>`,
        );
        expect(part(element, 'contact-heading')!.localName).to.equal(tag);
      });
    }

    it('has a level 3 heading by default, and when the attribute is removed or not a number', async () => {
      const element = await draw(html`<wco-contact-card lang="en" email="a@b.example"></wco-contact-card>`);
      const levels = [part(element, 'contact-heading')!.localName];
      element.setAttribute('heading-level', '2');
      element.removeAttribute('heading-level');
      await element.updateComplete;
      levels.push(part(element, 'contact-heading')!.localName);
      element.setAttribute('heading-level', 'big');
      await element.updateComplete;
      levels.push(part(element, 'contact-heading')!.localName);
      expect(levels).to.deep.equal(['h3', 'h3', 'h3']);
    });

    it('follows changed and removed attributes', async () => {
      const element = await draw(html`<wco-contact-card lang="en" email="a@b.example"></wco-contact-card>`);
      element.phone = '112';
      element.jobTitle = 'Officer';
      await element.updateComplete;
      element.removeAttribute('email');
      await element.updateComplete;
      expect(pieces(element)).to.deep.equal([
        'contact-heading: Contact',
        'contact-role: Officer',
        'contact-phone: 112',
      ]);
    });

    for (const [what, attribute, value] of [
      ['an e-mail address with a header', 'email', 'a@b.example?bcc=c@d.example'],
      ['an e-mail address with a line break', 'email', 'a@b.example\nBcc: c@d.example'],
      ['an e-mail address of 10,000 characters', 'email', `${LONG}@b.example`],
      ['a script for a website', 'url', 'javascript:alert(1)'],
      ['a website with user info', 'url', 'https://bank.example@evil.example/'],
      ['a website of 10,000 characters', 'url', `https://port.example/${LONG}`],
      ['a number without letters and digits', 'phone', '—'],
      ['a number of 10,000 digits', 'phone', '1'.repeat(10_000)],
    ] as const) {
      it(`ignores ${what}`, async () => {
        const element = await draw(
          html`<wco-contact-card lang="en" address="Box 1"><p>Elsewhere</p></wco-contact-card>`,
        );
        element.setAttribute(attribute, value);
        await element.updateComplete;
        expect(pieces(element)).to.deep.equal(['contact-heading: Contact', 'contact-address: Box 1']);
        expect(count(element, 'a')).to.equal(0);
      });
    }

    it('shows markup as text', async () => {
      const element = await draw(
        html`<wco-contact-card lang="en" name="<img src=x onerror=alert(1)>" email="a@b.example"></wco-contact-card>`,
      );
      expect(pieces(element)).to.include('contact-name: <img src=x onerror=alert(1)>');
      expect(count(element, 'img')).to.equal(0);
    });

    it('encodes any characters in a subject', async () => {
      const element = await draw(
        html`<wco-contact-card lang="en" email="a@b.example" subject="A&amp;body=x%0A ?�"></wco-contact-card>`,
      );
      expect(hrefs(element)).to.deep.equal(['mailto:a@b.example?subject=A%26body%3Dx%250A%20%3F%EF%BF%BD']);
    });
  });

  describe('with data', () => {
    for (const [what, data] of [
      ['an object', { email: 'a@b.example' }],
      ['a list', [{ email: 'a@b.example' }]],
      ['JSON', '{ "email": "a@b.example" }'],
      ['JSON of a list', '[{ "email": "a@b.example" }]'],
    ] as const) {
      it(`accepts ${what}`, async () => {
        expect(pieces(await drawData(data))).to.deep.equal(['contact-heading: Contact', 'contact-email: a@b.example']);
      });
    }

    for (const [what, data] of [
      ['text that is not JSON', 'hello'],
      ['an empty list', []],
      ['a number', 42],
      ['a name without a contact method', { name: 'Ada' }],
      [
        'only hostile values',
        { email: 'a@b.example?bcc=c@d.example', phone: '[object Object]', url: 'javascript:alert(1)' },
      ],
    ] as const) {
      it(`shows nothing for ${what}`, async () => {
        const element = await drawData(data);
        expect([hasState(element, 'empty'), count(element, '[part="contact"]')]).to.deep.equal([true, 0]);
        expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      });
    }

    it('shows all fields, and no empty ones', async () => {
      const element = await drawData(WHOLE);
      expect(pieces(element)).to.deep.equal([
        'contact-heading: Press contact',
        'contact-name: Laila Haddad',
        'contact-role: Press officer',
        'contact-organization: Port Authority',
        'contact-email: press@port.example',
        'contact-phone: +32 2 209 92 11 (ext. 4)',
        'contact-fax: +32 2 209 92 12',
        'contact-website: port.example/press',
        'contact-address: Rue de l’Exemple 30 1000 BruxellesBelgium',
        'contact-hours: Mon–Fri 9:00–17:00',
        'contact-languages: French (français)Arabic (العربية)',
      ]);
      const names = [...element.shadowRoot!.querySelectorAll('[part]')].flatMap((node) => [...node.part]);
      expect([...new Set(names)].sort()).to.deep.equal([
        'action',
        'contact',
        'contact-actions',
        'contact-address',
        'contact-email',
        'contact-fax',
        'contact-heading',
        'contact-hours',
        'contact-languages',
        'contact-name',
        'contact-organization',
        'contact-phone',
        'contact-role',
        'contact-website',
        'copy',
        'copy-status',
        'icon',
        'save-contact',
      ]);
      await expectAccessible(element);
    });

    it('shows the name in the reader’s best language, marked', async () => {
      const element = await drawData(WHOLE, 'ar');
      const name = part(element, 'contact-name')!.querySelector('bdi')!;
      const title = part(element, 'contact-role')!.querySelector('bdi')!;
      expect([textOf(name), name.lang, name.dir]).to.deep.equal(['ليلى حداد', 'ar', 'rtl']);
      expect([textOf(title), title.lang, title.dir]).to.deep.equal(['Press officer', 'en', 'ltr']);
    });

    it('shows several contacts, each with its heading', async () => {
      const element = await drawData([
        { role: 'press', email: 'press@port.example' },
        { role: 'technical', url: 'https://help.port.example', languages: ['fr', 'ru'] },
        { role: 'enquiries', name: 'Nobody can reach me' },
        { role: 'other', phone: '112' },
      ]);
      expect(pieces(element)).to.deep.equal([
        'contact-heading: Press contact',
        'contact-email: press@port.example',
        'contact-heading: Technical contact',
        'contact-website: help.port.example',
        'contact-languages: French (français)Russian (русский)',
        'contact-heading: Contact',
        'contact-phone: 112',
      ]);
      const sections = [...element.shadowRoot!.querySelectorAll('[part="contact"]')];
      expect(sections.map((section) => section.getAttribute('aria-labelledby'))).to.deep.equal(
        sections.map((section) => section.querySelector('h3')!.id),
      );
      expectSoundIds(element);
      await expectAccessible(element);
    });

    it('names each group after its kind alone: the name of a person can be in another language', async () => {
      const element = await drawData([
        { role: 'press', name: 'Ada', organisation: 'Port Authority', phone: '112' },
        { role: 'press', organisation: 'Port Authority', phone: '112' },
        { role: 'press', phone: '112' },
      ]);
      const sections = [...element.shadowRoot!.querySelectorAll('[part="contact"]')];
      const names = sections.map((section) =>
        section
          .getAttribute('aria-labelledby')!
          .split(' ')
          .map((id) => textOf(element.shadowRoot!.getElementById(id)))
          .join(', '),
      );
      expect(names).to.deep.equal(['Press contact', 'Press contact', 'Press contact']);
      await expectAccessible(element);
    });

    it('shows a dozen contacts of one kind', async () => {
      const element = await drawData(
        Array.from({ length: 12 }, (_, index) => ({ email: `office${index}@port.example`, name: `Office ${index}` })),
      );
      expect(count(element, '[part="contact"]')).to.equal(12);
      await expectAccessible(element);
    });

    it('ignores attributes until the data is removed', async () => {
      const element = await draw(
        html`<wco-contact-card lang="en" phone="112" .data=${{ email: 'a@b.example' }}></wco-contact-card>`,
      );
      expect(pieces(element)).to.include('contact-email: a@b.example');
      element.data = undefined;
      await element.updateComplete;
      expect(pieces(element)).to.deep.equal(['contact-heading: Contact', 'contact-phone: 112']);
    });
  });

  describe('a child script', () => {
    const addScript = (element: Element, data: object): HTMLScriptElement => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(data);
      element.append(script);
      return script;
    };

    it('is read, also when it arrives late, changes or is removed', async () => {
      const element = await draw(html`<wco-contact-card lang="en"></wco-contact-card>`);
      expect(hasState(element, 'empty')).to.equal(true);
      const script = addScript(element, { email: 'a@b.example' });
      await until(() => pieces(element).includes('contact-email: a@b.example'), 'read');
      expect(hasState(element, 'empty')).to.equal(false);
      script.textContent = '{ "phone": "112" }';
      await until(() => pieces(element).includes('contact-phone: 112'), 'read again');
      script.remove();
      await until(() => hasState(element, 'empty'), 'gone');
    });

    it('is overridden by `data`', async () => {
      const element = await drawData({ email: 'a@b.example' });
      addScript(element, { phone: '112' });
      await settle();
      await element.updateComplete;
      expect(pieces(element)).to.deep.equal(['contact-heading: Contact', 'contact-email: a@b.example']);
    });
  });

  describe('addresses', () => {
    for (const [lang, address, shown] of ADDRESSES) {
      it(`${address.country} in ${lang}: ${shown.join(' / ')}`, async () => {
        const element = await drawData({ address }, lang);
        await until(() => lines(element).length === shown.length, 'ordered').catch(() => undefined);
        // Some countries use the published order, so the lines can match before the chunk has loaded.
        await settle();
        await element.updateComplete;
        expect(lines(element)).to.deep.equal(shown);
      });
    }

    it('name the country in the reader’s language, and leave the language of the lines unmarked', async () => {
      const element = await drawData({ address: BRUSSELS }, 'ar');
      const pieces = [...part(element, 'contact-address')!.querySelectorAll<HTMLElement>('.lines > bdi')];
      expect(pieces.map((piece) => [piece.getAttribute('lang'), piece.dir])).to.deep.equal([
        ['', 'auto'],
        ['ar', 'rtl'],
      ]);
      expect(textOf(pieces[1])).to.equal('بلجيكا');
    });

    it('keep the published order without a country', async () => {
      const element = await drawData({ address: { lines: ['Box 1'], locality: 'Dover', area: 'Kent' } });
      await settle();
      expect(lines(element)).to.deep.equal(['Box 1', 'Dover', 'Kent']);
    });

    it('keep the published order when given as lines', async () => {
      const element = await drawData({ address: { lines: ['1000 Bruxelles', 'Box 1'], country: 'BE' } });
      await settle();
      expect(lines(element)).to.deep.equal(['1000 Bruxelles', 'Box 1', 'Belgium']);
    });

    it('name the country in a language that Chromium lacks', async () => {
      const element = await drawData({ address: { lines: ['Box 1'], country: 'BE' } }, 'mk');
      await until(() => lines(element).includes('Белгија'), 'the name in Macedonian');
    });

    it('show the code of an unknown country', async () => {
      const element = await drawData({ address: { lines: ['Box 1'], country: 'XX' } });
      expect(lines(element)).to.deep.equal(['Box 1', 'XX']);
    });
  });

  describe('the default slot', () => {
    const isSeen = (element: Element): boolean => element.querySelector('p')!.getBoundingClientRect().height > 0;

    it('is shown while there is no contact method', async () => {
      const element = await draw(html`<wco-contact-card name="Somebody"><p>Elsewhere</p></wco-contact-card>`);
      expect([isSeen(element), hasState(element, 'empty')]).to.deep.equal([true, true]);
      element.email = 'a@b.example';
      await element.updateComplete;
      expect([isSeen(element), hasState(element, 'empty')]).to.deep.equal([false, false]);
      element.email = undefined;
      await element.updateComplete;
      expect([isSeen(element), hasState(element, 'empty')]).to.deep.equal([true, true]);
      await expectAccessible(element);
    });
  });

  describe('inside a news item', () => {
    const inside = async (attributes: Readonly<Record<string, string>> = {}, data: object = ENGLISH_ONLY) => {
      const item = await fixture<WcoNewsItem>(html`<wco-news-item lang="ru"></wco-news-item>`);
      const card = document.createElement('wco-contact-card');
      card.slot = 'contact';
      for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
      item.append(card);
      item.data = data;
      await item.updateComplete;
      await item.loadComplete;
      await until(() => isDrawn(card), 'drawn');
      await card.updateComplete;
      return { item, card };
    };

    it('shows the contacts of the article instead of the item’s own card', async () => {
      const { item, card } = await inside();
      await until(() => part(card, 'contact') !== null, 'drawn');
      expect(pieces(card)).to.deep.equal([
        'contact-heading: Контакты',
        'contact-organization: Press office',
        'contact-email: press@news.example',
      ]);
      expect(card.getBoundingClientRect().height).to.be.above(0);
      expect(part(item, 'contact')?.getBoundingClientRect().height ?? 0, 'the item’s own').to.equal(0);
      await expectAccessible(card);
    });

    it('follows a change of article', async () => {
      const { item, card } = await inside();
      item.data = { ...ENGLISH_ONLY, id: 'b', _news: { contacts: [{ phone: '112' }] } };
      await until(() => pieces(card).includes('contact-phone: 112'), 'the other article’s');
    });

    it('shows its own attributes instead', async () => {
      const { card } = await inside({ email: 'own@port.example' });
      expect(pieces(card)).to.deep.equal(['contact-heading: Контакты', 'contact-email: own@port.example']);
    });

    it('shows the article’s contacts when its own attributes have no contact method', async () => {
      const { card } = await inside({ name: 'Ada', 'heading-level': '5' });
      await until(() => pieces(card).includes('contact-email: press@news.example'), 'the article’s');
      expect(part(card, 'contact-heading')!.localName).to.equal('h5');
    });

    it('is empty when the article has no contacts', async () => {
      const { card } = await inside({}, { ...ENGLISH_ONLY, _news: {} });
      expect([hasState(card, 'empty'), count(card, '[part="contact"]')]).to.deep.equal([true, 0]);
    });
  });

  for (const [lang, alignment] of [
    ['ar', 'start'],
    ['ur', 'center'],
  ] as const)
    it(`aligns icons and buttons in ${lang} at the ${alignment}`, async () => {
      const element = await draw(html`<wco-contact-card lang=${lang} email="a@b.example"></wco-contact-card>`);
      await until(() => element.uiLanguage === lang, lang);
      await element.updateComplete;
      const value = part(element, 'contact-email')!;
      const alignments = [value.parentElement!, value].map((each) => getComputedStyle(each).alignItems);
      expect(alignments).to.deep.equal([alignment, alignment]);
    });

  describe('lifecycle', () => {
    it('can be removed, changed and reinserted', async () => {
      const element = await draw(html`<wco-contact-card lang="en" email="a@b.example"></wco-contact-card>`);
      const { parentElement: parent } = element;
      element.remove();
      element.email = 'c@d.example';
      parent!.append(element);
      await element.updateComplete;
      expect(pieces(element)).to.deep.equal(['contact-heading: Contact', 'contact-email: c@d.example']);
      expectSoundIds(element);
    });

    it('follows a language change at once', async () => {
      const element = await drawData({ address: BRUSSELS, email: 'a@b.example' });
      element.lang = 'ru';
      await until(() => element.uiLanguage === 'ru', 'Russian');
      await element.updateComplete;
      expect(textOf(part(element, 'contact-heading'))).to.equal('Контакты');
      expect(lines(element).at(-1)).to.equal('Бельгия');
    });
  });
});
