/** Inputs of real feeds, in every format: items without a title, angle brackets in titles, placeholders for addresses. */
import { expect } from 'chai';
import { publishedUrl } from '../../src/safety/urls.js';
import { parseNews } from '../../src/loading/parse-news.js';
import type { NewsItem } from '../../src/model/news.js';

const URL = 'https://news.example/feeds/main';

const read = async (document: string | object): Promise<readonly NewsItem[]> =>
  (await parseNews(document, { url: URL })).items;

const rss = (items: string): string =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel>${items}</channel></rss>`;
const atom = (entry: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;
const jsonFeed = (item: object): object => ({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
const jsonLd = (article: object): object => ({
  '@context': 'https://schema.org',
  '@graph': [{ '@type': 'NewsArticle', ...article }],
});

describe('an item without a title', () => {
  const HTML = '<p>Fires are forbidden.</p>';
  const ESCAPED = '&lt;p>Fires are forbidden.&lt;/p>';
  const ROWS: readonly (readonly [format: string, document: string | object, id: string])[] = [
    ['RSS', rss(`<item><content:encoded>${ESCAPED}</content:encoded></item>`), 'Fires are forbidden.'],
    ['RSS 1.0', `<RDF><item><description>${ESCAPED}</description></item></RDF>`, 'Fires are forbidden.'],
    ['Atom', atom(`<content type="html">${ESCAPED}</content>`), 'Fires are forbidden.'],
    ['JSON Feed', jsonFeed({ id: '1', content_html: HTML }), '1'],
    ['WordPress', [{ title: { rendered: '' }, content: { rendered: HTML } }], 'Fires are forbidden.'],
    ['Drupal', { data: [{ type: 'node--news', attributes: { body: { processed: HTML } } }] }, 'Fires are forbidden.'],
    ['ninjs', [{ uri: 'urn:1', body_html: HTML }], 'urn:1'],
    ['JSON-LD', jsonLd({ articleBody: HTML }), URL],
    [
      'ActivityStreams',
      {
        '@context': 'https://www.w3.org/ns/activitystreams',
        type: 'OrderedCollection',
        orderedItems: [{ type: 'Note', content: HTML }],
      },
      'Fires are forbidden.',
    ],
  ];
  for (const [format, document, id] of ROWS) {
    it(`is shown: ${format}`, async () => {
      const [item, ...others] = await read(document);
      expect(others).to.deep.equal([]);
      expect(item?.id).to.equal(id);
      expect(item?.versions).to.deep.equal([{ body: { html: HTML }, kind: 'original' }]);
    });
  }

  it('is shown beside others without an id', async () => {
    const ids = (
      await read(rss(['One', 'Two', 'One'].map((text) => `<item><description>${text}</description></item>`).join('')))
    ).map(({ id }) => id);
    expect(ids).to.deep.equal(['One', 'Two', 'One 2']);
  });
});

describe('angle brackets in a title', () => {
  const TITLES: readonly (readonly [markup: string, text: string])[] = [
    ['New <Port-ID> field', 'New <Port-ID> field'],
    ['List<String> in forms', 'List<String> in forms'],
    ['The <entry> of </entry> feeds', 'The <entry> of </entry> feeds'],
    ['Sent by <office@port.example>', 'Sent by <office@port.example>'],
    ['See <https://port.example/1>', 'See <https://port.example/1>'],
    ['Under <5 minutes, over >3', 'Under <5 minutes, over >3'],
    ['<b>New</b> <EM>field</EM><br>', 'New field'],
    ['New<o:p></o:p> <x-icon>field</x-icon> <block class="a">here', 'New field here'],
  ];
  for (const [markup, text] of TITLES) {
    it(markup, async () => {
      const escaped = markup.replaceAll('<', '&lt;');
      const documents = [
        rss(`<item><title>${escaped}</title></item>`),
        rss(`<item><title><![CDATA[${markup}]]></title></item>`),
        `<RDF><item><title>${escaped}</title></item></RDF>`,
        atom(`<id>1</id><title type="html">${escaped}</title>`),
        [{ id: 1, title: { rendered: markup } }],
        { uri: 'urn:1', headline: markup },
        jsonLd({ '@id': 'urn:1', headline: markup }),
      ];
      const items = await Promise.all(documents.map(read));
      expect(items.map(([item]) => item?.versions[0].headline)).to.deep.equal(documents.map(() => text));
    });
  }

  it('stay in the plain description of RSS', async () => {
    const [item] = await read(rss('<item><description>New &lt;Port-ID> field</description></item>'));
    expect(item?.versions[0].body).to.deep.equal({ text: 'New <Port-ID> field' });
  });
});

describe('publishedUrl', () => {
  const ADDRESSES: readonly (readonly [written: string, address: string | undefined])[] = [
    ['www.port.example/1', 'https://www.port.example/1'],
    ['WWW.port.example', 'https://www.port.example/'],
    ['port.example', 'https://port.example/'],
    ['port.example/1?a=b', 'https://port.example/1?a=b'],
    ['port.example:8080/1', 'https://port.example:8080/1'],
    ['hafen-köln.de/x', 'https://xn--hafen-kln-67a.de/x'],
    ['//port.example/1', 'https://port.example/1'],
    ['https//port.example/1', 'https://port.example/1'],
    ['https:port.example/1', 'https://port.example/1'],
    ['http:/port.example/1', 'http://port.example/1'],
    ['https:', undefined],
    ['http://https://port.example/1', 'https://port.example/1'],
    [' https://port.example/1 ', 'https://port.example/1'],
    ['/news/1', 'https://news.example/news/1'],
    ['/files/annual report.pdf', 'https://news.example/files/annual%20report.pdf'],
    ['news/1.html', 'https://news.example/feeds/news/1.html'],
    ['article.html', 'https://news.example/feeds/article.html'],
    ['photo.JPG', 'https://news.example/feeds/photo.JPG'],
    ['index.php?id=3', 'https://news.example/feeds/index.php?id=3'],
    ['?id=3', 'https://news.example/feeds/main?id=3'],
    ['<https://port.example/1>', 'https://port.example/1'],
    ['"https://port.example/1"', 'https://port.example/1'],
    ['(www.port.example)', 'https://www.port.example/'],
    ['https;//port.example', undefined],
    ['://port.example', undefined],
    ['NA', undefined],
    ['http://N/A', undefined],
    ['https://none', undefined],
    ['N/A', undefined],
    ['n/a', undefined],
    ['#', undefined],
    ['#top', undefined],
    ['-', undefined],
    ['–', undefined],
    ['none', undefined],
    ['None', undefined],
    ['null', undefined],
    ['undefined', undefined],
    ['false', undefined],
    ['TBD', undefined],
    ['see our web site', undefined],
    ['http://', undefined],
    ['javascript:void(0)', undefined],
    ['mailto:office@port.example', undefined],
    ['about:blank', undefined],
  ];
  for (const [written, address] of ADDRESSES) {
    it(`reads ${JSON.stringify(written)}`, () => expect(publishedUrl(written, URL)).to.equal(address));
  }
});

describe('an address', () => {
  /** All addresses that items have. */
  const addressesOf = ([item]: readonly NewsItem[]): readonly (string | undefined)[] =>
    item
      ? [
          item.versions[0].url,
          ...item.images.flatMap(({ renditions }) => renditions.map(({ url }) => url)),
          ...item.attachments.map(({ url }) => url),
          ...item.authors.map(({ url }) => url),
          ...item.related.map(({ url }) => url),
          ...item.topics.map(({ uri }) => uri),
        ].filter((url) => url !== undefined)
      : [];

  const FORMATS: Readonly<Record<string, (url: string) => string | object>> = {
    RSS: (url) =>
      rss(`<item><title>A</title><link>${url}</link><enclosure url="${url}" type="application/pdf"/>
        <media:thumbnail url="${url}"/></item>`),
    Atom: (url) =>
      atom(`<id>1</id><title>A</title><link href="${url}"/><link rel="related" href="${url}"/>
        <link rel="enclosure" type="image/png" href="${url}"/><author><name>B</name><uri>${url}</uri></author>`),
    'JSON Feed': (url) =>
      jsonFeed({
        ...{ id: '1', title: 'A', url, image: url, authors: [{ name: 'B', url }], attachments: [{ url }] },
        _news: { related: [{ url, title: 'C' }], subjects: [{ name: 'D', uri: url }] },
      }),
    WordPress: (link) => [
      {
        id: 1,
        title: { rendered: 'A' },
        link,
        _embedded: { author: [{ name: 'B', link }], 'wp:featuredmedia': [{ source_url: link }] },
      },
    ],
    'JSON-LD': (url) => jsonLd({ '@id': 'urn:1', headline: 'A', url, image: [url], author: { name: 'B', url } }),
    ActivityStreams: (url) => ({
      ...{
        '@context': 'https://www.w3.org/ns/activitystreams',
        type: 'Note',
        id: 'urn:1',
        content: 'A',
        url,
        image: url,
      },
      attributedTo: { name: 'B', url },
    }),
  };
  for (const [format, documentOf] of Object.entries(FORMATS)) {
    it(`without a scheme is that of a host: ${format}`, async () => {
      const addresses = addressesOf(await read(documentOf('www.port.example/1')));
      expect(addresses.length).to.be.greaterThan(2);
      expect([...new Set(addresses)]).to.deep.equal(['https://www.port.example/1']);
    });

    it(`that is a placeholder makes no link: ${format}`, async () => {
      for (const none of ['N/A', '#', '-', 'none']) {
        expect(addressesOf(await read(documentOf(none))), none).to.deep.equal([]);
      }
    });
  }
});

describe('a film whose only text is the description of its media', () => {
  const GROUP = `<media:group>
    <media:title>Night Shift at the Lock</media:title>
    <media:content url="https://films.example/v/1" type="application/x-shockwave-flash" width="640" height="390"/>
    <media:content url="https://films.example/1.mp4" type="video/mp4"/>
    <media:thumbnail url="https://films.example/1.jpg" width="480" height="360"/>
    <media:description>Boats wait for the tide.

