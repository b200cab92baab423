/** An article, contacts and a virtual screen reader for the accessibility tests; every text is made up. */
import { Virtual } from '@guidepup/virtual-screen-reader/browser.js';

/** One contact with every field a screen reader can meet. */
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

/** An article only in English, with every part. */
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

/** The phrases, in order: role, name, state; without the ends of parts other than articles. */
export type Transcripts = Readonly<Record<'article' | 'notice' | 'machineNotice' | 'contact', readonly string[]>>;

/** Phrases that mark an end; those of articles are kept. */
const isEnding = (phrase: string): boolean => /^end of (?!article)/.test(phrase);

/**
 * The phrases of a screen reader on its way through a shadow tree.
 *
 * The virtual screen reader does not enter shadow roots, but reads one when started inside it. It
 * starts on `.root`, not on a clone, so names, roles and hidden boxes are those of the page. It reads
 * a slot's fallback content, but not slotted content, so these tests slot nothing.
 */
export const transcriptOf = async (element: Element): Promise<readonly string[]> => {
  const reader = new Virtual();
  await reader.start({ container: element.shadowRoot!.querySelector('.root')! });
  const { activeNode: start } = reader;
  const first = await reader.lastSpokenPhrase();
  for (let step = 0; step < 400; step += 1) {
    await reader.next();
    // It starts over after the last phrase.
    if (reader.activeNode === start && (await reader.lastSpokenPhrase()) === first) break;
  }
  const log = (await reader.spokenPhraseLog()).slice(0, -1);
  await reader.stop();
  return log.filter((phrase) => !isEnding(phrase));
};
