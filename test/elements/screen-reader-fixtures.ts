/** An article, contacts and a virtual screen reader for the accessibility tests; every text is our own. */
import { Virtual } from '@guidepup/virtual-screen-reader/browser.js';

/** One contact with everything a screen reader can come upon. */
export const PRESS_CONTACT = {
  role: 'press',
  name: [
    { language: 'en', value: 'Vera Orlova' },
    { language: 'ru', value: 'Вера Орлова' },
    { language: 'ar', value: 'فيرا أورلوفا' },
  ],
  job_title: [{ language: 'en', value: 'Spokesperson' }],
  organisation: [
    { language: 'en', value: 'Harbour Office' },
    { language: 'ru', value: 'Управление порта' },
    { language: 'ar', value: 'إدارة الميناء' },
  ],
  email: 'press@port.example',
  phone: '+32 2 555 01 02',
  address: { lines: ['Quay 7'], locality: 'Ostend', postal_code: '8400', country: 'BE' },
  languages: ['en', 'ru', 'ar'],
};

/** An article in English alone, with a piece of every kind. */
export const LANE = {
  id: 'urn:test:lane',
  url: 'https://port.example/en/lane',
  language: 'en',
  title: 'Harbour Opens a Second Lane',
  summary: 'Lorries wait half as long.',
  content_html:
    '<p>The second lane opened on Monday.</p><h2>What changes</h2>' +
    '<ul><li>Queues are shorter.</li><li>Checks <a href="https://port.example/en/checks">stay the same</a>.</li></ul>',
  date_published: '2018-09-12T00:00:00+02:00',
  date_modified: '2018-09-14T09:30:00+02:00',
  authors: [{ name: 'Harbour Office', url: 'https://port.example/' }],
  attachments: [
    {
      url: 'https://port.example/plan.pdf',
      mime_type: 'application/pdf',
      title: 'Plan of the lanes',
      size_in_bytes: 1_200_000,
    },
  ],
  _news: {
    published_on: '2018-09-12',
    translations: [],
    subjects: [
      {
        name: [
          { language: 'en', value: 'Roads' },
          { language: 'ru', value: 'Дороги' },
          { language: 'ar', value: 'الطرق' },
        ],
      },
      { name: [{ language: 'en', value: 'Queues' }] },
    ],
    images: [
      {
        role: 'main',
        renditions: [{ href: new URL('/test/pages/layout-shift.svg', location.href).href, width: 800, height: 450 }],
        alt: [{ language: 'en', value: 'Two lorries side by side' }],
        caption: [{ language: 'en', value: 'The first lorries on the new lane' }],
        credit: 'Harbour Office',
      },
    ],
    contacts: [PRESS_CONTACT],
    places: [{ name: [{ language: 'en', value: 'Ostend' }], country: 'BE', relation: 'about' }],
    rights: { holder: 'Harbour Office', license: 'https://port.example/licence' },
    related: [{ url: 'https://port.example/fr/quai', title: 'Le vieux quai', language: 'fr' }],
  },
};

/** What is said, in order: role, name, state; nothing left out but the ends of pieces that are no landmarks. */
export type Transcripts = Readonly<Record<'article' | 'notice' | 'machineNotice' | 'contact', readonly string[]>>;

/** Phrases that only say that something has ended; those of landmarks are kept. */
const isEnding = (phrase: string): boolean => /^end of (?!region|article)/.test(phrase);

/**
 * What a screen reader says on its way through a shadow tree, from the first phrase to the last.
 *
 * The virtual screen reader does not look into shadow roots, but walks what is in one when it is started
 * there. It is started on `.root`: no clone, so names, roles and hidden boxes are those of the page. It
 * reads a slot's fallback content; what a page slots in it would not see, and the tests slot nothing in.
 */
export const transcriptOf = async (element: Element): Promise<readonly string[]> => {
  const reader = new Virtual();
  await reader.start({ container: element.shadowRoot!.querySelector('.root')! });
  const { activeNode: start } = reader;
  const first = await reader.lastSpokenPhrase();
  for (let step = 0; step < 400; step += 1) {
    await reader.next();
    // After the last phrase it begins again.
    if (reader.activeNode === start && (await reader.lastSpokenPhrase()) === first) break;
  }
  const log = (await reader.spokenPhraseLog()).slice(0, -1);
  await reader.stop();
  return log.filter((phrase) => !isEnding(phrase));
};
