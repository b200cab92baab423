/** Responses for the addresses in samples: news in the format that the address implies, images, our own files. */
import { existsSync, readFileSync } from 'node:fs';
import { extractSamples } from './extract.mjs';

const read = (file) => readFileSync(file, 'utf8');
const json = (body) => ({ type: 'application/json', body });

/** The article of docs/formats.md: the content of `/news/2018-09-12.json`. */
export const ARTICLE = extractSamples('docs/formats.md').find(({ kind }) => kind === 'json').code;

const { items, ...newsroom } = JSON.parse(read('demo/feeds/newsroom.json'));
/** Any other feed: that article and the demo's. */
export const FEED = JSON.stringify({ ...newsroom, items: [JSON.parse(ARTICLE), ...items] }).replaceAll(
  '"../',
  '"https://www.example.org/',
);

/** RSS in one language. Articles have the same ids in all languages. */
const rss = (language) => `<rss version="2.0"><channel>
<title>News</title><link>https://www.example.org/${language}/</link><language>${language}</language>
${['one', 'two']
  .map(
    (id, at) => `<item><guid isPermaLink="false">${id}</guid><title>Article ${id} (${language})</title>
<link>https://www.example.org/${language}/${id}</link><description>About ${id}.</description>
<pubDate>Wed, 1${at} Sep 2025 08:00:00 GMT</pubDate></item>`,
  )
  .join('\n')}
</channel></rss>`;

const TYPES = { js: 'text/javascript', json: 'application/json' };
const built = (path) => {
  const file = `dist/cdn/${path}`;
  return existsSync(file) ? { type: TYPES[path.split('.').at(-1)], body: readFileSync(file) } : undefined;
};

const IMAGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="1600" height="900"/>`;

/** Path pattern → response. The first match wins. */
const ANSWERS = [
  // Our files, wherever a sample puts them: /wco-widgets/, /wco-widgets@1.2.3/, /dist/cdn/.
  [/\/(?:wco-widgets(?:@[\d.]+)?|dist\/cdn)\/((?:(?:chunks|locales)\/)?[\w.-]+\.js)$/, ([, path]) => built(path)],
  [/\/news\/2018-09-12\.json$/, () => json(ARTICLE)],
  [/\/wp-json\//, () => json(read('test/fixtures/wordpress/01-list-embedded.json'))],
  [/\/jsonapi\//, () => json(read('test/fixtures/drupal/01-collection.json'))],
  [/\/outbox\b/, () => json(read('test/fixtures/activitystreams/01-outbox-page.json'))],
  [/\.json$/, () => json(FEED)],
  [
    /(?:\b(\w\w))?(?:\/feed\/?|\.(?:xml|rss))$/,
    ([, language = 'en']) => ({ type: 'application/rss+xml', body: rss(language) }),
  ],
  [/\.(?:svg|png|jpe?g|webp|avif)$/, () => ({ type: 'image/svg+xml', body: IMAGE })],
  [/^\/favicon\.ico$/, () => ({ type: 'image/svg+xml', body: IMAGE })],
];

/**
 * @param path the path of an address, without its query
 * @returns `{ type, body }`, or `undefined` for an unknown address
 */
export const answer = (path) => {
  for (const [pattern, make] of ANSWERS) {
    const match = pattern.exec(path);
    if (match) return make(match);
  }
  return undefined;
};
