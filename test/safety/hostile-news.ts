/** Documents of our format with one hostile value in every field. */

export const PAGE = 'https://news.invalid/2024/a.html';
const IMAGE = 'https://news.invalid/2024/a.jpg';
/** Valid contact details, required for a contact to be shown with its hostile texts. */
export const REACHABLE = { email: 'press@news.invalid', phone: '+32 2 209 92 11', fax: '+32 2 209 92 12', url: PAGE };

/** The same hostile value in every text, address, language and date of a contact. */
export const contactOf = (hostile: unknown, own: object = {}): object => ({
  role: hostile,
  name: [{ language: 'en', value: hostile }],
  organisation: [{ language: hostile, value: hostile }],
  job_title: hostile,
  email: hostile,
  phone: hostile,
  fax: hostile,
  hours: [{ language: hostile, value: hostile }],
  url: hostile,
  address: { lines: [hostile, hostile], locality: hostile, area: hostile, postal_code: hostile, country: hostile },
  languages: [hostile, 'fr'],
  ...own,
});

const versionOf = (hostile: unknown, own: object = {}): object => ({
  language: hostile,
  url: hostile,
  title: hostile,
  summary: hostile,
  content_html: hostile,
  content_text: hostile,
  kind: hostile,
  date_modified: hostile,
  attachments: [attachmentOf(hostile), attachmentOf(hostile, { url: PAGE })],
  ...own,
});

/** A hostile address with a hostile text; with a valid address given, only the text is hostile. */
const attachmentOf = (hostile: unknown, own: object = {}): object => ({
  url: hostile,
  mime_type: hostile,
  title: hostile,
  size_in_bytes: hostile,
  _news: { language: hostile },
  ...own,
});

const imageOf = (hostile: unknown, role: unknown, files: readonly unknown[]): object => ({
  role,
  renditions: files.map((href, index) => ({ href, width: 320 * (index + 1), height: 180 * (index + 1) })),
  alt: [{ language: hostile, value: hostile }],
  caption: [{ language: hostile, value: hostile }],
  credit: hostile,
});

const itemOf = (hostile: unknown, own: object, translations: readonly object[]): object => ({
  ...versionOf(hostile),
  id: hostile,
  external_url: hostile,
  image: hostile,
  banner_image: hostile,
  date_published: hostile,
  authors: [
    { name: hostile, url: hostile, avatar: hostile },
    { name: hostile, url: PAGE },
  ],
  tags: [hostile],
  _news: {
    published_on: hostile,
    translations,
    images: [
      imageOf(hostile, 'main', [hostile, hostile]),
      imageOf(hostile, 'main', [IMAGE, hostile]),
      imageOf(hostile, hostile, [IMAGE]),
      {
        role: 'gallery',
        renditions: [{ href: hostile, width: hostile, height: hostile }],
        alt: hostile,
        caption: hostile,
      },
    ],
    contacts: [contactOf(hostile), contactOf(hostile, REACHABLE)],
    subjects: [{ name: [{ language: hostile, value: hostile }], uri: hostile }],
    places: [{ name: hostile, uri: hostile, country: hostile, relation: hostile }],
    rights: { holder: hostile, notice: [{ language: 'en', value: hostile }], usage_terms: hostile, license: hostile },
    related: [hostile, PAGE].map((url) => ({ url, title: hostile, language: hostile })),
  },
  ...own,
});

export const feedOf = (hostile: unknown, own: object = {}, translations: readonly object[] = []): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: hostile,
  description: hostile,
  home_page_url: hostile,
  next_url: hostile,
  language: hostile,
  _news: {
    schema: 'news-1',
    languages: [{ language: hostile, name: hostile, home_page_url: hostile }],
    fallback: [hostile],
  },
  items: [itemOf(hostile, own, translations)],
});

/** The original is shown. */
export const originalOf = (hostile: unknown): object => feedOf(hostile);

/** The English translation is shown, with a valid address and one kind of body. */
const translationOf = (hostile: unknown, body: object): object =>
  feedOf(hostile, { language: 'de', date_published: '2018-09-12T00:00:00+02:00' }, [
    versionOf(hostile, { language: 'en', url: PAGE, kind: 'machine', ...body }),
    versionOf(hostile),
  ]);

/** Documents of an article, one for each kind of body. */
export const ARTICLES: readonly ((hostile: unknown) => object)[] = [
  originalOf,
  (hostile) => translationOf(hostile, {}),
  (hostile) => translationOf(hostile, { content_html: null }),
  (hostile) => translationOf(hostile, { content_html: null, content_text: null }),
];
