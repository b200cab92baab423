import { expect } from '@open-wc/testing';
import type { NewsItem, NewsVersion } from '../../../src/model/news.js';
import { loadMarkupReader } from '../../../src/elements/parts/excerpt.js';
import { cardContent } from '../../../src/elements/parts/card-content.js';
import {
  createCard,
  fillImage,
  relabelCard,
  removeBrokenMedia,
  type CardContent,
  type CardFrame,
} from '../../../src/elements/parts/card.js';
import { textOf } from '../../support/dom.js';
import { readerOf } from './fixtures/reader.js';

const FRAME: CardFrame = { lang: 'ru', dir: 'ltr', headingLevel: 3 };

const HEADLINE = { value: 'Ports Agree', lang: 'en', dir: 'ltr' } as const;

const WHOLE: CardContent = {
  image: { src: 'https://img.example/m.jpg', srcset: 'https://img.example/s.jpg 320w', width: 1280, height: 720 },
  kicker: { value: 'Торговля', lang: 'ru', dir: 'ltr' },
  headline: HEADLINE,
  href: 'https://news.example/en/one',
  target: '_blank',
  linkNote: ['', ' (откроется в новой вкладке)'],
  date: { iso: '2018-09-12', text: '12 сентября 2018' },
  language: { value: 'English', lang: 'en', dir: 'ltr', label: 'Язык: английский' },
  badge: 'Машинный перевод',
};

const nodesOf = (root: Node): readonly Node[] => [root, ...[...root.childNodes].flatMap(nodesOf)];

const find = (card: Element, selector: string): Element | null => card.querySelector(selector);

