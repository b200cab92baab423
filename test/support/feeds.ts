/** Small feeds for tests, with original texts. */

export const ENGLISH_ONLY = {
  id: 'urn:test:one',
  url: 'https://news.example/en/one',
  language: 'en',
  title: 'Ports Agree on Shorter Queues',
  content_html: '<p>Two ports signed an agreement.</p><h2>Next steps</h2><p>They meet again in spring.</p>',
  date_published: '2018-09-12T00:00:00+02:00',
  date_modified: '2018-09-14T09:30:00+02:00',
  authors: [{ name: 'Press office' }],
  _news: {
    published_on: '2018-09-12',
    translations: [],
    contacts: [{ organisation: [{ language: 'en', value: 'Press office' }], email: 'press@news.example' }],
  },
};

export const RUSSIAN = {
  language: 'ru',
  url: 'https://news.example/ru/one',
  title: 'Порты договорились сократить очереди',
  content_html: '<p>Два порта подписали соглашение.</p>',
};

export const FRENCH = {
  language: 'fr',
  url: 'https://news.example/fr/one',
  title: 'Deux ports s’accordent pour réduire l’attente',
  content_html: '<p>Deux ports ont signé un accord.</p>',
};

export const ARABIC = {
  language: 'ar',
  url: 'https://news.example/ar/one',
  title: 'اتفاق بين ميناءين على تقليص الطوابير',
  content_html: '<p>وقّع ميناءان اتفاقًا.</p>',
};

/** The article above in more languages. */
export const withTranslations = (...translations: readonly object[]) => ({
  ...ENGLISH_ONLY,
  _news: { ...ENGLISH_ONLY._news, translations },
});

/** A feed with the given items. */
export const feedOf = (...items: readonly object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test news',
  language: 'en',
  _news: { schema: 'news-1', languages: [{ language: 'en', name: 'English' }] },
  items,
});

/** An image of the test server in three sizes, with every field. */
export const MAIN_IMAGE = {
  role: 'main',
  renditions: [
    { href: '/faults/image/1600.svg', width: 1600, height: 1200 },
    { href: '/faults/image/480.svg', width: 480, height: 360 },
    { href: '/faults/image/960.svg', width: 960, height: 720 },
  ],
  alt: [
    { language: 'en', value: 'Lorries in front of a gate' },
    { language: 'ru', value: 'Грузовики перед воротами' },
  ],
  caption: [
    { language: 'en', value: 'The gate on Monday' },
    { language: 'ru', value: 'Ворота в понедельник' },
  ],
  credit: 'Ada Berg',
};

export const GALLERY_IMAGE = {
  role: 'gallery',
  renditions: [{ href: '/faults/image/quay.svg', width: 640, height: 480 }],
  alt: [{ language: 'en', value: 'A quay' }],
};

export const ATTACHMENTS = [
  {
    url: 'https://news.example/files/annexe.pdf',
    mime_type: 'application/pdf',
    title: 'Annexe',
    size_in_bytes: 1_240_000,
    _news: { language: 'fr' },
  },
  { url: 'https://news.example/files/waiting%20times.xlsx?v=2', size_in_bytes: 52_300 },
  {
    url: 'https://news.example/files/annex.pdf',
    mime_type: 'application/pdf',
    title: 'Annex',
    size_in_bytes: 900,
    _news: { language: 'en' },
  },
];

/** The article above with every field that an article can have. */
export const FULL = {
  ...ENGLISH_ONLY,
  summary: 'Lorries will wait ten minutes instead of sixty.',
  authors: [{ name: 'Ines Port', url: 'https://news.example/people/ines' }, { name: 'Press office' }],
  attachments: ATTACHMENTS,
  _news: {
    ...ENGLISH_ONLY._news,
    images: [MAIN_IMAGE, GALLERY_IMAGE],
    subjects: [
      {
        name: [
          { language: 'en', value: 'Integrity' },
          { language: 'ru', value: 'Честность' },
        ],
      },
      { name: [{ language: 'en', value: 'Ports' }] },
    ],
    places: [
      {
        name: [
          { language: 'en', value: 'Vienna' },
          { language: 'ru', value: 'Вена' },
        ],
        country: 'AT',
        relation: 'dateline',
      },
    ],
    rights: {
      holder: 'Two Ports',
      usage_terms: [{ language: 'en', value: 'Free to quote' }],
      license: 'https://licences.example/by',
    },
    related: [
      { url: 'https://news.example/en/queues', title: 'Why queues grow', language: 'en' },
      { url: 'https://news.example/fr/files', title: 'Les files d’attente', language: 'fr' },
    ],
  },
};
