/** Inputs of the kinds that public bug reports describe. docs/field-reports.md lists the reports. */
import { testFacts, type Facts } from '../support/facts.js';

const rss = (items: string, namespaces = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>Harbour</title>${items}</channel></rss>`;

const atom = (entries: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>${entries}</feed>`;

const jsonFeed = (item: object): object => ({
  version: 'https://jsonfeed.org/version/1',
  title: 'Harbour',
  items: [item],
});

const page = (json: string): string =>
  `<!doctype html><html><head><script type="application/ld+json">${json}</script></head></html>`;

const note = (object: object): object => ({
  '@context': 'https://www.w3.org/ns/activitystreams',
  type: 'OrderedCollection',
  orderedItems: [{ type: 'Create', object: { id: 'https://quay.example/o/1', ...object } }],
});

const post = (more: object): object => ({
  id: 1,
  link: 'https://quay.example/a',
  title: { rendered: 'Dredging' },
  ...more,
});

const AROUND: readonly Facts[] = [
  {
    file: 'FreshRSS/FreshRSS#1057',
    about: 'messages of PHP before the XML declaration',
    input: `<br />\n<b>Warning</b>:  Undefined key in <b>/srv/x.php</b> on line <b>7</b><br />\n${rss('<item><title>Lock closed</title></item>')}`,
    facts: { 'items[0].versions[0].headline': 'Lock closed' },
    problems: ['syntax line 1'],
  },
  {
    file: 'WordPress/gutenberg#4936',
    about: 'a plain message before the feed',
    input: `Deprecated: foo() is old in /srv/x.php on line 7\n${atom('<entry><id>1</id><title>Lock closed</title></entry>')}`,
    format: 'atom',
    facts: { 'items[0].versions[0].headline': 'Lock closed' },
    problems: ['syntax line 1'],
  },
  {
    file: 'WordPress/gutenberg#20365',
    about: 'messages of PHP before JSON',
    input: `<br />\n<b>Notice</b>:  Undefined index [x] in <b>/srv/x.php</b><br />\n${JSON.stringify([post({})])}`,
    format: 'wordpress',
    facts: { 'items[0].versions[0].headline': 'Dredging' },
  },
  {
    file: 'johngodley/redirection#2405',
    about: 'values that a plugin printed before JSON',
    input: `NULL\nbool(true)\n${JSON.stringify(jsonFeed({ id: '1', title: 'Lock (closed)' }))}`,
    format: 'json-feed',
    facts: { 'items[0].versions[0].headline': 'Lock (closed)' },
  },
  {
    file: 'mnelson4/printmyblog#14',
    about: 'a script that a plugin printed before JSON',
    input: `<script>var a = ["b"];</script>${JSON.stringify([post({})])}`,
    format: 'wordpress',
    facts: { 'items[0].versions[0].headline': 'Dredging' },
  },
  {
    file: 'Automattic/wp-super-cache#261',
    about: 'a comment that a cache appended to JSON',
    input: `${JSON.stringify([post({})])}\n<!-- Dynamic page generated in 0.3 seconds. -->\n<!-- Cached -->`,
    format: 'wordpress',
    facts: { 'items[0].versions[0].headline': 'Dredging' },
  },
  {
    file: 'WP-API/WP-API#2582',
    about: 'a list that PHP wrote as an object',
    input: { 0: post({}), 2: post({ id: 3, link: 'https://quay.example/c', title: { rendered: 'Tides' } }) },
    format: 'wordpress',
    facts: { 'items[0].versions[0].headline': 'Dredging', 'items[1].versions[0].headline': 'Tides' },
  },
  {
    file: 'spacedmonkey/wp-rest-blocks#114',
    about: 'embedded lists with gaps',
    input: [
      post({
        _embedded: {
          author: { 1: { id: 4, name: 'Ada Quay' } },
          'wp:term': { 0: { 3: { id: 5, name: 'Locks', taxonomy: 'category' } } },
        },
      }),
    ],
    facts: { 'items[0].authors': [{ name: 'Ada Quay' }], 'items[0].topics': [{ name: [{ value: 'Locks' }] }] },
  },
  {
    file: 'matomo-org/matomo#7725',
    about: 'items and tags of a JSON Feed with gaps',
    input: { ...jsonFeed({}), items: { 1: { id: 'a', title: 'Lock', tags: { 0: 'locks', 3: 'tides' } } } },
    facts: {
      'items[0].versions[0].headline': 'Lock',
      'items[0].topics': [{ name: [{ value: 'locks' }] }, { name: [{ value: 'tides' }] }],
    },
  },
];

const TEXT: readonly Facts[] = [
  {
    file: 'kurtmckee/feedparser#440',
    about: 'a CDATA section that was escaped',
    input: rss(
      '<item><title>&lt;![CDATA[Lock &amp; quay]]&gt;</title><description>&lt;![CDATA[Berth 4 <b>reopens</b>]]&gt;</description></item>',
    ),
    facts: {
      'items[0].versions[0].headline': 'Lock & quay',
      'items[0].versions[0].body.html': 'Berth 4 <b>reopens</b>',
    },
  },
  {
    file: 'kurtmckee/feedparser#440',
    about: 'a CDATA section that was written twice, in Atom',
    input: atom('<entry><id>1</id><title><![CDATA[<![CDATA[Lock closed]]>]]&gt;</title></entry>'),
    facts: { 'items[0].versions[0].headline': 'Lock closed' },
  },
  {
    file: 'mmcdole/gofeed#117',
    about: 'a CDATA section, then escaped markup',
    input: rss(
      '<item><title>L</title><description><![CDATA[<i>a&b</i>]]>&amp;lt; 5 &lt;b&gt;m&lt;/b&gt;</description></item>',
    ),
    facts: { 'items[0].versions[0].body.html': '<i>a&b</i>&lt; 5 <b>m</b>' },
  },
  {
    file: 'libexpat/libexpat#260',
    about: 'a character written as two references',
    input: rss(
      '<item><title>Ferry &#55357;&#57002; sails</title><description><![CDATA[<p>&#xD83D;&#xDEA2;</p>]]></description></item>',
    ),
    facts: { 'items[0].versions[0].headline': 'Ferry 🚪 sails', 'items[0].versions[0].body.html': '<p>🚢</p>' },
  },
  {
    file: 'DIYgod/RSSHub#1175',
    about: 'titles such as “undefined”',
    input: rss(
      '<item><guid>1</guid><title>undefined</title><description>Locks</description></item><item><guid>2</guid><title>[object Object]</title></item>',
    ),
    facts: { 'items.length': 1, 'items[0].versions': [{ body: { text: 'Locks' }, kind: 'original' }] },
  },
  {
    file: 'olsh/Feedly-Notifier#158',
    about: 'a title without visible characters',
    input: rss('<item><guid>1</guid><title>&#8203;&amp;nbsp;</title><description>Locks</description></item>'),
    facts: { 'items[0].versions': [{ body: { text: 'Locks' }, kind: 'original' }] },
  },
  {
    file: 'FreshRSS/FreshRSS#8124',
    about: 'character references in titles of a JSON Feed',
    input: {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '1', title: 'The quay&#8217;s plan', summary: 'Quays &#x26; locks' },
        { id: '2', title: 'Use &lt;b&gt;, AT&T &#55357; &#7; &#1114112;' },
      ],
    },
    facts: {
      'items[0].versions[0].headline': 'The quay’s plan',
      'items[0].versions[0].summary': 'Quays & locks',
      'items[1].versions[0].headline': 'Use &lt;b&gt;, AT&T &#55357; &#7; &#1114112;',
    },
  },
  {
    file: 'WP-API/WP-API#2578',
    about: 'shortcodes of a page builder',
    input: [
      post({
        content: { rendered: '[vc_row css=&#8221;a&#8221;][vc_column]<p>Depth [m]: 9</p>[/vc_column][/vc_row]' },
        excerpt: { rendered: '<p>[et_pb_section fb_built=&#8221;1&#8243;]Depth [m]: 9[/et_pb_section]</p>' },
      }),
    ],
    facts: { 'items[0].versions[0].body.html': '<p>Depth [m]: 9</p>', 'items[0].versions[0].summary': 'Depth [m]: 9' },
  },
  {
    file: 'digitalfabrik/cms#76',
    about: 'an excerpt that ends with a link to its post',
    input: [
      post({
        excerpt: { rendered: '<p>Ships wait&hellip; <a href="https://quay.example/a#more-1">Read <b>more</b></a></p>' },
      }),
      post({
        id: 2,
        link: 'https://quay.example/b',
        excerpt: { rendered: '<p>See <a href="https://quay.example/a">part one</a></p>' },
      }),
    ],
    facts: { 'items[0].versions[0].summary': 'Ships wait…', 'items[1].versions[0].summary': 'See part one' },
  },
];

