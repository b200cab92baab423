import { expect } from '@open-wc/testing';
import { part, textOf } from '../../support/dom.js';
import { ENGLISH_ONLY, FRENCH, FULL } from '../../support/feeds.js';
import { parts, showItem } from '../../support/item.js';

const withAttachments = (...attachments: readonly object[]) => ({ ...ENGLISH_ONLY, attachments });
const withNews = (news: object) => ({ ...ENGLISH_ONLY, _news: { ...ENGLISH_ONLY._news, ...news } });

const rowsOf = (element: Element): readonly string[] => parts(element, 'attachment').map(textOf);

describe('<wco-news-item> documents', () => {
  it('show title, type, size, and language where it differs; those in the article’s language come first', async () => {
    const element = await showItem(FULL);
    expect(textOf(part(element, 'attachments-heading'))).to.equal('Documents');
    expect(rowsOf(element)).to.deep.equal([
      'waiting times.xlsx XLSX · 52 kB',
      'Annex PDF · 0.9 kB',
      'Annexe PDF · 1.2 MB · françaisLanguage: French',
    ]);
  });

  it('are described in Russian', async () => {
    const element = await showItem(FULL, { lang: 'ru' });
    expect(textOf(part(element, 'attachments-heading'))).to.equal('Документы');
    expect(rowsOf(element)).to.deep.equal([
      'waiting times.xlsx XLSX · 52 кБ',
      'Annex PDF · 0,9 кБ',
      'Annexe PDF · 1,2 МБ · françaisЯзык: французский',
    ]);
  });

  it('come first in the language of the version shown', async () => {
    const data = { ...FULL, _news: { ...FULL._news, translations: [FRENCH] } };
    const element = await showItem(data, { lang: 'en', languages: 'fr' });
    expect(rowsOf(element)).to.deep.equal([
      'Annexe PDF · 1.2 MB',
      'waiting times.xlsx XLSX · 52 kB · EnglishLanguage: English',
      'Annex PDF · 0.9 kB · EnglishLanguage: English',
    ]);
  });

  it('mark the language of a title, and the type for machines', async () => {
    const element = await showItem(FULL);
    const link = parts(element, 'attachment')[2]!.querySelector('a')!;
    expect([link.href, link.type, link.hreflang, link.rel, link.referrerPolicy]).to.deep.equal([
      'https://news.example/files/annexe.pdf',
      'application/pdf',
      'fr',
      'noopener noreferrer',
      'no-referrer',
    ]);
    const title = link.querySelector('bdi')!;
    expect([title.lang, title.dir]).to.deep.equal(['fr', 'ltr']);
  });

  const TYPES: readonly (readonly [mime_type: string | undefined, url: string, expected: string])[] = [
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/a', 'a DOCX'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', '/a', 'a PPTX'],
    ['application/vnd.oasis.opendocument.text', '/a', 'a ODT'],
    ['application/msword', '/a', 'a DOC'],
    ['application/zip', '/a', 'a ZIP'],
    ['application/x-tar', '/a', 'a TAR'],
    ['video/x-msvideo', '/a.avi', 'a.avi AVI'],
    ['image/svg+xml', '/a', 'a SVG'],
    ['image/jpeg', '/a', 'a JPEG'],
    ['text/plain', '/a', 'a TXT'],
    ['application/octet-stream', '/a.csv', 'a.csv CSV'],
    [undefined, '/a.epub#page=3', 'a.epub EPUB'],
    [undefined, '/100%.pdf', '100%.pdf PDF'],
    [undefined, '/annual', 'annual'],
  ];
  for (const [mime_type, path, expected] of TYPES) {
    it(`${mime_type ?? 'no type'} at ${path}: "${expected}"`, async () => {
      const element = await showItem(withAttachments({ url: `https://news.example${path}`, mime_type }));
      expect(rowsOf(element)).to.deep.equal([expected]);
    });
  }

  it('without a stated language come between those in the language shown and the rest', async () => {
    const attachments = [
      { url: 'https://news.example/c.pdf', _news: { language: 'fr' } },
      { url: 'https://news.example/b.pdf' },
      { url: 'https://news.example/a.pdf', _news: { language: 'en' } },
    ];
    const translation = { language: 'en', title: 'T', content_text: 'A' };
    const item = { id: 'x', title: 'Ohne', content_text: 'A', attachments, _news: { translations: [translation] } };
    const element = await showItem(item);
    expect(element.contentLanguage).to.equal('en');
    expect(rowsOf(element)).to.deep.equal(['a.pdf PDF', 'b.pdf PDF', 'c.pdf PDF · françaisLanguage: French']);
  });

  it('linked by two versions are listed once', async () => {
    const translation = { ...FRENCH, attachments: [{ url: 'https://news.example/a.pdf', title: 'Autre' }] };
    const element = await showItem({
      ...withNews({ translations: [translation] }),
      attachments: [{ url: 'https://news.example/a.pdf', title: 'A' }],
    });
    expect(rowsOf(element)).to.deep.equal(['A PDF']);
  });

  it('without an address are left out, and so is their heading', async () => {
    const element = await showItem(withAttachments({ title: 'Lost' }, { url: 'javascript:alert(1)', title: 'Bad' }));
    expect(part(element, 'attachments')).to.equal(null);
  });

  it('of a translation are in its language', async () => {
    const translation = { ...FRENCH, attachments: [{ url: 'https://news.example/b.pdf', title: 'B' }] };
    const element = await showItem(withNews({ translations: [translation] }));
    expect(rowsOf(element)).to.deep.equal(['B PDF · françaisLanguage: French']);
  });
});

