/** Renders news in Node: markup, data, languages, errors (docs/ssr.md). */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/run-command.mjs';

const { newsArticle, renderNews, renderPage, scriptText } = await import('../../dist/entries/ssr.js');
const { sanitizeMarkup } = await import('../../dist/ssr/sanitize-markup.js');
const { parseNews } = await import('../../dist/entries/index.js');

const FEED = 'demo/feeds/corruption-prevention.json';
const feed = readFileSync(FEED, 'utf8');
const newsroom = readFileSync('demo/feeds/newsroom.json', 'utf8');
const clean = (html, options = { baseUrl: 'https://news.example/a/b.html' }) =>
  sanitizeMarkup(html, options).fragment.outerHTML;
const scriptsOf = (html, type) =>
  [...html.matchAll(new RegExp(`<script type="${type}">(.*?)</script>`, 'gs'))].map(([, json]) => JSON.parse(json));
const article = (version) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: 'https://news.example/1', language: 'en', title: 'A title', ...version }],
});

test('renders an item in the negotiated language with its data and styles', async () => {
  const { html, language, dir, title, canonical } = await renderNews(feed, { lang: 'ru' });
  assert.match(html, /^<wco-news-item lang="ru" data-wco-declared=""><template shadowrootmode="open"><style>/);
  assert.match(html, /Запрошенный язык: /);
  assert.match(html, />12 сентября 2018</);
  assert.match(html, /<p>At the invitation of the United Nations/);
  assert.deepEqual([language, dir, title.lang], ['ru', 'ltr', 'en']);
  assert.match(canonical, /^https:\/\/www\.wcoomd\.org\//);
  const [json] = scriptsOf(html, 'application/json');
  assert.equal(json.items.length, 1);
});

test('leaves no globals behind and keeps concurrent renderings apart', async () => {
  const pages = await Promise.all(
    ['ru', 'ar', 'fr', 'en'].map((lang) => renderNews(newsroom, { lang, element: 'list' })),
  );
  assert.deepEqual(
    pages.map(({ language, dir }) => [language, dir]),
    [
      ['ru', 'ltr'],
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['en', 'ltr'],
    ],
  );
  assert.equal('document' in globalThis, false);
});

test('omits data, comments and buttons without hydration', async () => {
  for (const element of ['item', 'list', 'notice', 'contact']) {
    const { html } = await renderNews(newsroom, { lang: 'fr', element, hydrate: false, searchable: true });
    assert.doesNotMatch(html, /<!--|<button|<input|<select|application\/json|data-wco-declared|<\?/, element);
  }
});

const OPEN_DAY = article({
  url: 'https://port.example/open-day',
  title: 'Open day',
  content_text: 'Come in.',
  attachments: [
    { url: 'horn.wav', mime_type: 'audio/wav', title: 'The horn', duration_in_seconds: 65 },
    {
      url: 'lock.webm',
      mime_type: 'video/webm',
      title: 'The lock',
      _news: { poster: 'lock.webp', tracks: [{ url: 'lock.fr.vtt', language: 'fr' }] },
    },
    { url: 'https://films.example/1', mime_type: 'text/html', title: 'Boats', _news: { medium: 'video' } },
    { url: 'plan.pdf', mime_type: 'application/pdf', title: 'Plan' },
  ],
  _news: {
    images: [{ role: 'main', renditions: [{ href: 'lock.webp' }] }],
    event: {
      start: '2026-11-04T09:30:00+01:00',
      end: '2026-11-04T17:00:00+01:00',
      time_zone: 'Europe/Brussels',
      place: { name: [{ language: 'en', value: 'Port house' }] },
    },
  },
});

test('renders recordings and an event', async () => {
  for (const hydrate of [true, false]) {
    const options = { lang: 'ru', url: 'https://port.example/feed.json', hydrate };
    const { html } = await renderNews(OPEN_DAY, options);
    const [, styles, markup] = /<style>(.*)<\/style>(.*)<\/template>/s.exec(html);
    const root = markup.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
    assert.match(root, /<audio part="player" controls preload="none" src="https:\/\/port\.example\/horn\.wav"/);
    assert.match(root, /<time datetime="PT65S">1:05<\/time>/);
    assert.match(
      root,
      /<video [^>]*src="https:\/\/port\.example\/lock\.webm" poster="https:\/\/port\.example\/lock\.webp"/,
    );
    assert.match(root, /<track src="https:\/\/port\.example\/lock\.fr\.vtt" kind="captions" srclang="fr"/);
    assert.match(root, /<a href="https:\/\/films\.example\/1" target="_blank" rel="noopener noreferrer"/);
    assert.match(styles, /\.recordings video/);
    // The image of the article is the poster.
    assert.doesNotMatch(root, /<img/);
    assert.equal(root.match(/part="attachment"/g).length, 1);
    assert.match(root, /4 ноября 2026, 09:30 – 17:00<\/time>.*Europe\/Brussels \(UTC\+1\)/);
    assert.match(root, /Port house/);
    // The server does not know the reader's time zone, and no script saves the event.
    assert.doesNotMatch(root, /event-local/);
    assert.equal(root.includes('save-event'), hydrate);
    if (!hydrate) continue;
    const [{ items }] = scriptsOf(html, 'application/json');
    assert.deepEqual(items[0].attachments[1]._news, {
      language: 'en',
      poster: 'https://port.example/lock.webp',
      tracks: [{ url: 'https://port.example/lock.fr.vtt', kind: 'captions', language: 'fr' }],
    });
  }
  const { html } = await renderNews(OPEN_DAY, {
    url: 'https://port.example/feed.json',
    without: 'recordings event',
    hydrate: false,
  });
  assert.doesNotMatch(html, /<audio|<video|part="event"/);
  assert.match(html, /<img\s[^>]*part="image"/);
});

test('renders one version of an article that readers can compare', async () => {
  const compared = async (options) => {
    const { html } = await renderNews(newsroom, { lang: 'en', compare: 'fr', ...options });
    const [tag] = /^<[^>]*>/.exec(html);
    const [, root] = /<template shadowrootmode="open">(.*)<\/template>/s.exec(html);
    return [tag.includes(' compare="fr"'), root.includes('part="compare"'), root.match(/part="headline"/g).length];
  };
  assert.deepEqual(await compared({}), [true, true, 1]);
  assert.deepEqual(await compared({ hydrate: false }), [true, false, 1]);
  assert.deepEqual(await compared({ variant: 'card' }), [true, false, 1]);
});

test('renders the list’s rows in order, with a light DOM fallback of links', async () => {
  const { html } = await renderNews(newsroom, {
    element: 'list',
    lang: 'en',
    limit: 3,
    layout: 'grid',
    headingLevel: 3,
  });
  const [, root] = /<template shadowrootmode="open">(.*)<\/template>/s.exec(html);
  assert.equal(root.match(/<li role="listitem"><article part="card" class="card">/g).length, 3);
  assert.match(root, /<ul part="list" role="list" class="cards" lang="en" dir="ltr"><li role="listitem">/);
  assert.match(root, /<h4 part="headline" lang="en" dir="ltr"><a part="link" /);
  assert.match(root, /aria-level="3"/);
  assert.match(html, /<\/template><ul><li><a href="https:/);
  const whole = await renderNews(newsroom, { element: 'list', hydrate: false });
  assert.equal(whole.html.match(/<li role="listitem"><article /g).length, JSON.parse(newsroom).items.length);
});

test('renders a large first article, small images and excerpts', async () => {
  const { html } = await renderNews(newsroom, {
    element: 'list',
    lang: 'en',
    limit: 3,
    layout: 'lead',
    variant: 'thumbnail',
    excerpt: 2,
  });
  assert.match(html, /^<wco-news-list [^>]*excerpt="2" layout="lead" variant="thumbnail"/);
  assert.match(html, /<div class="root grid lead thumbnail">/);
  assert.equal(html.match(/<p part="summary" class="lines-2" lang="en" dir="ltr">/g).length, 3);
  const groupsOf = async (layout) => {
    const items = Array.from({ length: 130 }, (_, id) => ({ id: String(id), language: 'en', title: `Title ${id}` }));
    const { html: long } = await renderNews(
      { version: 'https://jsonfeed.org/version/1.1', items },
      { element: 'list', hydrate: false, layout },
    );
    return long.slice(long.indexOf('class="group"')).match(/<li role="listitem">/g).length;
  };
  assert.deepEqual([await groupsOf('grid'), await groupsOf('lead')], [10, 9]);
  const card = await renderNews(newsroom, { lang: 'en', variant: 'card', excerpt: 3 });
  assert.match(card.html, /<p part="summary" class="lines-3" lang="en" dir="ltr">For nine months/);
});

test('counts only the rendered articles in a list without hydration', async () => {
  const countOf = async (hydrate) => {
    const { html } = await renderNews(newsroom, { lang: 'en', element: 'list', limit: 3, hydrate });
    return /part="count"[^>]*>([^<]*)</.exec(html.replace(/<!--.*?-->/g, ''))[1];
  };
  assert.deepEqual([await countOf(true), await countOf(false)], ['16 articles', '3 articles']);
});

test('renders, and puts into the page, only the articles that the options choose', async () => {
  for (const [options, ids] of [
    [{ topic: 'technology', notTopic: 'trade facilitation', since: '2024-01-01' }, 'parcel-guidance long-headline'],
    [{ topic: 'Integrity', pinned: 'urn:x-wco-widgets:sample:mentors-wanted' }, 'mentors-wanted integrity-toolkit'],
    [{ place: 'jp, Vienna', until: '2026-07-01' }, 'annual-conference-2026 low-carbon-corridors'],
    [{ contentLanguage: 'zh', until: '2024-12-31', since: 'never' }, 'ningbo-laboratory'],
    [{ topic: 'Fishing' }, ''],
  ]) {
    const expected = ids.split(' ').filter(Boolean);
    for (const hydrate of [true, false]) {
      const { html } = await renderNews(newsroom, { element: 'list', lang: 'en', hydrate, ...options });
      assert.equal(html.match(/<li role="listitem"><article /g)?.length ?? 0, expected.length, JSON.stringify(options));
      if (!hydrate) continue;
      const [{ items }] = scriptsOf(html, 'application/json');
      assert.deepEqual(items.map(({ id }) => id.replace(/.*:/, '')).sort(), [...expected].sort());
    }
  }
  const { html } = await renderNews(newsroom, { element: 'list', notTopic: 'x', since: 'P1D', contentLanguage: 'en' });
  assert.match(html, /^<wco-news-list lang="en" not-topic="x" since="P1D" content-language="en" data-wco-declared="">/);
});

test('links to all news, and to the feed if asked to', async () => {
  const linksIn = async (options) => {
    const { html } = await renderNews(newsroom, { element: 'list', ...options });
    return [...html.matchAll(/<a part="(?:all-news|feed)" href="([^"]*)"/g)].map(([, href]) => href);
  };
  assert.deepEqual(await linksIn({ lang: 'en' }), ['https://example.org/en/news']);
  assert.deepEqual(await linksIn({ lang: 'ar', feedLink: true, hydrate: false }), [
    'https://example.org/ar/news',
    'https://example.org/feeds/newsroom.json',
  ]);
  assert.deepEqual(await linksIn({ lang: 'en', without: 'all-news' }), []);
});

test('renders hundreds of articles', async () => {
  const items = Array.from({ length: 350 }, (_, id) => ({ id: String(id), language: 'en', title: `Title ${id}` }));
  const { html } = await renderNews(
    { version: 'https://jsonfeed.org/version/1.1', items },
    { element: 'list', hydrate: false },
  );
  assert.equal(html.match(/<li role="listitem"><article /g).length, 350);
});

test('escapes data so that it cannot close its script', async () => {
  const evil = '</script><script>pwn()</script><!--';
  const { html } = await renderNews(article({ title: evil, summary: evil, content_html: `<p>x</p>` }), {
    structuredData: true,
    without: `"><script>pwn()</script>`,
  });
  assert.doesNotMatch(html, /<script>|pwn\(\)<\/script>/);
  assert.equal(scriptsOf(html, 'application/json')[0].items[0].title, evil);
  assert.equal(scriptsOf(html, 'application/ld\\+json')[0].headline, evil);
  assert.equal(scriptText('<!--&\u2028'), '"\\u003c!--\\u0026\\u2028"');
});

test('embeds data that the browser reads back, also from RSS', async () => {
  for (const [file, url] of [
    [FEED, undefined],
    ['test/fixtures/rss/content-module.xml', 'https://news.example/feed.xml'],
  ]) {
    const { html } = await renderNews(readFileSync(file, 'utf8'), { element: 'list', url });
    const [json] = scriptsOf(html, 'application/json');
    const read = await parseNews(json);
    const again = await renderNews(json, { element: 'list' });
    assert.deepEqual(scriptsOf(again.html, 'application/json'), [json], file);
    assert.ok(read.items.length > 0);
  }
});

test('structured data names the publisher’s page, the language and related versions', async () => {
  const { items } = await parseNews(newsroom);
  const item = items.find(({ versions }) => versions.length > 1);
  const [original, translation] = item.versions;
  assert.equal(newsArticle(item, original)['@type'], 'NewsArticle');
  assert.equal(newsArticle(item, original).inLanguage, original.language);
  assert.equal(newsArticle(item, translation).translationOfWork.inLanguage, original.language);
  assert.equal(newsArticle(item, translation).url, translation.url);
  const translations = [newsArticle(item, original).workTranslation].flat();
  assert.deepEqual(
    translations.map(({ inLanguage }) => inLanguage),
    item.versions.slice(1).map(({ language }) => language),
  );
  const { html } = await renderNews(feed, { lang: 'en' });
  assert.doesNotMatch(html, /ld\+json/);
});

test('chooses versions by request, then by the browser’s languages', async () => {
  const versions = article({
    _news: { translations: ['fr', 'es'].map((language) => ({ language, title: language })) },
  });
  const titleFor = async (options) => (await renderNews(versions, options)).title.value;
  assert.equal(await titleFor({ lang: 'fr' }), 'fr');
  assert.equal(await titleFor({ lang: 'ru', languages: 'es en' }), 'es');
  assert.equal(await titleFor({ lang: 'ru', browserLanguages: ['es'] }), 'es');
  assert.equal(await titleFor({ lang: 'ru', fallback: 'original' }), 'A title');
  const { html } = await renderNews(versions, { lang: 'ru', fallback: 'none' });
  assert.match(html, /<slot name="empty"><\/slot>/);
  const pinned = await renderNews(versions, { lang: 'ru', browserLanguages: ['es', 'de'] });
  assert.match(pinned.html, /data-wco-declared="es de"/);
});

test('links to versions that exist only on the publisher’s site', async () => {
  const alternates = [{ language: 'fr', url: 'https://news.example/fr/1' }];
  const { html } = await renderNews(article({ content_text: 'Text.', _news: { alternates } }), { lang: 'ru' });
  assert.match(html, /<a [^>]*href="https:\/\/news\.example\/fr\/1"[^>]*>(<[^>]*>)*[^<]*français/);
  const [json] = scriptsOf(html, 'application/json');
  assert.deepEqual(json.items[0]._news.alternates, alternates);
});

test('rejects unsupported options and unknown articles', async () => {
  await assert.rejects(renderNews(feed, { element: 'constructor' }), RangeError);
  await assert.rejects(renderNews(feed, { timeZone: 'local' }), RangeError);
  await assert.rejects(renderNews(feed, { lang: '"><script>' }), RangeError);
  await assert.rejects(renderNews(feed, { itemId: 'none' }), { name: 'NewsError', code: 'not-found' });
  await assert.rejects(renderNews(''), { name: 'NewsError', code: 'empty-body' });
});

test('writes options as attributes of the element', async () => {
  const { html } = await renderNews(newsroom, {
    lang: 'fr',
    prefix: 'news',
    nonce: 'abc',
    variant: 'card',
    timeZone: 'Europe/Brussels',
    headingLevel: 4,
  });
  assert.match(html, /^<news-news-item lang="fr" time-zone="Europe\/Brussels" heading-level="4" variant="card" /);
  assert.match(html, /<style nonce="abc">/);
});

test('repeats dates in a second calendar', async () => {
  const dated = article({ content_text: 'Text.', date_published: '2018-09-12' });
  for (const element of ['item', 'list']) {
    const { html } = await renderNews(dated, { element, lang: 'en', calendar: 'islamic-umalqura', hydrate: false });
    assert.match(html, /^<wco-news-\w+ lang="en" calendar="islamic-umalqura"/);
    assert.match(html, /<time [^>]*datetime="2018-09-12">September 12, 2018 \(Muharram 2, 1440 AH\)<\/time>/);
  }
  const { html } = await renderNews(dated, { lang: 'en', calendar: 'nonsense', hydrate: false });
  assert.match(html, /<time [^>]*>September 12, 2018<\/time>/);
});

test('a body is the same after a second pass: notes, media, pictures, a cut', async () => {
  const html =
    '<p>Text<a href="#fn">1</a></p><iframe src="https://maps.example/e"></iframe><p id="fn">A note</p>' +
    '<img src="data:," data-src="/b.jpg">' +
    '<b>x</b>'.repeat(10_500);
  const render = (data, hydrate) => renderNews(data, { lang: 'fr', hydrate });
  const bodyOf = (markup) => /part="body"[^>]*>(.*?)<\/template>/s.exec(markup)[1];
  const first = await render(article({ content_html: html, url: 'https://news.example/1' }), true);
  const [json] = scriptsOf(first.html, 'application/json');
  const second = await render(json, true);
  assert.equal(bodyOf(second.html), bodyOf(first.html));
  assert.match(first.html, /href="#wco-note-1">1<.*<p id="wco-note-1">A note</s);
  assert.match(
    first.html,
    /lang="fr" dir="ltr"[^>]*href="https:\/\/maps\.example\/e">Contenu intégré&nbsp;: maps\.example \(s’ouvre dans un nouvel onglet\)</,
  );
  assert.match(first.html, /La suite de ce texte n’est pas affichée ici\. <a /);
  const without = await render(article({ content_html: html, url: 'https://news.example/1' }), false);
  assert.doesNotMatch(without.html, /wco-note/);
  assert.match(without.html, /<p>Text1<\/p>/);
});

test('the server sanitiser handles deep and large trees', () => {
  assert.match(clean('<div>'.repeat(5_000) + 'deep'), /deep/);
  assert.ok(clean('<b>x</b>'.repeat(50_000)).length < 300_000);
});

test('the page has a language, title and canonical address, and only the requested scripts', async () => {
  const page = await renderPage(feed, { lang: 'ar' });
  assert.match(page, /^<!doctype html>\n<html lang="ar" dir="rtl">/);
  assert.match(page, /<title lang="en" dir="ltr">WCO Participates/);
  assert.match(page, /<link rel="canonical" href="https:\/\/www\.wcoomd\.org\//);
  assert.match(page, /<h1 [^>]*part="headline"/);
  assert.doesNotMatch(page, /<script/);
  const live = await renderPage(feed, { script: '/wco-widgets/hydrate.js' });
  assert.match(live, /<script type="module" src="\/wco-widgets\/hydrate\.js"><\/script>/);
  assert.doesNotMatch(live, /modulepreload|importmap/);
});

test('the page has hints and integrity if it knows the release', async () => {
  const release = {
    version: '1.2.3',
    files: { 'chunks/core-1.js': 'sha384-core', 'hydrate.js': 'sha384-hydrate', 'wco-widgets.js': 'sha384-loader' },
    parts: { 'news-item': ['chunks/core-1.js'] },
  };
  const page = await renderPage(feed, { script: '/wco-widgets/hydrate.js', nonce: 'R4nd0m', release });
  assert.ok(
    page.includes(`<script type="importmap" nonce="R4nd0m">
{
  "integrity": {
    "/wco-widgets/chunks/core-1.js": "sha384-core",
    "/wco-widgets/wco-widgets.js": "sha384-loader"
  }
}
</script>
<script type="module" src="/wco-widgets/hydrate.js" integrity="sha384-hydrate" crossorigin nonce="R4nd0m"></script>
<link rel="modulepreload" href="/wco-widgets/wco-widgets.js" integrity="sha384-loader" nonce="R4nd0m">
<link rel="modulepreload" href="/wco-widgets/chunks/core-1.js" integrity="sha384-core" nonce="R4nd0m">
`),
    page,
  );
});

test('the command writes a list of chosen articles', () => {
  const args = [
    ...[
      'render',
      'demo/feeds/newsroom.json',
      '--list',
      '--topic',
      'integrity, e-commerce',
      '--not-topic',
      'Technology',
    ],
    ...['--since', '2023-01-01', '--until', '2025-12-31', '--content-language', 'en', '--feed-link'],
    ...['--pinned', 'urn:x-wco-widgets:sample:mentors-wanted'],
  ];
  // What a command writes to standard output is not captured in this process.
  const out = execFileSync(process.execPath, ['bin/wco-widgets.mjs', ...args], { encoding: 'utf8' });
  const headlines = [...out.matchAll(/<a part="link" [^>]*>([^<]*)</g)].map(([, text]) => text.trim());
  assert.deepEqual(headlines, [
    'Mentors wanted for officers in their first year',
    'Integrity toolkit: declarations of interests that people can fill in',
  ]);
  assert.match(out, /part="feed"/);
});

test('the command writes a page and reports errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wco-render-'));
  const out = join(folder, 'page.html');
  execFileSync(process.execPath, ['bin/wco-widgets.mjs', 'render', FEED, '--lang', 'ru', '--out', out]);
  assert.match(readFileSync(out, 'utf8'), /<html lang="ru" dir="ltr">[\s\S]*<wco-news-item lang="ru"/);
  const dates = ['--numbering', 'native', '--calendar', 'persian', '--date-style', 'short'];
  await runCommand(['render', FEED, '--lang', 'fa', ...dates, '--out', out]);
  assert.match(
    readFileSync(out, 'utf8'),
    /<wco-news-item lang="fa"[^>]* date-style="short" numbering="native" calendar="persian"/,
  );
  rmSync(folder, { recursive: true });
  assert.match((await runCommand(['render', '--help'])).out, /^Usage: wco-widgets render/);
  for (const [args, status, message] of [
    [['render'], 3, /Missing source: render <file/],
    [['render', FEED, '--variant', 'poster'], 3, /--variant must be one of/],
    [['render', FEED, '--heading-level', '9'], 3, /--heading-level/],
    [['render', FEED, '--lang', '!'], 3, /is not a language tag/],
    [['render', 'package.json'], 2, /could not be rendered/],
    [['render', 'nowhere.json'], 2, /ENOENT/],
    [['render', FEED, '--item-id', 'none'], 2, /The feed has no item "none" \(not-found\)/],
    [['render', FEED, '--layout', 'grid'], 3, /--layout works only with --list/],
    [['render', FEED, '--topic', 'x'], 3, /--topic works only with --list/],
    [
      ['render', FEED, '--list', '--since', '1 May'],
      3,
      /--since must be a date like 2026-01-31 or a duration like P90D/,
    ],
    [['render', FEED, '--list', '--item-id', 'x'], 3, /--item-id works only without --list/],
    [['render', FEED, '--time-zone', 'Mars/X'], 3, /--time-zone must be a name like Europe\/Brussels, not "Mars\/X"/],
    [
      ['render', FEED, '--calendar', 'lunar'],
      3,
      /--calendar must be a name that Node knows, such as persian, not "lunar"/,
    ],
    [['render', FEED, '--out', 'no-such-folder/page.html'], 2, /could not be written: the folder does not exist/],
    [['render', FEED, '--out', '.'], 2, /^\. could not be written: EISDIR/],
  ]) {
    const { code, error } = await runCommand(args);
    assert.equal(code, status, args.join(' '));
    assert.match(error, message);
    // What is wrong, and what to do.
    assert.equal(error.trim().split('\n').length, 2, error);
  }
});