const NOTICE =
  '<p>The post <a href="https://quay.example/2024/dredging/" rel="nofollow">Dredging</a> appeared first on <a href="https://quay.example">Quay</a>.</p>';

const NOTICES: readonly Facts[] = [
  {
    file: 'the notice that Yoast SEO adds to RSS',
    about: 'is left out of summary and text',
    input: rss(
      `<item><title>L</title><link>https://quay.example/2024/dredging/?utm_source=rss</link>
        <description><![CDATA[<p>Ships wait.</p>\n${NOTICE}\n]]></description>
        <content:encoded><![CDATA[<p>Ships <b>wait</b>.</p>\n${NOTICE}]]></content:encoded></item>`,
      'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    ),
    facts: {
      'items[0].versions[0].summary': 'Ships wait.',
      'items[0].versions[0].body.html': '<p>Ships <b>wait</b>.</p>',
    },
    problems: [],
  },
  {
    file: 'a last paragraph with other links',
    about: 'stays',
    input: rss(
      `<item><title>L</title><link>https://quay.example/2024/dredging/</link>
        <description><![CDATA[<p>See <a href="https://quay.example/2023/dredging/">part one</a> and <a href="https://quay.example/">all</a>.</p>]]></description></item>`,
    ),
    facts: {
      'items[0].versions[0].body.html':
        '<p>See <a href="https://quay.example/2023/dredging/">part one</a> and <a href="https://quay.example/">all</a>.</p>',
    },
  },
];

const RIGHTS: readonly Facts[] = [
  {
    file: 'the feeds of arXiv',
    about: 'rights that are the address of a licence',
    input: rss(
      '<item><title>L</title><dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights></item><item><title>M</title><dc:rights>© Quay</dc:rights></item>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
    facts: {
      'items[0].rights': { license: 'http://creativecommons.org/licenses/by/4.0/' },
      'items[1].rights': { notice: [{ value: '© Quay' }] },
    },
  },
];

const PEOPLE: readonly Facts[] = [
  {
    file: 'jocmp/capyreader#979',
    about: 'an Atom author without a name element',
    input: atom('<entry><id>1</id><title>L</title><author>Ada Quay</author></entry>'),
    facts: { 'items[0].authors': [{ name: 'Ada Quay' }] },
    problems: [],
  },
  {
    file: 'Ranchero-Software/NetNewsWire#2351',
    about: 'e-mail addresses in place of names',
    input: atom(
      '<entry><id>1</id><title>L</title><author><name>noreply@quay.example</name></author></entry><entry><id>2</id><title>M</title><author><name>press@quay.example (Ada Quay)</name></author></entry>',
    ),
    facts: { 'items[0].authors': [], 'items[1].authors': [{ name: 'Ada Quay' }] },
  },
  {
    file: 'FreshRSS/FreshRSS#2466',
    about: 'web addresses in place of names',
    input: rss(
      '<item><title>L</title><dc:creator>https://quay.example/u/1</dc:creator></item><item><title>M</title><dc:creator>ada@quay.example (Ada Quay)</dc:creator></item>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
    facts: { 'items[0].authors': [], 'items[1].authors': [{ name: 'Ada Quay' }] },
  },
  {
    file: 'alexdebril/feed-io#363',
    about: 'an RSS author written like an Atom author',
    input: rss(
      '<item><title>L</title><author><name>Ada Quay</name><title>Pilot</title><company>Harbour</company></author></item>',
    ),
    facts: { 'items[0].authors': [{ name: 'Ada Quay' }] },
  },
  {
    file: 'martinrotter/rssguard#104',
    about: 'Atom authors and content in RSS (.NET)',
    input: rss(
      '<item><title>L</title><description>Short</description><a10:author><a10:name>Ada Quay</a10:name></a10:author><a10:author><a10:name>Bo Pier</a10:name></a10:author><a10:content type="html">&lt;p&gt;Long&lt;/p&gt;</a10:content></item>',
      'xmlns:a10="http://www.w3.org/2005/Atom"',
    ),
    facts: {
      'items[0].authors': [{ name: 'Ada Quay' }, { name: 'Bo Pier' }],
      'items[0].versions[0].summary': 'Short',
      'items[0].versions[0].body.html': '<p>Long</p>',
    },
  },
  {
    file: 'jocmp/capyreader#979',
    about: 'an author of a JSON Feed that is only a name',
    input: jsonFeed({ id: '1', title: 'L', author: 'Ada Quay' }),
    facts: { 'items[0].authors': [{ name: 'Ada Quay' }] },
  },
];

const DATES: readonly Facts[] = [
  {
    file: '0x2E/fusion#145',
    about: 'only a date of change (JSON Feed)',
    input: jsonFeed({ id: '1', title: 'L', date_modified: '2024-05-06T07:08:09Z' }),
    facts: { 'items[0].published': { kind: 'instant', iso: '2024-05-06T07:08:09Z' } },
  },
  {
    file: '0x2E/fusion#145',
    about: 'only a date of change (RSS)',
    input: rss('<item><title>L</title><a:updated xmlns:a="http://www.w3.org/2005/Atom">2024-05-06</a:updated></item>'),
    facts: { 'items[0].published': { kind: 'day', iso: '2024-05-06' } },
  },
  {
    file: 'jkphl/micrometa#45',
    about: 'the zero date of .NET',
    input: page(
      '{"@context":"http://schema.org","@type":"NewsArticle","headline":"L","url":"https://quay.example/a","author":{},"datePublished":"0001-01-01T00:00:00Z","dateModified":"2024-05-06"}',
    ),
    facts: { 'items[0].published': { kind: 'day', iso: '2024-05-06' }, 'items[0].authors': [] },
  },
  {
    file: 'hutushen222/JianshuRSS#1',
    about: 'the Unix epoch',
    input: rss('<item><title>L</title><pubDate>Thu, 01 Jan 1970 08:00:00 +0800</pubDate></item>'),
    absent: ['items[0].published'],
  },
  {
    file: 'RssBandit/RssBandit#1236',
    about: 'the zero date of Delphi',
    input: rss('<item><title>L</title><pubDate>1899-12-30T01:00:00</pubDate></item>'),
    absent: ['items[0].published'],
  },
  {
    file: 'new-usemame/Calibre-Web-NextGen#181',
    about: 'the year 101',
    input: atom('<entry><id>1</id><title>L</title><published>0101-01-01T00:00:00+00:00</published></entry>'),
    absent: ['items[0].published'],
  },
  {
    file: 'wolfadex/fluent-web#4',
    about: 'a year in the Buddhist calendar',
    input: jsonFeed({ id: '1', title: 'L', date_published: '2567-05-06' }),
    absent: ['items[0].published'],
  },
  {
    file: 'eight04/angular-datetime#16',
    about: 'a date in the JSON notation of .NET',
    input: jsonFeed({ id: '1', title: 'L', date_published: '/Date(1714979289000+0200)/' }),
    facts: { 'items[0].published': { kind: 'instant', iso: '2024-05-06T07:08:09Z' } },
  },
  {
    file: 'poetaster/tidings#42',
    about: 'the zone Z after a space',
    input: rss('<item><title>L</title><pubDate>Mon, 06 May 2024 07:08:09 Z</pubDate></item>'),
    facts: { 'items[0].published': { kind: 'instant', iso: '2024-05-06T07:08:09Z' } },
  },
];

const LINKS: readonly Facts[] = [
  {
    file: 'microlinkhq/metascraper#47',
    about: '`mainEntityOfPage` with the value “True”',
    input: page(
      '{"@context":"https://schema.org","@type":"Article","@id":"#a","headline":"L","mainEntityOfPage":"True"}',
    ),
    url: 'https://quay.example/a.html',
    facts: { 'items[0].versions[0].url': 'https://quay.example/a.html' },
  },
  {
    file: 'rometools/rome#298',
    about: 'an image element in an item',
    input: rss(
      '<item><title>L</title><image> https://quay.example/i.jpg </image></item><item><title>M</title><image><url>https://quay.example/j</url></image></item>',
    ),
    facts: {
      'items[0].images[0].renditions': [{ url: 'https://quay.example/i.jpg' }],
      'items[1].images[0].renditions': [{ url: 'https://quay.example/j' }],
    },
  },
  {
    file: 'BraadMartin/better-rest-api-featured-images#5',
    about: 'a featured image that only a plugin names',
    input: [
      post({
        better_featured_image: { id: 7, source_url: 'https://quay.example/i.jpg' },
        jetpack_featured_media_url: '',
      }),
      post({
        id: 2,
        link: 'https://quay.example/b',
        better_featured_image: null,
        jetpack_featured_media_url: 'https://quay.example/j.jpg',
      }),
    ],
    facts: {
      'items[0].images[0].renditions': [{ url: 'https://quay.example/i.jpg' }],
      'items[1].images[0].renditions': [{ url: 'https://quay.example/j.jpg' }],
    },
    problems: [],
  },
  {
    file: 'RSS-Bridge/rss-bridge#812',
    about: 'enclosures with a vague type',
    input: rss(
      '<item><title>L</title><enclosure url="https://quay.example/i" type="image"/></item><item><title>M</title><enclosure url="https://quay.example/j.jpg" type="application/octet-stream"/></item>',
    ),
    facts: {
      'items[0].images[0].renditions': [{ url: 'https://quay.example/i' }],
      'items[0].attachments': [],
      'items[1].images[0].renditions': [{ url: 'https://quay.example/j.jpg' }],
    },
  },
  {
    file: 'apache/any23#108',
    about: 'trailing commas',
    input: page(
      '[{"@context":"https://schema.org","@type":"NewsArticle","headline":"L","url":"https://quay.example/a","author":[{"@type":"Person","name":"Ada Quay",},],}, null,]',
    ),
    facts: { 'items[0].versions[0].headline': 'L' },
  },
];

const OBJECTS: readonly Facts[] = [
  {
    file: 'cloudflare/wildebeest#262',
    about: 'a poll',
    input: note({ type: 'Question', content: '<p>Which quay?</p>', oneOf: [{ type: 'Note', name: 'North' }] }),
    facts: { 'items[0].versions[0].body.html': '<p>Which quay?</p>' },
  },
  {
    file: 'gabboman/wafrn#421',
    about: 'a PeerTube film',
    input: note({
      type: 'Video',
      name: 'The lock',
      content: 'Nine minutes.',
      mediaType: 'text/markdown',
      icon: [{ type: 'Image', url: 'https://quay.example/i.jpg', width: 280, height: 157 }],
      url: [
        { type: 'Link', mediaType: 'text/html', href: 'https://quay.example/w/1' },
        { type: 'Link', mediaType: 'video/mp4', href: 'https://quay.example/1.mp4' },
      ],
    }),
    facts: {
      'items[0].versions': [
        { url: 'https://quay.example/w/1', headline: 'The lock', body: { text: 'Nine minutes.' }, kind: 'original' },
      ],
      'items[0].images[0].renditions': [{ url: 'https://quay.example/i.jpg', width: 280, height: 157 }],
    },
  },
  {
    file: 'bonfire-networks/bonfire-app#620',
    about: 'an event with only a date of change',
    input: note({ type: 'Event', name: 'Open day', content: '<p>Come.</p>', updated: '2024-05-06T07:08:09Z' }),
    facts: {
      'items[0].versions[0].headline': 'Open day',
      'items[0].published': { kind: 'instant', iso: '2024-05-06T07:08:09Z' },
    },
  },
  {
    file: 'Automattic/wordpress-activitypub#548',
    about: 'a language map written as a list',
    input: note({ type: 'Note', content: '<p>Tides</p>', contentMap: ['<p>Tides</p>'] }),
    facts: {
      'items[0].versions': [{ url: 'https://quay.example/o/1', body: { html: '<p>Tides</p>' }, kind: 'original' }],
    },
  },
  {
    file: 'pixelfed/pixelfed#6588',
    about: 'an attachment outside a list',
    input: note({
      type: 'Note',
      content: '<p>T</p>',
      attachment: { type: 'Image', url: 'https://quay.example/i.jpg', name: 'Quay' },
    }),
    facts: { 'items[0].images[0].renditions': [{ url: 'https://quay.example/i.jpg' }] },
  },
];

describe('field reports', () => {
  describe('around the document', () => testFacts(AROUND));
  describe('texts', () => testFacts(TEXT));
  describe('notices', () => testFacts([...NOTICES, ...RIGHTS]));
  describe('people', () => testFacts(PEOPLE));
  describe('dates', () => testFacts(DATES));
  describe('links and files', () => testFacts(LINKS));
  describe('objects', () => testFacts(OBJECTS));
});
