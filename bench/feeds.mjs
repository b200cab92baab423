/**
 * node bench/feeds.mjs [kind], after a build: how long hostile feeds of 2 MB hold a server. Run it by hand; tests count
 * the steps of a task instead (test/model/in-tasks.node.test.ts).
 *
 * Prints milliseconds of processor time in total and of the longest task, and the articles and problems. Each kind has a
 * process of its own, so that the code is as cold as on a page.
 */
/* global setImmediate -- in Node */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseNews } from '../dist/entries/index.js';

/** Characters of a feed. */
const MOST = 1_990_000;
/** Repeats a piece up to the size. */
const fill =
  (piece, before, after, sep = ',') =>
  () => {
    const out = [];
    let n = before.length + after.length;
    for (let i = 0; ; i++) {
      const p = piece(i);
      n += p.length + sep.length;
      if (n > MOST) break;
      out.push(p);
    }
    return before + out.join(sep) + after;
  };
const feed = (piece) =>
  fill(piece, '{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[', ']}');
const news = (name, piece) =>
  fill(
    piece,
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[{"id":"1","url":"https://a.invalid/1","title":"x","content_html":"<p>x</p>","_news":{"${name}":[`,
    ']}}]}',
  );
const top = (name, piece) =>
  fill(
    piece,
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[{"id":"1","title":"x","content_html":"<p>x</p>","${name}":[`,
    ']}]}',
  );
const KINDS = {
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
};
const milliseconds = ({ user, system }) => (user + system) / 1000;

/** Processor time of the thread, where the system tells it; else of the process. */
const threadTime = () => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return milliseconds(process.cpuUsage());
  }
};

/** Calls `run`, and measures it and its longest task. */
const measure = async (run) => {
  const start = process.cpuUsage();
  let before = threadTime();
  let longest = 0;
  let isRunning = true;
  const onTask = () => {
    const now = threadTime();
    longest = Math.max(longest, now - before);
    before = threadTime();
    if (isRunning) setImmediate(onTask);
  };
  setImmediate(onTask);
  const result = await run();
  onTask();
  isRunning = false;
  return [milliseconds(process.cpuUsage(start)), longest, result];
};

const measureKind = async (kind) => {
  const text = KINDS[kind]();
  // Loads the readers.
  await parseNews('<rss><channel><title>t</title></channel></rss>');
  let problems = 0;
  const trace = ({ step }) => void (problems += Number(step === 'problem'));
  const [total, longest, result] = await measure(() =>
    parseNews(text, { url: 'https://news.invalid/feed', trace }).then(
      ({ items }) => `${items.length} articles, ${problems} problems`,
      ({ code }) => code,
    ),
  );
  console.log(kind.padEnd(34), ...[total, longest].map((time) => String(Math.round(time)).padStart(8)), result);
};

const [only = '', isAlone] = process.argv.slice(2);
if (isAlone) await measureKind(only);
else {
  console.log('kind'.padEnd(34), ...['total', 'longest'].map((name) => name.padStart(8)), 'result');
  for (const kind of Object.keys(KINDS)) {
    if (kind.includes(only))
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), kind, 'alone'], { stdio: 'inherit' });
  }
}
