/** Recordings and events, as each format describes them. */
import { expect } from 'chai';
import { toSeconds } from '../../src/formats/shared/recordings.js';
import { testFacts, type Facts } from '../support/facts.js';

const instant = (iso: string) => ({ kind: 'instant', iso });
const wall = (iso: string) => ({ kind: 'wall', iso });
const day = (iso: string) => ({ kind: 'day', iso });

const article = (news: object, more: object = {}) => ({
  id: 'a',
  url: 'https://port.example/a',
  language: 'en',
  title: 'Open day',
  content_text: 'Come in.',
  date_published: '2026-10-01T08:00:00Z',
  _news: news,
  ...more,
});

const FACTS: readonly Facts[] = [
  {
    file: 'rss/recordings.xml',
    about: 'enclosures, Media RSS with captions, the page of a player, hostile addresses',
    format: 'rss',
    facts: {
      'items[0].attachments': [
        { url: 'https://radio.example/watch.mp3', mimeType: 'audio/mpeg', size: 4200000, duration: 3805 },
      ],
      // One recording has one title.
      'items[1].attachments': [
        {
          url: 'https://radio.example/lock.webm',
          mimeType: 'video/webm',
          title: 'The new lock',
          duration: 95,
          poster: 'https://radio.example/lock.jpg',
          tracks: [{ url: 'https://radio.example/lock.fr.vtt', kind: 'captions', language: 'fr' }],
        },
        {
          url: 'https://radio.example/lock.mp4',
          mimeType: 'video/mp4',
          title: 'The new lock',
          size: 9000000,
          duration: 95,
          poster: 'https://radio.example/lock.jpg',
          tracks: [{ url: 'https://radio.example/lock.fr.vtt', kind: 'captions', language: 'fr' }],
        },
      ],
      'items[2].attachments': [
        {
          url: 'https://films.example/embed/boats',
          mimeType: 'text/html',
          title: 'Boats at noon',
          medium: 'video',
        },
      ],
      'items[3].attachments': [],
    },
  },
  {
    file: 'rss/events.xml',
    about: 'the modules ev and xCal; the end of whole days is exclusive in xCal',
    format: 'rss',
    facts: {
      'items[0].event': {
        start: instant('2026-11-04T09:30:00+01:00'),
        end: instant('2026-11-04T17:00:00+01:00'),
        status: 'scheduled',
        place: { name: [{ value: 'Quay 7', language: 'en' }] },
      },
      'items[1].event': {
        start: day('2026-11-04'),
        end: day('2026-11-06'),
        status: 'cancelled',
        place: { name: [{ value: 'Harbour House', language: 'en' }] },
      },
      'items[2].event': { start: wall('2026-11-05T19:00:00'), timeZone: 'Europe/Brussels', status: 'scheduled' },
    },
    absent: ['items[3].event'],
    problems: ['date rss.channel.item[3].ev:startdate'],
  },
  {
    file: 'atom',
    input: `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>urn:1</id><title>Talk</title>
      <link rel="enclosure" type="video/mp4" href="https://radio.example/talk.mp4" length="12" title="The talk"/></entry></feed>`,
    about: 'a link to an enclosure',
    facts: {
      'items[0].attachments': [
        { url: 'https://radio.example/talk.mp4', mimeType: 'video/mp4', title: 'The talk', size: 12 },
      ],
    },
  },
  {
    file: 'news-1',
    input: article(
      {
        event: {
          start: '2026-11-04T09:30:00+01:00',
          end: '2026-11-05T17:00:00+01:00',
          time_zone: 'Europe/Brussels',
          status: 'postponed',
          place: {
            name: [{ language: 'fr', value: 'Maison du port' }],
            address: { lines: ['Quay 7'], locality: 'Ostend', postal_code: '8400', country: 'BE' },
          },
          url: 'https://port.example/live',
        },
      },
      {
        attachments: [
          {
            url: 'https://port.example/film.mp4',
            mime_type: 'video/mp4',
            title: 'The film',
            duration_in_seconds: 12,
            _news: {
              language: 'fr',
              poster: 'https://port.example/film.jpg',
              tracks: [
                { url: 'https://port.example/film.vtt', kind: 'subtitles', language: 'en', title: 'English' },
                { url: 'javascript:alert(1)' },
              ],
            },
          },
          { url: 'https://films.example/watch', mime_type: 'text/html', _news: { medium: 'video' } },
        ],
      },
    ),
    about: 'all members of recordings and events',
    facts: {
      'items[0].event': {
        start: instant('2026-11-04T09:30:00+01:00'),
        end: instant('2026-11-05T17:00:00+01:00'),
        timeZone: 'Europe/Brussels',
        status: 'postponed',
        place: {
          name: [{ language: 'fr', value: 'Maison du port' }],
          address: { lines: ['Quay 7'], locality: 'Ostend', postalCode: '8400', country: 'BE' },
        },
        online: 'https://port.example/live',
      },
      'items[0].attachments': [
        {
          url: 'https://port.example/film.mp4',
          mimeType: 'video/mp4',
          title: 'The film',
          language: 'fr',
          duration: 12,
          poster: 'https://port.example/film.jpg',
          tracks: [{ url: 'https://port.example/film.vtt', kind: 'subtitles', language: 'en', title: 'English' }],
        },
        { url: 'https://films.example/watch', mimeType: 'text/html', language: 'en', medium: 'video' },
      ],
    },
    problems: ['address attachments[0]._news.tracks[1].url', 'left-out attachments[0]._news.tracks[1]'],
  },
  {
    file: 'news-1',
    input: article({ event: { start: 'soon', status: 'maybe', url: 'javascript:alert(1)' } }),
    about: 'an event without a start is left out',
    absent: ['items[0].event'],
    problems: ['date _news.event.start'],
  },
  {
    file: 'json-ld',
    input: {
      '@context': 'https://schema.org',
      '@type': 'BusinessEvent',
      '@id': 'https://port.example/events/1',
      name: 'Open day',
      description: 'See the cranes.',
      startDate: '2026-11-04T09:30:00+01:00',
      endDate: '2026-11-04T17:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      location: [
        {
          '@type': 'Place',
          name: 'Harbour House',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Quay 7',
            addressLocality: 'Ostend',
            addressCountry: 'BE',
          },
        },
        { '@type': 'VirtualLocation', url: 'https://port.example/live' },
      ],
    },
    about: 'an event that is not an article',
    format: 'json-ld',
    facts: {
      'items[0].versions[0].headline': 'Open day',
      'items[0].event': {
        start: instant('2026-11-04T09:30:00+01:00'),
        end: instant('2026-11-04T17:00:00+01:00'),
        status: 'rescheduled',
        place: {
          name: [{ value: 'Harbour House' }],
          address: { lines: ['Quay 7'], locality: 'Ostend', country: 'BE' },
        },
        online: 'https://port.example/live',
      },
    },
    absent: ['items[0].published'],
  },
  {
    file: 'json-ld',
    input: {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Event', name: 'Beside the article', startDate: '2026-01-01' },
        {
          '@type': 'NewsArticle',
          headline: 'Works begin',
          url: 'https://port.example/works',
          about: { '@type': 'Event', name: 'Works', startDate: '2026-11-04', location: 'Quay 7' },
          video: {
            '@type': 'VideoObject',
            name: 'The works',
            contentUrl: 'https://port.example/works.mp4',
            thumbnailUrl: 'https://port.example/works.jpg',
            duration: 'PT1M5S',
            caption: { '@type': 'MediaObject', contentUrl: 'https://port.example/works.vtt', inLanguage: 'en' },
          },
          audio: { '@type': 'AudioObject', name: 'The sounds', embedUrl: 'https://sounds.example/works' },
        },
      ],
    },
    about: 'an article about an event, with film and sound; an event beside it is not an article',
    facts: {
      'items.length': 1,
      'items[0].event': {
        start: day('2026-11-04'),
        status: 'scheduled',
        place: { name: [{ value: 'Quay 7' }] },
      },
      'items[0].attachments': [
        {
          url: 'https://port.example/works.mp4',
          title: 'The works',
          medium: 'video',
          duration: 65,
          poster: 'https://port.example/works.jpg',
          tracks: [{ url: 'https://port.example/works.vtt', kind: 'captions', language: 'en' }],
        },
        { url: 'https://sounds.example/works', mimeType: 'text/html', title: 'The sounds', medium: 'audio' },
      ],
    },
  },
  {
    file: 'activitystreams',
    input: {
      '@context': 'https://www.w3.org/ns/activitystreams',
      type: 'Event',
      id: 'https://events.example/1',
      name: 'Open day',
      content: '<p>See the cranes.</p>',
      published: '2026-10-01T08:00:00Z',
      startTime: '2026-11-04T08:30:00Z',
      endTime: '2026-11-04T16:00:00Z',
      timezone: 'Europe/Brussels',
      'ical:status': 'CANCELLED',
      location: {
        type: 'Place',
        name: 'Harbour House',
        address: { type: 'PostalAddress', streetAddress: 'Quay 7', addressLocality: 'Ostend', addressCountry: 'BE' },
      },
    },
    about: 'an event of Mobilizon',
    facts: {
      'items[0].event': {
        start: instant('2026-11-04T08:30:00Z'),
        end: instant('2026-11-04T16:00:00Z'),
        timeZone: 'Europe/Brussels',
        status: 'cancelled',
        place: {
          name: [{ value: 'Harbour House' }],
          address: { lines: ['Quay 7'], locality: 'Ostend', country: 'BE' },
        },
      },
    },
  },
  {
    file: 'activitystreams',
    input: {
      '@context': 'https://www.w3.org/ns/activitystreams',
      type: 'Video',
      id: 'https://films.example/1',
      name: 'The new lock',
      duration: 'PT95S',
      icon: { type: 'Image', mediaType: 'image/jpeg', url: 'https://films.example/1.jpg' },
      subtitleLanguage: [{ identifier: 'fr', url: 'https://films.example/1-fr.vtt' }],
      url: [
        { type: 'Link', mediaType: 'text/html', href: 'https://films.example/w/1' },
        { type: 'Link', mediaType: 'video/mp4', href: 'https://films.example/1-1080.mp4', height: 1080 },
        { type: 'Link', mediaType: 'video/mp4', href: 'https://films.example/1-480.mp4', height: 480 },
      ],
    },
    about: 'a film of PeerTube: the file for small screens comes first',
    facts: {
      'items[0].versions[0].url': 'https://films.example/w/1',
      'items[0].attachments[0]': {
        url: 'https://films.example/1-480.mp4',
        mimeType: 'video/mp4',
        title: 'The new lock',
        duration: 95,
        poster: 'https://films.example/1.jpg',
        tracks: [{ url: 'https://films.example/1-fr.vtt', kind: 'captions', language: 'fr' }],
      },
      'items[0].attachments[1].url': 'https://films.example/1-1080.mp4',
    },
  },
  {
    file: 'wordpress',
    input: {
      events: [
        {
          id: 7,
          global_id: 'harbour.example?id=7',
          status: 'publish',
          date_utc: '2026-10-01 08:00:00',
          modified_utc: '2026-10-02 08:00:00',
          url: 'https://harbour.example/event/open-day/',
          title: 'Open day &#8211; the cranes',
          description: '<p>See the cranes.</p>',
          excerpt: '',
          image: { url: 'https://harbour.example/crane.jpg', width: 1200, height: 800, sizes: {} },
          all_day: false,
          start_date: '2026-11-04 09:30:00',
          end_date: '2026-11-04 17:00:00',
          utc_start_date: '2026-11-04 08:30:00',
          utc_end_date: '2026-11-04 16:00:00',
          timezone: 'Europe/Brussels',
          venue: { venue: 'Harbour House', address: 'Quay 7', city: 'Ostend', zip: '8400', country: 'Belgium' },
          organizer: [{ organizer: 'Harbour Authority', url: 'https://harbour.example/about/' }],
          categories: [{ name: 'Visits', urls: { self: 'https://harbour.example/wp-json/1' } }],
          tags: [],
        },
        {
          id: 8,
          url: 'https://harbour.example/event/course/',
          title: 'Course',
          description: '<p>Three days.</p>',
          image: false,
          all_day: true,
          start_date: '2026-11-04 00:00:00',
          end_date: '2026-11-06 23:59:59',
          utc_start_date: '2026-11-03 23:00:00',
          utc_end_date: '2026-11-06 22:59:59',
          timezone: 'UTC+1',
          event_status: 'canceled',
          venue: [],
          organizer: [],
        },
        {
          id: 9,
          url: 'https://harbour.example/event/talk/',
          title: 'Talk',
          description: '<p>In the evening.</p>',
          start_date: '2026-11-04 19:00:00',
          utc_start_date: '2026-11-04 13:30:00',
          timezone: 'UTC+5.5',
        },
      ],
      rest_url: 'https://harbour.example/wp-json/tribe/events/v1/events/',
      next_rest_url: 'https://harbour.example/wp-json/tribe/events/v1/events/?page=2',
      total: 9,
    },
    about: 'events of The Events Calendar',
    format: 'wordpress',
    facts: {
      'items.length': 3,
      nextUrl: 'https://harbour.example/wp-json/tribe/events/v1/events/?page=2',
      'items[0].versions[0].headline': 'Open day – the cranes',
      'items[0].published': instant('2026-10-01T08:00:00Z'),
      'items[0].authors': [{ name: 'Harbour Authority', url: 'https://harbour.example/about/' }],
      'items[0].event': {
        start: wall('2026-11-04T09:30:00'),
        end: wall('2026-11-04T17:00:00'),
        timeZone: 'Europe/Brussels',
        status: 'scheduled',
        place: {
          name: [{ value: 'Harbour House' }],
          address: { lines: ['Quay 7', 'Belgium'], locality: 'Ostend', postalCode: '8400' },
        },
      },
      'items[1].event': { start: day('2026-11-04'), end: day('2026-11-06'), status: 'cancelled' },
      'items[2].event': { start: instant('2026-11-04T19:00:00+05:30'), status: 'scheduled' },
    },
    problems: [],
  },
];

describe('recordings and events', () => testFacts(FACTS));

describe('toSeconds', () => {
  const ROWS: readonly (readonly [written: string | undefined, seconds: number | undefined])[] = [
    ['PT3M25S', 205],
    ['PT1H', 3600],
    ['P0DT0H1M5.5S', 65],
    ['1:03:25', 3805],
    ['3:25', 205],
    ['205', 205],
    [' 205.7 ', 205],
    ['0', undefined],
    ['PT', undefined],
    ['P', undefined],
    ['long', undefined],
    ['-5', undefined],
    ['99999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [written, seconds] of ROWS) {
    it(`${String(written)}: ${String(seconds)}`, () => {
      expect(toSeconds(written)).to.equal(seconds);
    });
  }
});
