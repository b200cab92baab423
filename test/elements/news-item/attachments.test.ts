import { expect } from '@open-wc/testing';
import { renderAttachments } from '../../../src/elements/news-item/attachments.js';
import type { Attachment } from '../../../src/model/news.js';
import { textOf } from '../../support/dom.js';
import { draw, readerOf, type ReaderLanguage } from '../parts/fixtures/reader.js';

const URL_OF_PDF = 'https://files.example/report.pdf';

const rows = async (
  attachments: readonly Attachment[],
  shown = 'en',
  reader: ReaderLanguage = 'en',
): Promise<readonly string[]> => {
  const root = await draw(renderAttachments(attachments, shown, readerOf(reader)));
  return [...root.querySelectorAll('[part="attachment"]')].map(textOf);
};

const detailOf = async (attachment: Partial<Attachment>, reader?: ReaderLanguage): Promise<string> => {
  const whole = { url: 'https://files.example/report', title: 'Report', ...attachment };
  const root = await draw(renderAttachments([whole], 'en', readerOf(reader)));
  return textOf(root.querySelector('.file'));
};

const TYPES: readonly (readonly [mimeType: string | undefined, url: string, shown: string])[] = [
  ['application/pdf', 'https://files.example/1', 'PDF'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'https://files.example/1', 'DOCX'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'https://files.example/1', 'XLSX'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'https://files.example/1', 'PPTX'],
  ['application/vnd.oasis.opendocument.text', 'https://files.example/1', 'ODT'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'https://files.example/1', 'ODS'],
  ['application/msword', 'https://files.example/1', 'DOC'],
  ['application/vnd.ms-excel', 'https://files.example/1', 'XLS'],
  ['application/vnd.ms-powerpoint', 'https://files.example/1', 'PPT'],
  ['application/epub+zip', 'https://files.example/1', 'EPUB'],
  ['audio/mpeg', 'https://files.example/1', 'MP3'],
  ['video/mp4', 'https://files.example/1', 'MP4'],
  ['image/jpeg', 'https://files.example/1', 'JPEG'],
  ['image/svg+xml', 'https://files.example/1', 'SVG'],
  ['text/plain', 'https://files.example/1', 'TXT'],
  ['text/csv', 'https://files.example/1', 'CSV'],
  ['application/x-tar', 'https://files.example/1', 'TAR'],
  ['application/octet-stream', 'https://files.example/data.zip', 'ZIP'],
  [undefined, 'https://files.example/report.pdf', 'PDF'],
  [undefined, 'https://files.example/report.PDF?v=2', 'PDF'],
  [undefined, 'https://files.example/report.docx#page=3', 'DOCX'],
  [undefined, 'https://files.example/report', ''],
  [undefined, 'https://files.example/v1.2/report', ''],
  [undefined, 'https://files.example', ''],
];

/** File sizes and their texts. */
const SIZES: readonly (readonly [bytes: number, reader: ReaderLanguage, shown: string])[] = [
  [1, 'en', '0.1 kB'],
  [999, 'en', '1 kB'],
  [1000, 'en', '1 kB'],
  [1234, 'en', '1.2 kB'],
  [56_789, 'en', '57 kB'],
  [1_000_000, 'en', '1 MB'],
  [1_234_567, 'en', '1.2 MB'],
  [9_960_000, 'en', '10 MB'],
  [1_000_000_000, 'en', '1 GB'],
  [2_500_000_000_000, 'en', '2,500 GB'],
  // Rounds to 1000 of the smaller unit, so the next unit is used.
  [999_999, 'en', '1 MB'],
  [1_234_567, 'ru', '1,2 МБ'],
  [56_789, 'ru', '57 кБ'],
  [1_234_567, 'ar', '1.2 م.ب'],
  [1_234_567, 'zh-Hans', '1.2 MB'],
];

