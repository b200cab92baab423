/** Small feeds for tests; every text is our own. */

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

/** The article above with more versions. */
export const withTranslations = (...translations: readonly object[]) => ({
  ...ENGLISH_ONLY,
  _news: { ...ENGLISH_ONLY._news, translations },
});

/** A feed around some items. */
export const feedOf = (...items: readonly object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Test news',
  language: 'en',
  _news: { schema: 'news-1', languages: [{ language: 'en', name: 'English' }] },
  items,
});
