/** Complete responses with an invalid body, or a body that does not match its type. */
import { answering, ARTICLE, FEED, HTML_TYPE, JSON_TYPE } from './answer.mjs';

const text = JSON.stringify(ARTICLE);
const cyrillic = JSON.stringify({ ...ARTICLE, title: 'Новость' });
const utf16le = (string) => Buffer.from(string, 'utf16le');
const charset = (name) => ({ 'content-type': `application/json; charset=${name}` });

/** A string with invalid UTF-8 in the middle. */
const brokenUtf8 = () => {
  const bytes = Buffer.from(JSON.stringify({ ...ARTICLE, title: 'Late ?? article' }));
  bytes.set([0xc3, 0x28], bytes.indexOf('??'));
  return bytes;
};

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1');

export const BODIES = {
  empty: answering(''),
  'white-space': answering(' \n\t\r\n  '),
  text: answering('Not Found'),
  html: answering('<!doctype html><title>Sorry</title><p>This page is gone.', HTML_TYPE),
  'html-as-json': answering('<!doctype html><title>Sorry</title><p>This page is gone.'),
  'html-before-json': answering(`<br />\n<b>Warning</b>: Undefined index in feed.php on line 3<br />\n${text}`),
  'html-after-json': answering(`${text}<!-- served by cache 3 -->`),
  png: answering(PNG, { 'content-type': 'image/png' }),
  pdf: answering(PDF, { 'content-type': 'application/pdf' }),
  'png-as-json': answering(PNG),
  'octet-stream': answering(text, { 'content-type': 'application/octet-stream' }),
  'text-plain': answering(text, { 'content-type': 'text/plain' }),
  'text-html': answering(text, HTML_TYPE),
  'without-type': answering(text, {}),
  'garbage-type': answering(text, { 'content-type': ';;;charset' }),
  true: answering('true'),
  null: answering('null'),
  number: answering('42'),
  'empty-list': answering('[]'),
  'empty-object': answering('{}'),
  'error-object': answering({ error: { code: 404, message: 'No such feed' } }),
  malformed: answering('{"version": "https://jsonfeed.org/version/1.1", "items": ['),
  'truncated-json': answering(text.slice(0, 60)),
  'truncated-xml': answering('<?xml version="1.0"?><rss version="2.0"><chan', { 'content-type': 'text/xml' }),
  javascript: answering(`callback(${text})`, { 'content-type': 'text/javascript' }),
  'json-lines': answering(`${text}\n${text}\n`),
  'single-quotes': answering("{'version': 'https://jsonfeed.org/version/1.1', 'items': []}"),
  'security-prefix': answering(`)]}'\n${text}`),
  'nul-bytes': answering(Buffer.alloc(1000)),
  'raw-line-breaks': answering('{"id":"a","title":"Late article","content_text":"One\nTwo\tThree","_news":{}}'),
  deep: answering('['.repeat(100_000) + ']'.repeat(100_000)),
  'deep-objects': answering(`${'{"items":['.repeat(50_000)}1${']}'.repeat(50_000)}`),
  'no-version': answering({ id: 'a', url: 'https://example.org/a', _news: { translations: [] } }),
  'empty-feed': answering({ ...FEED, title: 'Nothing yet', items: [] }),
  'wrong-members': answering({ ...FEED, title: [1], items: [null, 7, 'x', [], { id: {} }, ARTICLE] }),
  'only-wrong-items': answering({ ...FEED, items: [null, 7, 'x', [], { id: {} }] }),
  'invalid-utf8': answering(brokenUtf8()),
  'wrong-charset': answering(cyrillic, charset('windows-1251')),
  'unknown-charset': answering(cyrillic, charset('klingon')),
  'utf16-as-utf8': answering(utf16le(text), charset('utf-8')),
  utf16: answering(utf16le(cyrillic), charset('utf-16le')),
  'utf8-as-utf16': answering(text.padEnd(text.length + (text.length % 2)), charset('utf-16')),
  'bom-utf8': answering(`\ufeff${cyrillic}`),
  'bom-utf16le': answering(utf16le(`\ufeff${cyrillic}`)),
  'bom-utf16be': answering(utf16le(`\ufeff${cyrillic}`).swap16()),
  'two-boms': answering(`\ufeff\ufeff \n${cyrillic}`),
  huge: answering(`{"a":"${'x'.repeat(2_500_000)}"}`),
  // A 4:3 image, whatever the rest of the address is.
  image: answering(
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480"/></svg>',
    { 'content-type': 'image/svg+xml' },
  ),
  'two-types': answering(text, {
    'content-type': ['application/json', 'text/html'],
    'x-twice': ['one', 'two'],
  }),
  // The control case that every fault is compared with.
  fine: answering(ARTICLE, JSON_TYPE),
};