const NAMES: readonly (readonly [url: string, shown: string])[] = [
  ['https://files.example/a/annual%20report.pdf', 'annual report.pdf'],
  ['https://files.example/%D0%BE%D1%82%D1%87%D1%91%D1%82.pdf?v=1#page=2', 'отчёт.pdf'],
  ['https://files.example/100%.pdf', '100%.pdf'],
  ['https://files.example/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
  ['https://files.example/%FF.pdf', '%FF.pdf'],
  ['https://files.example/folder/', 'https://files.example/folder/'],
];

describe('renderAttachments', () => {
  describe('type', () => {
    for (const [mimeType, url, shown] of TYPES) {
      it(`${mimeType ?? 'no media type'} at ${url}: ${shown || 'none'}`, async () => {
        expect(await detailOf({ url, ...(mimeType ? { mimeType } : {}) })).to.equal(shown);
      });
    }
  });

  describe('size', () => {
    for (const [size, reader, shown] of SIZES) {
      it(`${size} bytes in ${reader}: ${shown}`, async () => {
        expect(await detailOf({ size }, reader)).to.equal(shown);
      });
    }

    it('is omitted for an empty file', async () => {
      expect(await detailOf({ size: 0, mimeType: 'text/csv' })).to.equal('CSV');
    });
  });

  describe('name of a file without a title', () => {
    for (const [url, shown] of NAMES) {
      it(`${url}: ${shown}`, async () => {
        const root = await draw(renderAttachments([{ url }], 'en', readerOf()));
        expect(textOf(root.querySelector('a'))).to.equal(shown);
      });
    }
  });

  it('sorts files: language shown, then no stated language, then the rest, otherwise in feed order', async () => {
    const file = (title: string, language?: string): Attachment => ({
      url: `https://files.example/${title}.pdf`,
      title,
      ...(language ? { language } : {}),
    });
    const files = [file('1', 'fr'), file('2'), file('3', 'ru'), file('4', 'en'), file('5'), file('6', 'ru')];
    expect((await rows(files, 'ru')).map((row) => row.slice(0, 1))).to.deep.equal(['3', '6', '2', '5', '1', '4']);
  });

  it('lists a file linked by several versions once, under the version shown', async () => {
    const files = ['fr', 'ru', 'en'].map((language) => ({ url: URL_OF_PDF, title: language, language }));
    expect(await rows(files, 'ru')).to.deep.equal(['ru PDF']);
  });

  it('names type, size, and the language where it differs from the article’s, visibly and for screen readers', async () => {
    const file = { url: URL_OF_PDF, title: 'Отчёт', size: 1_234_567, language: 'ru' };
    expect(await rows([file])).to.deep.equal(['Отчёт PDF · 1.2 MB · русскийLanguage: Russian']);
    const root = await draw(renderAttachments([file], 'en', readerOf()));
    const name = root.querySelector('[part="language"] bdi')!;
    expect([name.getAttribute('lang'), name.getAttribute('dir')]).to.deep.equal(['ru', 'ltr']);
    expect(await rows([file], 'ru')).to.deep.equal(['Отчёт PDF · 1.2 MB']);
  });

  it('marks title and link with the language of the file', async () => {
    const file = { url: URL_OF_PDF, title: 'تقرير', mimeType: 'application/pdf', language: 'ar' };
    const link = (await draw(renderAttachments([file], 'en', readerOf()))).querySelector('a')!;
    expect([link.href, link.type, link.hreflang, link.rel, link.referrerPolicy]).to.deep.equal([
      'https://files.example/report.pdf',
      'application/pdf',
      'ar',
      'noopener noreferrer',
      'no-referrer',
    ]);
    expect([link.querySelector('bdi')!.lang, link.querySelector('bdi')!.dir]).to.deep.equal(['ar', 'rtl']);
    expect(link.hasAttribute('target')).to.equal(false);
  });

  it('follows link-target, and announces a new tab', async () => {
    const reader = readerOf('ru', { linkTarget: '_blank' });
    const link = (await draw(renderAttachments([{ url: URL_OF_PDF, title: 'Report' }], 'en', reader))).querySelector(
      'a',
    )!;
    expect([link.target, textOf(link)]).to.deep.equal(['_blank', 'Report (откроется в новой вкладке)']);
  });

  it('has a heading at its level that names the section, in the interface language', async () => {
    const root = await draw(renderAttachments([{ url: URL_OF_PDF }], 'en', readerOf('ar', { headingLevel: 4 })));
    const section = root.querySelector<HTMLElement>('[part="attachments"]')!;
    const heading = section.querySelector('h4')!;
    expect([section.lang, section.dir, textOf(heading)]).to.deep.equal(['ar', 'rtl', 'الوثائق']);
    expect(section.getAttribute('aria-labelledby')).to.equal(heading.id);
  });

  it('never links to scripts, and is absent without a linkable file', async () => {
    const hostile = ['javascript:alert(1)', 'data:text/html,x', 'https://bank.example@evil.example/', 'report.pdf', ''];
    const root = await draw(
      renderAttachments(
        hostile.map((url) => ({ url, title: 'Report' })),
        'en',
        readerOf(),
      ),
    );
    expect(root.childElementCount).to.equal(0);
    expect(await rows([])).to.deep.equal([]);
  });

  it('shows markup in a title as text', async () => {
    expect(await rows([{ url: URL_OF_PDF, title: '<img src=x onerror=alert(1)>' }])).to.deep.equal([
      '<img src=x onerror=alert(1)> PDF',
    ]);
  });
});
