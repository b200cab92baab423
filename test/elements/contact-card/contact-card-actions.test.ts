import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../src/entries/define.js';
import type { WcoContactCard } from '../../../src/elements/contact-card/contact-card.js';
import type { WcoCopyEvent } from '../../../src/events/wco-copy-event.js';
import { loadLocale } from '../../../src/messages/registry.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import { catchDownloads, fakeClipboard, fakeCommand, holdTimers } from '../news-item/fixtures/stubs.js';

define();

const TICK = 'M4 11l4 4 8-10';
const SHEETS = 'M7 7h10v10H7zM4 13H3V3h10v1';

const draw = async (data: object, lang = 'en'): Promise<WcoContactCard> => {
  const element = await fixture<WcoContactCard>(html`<wco-contact-card lang=${lang} .data=${data}></wco-contact-card>`);
  await until(() => part(element, 'contact') !== null, 'drawn');
  return element;
};

const buttons = (element: Element): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="copy"]'),
];

const statuses = (element: Element): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll('[part="copy-status"]')].map(textOf);

const icons = (element: Element): readonly (string | null)[] =>
  buttons(element).map((button) => button.querySelector('path')!.getAttribute('d'));

const BOTH = { email: 'press@port.example', phone: '+32 2 209 92 11' };

describe('<wco-contact-card> actions', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  describe('copying', () => {
    let restores: (() => void)[] = [];
    afterEach(() => {
      for (const restore of restores) restore();
      restores = [];
    });

    it('has a button for each copyable method, with a name that says what it copies', async () => {
      const element = await draw(
        { ...BOTH, fax: '+32 2 209 92 12', url: 'https://www.port.example/', address: { lines: ['Box 1', 'Dover'] } },
        'ru',
      );
      expect(buttons(element).map(({ title }) => title)).to.deep.equal([
        'Копировать: press@port.example',
        'Копировать: +32 2 209 92 11',
        'Копировать: +32 2 209 92 12',
        'Копировать: https://www.port.example/',
        'Копировать: Box 1\nDover',
      ]);
      // The tooltip is the accessible name.
      expect(
        buttons(element).every((node) => node.localName === 'button' && !node.hasAttribute('aria-label')),
      ).to.equal(true);
    });

    it('copies an address line by line', async () => {
      const clipboard = fakeClipboard();
      restores = [clipboard.restore, holdTimers(4000).restore];
      const element = await draw({ address: { lines: ['Box 1', 'Dover'], country: 'GB' } });
      buttons(element)[0]!.click();
      await until(() => clipboard.texts.length === 1, 'copied');
      expect(clipboard.texts).to.deep.equal(['Box 1\nDover\nUnited Kingdom']);
    });

    it('isolates the value in right-to-left text', async () => {
      expect(buttons(await draw(BOTH, 'ar'))[1]!.title).to.equal('نسخ: \u2066+32 2 209 92 11\u2069');
    });

    it('has English labels: “Copy: value”', async () => {
      const element = await draw(BOTH);
      expect(buttons(element)[0]!.title).to.equal('Copy: press@port.example');
    });

    it('has no button for hours and languages', async () => {
      const element = await draw({ email: 'a@b.example', hours: 'Mon–Fri', languages: ['fr'] });
      expect(buttons(element).length).to.equal(1);
    });

    it('shows a tick and a status and fires an event; resets after four seconds', async () => {
      const clipboard = fakeClipboard();
      const timers = holdTimers(4000);
      restores = [clipboard.restore, timers.restore];
      const element = await draw(BOTH);
      const copied: WcoCopyEvent[] = [];
      element.parentElement!.addEventListener('wco-copy', (event) => copied.push(event));
      expect(statuses(element)).to.deep.equal(['']);

      buttons(element)[1]!.click();
      await until(() => statuses(element)[0] === 'Copied: +32 2 209 92 11', 'says that it has copied');
      expect(icons(element)).to.deep.equal([SHEETS, TICK]);
      expect(clipboard.texts).to.deep.equal(['+32 2 209 92 11']);
      expect(copied.map(({ text, bubbles, composed }) => [text, bubbles, composed])).to.deep.equal([
        ['+32 2 209 92 11', true, true],
      ]);
      const value = part(element, 'copy-status')!.querySelector('bdi')!;
      expect([value.dir, textOf(value)]).to.deep.equal(['ltr', '+32 2 209 92 11']);
      await expectAccessible(element);

      timers.run(4000);
      await until(() => statuses(element)[0] === '', 'says nothing any more');
      expect(icons(element)).to.deep.equal([SHEETS, SHEETS]);
    });

    it('shows only the last of two copies in a row, for four seconds', async () => {
      const clipboard = fakeClipboard();
      const timers = holdTimers(4000);
      restores = [clipboard.restore, timers.restore];
      const element = await draw(BOTH);
      buttons(element)[0]!.click();
      await until(() => statuses(element)[0] === 'Copied: press@port.example', 'first');
      buttons(element)[1]!.click();
      await until(() => statuses(element)[0] === 'Copied: +32 2 209 92 11', 'second');
      expect(icons(element)).to.deep.equal([SHEETS, TICK]);
      timers.run(4000);
      await until(() => statuses(element)[0] === '', 'over');
    });

    it('drops its status and its timer when the card is removed', async () => {
      const clipboard = fakeClipboard();
      const timers = holdTimers(4000);
      restores = [clipboard.restore, timers.restore];
      const element = await draw(BOTH);
      buttons(element)[0]!.click();
      await until(() => statuses(element)[0] === 'Copied: press@port.example', 'copied');
      const parent = element.parentElement!;
      element.remove();
      expect(timers.pending).to.equal(0);
      parent.append(element);
      await element.updateComplete;
      expect([statuses(element), icons(element)]).to.deep.equal([[''], [SHEETS, SHEETS]]);
    });

    it('falls back to execCommand when the API refuses', async () => {
      const command = fakeCommand(true);
      restores = [fakeClipboard(false).restore, command.restore];
      const element = await draw(BOTH);
      buttons(element)[0]!.click();
      await until(() => statuses(element)[0] === 'Copied: press@port.example', 'copied');
      expect(command.texts).to.deep.equal(['press@port.example']);
      expect(element.shadowRoot!.querySelectorAll('textarea').length).to.equal(0);
    });

    it('shows the value to copy, and fires no event, when both refuse', async () => {
      const timers = holdTimers(4000);
      restores = [fakeClipboard(false).restore, fakeCommand(false).restore, timers.restore];
      const element = await draw(BOTH, 'ar');
      let copied = 0;
      element.addEventListener('wco-copy', () => (copied += 1));
      buttons(element)[0]!.click();
      await until(() => statuses(element)[0] !== '', 'says that it failed');
      expect(statuses(element)).to.deep.equal(['تعذّر النسخ. يُرجى نسخ هذا النص: press@port.example']);
      expect(part(element, 'copy-status')!.querySelector('bdi')!.dir).to.equal('ltr');
      timers.run(4000);
      await element.updateComplete;
      expect(statuses(element)).to.deep.equal(['تعذّر النسخ. يُرجى نسخ هذا النص: press@port.example']);
      expect([icons(element), copied]).to.deep.equal([[SHEETS, SHEETS], 0]);
      await expectAccessible(element);
    });

    it('says in English that copying failed', async () => {
      restores = [fakeClipboard(false).restore, fakeCommand(new Error('no')).restore];
      const element = await draw(BOTH);
      buttons(element)[0]!.click();
      await until(() => statuses(element)[0] !== '', 'says that it failed');
      expect(statuses(element)).to.deep.equal(['Could not copy. Please copy this text: press@port.example']);
    });

    it('shows its status below its own contact, however many there are', async () => {
      restores = [fakeClipboard().restore, holdTimers(4000).restore];
      const element = await draw(Array.from({ length: 11 }, (_, index) => ({ email: `o${index}@port.example` })));
      buttons(element)[10]!.click();
      await until(() => statuses(element).some(Boolean), 'copied');
      expect(statuses(element)).to.deep.equal(['', '', '', '', '', '', '', '', '', '', 'Copied: o10@port.example']);
    });

    it('announces the result in a live region that exists beforehand', async () => {
      const element = await draw(BOTH);
      expect(part(element, 'copy-status')!.getAttribute('role')).to.equal('status');
    });
  });

  describe('saving', () => {
    it('downloads a vCard in the reader’s language, with a readable file name', async () => {
      const element = await draw(
        {
          ...BOTH,
          name: [
            { language: 'en', value: 'Laila Haddad' },
            { language: 'ar', value: 'ليلى حداد' },
          ],
          organisation: [{ language: 'en', value: 'Port Authority' }],
          address: { lines: ['Box 1'], locality: 'Bruxelles', postal_code: '1000', country: 'BE' },
        },
        'ar',
      );
      const button = part(element, 'save-contact')!;
      expect([button.localName, textOf(button), button.getAttribute('part')]).to.deep.equal([
        'button',
        'حفظ جهة الاتصال (vCard)',
        'action save-contact',
      ]);
      const { downloads, restore } = catchDownloads();
      button.click();
      await until(() => downloads.length === 1, 'downloaded');
      restore();
      expect(downloads[0]!.name).to.equal('ليلى حداد.vcf');
      const lines = (await downloads[0]!.text).split('\r\n');
      expect(lines).to.include.members([
        'FN:ليلى حداد',
        'ORG:Port Authority',
        'EMAIL;TYPE=WORK:press@port.example',
        'TEL;TYPE=WORK,VOICE:+32 2 209 92 11',
        'ADR;TYPE=WORK:;;Box 1;Bruxelles;;1000;BE',
      ]);
    });

    it('is not offered for contacts without a name', async () => {
      const element = await draw(BOTH);
      expect(element.shadowRoot!.querySelectorAll('[part~="save-contact"]').length).to.equal(0);
    });
  });
});