describe('createCard', () => {
  it('shows every field', () => {
    const card = createCard(WHOLE, FRAME);
    expect([card.localName, card.getAttribute('part')]).to.deep.equal(['article', 'card']);
    expect(textOf(find(card, '[part="topics"]'))).to.equal('Торговля');
    const link = find(card, 'h3[part="headline"] > a[part="link"]') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel, textOf(link)]).to.deep.equal([
      'https://news.example/en/one',
      '_blank',
      'noopener noreferrer',
      'Ports Agree (откроется в новой вкладке)',
    ]);
    const time = find(card, 'time[part="date"]') as HTMLTimeElement;
    expect([time.dateTime, textOf(time)]).to.deep.equal(['2018-09-12', '12 сентября 2018']);
    expect(textOf(find(card, '[part="badge"]'))).to.equal('Машинный перевод');
  });

  it('names the language in its own words visually, and in the reader’s for screen readers', () => {
    const [own, label] = find(createCard(WHOLE, FRAME), '[part="language"]')!.children as unknown as [
      HTMLElement,
      HTMLElement,
    ];
    expect([own.textContent, own.lang, own.dir, own.ariaHidden]).to.deep.equal(['English', 'en', 'ltr', 'true']);
    expect([label.textContent, label.className]).to.deep.equal(['Язык: английский', 'visually-hidden']);
  });

  it('marks each text with its language', () => {
    const card = createCard({ ...WHOLE, headline: { value: 'اتفاق', lang: 'ar', dir: 'rtl' } }, FRAME);
    const languages = ['topics', 'headline', 'meta'].map((name) => {
      const { lang, dir } = find(card, `[part="${name}"]`) as HTMLElement;
      return [name, lang, dir];
    });
    expect(languages).to.deep.equal([
      ['topics', 'ru', 'ltr'],
      ['headline', 'ar', 'rtl'],
      // In the language of the list.
      ['meta', '', 'ltr'],
    ]);
  });

  it('has an image that reserves its space and loads lazily', () => {
    const image = find(createCard(WHOLE, FRAME), '[part="media"] > img')!;
    const attributes = Object.fromEntries(image.getAttributeNames().map((name) => [name, image.getAttribute(name)]));
    expect(attributes).to.deep.equal({
      part: 'image',
      alt: '',
      loading: 'lazy',
      decoding: 'async',
      referrerpolicy: 'no-referrer',
      width: '1280',
      height: '720',
      sizes: 'auto, 24em',
      srcset: 'https://img.example/s.jpg 320w',
      src: 'https://img.example/m.jpg',
    });
  });

  it('leaves no gap for an image that fails to load, with a listener', () => {
    const card = createCard(WHOLE, FRAME);
    card.addEventListener('error', removeBrokenMedia, true);
    find(card, 'img')!.dispatchEvent(new Event('error'));
    expect(card.querySelectorAll('[part="media"], img').length).to.equal(0);
    expect(card.className).to.equal(createCard({ ...WHOLE, image: undefined }, FRAME).className);
  });

  it('can get its image later', () => {
    const card = createCard(WHOLE, FRAME, true);
    expect(find(card, 'img')!.getAttributeNames()).not.to.include.members(['src']);
    fillImage(card, WHOLE.image!);
    expect(card.outerHTML).to.equal(createCard(WHOLE, FRAME).outerHTML);
  });

  /** The mutations of a card, by type, part and attribute. */
  const writesInto = (card: Element, write: () => void): readonly string[] => {
    const observer = new MutationObserver(() => undefined);
    observer.observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
    write();
    const records = observer.takeRecords();
    observer.disconnect();
    return records.map(({ type, target, attributeName }) =>
      [type, (target as Element).closest?.('[part]')?.getAttribute('part') ?? target.nodeName, attributeName]
        .filter(Boolean)
        .join(' '),
    );
  };

  it('writes only the labels that differ', () => {
    const card = createCard(WHOLE, FRAME);
    expect(writesInto(card, () => relabelCard(card, WHOLE, FRAME))).to.deep.equal([]);
    const date = { ...WHOLE.date!, text: '12 September 2018' };
    expect(writesInto(card, () => relabelCard(card, { ...WHOLE, date }, FRAME))).to.deep.equal(['characterData #text']);
    const badge = 'Machine translation';
    expect(writesInto(card, () => relabelCard(card, { ...WHOLE, date, badge }, FRAME))).to.deep.equal([
      'characterData #text',
    ]);
    const { linkNote, ...plain } = WHOLE;
    expect(linkNote).not.to.equal(undefined);
    const other = createCard(plain, FRAME);
    expect(writesInto(other, () => relabelCard(other, plain, { ...FRAME, dir: 'rtl' }))).to.deep.equal([
      'attributes meta dir',
    ]);
  });

  for (const [what, before, after] of [
    ['only a date', { date: WHOLE.date }, { date: { iso: '2018-09-12', text: '12 September 2018' } }],
    ['a date and a kicker', { date: WHOLE.date, kicker: WHOLE.kicker }, { date: WHOLE.date, kicker: HEADLINE }],
    ['a language that is added', { date: WHOLE.date }, { date: WHOLE.date, language: WHOLE.language }],
    ['a language that is removed', { date: WHOLE.date, language: WHOLE.language }, { date: WHOLE.date }],
    ['only a language', {}, { language: WHOLE.language }],
    ['nothing', {}, {}],
    ['everything', WHOLE, { ...WHOLE, badge: 'Machine translation', linkNote: ['opens: ', ''] }],
  ] as const) {
    it(`equals a new card when relabelled with ${what}`, () => {
      const rest = { headline: HEADLINE, href: WHOLE.href, image: WHOLE.image };
      const card = createCard({ ...rest, ...before }, FRAME);
      const link = find(card, 'a');
      relabelCard(card, after, FRAME);
      expect(card.outerHTML).to.equal(createCard({ ...rest, ...after }, FRAME).outerHTML);
      expect(find(card, 'a')).to.equal(link);
    });
  }

  it('has no node for missing fields', () => {
    const card = createCard({ headline: HEADLINE }, FRAME);
    expect([...card.querySelectorAll('[part]')].map((node) => node.getAttribute('part'))).to.deep.equal([
      'headline',
      'link',
    ]);
    expect(find(card, 'a')!.getAttributeNames()).to.deep.equal(['part', 'rel']);
    expect(nodesOf(card).length).to.equal(5);
  });

  for (const [name, content] of [
    ['date', { date: WHOLE.date }],
    ['language', { language: WHOLE.language }],
    ['badge', { badge: WHOLE.badge }],
  ] as const) {
    it(`has a line below the headline for ${name} alone`, () => {
      const meta = find(createCard({ headline: HEADLINE, ...content }, FRAME), '[part="meta"]')!;
      expect([...meta.children].map((node) => node.getAttribute('part'))).to.deep.equal([name]);
    });
  }

  it('is a new element each time, without leftovers of the last one', () => {
    const first = createCard(WHOLE, FRAME);
    first.querySelector('a')!.setAttribute('data-touched', '');
    first.querySelector('[part="meta"]')!.remove();
    const bare = createCard({ headline: { ...HEADLINE, value: 'Bare' } }, FRAME);
    const second = createCard(WHOLE, FRAME);
    expect(first).not.to.equal(second);
    expect(textOf(bare)).to.equal('Bare');
    expect(second.querySelectorAll('[data-touched]').length).to.equal(0);
    expect(second.outerHTML).to.equal(createCard(WHOLE, FRAME).outerHTML);
    expect(textOf(second)).to.equal(
      'ТорговляPorts Agree (откроется в новой вкладке)12 сентября 2018EnglishЯзык: английскийМашинный перевод',
    );
  });

  for (const [level, tag] of [
    [1, 'h1'],
    [2, 'h2'],
    [6, 'h6'],
    [0, 'h1'],
    [7, 'h6'],
  ] as const) {
    it(`has a heading of level ${level}: ${tag}`, () => {
      expect(find(createCard(WHOLE, { ...FRAME, headingLevel: level }), '[part="headline"]')!.localName).to.equal(tag);
    });
  }

  it('has at most 18 nodes in lists, texts included', () => {
    const { image, kicker, headline, href, date, language } = WHOLE;
    expect(nodesOf(createCard({ image, kicker, headline, href, date, language }, FRAME)).length).to.be.at.most(18);
  });

  it('has at most 18 elements, whatever it shows', () => {
    expect(createCard(WHOLE, FRAME).querySelectorAll('*').length + 1).to.be.at.most(18);
  });

  it('shows markup as text', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const marked = { value: markup, lang: 'en', dir: 'ltr' } as const;
    const card = createCard({ kicker: marked, headline: marked, badge: markup, linkNote: ['', markup] }, FRAME);
    expect(card.querySelectorAll('img').length).to.equal(0);
    expect(find(card, '[part="topics"]')!.textContent).to.equal(markup);
  });

  it('has no link without a headline', () => {
    const card = createCard({ headline: { ...HEADLINE, value: '' }, href: 'https://news.example/' }, FRAME);
    expect(card.querySelectorAll('a[href]').length).to.equal(0);
  });
});

