import { expect } from '@open-wc/testing';
import { expectAccessible, part, settle, textOf } from '../../support/dom.js';
import { FULL } from '../../support/feeds.js';
import { local, parts, showItem } from '../../support/item.js';

/** Every part of an article, in reading order. */
const PARTS = [
  'topics',
  'headline',
  'meta',
  'date',
  'updated',
  'places',
  'byline',
  'reading-time',
  'summary',
  'media',
  'body',
  'gallery',
  'attachments',
  'related',
  'contact',
  'footer',
  'rights',
  'source',
  'actions',
];

const piecesOf = (element: Element): readonly string[] =>
  parts(element, ...PARTS).map((piece) => piece.getAttribute('part')!);

describe('<wco-news-item> parts of an article', () => {
  it('come in reading order', async () => {
    const element = await showItem(FULL);
    expect(piecesOf(element)).to.deep.equal(PARTS);
    await expectAccessible(element);
  });

  it('are accessible in a right-to-left interface', async () => {
    const element = await showItem(FULL, { lang: 'ar' });
    expect(piecesOf(element)).to.deep.equal(PARTS);
    await expectAccessible(element);
  });

  const WITHOUT: readonly (readonly [word: string, gone: readonly string[]])[] = [
    ['image', ['media', 'gallery']],
    ['date', ['date', 'updated']],
    ['byline', ['byline']],
    ['reading-time', ['reading-time']],
    ['topics', ['topics']],
    ['places', ['places']],
    ['attachments', ['attachments']],
    ['related', ['related']],
    ['contact', ['contact']],
    ['share', ['actions']],
    ['rights', ['rights']],
    ['byline  share', ['byline', 'actions']],
    ['topics,rights', ['topics', 'rights']],
    ['headline nonsense', []],
    ['', []],
  ];
  for (const [word, gone] of WITHOUT) {
    it(`without="${word}" omits ${gone.join(' and ') || 'nothing'}`, async () => {
      const element = await showItem(FULL, { without: word });
      expect(PARTS.filter((piece) => !piecesOf(element).includes(piece))).to.deep.equal(gone);
    });
  }

  it('follow changes of `without`', async () => {
    const element = await showItem(FULL);
    element.without = 'date places byline reading-time';
    await element.updateComplete;
    expect(part(element, 'meta')).to.equal(null);
    element.without = undefined;
    await element.updateComplete;
    expect(piecesOf(element)).to.deep.equal(PARTS);
  });

  it('leave no gap when the article lacks them', async () => {
    const element = await showItem({ id: 'x', language: 'en', title: 'Bare', content_text: 'Text.', _news: {} });
    expect(piecesOf(element)).to.deep.equal(['headline', 'meta', 'reading-time', 'body', 'footer', 'actions']);
    expect([...part(element, 'article')!.querySelectorAll('ul, dl, section, figure')]).to.deep.equal([]);
  });
});

describe('<wco-news-item> topics, places, byline', () => {
  it('are each in the reader’s best language, and marked', async () => {
    const element = await showItem(FULL, { lang: 'ru' });
    const [first, second] = parts(element, 'topic').map((topic) => topic.querySelector('bdi')!);
    expect([first!.lang, textOf(first)]).to.deep.equal(['ru', 'Честность']);
    expect([second!.lang, textOf(second)]).to.deep.equal(['en', 'Ports']);
    expect([part(element, 'topics')!.lang, part(element, 'topics')!.getAttribute('aria-label')]).to.deep.equal([
      'ru',
      'Темы',
    ]);
    expect(textOf(part(element, 'places'))).to.equal('География: Вена');
    expect(textOf(part(element, 'byline'))).to.equal('Авторы: Ines Port · Press office');
    expect(part(element, 'byline')!.querySelector('.visually-hidden')!.textContent).to.equal('Авторы: ');
  });

  it('follow the interface language, while the article stays', async () => {
    const element = await showItem(FULL, { lang: 'ru' });
    element.lang = 'en';
    await settle();
    await element.loadComplete;
    expect(parts(element, 'topic').map(textOf)).to.deep.equal(['Integrity', 'Ports']);
    expect(textOf(part(element, 'places'))).to.equal('Places: Vienna');
  });

  it('link an author with a page', async () => {
    const element = await showItem(FULL);
    const links = [...part(element, 'byline')!.querySelectorAll('a')];
    expect(links.map(({ href, rel, target, textContent }) => [href, rel, target, textContent])).to.deep.equal([
      ['https://news.example/people/ines', 'author noopener noreferrer', '', 'Ines Port'],
    ]);
  });

  it('are plain tags when the feed has no concepts', async () => {
    const element = await showItem({ id: 'x', title: 'T', tags: ['Ports', 'Queues'], content_text: 'A', _news: {} });
    const topics = parts(element, 'topic').map((topic) => topic.querySelector('bdi')!);
    expect(topics.map((topic) => [topic.textContent, topic.lang, topic.dir])).to.deep.equal([
      ['Ports', '', 'auto'],
      ['Queues', '', 'auto'],
    ]);
  });
});

