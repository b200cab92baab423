/** Hostile feeds of 2 MB: long lists in every place, and input that takes more than linear time. */

/** Characters of a feed. */
const MAX_LENGTH = 1_990_000;
/** Repeats a piece up to the size. */
const fill =
  (makePiece, before, after, separator = ',') =>
  () => {
    const pieces = [];
    let length = before.length + after.length;
    for (let index = 0; ; index += 1) {
      const piece = makePiece(index);
      length += piece.length + separator.length;
      if (length > MAX_LENGTH) break;
      pieces.push(piece);
    }
    return before + pieces.join(separator) + after;
  };
const feed = (piece, end = ']}') =>
  fill(piece, '{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[', end);
const news = (name, piece, before = '', after = '') =>
  fill(
    piece,
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[{"id":"1","url":"https://a.invalid/1","title":"x","content_html":"<p>x</p>","_news":{"${name}":${before}[`,
    `]${after}}}]}`,
  );
const top = (name, piece, before = '', after = '') =>
  fill(
    piece,
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[{"id":"1","title":"x","content_html":"<p>x</p>","${name}":${before}[`,
    `]${after}}]}`,
  );
/** The channel of an RSS feed. */
const rss = (piece, before, after) =>
  fill(
    piece,
    `<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel><title>t</title>${before}`,
    `${after}</channel></rss>`,
    '',
  );
/** 5,000 articles that refer to one node. */
const shared = (reference, node, piece, before = '[', after = ']', separator = ',') => {
  const articles = Array.from(
    { length: 5_000 },
    (_, i) => `{"@type":"NewsArticle","@id":"${i}","headline":"a",${reference}}`,
  );
  return fill(
    piece,
    `{"@context":"https://schema.org","@graph":[${articles.join(',')},{"@id":"#p",${node}:${before}`,
    `${after}}]}`,
    separator,
  );
};
/** An activity of 5,000 articles. */
const activity = (piece, before, after) => {
  const articles = Array.from(
    { length: 5_000 },
    (_, i) => `{"id":"https://a.invalid/${i}","type":"Note","content":"b"}`,
  );
  return fill(
    piece,
    `{"@context":"https://www.w3.org/ns/activitystreams","type":"Create","object":[${articles.join(',')}],"actor":{"id":"https://a.invalid/actor",${before}`,
    `${after}}}`,
  );
};
/** A word in one of its spellings with capital letters. */
const caseOf = (word, number) =>
  [...word].map((letter, index) => ((number >> index) & 1 ? letter.toUpperCase() : letter)).join('');

