import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/define.js';
import type { WcoContactCard } from '../../src/elements/contact-card/contact-card.js';
import { loadLocale } from '../../src/messages/registry.js';
import { expectAccessible, part, settle, textOf } from '../support/dom.js';

define();

const parts = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('[part^="contact-"]')].map(
    (node) => `${node.getAttribute('part')!}: ${textOf(node)}`,
  );

describe('<wco-contact-card>', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  it('shows an e-mail address alone', async () => {
    const element = await fixture<WcoContactCard>(
      html`<wco-contact-card lang="ru" email="office@customs.example"></wco-contact-card>`,
    );
    expect(parts(element)).to.deep.equal(['contact-heading: Контакты', 'contact-email: office@customs.example']);
    const link = part(element, 'contact-email')!.querySelector('a')!;
    expect(link.href).to.equal('mailto:office@customs.example');
    expect(link.querySelector('bdi')!.dir).to.equal('ltr');
    await expectAccessible(element);
  });

  it('shows everything its attributes say, in their language', async () => {
    const element = await fixture<WcoContactCard>(html`
      <wco-contact-card
        lang="ar"
        name="ليلى حداد"
        job-title="مسؤولة الإعلام"
        organization="مكتب الجمارك"
        email="press@customs.example"
        phone="+32 2 209 92 11 (ext. 4)"
        address="Rue du Marché 30&#10;1210 Bruxelles"
        url="https://www.customs.example/press/"
        subject="Enquiry & request"
        heading-level="2"
      ></wco-contact-card>
    `);
    expect(parts(element)).to.deep.equal([
      'contact-heading: جهة الاتصال',
      'contact-name: ليلى حداد',
      'contact-role: مسؤولة الإعلام',
      'contact-organization: مكتب الجمارك',
      'contact-email: press@customs.example',
      'contact-phone: +32 2 209 92 11 (ext. 4)',
      'contact-website: customs.example/press',
      'contact-address: Rue du Marché 30 1210 Bruxelles',
    ]);
    const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'mailto:press@customs.example?subject=Enquiry%20%26%20request',
      'tel:+3222099211',
      'https://www.customs.example/press/',
    ]);
    expect(part(element, 'contact-heading')!.localName).to.equal('h2');
    expect(part(element, 'contact-name')!.querySelector('bdi')!.lang).to.equal('ar');
    expect(part(element, 'contact')!.dir).to.equal('rtl');
    await expectAccessible(element);
  });

  it('names each way for screen readers', async () => {
    const element = await fixture<WcoContactCard>(
      html`<wco-contact-card lang="en" email="a@b.example" phone="+1 202 555 0100"></wco-contact-card>`,
    );
    expect([...element.shadowRoot!.querySelectorAll('dt')].map(textOf)).to.deep.equal(['Email', 'Phone']);
  });

  it('reads contacts of the native format from `data`, each with its heading', async () => {
    const data = [
      { role: 'press', organisation: [{ language: 'en', value: 'Press office' }], email: 'press@customs.example' },
      { role: 'technical', url: 'https://help.customs.example', languages: ['fr', 'ru'] },
      { role: 'enquiries', name: 'Nobody can reach me' },
    ];
    const element = await fixture<WcoContactCard>(html`<wco-contact-card lang="en" .data=${data}></wco-contact-card>`);
    expect(parts(element)).to.deep.equal([
      'contact-heading: Press contact',
      'contact-organization: Press office',
      'contact-email: press@customs.example',
      'contact-heading: Technical contact',
      'contact-website: help.customs.example',
      'contact-languages: French (français)Russian (русский)',
    ]);
    await expectAccessible(element);
  });

  it('reads a child script', async () => {
    const element = await fixture<WcoContactCard>(html`
      <wco-contact-card lang="en"
        ><script type="application/json">
          { "email": "a@b.example" }
        </script></wco-contact-card
      >
    `);
    expect(parts(element)).to.include('contact-email: a@b.example');
  });

  for (const [what, attribute, value] of [
    ['an address with a header', 'email', 'a@b.example?bcc=c@d.example'],
    ['a script for a website', 'url', 'javascript:alert(1)'],
    ['a website with user info', 'url', 'https://bank.example@evil.example/'],
    ['a number that is none', 'phone', 'call me'],
  ] as const) {
    it(`shows no link for ${what}`, async () => {
      const element = await fixture<WcoContactCard>(
        html`<wco-contact-card lang="en"><p>Elsewhere</p></wco-contact-card>`,
      );
      element.setAttribute(attribute, value);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
  }

  it('shows the page’s own content while there is no way to reach anybody', async () => {
    const element = await fixture<WcoContactCard>(
      html`<wco-contact-card name="Somebody"><p>Elsewhere</p></wco-contact-card>`,
    );
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    element.email = 'a@b.example';
    await settle();
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
  });
});