Filmed in March.</media:description>
  </media:group>`;
  const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

  for (const [format, document] of [
    ['Atom', atom(`<title>Night Shift</title><id>yt:1</id>${GROUP}`).replace('<feed', `<feed ${MEDIA}`)],
    ['RSS', rss(`<item><title>Night Shift</title><guid>yt:1</guid>${GROUP}</item>`)],
  ] as const) {
    it(`${format}: the description is the body, not the caption, and a Flash file is not a document`, async () => {
      const [item] = await read(document);
      expect(item!.versions[0].body).to.deep.equal({ text: 'Boats wait for the tide.\n\nFilmed in March.' });
      expect(item!.images).to.deep.equal([
        {
          role: 'main',
          renditions: [{ url: 'https://films.example/1.jpg', width: 480, height: 360 }],
          alt: [{ value: 'Night Shift at the Lock' }],
        },
      ]);
      expect(item!.attachments).to.deep.equal([
        {
          url: 'https://films.example/1.mp4',
          mimeType: 'video/mp4',
          title: 'Night Shift at the Lock',
          poster: 'https://films.example/1.jpg',
        },
      ]);
    });
  }

  it('stays a caption beside a summary', async () => {
    const [item] = await read(rss(`<item><title>A</title><description>Text</description>${GROUP}</item>`));
    expect(item!.images[0]!.caption).to.deep.equal([{ value: 'Boats wait for the tide. Filmed in March.' }]);
  });
});