const ORIGINAL: NewsVersion = {
  language: 'en',
  url: 'https://news.example/en/one',
  headline: 'Ports Agree',
  kind: 'original',
};

const ITEM: NewsItem = {
  id: 'a',
  versions: [ORIGINAL],
  published: { kind: 'day', iso: '2018-09-12' },
  authors: [],
  images: [
    { role: 'gallery', renditions: [{ url: 'https://img.example/gallery.jpg' }], alt: [] },
    { role: 'main', renditions: [{ url: 'https://img.example/main.jpg' }], alt: [] },
  ],
  attachments: [],
  topics: [
    {
      name: [
        { language: 'en', value: 'Trade' },
        { language: 'ru', value: 'Торговля' },
      ],
    },
    { name: [{ language: 'en', value: 'Ports' }] },
  ],
  places: [],
  contacts: [],
  related: [],
};

describe('cardContent', () => {
  const content = (more: Partial<NewsVersion> = {}, isForeign = false, reader = readerOf('ru')): CardContent =>
    cardContent(ITEM, { version: { ...ORIGINAL, ...more }, headline: undefined, isForeign }, reader);

  it('is an article in the reader’s languages', () => {
    const { summary, ...shown } = content({}, true);
    expect(summary?.()).to.equal(undefined);
    expect(shown).to.deep.equal({
      image: { src: 'https://img.example/main.jpg', srcset: undefined, width: undefined, height: undefined },
      kicker: { value: 'Торговля', lang: 'ru', dir: 'ltr' },
      excerpt: undefined,
      headline: { value: 'Ports Agree', lang: 'en', dir: 'ltr' },
      href: 'https://news.example/en/one',
      target: undefined,
      linkNote: undefined,
      date: { iso: '2018-09-12', text: '12 сентября 2018' },
      language: { value: 'English', lang: 'en', dir: 'ltr', label: 'Язык: английский' },
      badge: undefined,
    });
  });

  it('names the language only where it is stated and differs from the reader’s', () => {
    expect(content().language).to.equal(undefined);
    const unstated: NewsVersion = { headline: 'Ports Agree', kind: 'original' };
    const card = cardContent(ITEM, { version: unstated, headline: undefined, isForeign: true }, readerOf());
    expect([card.language, card.headline.lang, card.headline.dir]).to.deep.equal([undefined, '', 'auto']);
  });

  it('takes the headline from another version, in the language of that version', () => {
    const headline: NewsVersion = { language: 'ar', headline: 'اتفاق', kind: 'human' };
    const card = cardContent(ITEM, { version: ORIGINAL, headline, isForeign: false }, readerOf());
    expect(card.headline).to.deep.equal({ value: 'اتفاق', lang: 'ar', dir: 'rtl' });
    expect(card.href).to.equal('https://news.example/en/one');
  });

  it('takes the summary when there is no headline', () => {
    const version: NewsVersion = { language: 'en', summary: 'Two ports agree.', kind: 'original' };
    expect(cardContent(ITEM, { version, headline: undefined, isForeign: false }, readerOf()).headline.value).to.equal(
      'Two ports agree.',
    );
  });

  for (const [what, more, summary] of [
    ['the summary', { summary: 'Two ports agree.', body: { text: 'Long ago.' } }, 'Two ports agree.'],
    ['the beginning of a text', { body: { text: 'Long\n ago.' } }, 'Long ago.'],
    ['the beginning of markup', { body: { html: '<p>Long <b>ago</b></p><script>1</script>' } }, 'Long ago'],
    ['whole words of it', { body: { text: 'ports '.repeat(100) } }, `${'ports '.repeat(45)}ports…`],
    ['nothing without a text', {}, undefined],
    ['nothing when the text became the headline', { headline: undefined, body: { text: 'Long ago.' } }, undefined],
  ] as const) {
    it(`has as its summary ${what}`, async () => {
      await loadMarkupReader();
      const { headline, ...others } = { ...ORIGINAL, ...more };
      const version: NewsVersion = headline === undefined ? others : { ...others, headline };
      const card = cardContent(ITEM, { version, headline: undefined, isForeign: false }, readerOf());
      expect(card.summary?.()?.value).to.equal(summary);
    });
  }

  for (const [kind, badge] of [
    ['original', undefined],
    ['human', undefined],
    ['summary', 'Краткое изложение'],
    ['machine', 'Машинный перевод'],
    ['machine-reviewed', 'Машинный перевод'],
  ] as const) {
    it(`badge of a version that is ${kind}: ${badge ?? 'nothing'}`, () => {
      expect(content({ kind }).badge).to.equal(badge);
    });
  }

  it('badge of a translation that is older than the original', () => {
    const at = (iso: string) => ({ kind: 'day', iso }) as const;
    const version: NewsVersion = { ...ORIGINAL, language: 'ru', kind: 'human', updated: at('2018-09-12') };
    const item = { ...ITEM, versions: [{ ...ORIGINAL, updated: at('2018-09-13') }, version] as const };
    const card = cardContent(item, { version, headline: undefined, isForeign: false }, readerOf('ru'));
    expect(card.badge).to.equal('Возможно, устарела');
  });

  it('omits the fields listed in `without`', () => {
    const { image, kicker, date } = content(
      {},
      false,
      readerOf('ru', { without: new Set(['image', 'topics', 'date']) }),
    );
    expect([image, kicker, date]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('follows link-target, and announces a new tab', () => {
    const { target, linkNote } = content({}, false, readerOf('ru', { linkTarget: '_blank' }));
    expect([target, linkNote]).to.deep.equal(['_blank', ['', ' (откроется в новой вкладке)']]);
    expect(content({}, false, readerOf('ru', { linkTarget: '_top' })).linkNote).to.equal(undefined);
  });

  it('never links to scripts', () => {
    expect(content({ url: 'javascript:alert(1)' }).href).to.equal(undefined);
  });
});
