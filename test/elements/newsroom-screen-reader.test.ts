import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { part, settle, textOf, until } from '../support/dom.js';
import { page, type Maker } from './accessibility-fixtures.js';
import { list, newsroom, search, showMore, SWITCHERS, THREE, type NewsroomTranscripts } from './newsroom-fixtures.js';
import { AR } from './newsroom-screen-reader.ar.cases.js';
import { RU } from './newsroom-screen-reader.ru.cases.js';
import { transcriptOf } from './screen-reader-fixtures.js';

define();

const CONTROLS = { data: THREE, searchable: '', filters: 'topic year language sort' };

const MAKERS: Readonly<Record<keyof NewsroomTranscripts, Maker>> = {
  list: (wrapper) => list(wrapper, CONTROLS),
  searched: async (wrapper) => {
    const element = await list(wrapper, CONTROLS);
    await search(element, 'TUGS');
    return element;
  },
  noMatch: async (wrapper) => {
    const element = await list(wrapper, CONTROLS);
    await search(element, 'zzz');
    return element;
  },
  more: async (wrapper) => {
    const element = await list(wrapper, { data: THREE, limit: 2 });
    await showMore(element);
    return element;
  },
  buttons: SWITCHERS['buttons']!,
  menu: SWITCHERS['open menu']!,
  newsroomSwitcher: async (wrapper) => {
    const provider = await newsroom(wrapper, 'lane');
    const switcher = provider.querySelector('wco-language-switcher')!;
    await until(() => textOf(switcher.shadowRoot!.querySelector('ul')).includes('('), 'what the article lacks');
    return switcher;
  },
  back: (wrapper) => newsroom(wrapper, 'lane'),
};

/**
 * Text of a list's live region: after a search, a search without results (announced by its status),
 * and "Show more".
 */
const ANNOUNCED: Readonly<Record<string, Partial<Record<keyof NewsroomTranscripts, string>>>> = {
  ru: { list: '', searched: '1 статья', noMatch: '', more: 'Загружена ещё 1 статья' },
  ar: { list: '', searched: 'مقال واحد', noMatch: '', more: 'حُمِّل مقال إضافي واحد' },
};

describe('Screen reader in a newsroom', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  for (const [lang, transcripts] of Object.entries({ ru: RU, ar: AR })) {
    for (const [name, make] of Object.entries(MAKERS)) {
      describe(`reads "${name}" in an interface in ${lang}`, () => {
        let element: HTMLElement;
        beforeEach(async () => {
          element = await make(await page(lang, 'light', '40rem'));
        });

        it('phrase by phrase', async () => {
          expect(await transcriptOf(element)).to.deep.equal(transcripts[name as keyof NewsroomTranscripts]);
        });

        const announced = ANNOUNCED[lang]?.[name as keyof NewsroomTranscripts];
        if (announced !== undefined) {
          it(`with "${announced}" in its live region`, () => {
            const region = part(element, 'announcement')!;
            expect(textOf(region)).to.equal(announced);
            expect([region.getAttribute('role'), region.lang]).to.deep.equal(['status', lang]);
          });
        }

        it('with a name for every button, link, field, group and menu', () => {
          const named = [
            ...element.shadowRoot!.querySelectorAll<HTMLElement>(
              'button, a[href], [role="group"], input, select, [role="menu"]',
            ),
          ];
          const nameOf = (node: HTMLElement): string =>
            node.getAttribute('aria-label') ?? textOf(node.closest('label')?.querySelector('span') ?? node);
          expect(named.length).to.be.above(0);
          expect(named.filter((node) => nameOf(node) === '').map((node) => node.outerHTML)).to.deep.equal([]);
        });
      });
    }
  }

  it('announces more articles each time, even when the count is the same', async () => {
    const element = await list(await page('ru', 'light'), { data: THREE, limit: 1 });
    await showMore(element);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(part(element, 'announcement')!, { childList: true, characterData: true, subtree: true });
    part(element, 'more')!.click();
    await until(() => element.shadowRoot!.querySelectorAll('li').length === 3, 'three articles');
    await element.updateComplete;
    await settle();
    observer.disconnect();
    expect(textOf(part(element, 'announcement'))).to.equal('Загружена ещё 1 статья');
    expect(changes, 'changes of the live region').to.be.above(0);
  });
});