describe('<wco-news-item> reading time', () => {
  const textOfWords = (count: number): string => 'слово '.repeat(count);
  const TIMES: readonly (readonly [name: string, lang: string, text: string, expected: string])[] = [
    ['228 words of English', 'en', 'word '.repeat(228), 'Reading time: 1 min'],
    ['229 words of English', 'en', 'word '.repeat(229), 'Reading time: 2 min'],
    ['184 words of Russian', 'ru', textOfWords(184), 'Время чтения: 1 мин'],
    ['185 words of Russian', 'ru', textOfWords(185), 'Время чтения: 2 мин'],
    ['920 words of Russian', 'ru', textOfWords(920), 'Время чтения: 5 мин'],
    ['255 characters of Chinese', 'zh-Hans', '中'.repeat(255), '阅读时间：1分钟'],
    ['256 characters of Chinese', 'zh-Hans', '中'.repeat(256), '阅读时间：2分钟'],
  ];
  for (const [name, language, content_text, expected] of TIMES) {
    it(`${name}: ${expected}`, async () => {
      const element = await showItem({ id: 'x', language, title: 'T', content_text, _news: {} }, { lang: language });
      expect(textOf(part(element, 'reading-time'))).to.equal(expected);
    });
  }

  it('counts in the article’s language, and is shown in the interface’s', async () => {
    const item = { id: 'x', language: 'en', title: 'T', content_html: `<p>${'word '.repeat(200)}</p>`, _news: {} };
    const element = await showItem(item, { lang: 'ru' });
    expect(textOf(part(element, 'reading-time'))).to.equal('Время чтения: 1 мин');
  });

  it('is absent without a text', async () => {
    const element = await showItem({ id: 'x', language: 'en', title: 'T', summary: 'S', _news: {} });
    expect(part(element, 'reading-time')).to.equal(null);
  });
});

describe('<wco-news-item link-target>', () => {
  const linksOf = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a:not([part="body"] a)')]
      .filter(({ href }) => href.startsWith('http'))
      .map((link) => [local(link.href)!.replace('https://', ''), link.target, textOf(link)]);

  it('_blank opens our links in a new tab, announced to screen readers', async () => {
    const element = await showItem(FULL, { 'link-target': '_blank' });
    expect(linksOf(element)).to.deep.equal([
      ['news.example/people/ines', '_blank', 'Ines Port (opens in a new tab)'],
      ['news.example/files/waiting%20times.xlsx?v=2', '_blank', 'waiting times.xlsx (opens in a new tab)'],
      ['news.example/files/annex.pdf', '_blank', 'Annex (opens in a new tab)'],
      ['news.example/files/annexe.pdf', '_blank', 'Annexe (opens in a new tab)'],
      ['news.example/en/queues', '_blank', 'Why queues grow (opens in a new tab)'],
      ['news.example/fr/files', '_blank', 'Les files d’attente (opens in a new tab)'],
      ['licences.example/by', '_blank', 'Licence (opens in a new tab)'],
      ['news.example/en/one', '_blank', 'Read the article on the publisher’s website (opens in a new tab)'],
    ]);
    for (const note of parts(element, 'source')[0]!.children) {
      expect([note.className, (note as HTMLElement).lang]).to.deep.equal(['visually-hidden', 'en']);
    }
    await expectAccessible(element);
  });

  it('another target is set without an announcement', async () => {
    const element = await showItem(FULL, { 'link-target': 'reader' });
    expect(linksOf(element).at(-1)).to.deep.equal([
      'news.example/en/one',
      'reader',
      'Read the article on the publisher’s website',
    ]);
  });

  it('left out: links open in the same tab', async () => {
    const element = await showItem(FULL);
    expect([...element.shadowRoot!.querySelectorAll('[target]')]).to.deep.equal([]);
  });

  it('draws a bounded number of elements for lists without end', async () => {
    const many = (make: (index: number) => unknown): readonly unknown[] =>
      Array.from({ length: 1_000 }, (_, i) => make(i));
    const url = (index: number): string => `https://port.example/${index}`;
    const tag = (index: number): string => `x-${index.toString(36)}`;
    const element = await showItem({
      id: '1',
      url: 'https://port.example/',
      language: 'en',
      title: 'Title',
      content_text: 'Text',
      authors: many((index) => ({ name: `A${index}`, url: url(index) })),
      attachments: many((index) => ({ url: `${url(index)}.pdf`, mime_type: 'application/pdf' })),
      _news: {
        translations: many((index) => ({ language: tag(index), title: 'T', url: url(index) })),
        alternates: many((index) => ({ language: tag(index + 1_000), url: url(index + 1_000) })),
        images: many((index) => ({ role: 'gallery', renditions: [{ href: `${url(index)}.jpg` }], alt: 'decorative' })),
        subjects: many((index) => ({ name: `S${index}` })),
        places: many((index) => ({ name: `P${index}` })),
        related: many((index) => ({ url: url(index), title: `R${index}` })),
        contacts: many(() => ({ phone: '112', languages: many(tag), address: { lines: many(String) } })),
      },
    });
    const { shadowRoot } = element;
    expect(shadowRoot!.querySelectorAll('*').length).to.be.below(8_000);
    expect(parts(element, 'contact').length).to.equal(20);
  });
});
