import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { loadLocale } from '../../src/messages/registry.js';
import { page, put, drawn, STATES, VARIANTS, type Maker } from './accessibility-fixtures.js';
import { list, LISTS, newsroom, SWITCHERS } from './newsroom-fixtures.js';
import { clipped, overflowing, overlapping, SPACING, smallTargets } from './reflow-measures.js';
import { LANE, PRESS_CONTACT } from './screen-reader-fixtures.js';

define();

const LONG_WORD = 'Verkehrsinfrastrukturfinanzierungsgesellschaftsvertragsänderungsverordnungsentwu';
const HEADLINE =
  `${LONG_WORD} ${'and what a long headline says of it, word by word, until it has two hundred letters '.repeat(2)}`
    .slice(0, 200)
    .trimEnd();
const EMAIL = 'office.of.the.harbour.master.and.of.all.the.quays@long-name-of-a-department.port.example';
const URL_TEXT = `https://port.example/${'a-path-without-an-end/'.repeat(6)}`;

const CONTACT = {
  ...PRESS_CONTACT,
  name: [{ language: 'en', value: LONG_WORD }],
  email: EMAIL,
  url: URL_TEXT,
  address: { ...PRESS_CONTACT.address, lines: [LONG_WORD] },
};

const LONG = {
  ...LANE,
  title: HEADLINE,
  summary: `In short: ${LONG_WORD}.`,
  content_html:
    `<p>See ${URL_TEXT} or write to ${EMAIL}.</p><h2>${LONG_WORD}</h2><ul><li>${LONG_WORD}</li></ul>` +
    `<blockquote><p>${LONG_WORD}</p></blockquote><pre>${'wide '.repeat(40)}</pre>` +
    `<table><tr>${'<td>Harbour</td>'.repeat(12)}</tr></table>`,
  authors: [{ name: LONG_WORD, url: URL_TEXT }],
  attachments: [{ ...LANE.attachments[0], title: undefined, url: `https://port.example/${LONG_WORD}.pdf` }],
  _news: {
    ...LANE._news,
    subjects: [...LANE._news.subjects, { name: [{ language: 'en', value: LONG_WORD }] }],
    images: [{ ...LANE._news.images[0], caption: [{ language: 'en', value: URL_TEXT }], credit: LONG_WORD }],
    contacts: [CONTACT],
    rights: { holder: LONG_WORD, license: URL_TEXT },
    related: [{ url: URL_TEXT, title: LONG_WORD, language: 'fr' }],
    translations: ['fr', 'ar', 'es', 'pt-BR', 'zh-Hans'].map((language) => ({
      language,
      url: `https://port.example/${language}/lane`,
      title: LONG_WORD,
      content_text: LONG_WORD,
    })),
  },
};

const item =
  (members: Readonly<Record<string, string>>, data: object = LONG): Maker =>
  async (wrapper) => {
    const element = put(wrapper, 'wco-news-item', { data, languages: 'de', ...members });
    await element.loadComplete;
    return element;
  };

const notice =
  (members: Readonly<Record<string, string>>): Maker =>
  (wrapper) =>
    drawn(
      put(wrapper, 'wco-language-notice', {
        requested: 'de',
        shown: 'en',
        available: 'en fr ar es pt-BR zh-Hans',
        dismissible: '',
        ...members,
      }),
      'notice',
    );

const ELEMENTS: Readonly<Record<string, Maker>> = {
  article: item({}),
  card: item({ variant: 'card' }),
  compact: item({ variant: 'compact' }),
  'inline notice': notice({}),
  'banner notice': notice({ variant: 'banner' }),
  'machine notice': notice({ kind: 'machine', original: 'fr' }),
  contact: (wrapper) => drawn(put(wrapper, 'wco-contact-card', { data: CONTACT }), 'contact'),
};

/** With short texts, because they make small targets. */
const SHORT: Readonly<Record<string, Maker>> = {
  ...ELEMENTS,
  article: item({}, LANE),
  card: item({ variant: 'card' }, LANE),
  compact: item({ variant: 'compact' }, LANE),
  contact: (wrapper) => drawn(put(wrapper, 'wco-contact-card', { data: PRESS_CONTACT }), 'contact'),
};