export const FEEDS = {
  'items json': feed((i) => `{"id":"${i}","title":"a","content_text":"b"}`),
  'items json minimal': feed((i) => `{"id":${i},"title":1}`),
  'items json, empty': feed(() => `{}`),
  'items json, dates': feed((i) => `{"id":"${i}","title":"a","date_published":"2024-01-0${1 + (i % 9)}T00:00:00Z"}`),
  'items json, loose dates': feed((i) => `{"id":"${i}","title":"a","date_published":"Mon, 1 Jan 2024 10:00 GMT"}`),
  'items json, bad language': feed((i) => `{"id":"${i}","title":"a","language":"english"}`),
  'items json, urls': feed((i) => `{"id":"${i}","url":"/${i}","title":"a"}`),
  'items json, same id': feed(() => `{"id":"1","title":"a"}`),
  'items json, same url, languages': feed(
    (i) => `{"id":"${i}","url":"https://a.invalid/1","language":"en","title":"a"}`,
  ),
  'items json, empty id': feed(() => `{"id":"","title":"a"}`),
  'items json, alternates': feed(
    (i) =>
      `{"id":"${i}","url":"/${i}","language":"en","title":"a","_news":{"alternates":[{"url":"/${i + 1}","language":"fr"}]}}`,
  ),
  'items json, alternates self': feed(
    (i) =>
      `{"id":"${i}","url":"/${i}","language":"en","title":"a","_news":{"alternates":[{"url":"/0","language":"fr"}]}}`,
  ),
  translations: news('translations', (i) => `{"language":"a${String.fromCharCode(97 + (i % 26))}","title":"a"}`),
  'translations distinct': news('translations', (i) => `{"language":"en-x-${i}","title":"a","url":"/${i}"}`),
  alternates: news('alternates', (i) => `{"url":"/${i}","language":"en"}`),
  contacts: news('contacts', () => `{"name":"a","email":"a@b.de","phone":"1"}`),
  'contact languages': fill(
    (i) => `"en-x-${i}":{"name":"a"}`,
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"x","_news":{"contacts":[{"name":"a","translations":{`,
    '}}]}}]}',
  ),
  places: news('places', () => `{"name":"a"}`),
  related: news('related', (i) => `{"url":"/${i}","title":"a"}`),
  tags: top('tags', (i) => `"t${i}"`),
  authors: top('authors', (i) => `{"name":"a${i}"}`),
  attachments: top('attachments', (i) => `{"url":"/${i}","mime_type":"image/png"}`),
  'attachments wrong': top('attachments', (i) => `{"url":"x y:${i}"}`),
  'images bad': news('images', (i) => `{"url":"javascript:${i}"}`),
  images: news('images', (i) => `{"url":"/${i}.png"}`),
  rss: fill(
    (i) => `<item><title>a${i}</title></item>`,
    '<rss version="2.0"><channel><title>t</title>',
    '</channel></rss>',
    '',
  ),
  'rss full': fill(
    (i) =>
      `<item><title>a${i}</title><link>https://a.invalid/${i}</link><guid>${i}</guid><pubDate>Mon, 1 Jan 2024 10:00:00 GMT</pubDate></item>`,
    '<rss version="2.0"><channel><title>t</title>',
    '</channel></rss>',
    '',
  ),
  'rss categories': fill(
    (i) => `<category>a${i}</category>`,
    '<rss version="2.0"><channel><title>t</title><item><title>x</title>',
    '</item></channel></rss>',
    '',
  ),
  'rss empty items': fill(() => `<item/>`, '<rss version="2.0"><channel><title>t</title>', '</channel></rss>', ''),
  'rss media': fill(
    (i) => `<media:content url="http://a.invalid/${i}.jpg" medium="image"/>`,
    '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>t</title><item><title>x</title>',
    '</item></channel></rss>',
    '',
  ),
  'rss enclosures': fill(
    (i) => `<enclosure url="http://a.invalid/${i}.jpg" type="image/png"/>`,
    '<rss version="2.0"><channel><title>t</title><item><title>x</title>',
    '</item></channel></rss>',
    '',
  ),
  atom: fill(
    (i) => `<entry><id>${i}</id><title>a</title></entry>`,
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>',
    '</feed>',
    '',
  ),
  'atom links': fill(
    (i) => `<link rel="alternate" hreflang="fr" href="/${i}"/>`,
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id><title>a</title>',
    '</entry></feed>',
    '',
  ),
  wordpress: fill(
    (i) =>
      `{"id":${i},"link":"https://a.invalid/${i}","title":{"rendered":"a"},"content":{"rendered":"b"},"date_gmt":"2024-01-01T00:00:00"}`,
    '[',
    ']',
  ),
  'json-ld': fill(
    (i) => `{"@type":"NewsArticle","@id":"${i}","headline":"a"}`,
    '{"@context":"https://schema.org","@graph":[',
    ']}',
  ),
  'json-ld list': fill(
    (i) => `{"@type":"ListItem","item":{"@type":"NewsArticle","@id":"${i}","headline":"a"}}`,
    '{"@context":"https://schema.org","@type":"ItemList","itemListElement":[',
    ']}',
  ),
  ninjs: fill((i) => `{"uri":"u:${i}","headline":"a","type":"text","body_text":"b"}`, '[', ']'),
  activitystreams: fill(
    (i) => `{"id":"https://a.invalid/${i}","type":"Note","content":"b"}`,
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","orderedItems":[',
    ']}',
  ),
  drupal: fill(
    (i) => `{"type":"node--article","id":"${i}","attributes":{"title":"a","langcode":"en"}}`,
    '{"jsonapi":{"version":"1.0"},"data":[',
    ']}',
  ),
  'html page': fill(
    () => `<p>a</p>`,
    '<!doctype html><html><head><title>t</title><meta property="og:title" content="t"><meta property="og:type" content="article"></head><body><article>',
    '</article></body></html>',
    '',
  ),
  'xml deep': () =>
    '<rss version="2.0"><channel><item><title>' + '<a>'.repeat(600000) + '</title></item></channel></rss>',
  'xml attributes': fill(
    (i) => ` a${i}="1"`,
    '<rss version="2.0"',
    '><channel><item><title>x</title></item></channel></rss>',
    '',
  ),
  'xml entities': fill(
    () => `&amp;`,
    '<rss version="2.0"><channel><item><title>x',
    '</title></item></channel></rss>',
    '',
  ),
  'xml lt': fill(() => `<`, '<rss version="2.0"><channel><item><title>x', '</title></item></channel></rss>', ''),
  'json deep': () =>
    '{"version":"https://jsonfeed.org/version/1.1","items":' + '['.repeat(900000) + ']'.repeat(900000) + '}',
  'json raw line breaks': feed((i) => `{"id":"${i}","title":"a\nb"}`),
  'json, an error at the end': feed((i) => `{"id":"${i}","title":"a${'\\'}u00e9"}`, '"x"}'),
  recordings: top(
    'attachments',
    (i) => `{"url":"/${i}.mp3","mime_type":"audio/mpeg","title":"t","duration_in_seconds":1e308}`,
  ),
  'captions of a recording': top(
    'attachments',
    (i) => `{"url":"/${i}.vtt","language":"fr"}`,
    '[{"url":"/a.mp4","mime_type":"video/mp4","_news":{"tracks":',
    '}}]',
  ),
  'recordings with captions': top(
    'attachments',
    (i) =>
      `{"url":"/${i}.mp4","mime_type":"video/mp4","_news":{"tracks":[${Array.from({ length: 50 }, (_, track) => `{"url":"/${i}-${track}.vtt","language":"fr"}`).join()}]}}`,
  ),
  'long texts of related articles': news(
    'related',
    (i) => `{"url":"https://a.invalid/r${i}","title":"${'wort '.repeat(2000)}"}`,
  ),
  'places of an event': news(
    'event',
    (i) => `"line ${i}"`,
    '{"start":"2026-01-01","time_zone":"Europe/Paris","place":{"address":{"lines":',
    '}}}',
  ),
  'events in many zones': feed(
    (i) =>
      `{"id":"${i}","title":"a","_news":{"event":{"start":"2026-01-01T10:00","time_zone":"europe/${caseOf('brussels', i)}"}}}`,
  ),
  'e-mail addresses of a contact': news('contacts', (i) => `"a${i}@b.de"`, '[{"name":"a","email":', '}]'),
  'languages of a name': news('subjects', (i) => `{"value":"a","language":"en-x-${i}"}`, '[{"name":', '}]'),
  'rss dates': rss((i) => `<pubDate>day ${i}</pubDate>`, '<item><title>x</title>', '</item>'),
  'rss description and media groups': () =>
    rss(
      () => '<m:group><m:content url="/a.jpg"/></m:group>',
      `<item><title>x</title><m:description>${'&lt;b&gt;x&lt;/b&gt;'.repeat(50_000)}</m:description>`,
      '</item>',
    )(),
  'rss subtitles': rss(
    (i) => `<m:content url="/${i}.mp4" type="video/mp4"/><m:subTitle href="/${i}.vtt" type="text/vtt"/>`,
    '<item><title>x</title>',
    '</item>',
  ),
  'rss elements with many attributes': rss(
    () => `<enclosure ${Array.from({ length: 1000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
    '<item><title>x</title>',
    '</item>',
  ),
  'rss formatting elements': rss(
    () => '&lt;b&gt;&lt;i&gt;x&lt;/b&gt;',
    '<item><title>x</title><description>',
    '</description></item>',
  ),
  'rss nested lists': rss(
    () => '&lt;ul&gt;&lt;li&gt;x',
    '<item><title>x</title><description>',
    '</description></item>',
  ),
  'json-ld media': fill(
    (i) => `{"@type":"MediaObject","contentUrl":"/${i}"}`,
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"a","associatedMedia":[',
    ']}',
  ),
  'json-ld keywords': fill(
    (i) => `k${i}`,
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"a","keywords":["',
    '"]}',
    '","',
  ),
  'json-ld headline in languages': fill(
    (i) => `{"@value":"a","@language":"en-x-${i}"}`,
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":[',
    ']}',
  ),
  'json-ld, one page with images for all articles': shared(
    '"mainEntityOfPage":{"@id":"#p"}',
    '"@type":"WebPage","primaryImageOfPage"',
    (i) => `"/${i}.png"`,
  ),
  'json-ld, one author with names for all articles': shared(
    '"author":{"@id":"#p"}',
    '"@type":"Person","name"',
    () => `{"@value":1}`,
  ),
  'json-ld, one publisher with contacts for all articles': shared(
    '"publisher":{"@id":"#p"}',
    '"@type":"Organization","contactPoint"',
    (i) => `{"telephone":"${i}"}`,
  ),
  'json-ld, one film with captions for all articles': shared(
    '"video":{"@id":"#p"}',
    '"@type":"VideoObject","contentUrl":"/a.mp4","caption"',
    (i) => `{"contentUrl":"/${i}.vtt"}`,
  ),
  'json-ld, one event for all articles': shared(
    '"about":{"@id":"#p"}',
    '"@type":"Event","startDate":"2026-01-01","location"',
    () => `{"@type":"VirtualLocation"}`,
  ),
  'json-ld, one topic with a long name for all articles': shared(
    '"about":{"@id":"#p"}',
    '"@type":"Thing","name"',
    () => `<b>&amp;</b>`,
    '"',
    '"',
    '',
  ),
  'activitystreams, names of an actor for all articles': activity(
    (i) => `"en-x-${i}":1`,
    '"type":"Person","nameMap":{',
    '}',
  ),
  'activitystreams, links of an actor for all articles': activity(
    (i) => `{"href":"x:${i}"}`,
    '"type":"Person","name":"a","url":[',
    ']',
  ),
  'activitystreams, languages': fill(
    (i) => `"en-x-${i}":"a"`,
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","id":"https://a.invalid/1","contentMap":{',
    '}}',
  ),
  'activitystreams, tags': fill(
    (i) => `{"type":"Hashtag","name":"#a${i}"}`,
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","id":"https://a.invalid/1","content":"a","tag":[',
    ']}',
  ),
  'activitystreams, recipients': fill(
    (i) => `"https://a.invalid/${i}"`,
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","id":"https://a.invalid/1","content":"a","to":["as:Public",',
    ']}',
  ),
  'activitystreams, files': fill(
    (i) => `{"type":"Link","href":"/${i}.mp4","mediaType":"video/mp4"}`,
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"Video","id":"https://a.invalid/1","content":"a","name":"a","url":[',
    ']}',
  ),
  'ninjs, methods of one contact': fill(
    (i) => `{"type":"email","value":"a${i}@b.de","role":"press"}`,
    '{"uri":"u:1","headline":"a","type":"text","contactinfo":[',
    ']}',
  ),
  'ninjs, subjects': fill((i) => `{"name":"a${i}"}`, '{"uri":"u:1","headline":"a","type":"text","subject":[', ']}'),
  'ninjs, bodies': fill(
    (i) => `{"role":"r${i}","value":"a"}`,
    '{"uri":"u:1","headline":"a","type":"text","bodies":[',
    ']}',
  ),
  'drupal, one file with types for all nodes': () =>
    fill(
      (i) => (i % 2 ? '"x"' : '1'),
      `{"jsonapi":{},"data":[${Array.from({ length: 5000 }, (_, i) => `{"type":"node--a","id":"${i}","attributes":{"title":"a"},"relationships":{"f":{"data":{"type":"file--file","id":"f"}}}}`).join(',')}],"included":[{"type":"file--file","id":"f","attributes":{"uri":{"url":"/a.pdf"},"filemime":[`,
      ']}}]}',
    )(),
  'drupal, relationships of a node': fill(
    (i) => `"r${i}":{"data":{"type":"file--file","id":"f"}}`,
    '{"jsonapi":{},"included":[{"type":"file--file","id":"f","attributes":{"uri":{"url":"/a.pdf"}}}],"data":[{"type":"node--a","id":"1","attributes":{"title":"a"},"relationships":{',
    '}}]}',
  ),
  'wordpress, terms': fill(
    (i) => `{"name":"a${i}","taxonomy":"category"}`,
    '[{"id":1,"link":"https://a.invalid/1","title":{"rendered":"a"},"_embedded":{"wp:term":[[',
    ']]}}]',
  ),
  'wordpress, sizes of an image': fill(
    (i) => `"s${i}":{"source_url":"/${i}.png","width":${i + 1},"height":100}`,
    '[{"id":1,"link":"https://a.invalid/1","title":{"rendered":"a"},"_embedded":{"wp:featuredmedia":[{"source_url":"/a.png","media_details":{"width":5,"height":5,"sizes":{',
    '}}}]}}]',
  ),
  'wordpress, translations': fill(
    (i) => `"en-x-${i}":"https://a.invalid/${i}"`,
    '[{"id":1,"link":"https://a.invalid/1","title":{"rendered":"a"},"translations":{',
    '}}]',
  ),
};