describe('<wco-news-item> related links', () => {
  it('are links, with their language where it differs from the article’s', async () => {
    const element = await showItem(FULL);
    expect(textOf(part(element, 'related-heading'))).to.equal('Related');
    expect([...part(element, 'related')!.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Why queues grow',
      'Les files d’attente françaisLanguage: French',
    ]);
    const links = parts(element, 'related-link') as readonly HTMLAnchorElement[];
    expect(links.map(({ href, hreflang, rel }) => [href, hreflang, rel])).to.deep.equal([
      ['https://news.example/en/queues', 'en', 'noopener noreferrer'],
      ['https://news.example/fr/files', 'fr', 'noopener noreferrer'],
    ]);
  });

  it('have their heading in the interface’s language', async () => {
    const element = await showItem(FULL, { lang: 'ru' });
    const section = part(element, 'related')!;
    expect([section.lang, section.dir, textOf(part(element, 'related-heading'))]).to.deep.equal([
      'ru',
      'ltr',
      'По теме',
    ]);
  });

  it('without an address are left out', async () => {
    const element = await showItem(withNews({ related: [{ url: 'javascript:alert(1)', title: 'Bad' }] }));
    expect(part(element, 'related')).to.equal(null);
  });
});

describe('<wco-news-item> rights', () => {
  const RIGHTS: readonly (readonly [name: string, rights: object | undefined, expected: string | undefined])[] = [
    ['only the holder', { holder: 'Two Ports' }, '© Two Ports'],
    [
      'a notice instead of the holder',
      { holder: 'Two Ports', notice: [{ language: 'en', value: 'Copyright 2018, Two Ports' }] },
      'Copyright 2018, Two Ports',
    ],
    ['terms of use', { usage_terms: [{ language: 'en', value: 'Free to quote' }] }, 'Free to quote'],
    ['a licence', { license: 'https://licences.example/by' }, 'Licence'],
    ['a script as licence', { license: 'javascript:alert(1)' }, undefined],
    ['nothing', undefined, undefined],
  ];
  for (const [name, rights, expected] of RIGHTS) {
    it(`${name}: ${expected ?? 'nothing'}`, async () => {
      const element = await showItem(withNews({ rights }));
      const found = part(element, 'rights');
      expect(found ? textOf(found) : undefined).to.equal(expected);
    });
  }

  it('are shown together, the licence as a link', async () => {
    const element = await showItem(FULL);
    expect(textOf(part(element, 'rights'))).to.equal('© Two Ports Free to quote Licence');
    const link = part(element, 'rights')!.querySelector('a')!;
    expect([link.href, link.rel]).to.deep.equal(['https://licences.example/by', 'license noopener noreferrer']);
  });
});