const LONG_LIST = {
  version: 'https://jsonfeed.org/version/1.1',
  title: LONG_WORD,
  items: [LONG, { ...LONG, id: 'second' }],
};

const longList =
  (members: Readonly<Record<string, string>>): Maker =>
  (wrapper) =>
    list(wrapper, { data: LONG_LIST, languages: 'de', heading: LONG_WORD, filters: 'topic sort', ...members });

/** Everything with usual texts and with long ones. */
const ALL: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(
    Object.entries({ ...STATES, ...VARIANTS }).map(([name, make]) => [`${name}, with usual texts`, make]),
  ),
  ...ELEMENTS,
  ...Object.fromEntries(Object.entries(LISTS).map(([name, make]) => [`list: ${name}`, make])),
  'list with long texts': longList({ searchable: '', limit: '1' }),
  'grid with long texts': longList({ layout: 'grid' }),
  'compact list with long texts': longList({ variant: 'compact', paging: 'pages', limit: '1' }),
  // Popups are measured in pages: language-switcher-menu.test.ts, pages/hosts/widths.test.ts.
  ...Object.fromEntries(
    Object.entries(SWITCHERS)
      .filter(([name]) => !name.startsWith('open'))
      .map(([name, make]) => [`switcher: ${name}`, make]),
  ),
  'newsroom with an open article': (wrapper) => newsroom(wrapper, 'tugs'),
};

/** Width of the page and size of its text, in pixels. `isSpaced`: with the text spacing of WCAG 2.2, 1.4.12. */
const SETTINGS: readonly (readonly [name: string, width: number, fontSize: number, isSpaced?: true])[] = [
  ['1280 px at 400 %', 320, 16],
  ['1280 px at 500 %', 256, 16],
  ['text at 200 %', 640, 32],
  ['text at 200 % on a phone', 320, 32],
  ['text spacing', 320, 16, true],
];

/** An element, and those inside it. */
const elementsIn = (element: HTMLElement): readonly HTMLElement[] =>
  [element, ...element.querySelectorAll<HTMLElement>('*')].filter(({ shadowRoot }) => shadowRoot);

const faultsOf = (element: HTMLElement): readonly string[] =>
  elementsIn(element).flatMap((each) => [...overflowing(each), ...clipped(each), ...overlapping(each)]);

describe('Reflow', () => {
  before(() => Promise.all(['ru', 'ar'].map(loadLocale)));

  it('is tested with a headline of 200 letters and a word of 80', () => {
    expect([HEADLINE.length, LONG_WORD.length]).to.deep.equal([200, 80]);
  });

  for (const lang of ['ru', 'ar']) {
    for (const [name, make] of Object.entries(ALL)) {
      it(`${name}: nothing is cut off, overlaps or makes the page scroll sideways, in an interface in ${lang}`, async () => {
        const wrapper = await page(lang, 'light', '320px');
        const element = await make(wrapper);
        const faults = SETTINGS.flatMap(([setting, width, fontSize, isSpaced]) => {
          wrapper.style.inlineSize = `${width}px`;
          wrapper.style.fontSize = `${fontSize}px`;
          if (isSpaced) for (const each of elementsIn(element)) each.shadowRoot!.adoptedStyleSheets.push(SPACING);
          return faultsOf(element).map((fault) => `${setting}: ${fault}`);
        });
        expect(faults).to.deep.equal([]);
      });
    }

    for (const [name, make] of Object.entries(SHORT)) {
      for (const size of [16, 12]) {
        it(`${name} has targets of at least 24px in text of ${size}px, in an interface in ${lang}`, async () => {
          const wrapper = await page(lang, 'light', '320px');
          wrapper.style.fontSize = `${size}px`;
          expect(smallTargets(await make(wrapper), 24)).to.deep.equal([]);
        });
      }
    }
  }
});
