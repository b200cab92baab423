/** The REST API of the plugin The Events Calendar: `/wp-json/tribe/events/v1/events`. */
import type { NewsDate } from '../../model/news-date.js';
import type { Author, NewsEvent, NewsImage, NewsItem, Topic } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { readMarkup, textOf } from '../shared/markup-fields.js';
import { chooseRenditions } from '../shared/renditions.js';
import { localText } from '../shared/text.js';
import { readText, readUrl } from './values.js';

/** Whether an object is an event of the plugin. */
export const isCalendarEvent = (json: Fields): boolean => json.has('start_date') && json.has('utc_start_date');

const readDay = (json: Fields, name: string): NewsDate | undefined => {
  const date = json.date(name);
  return date && { kind: 'day', iso: date.iso.slice(0, 10) };
};

/** A time in UTC, without its `Z`. */
const readUtc = (json: Fields, name: string): NewsDate | undefined => {
  const written = json.raw(name);
  return typeof written === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)
    ? json.holding(name, `${written}Z`).date(name)
    : undefined;
};

/** The zone. Some sites have `UTC+2` instead of a name, which is ignored. */
const readZone = (json: Fields): string | undefined => {
  const zone = readText(json, 'timezone');
  return zone?.includes('/') || zone === 'UTC' ? zone : undefined;
};

/** A time on the clocks of the event: with its zone, or with the offset to UTC. */
const readTime = (json: Fields, name: string, zone: string | undefined): NewsDate | undefined => {
  const wall = json.date(name);
  const utc = readUtc(json, `utc_${name}`);
  if (zone || !wall || !utc) return zone || !utc ? wall : utc;
  const minutes = Math.round((Date.parse(`${wall.iso.slice(0, 19)}Z`) - Date.parse(utc.iso)) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return hours < 20 ? { kind: 'instant', iso: `${wall.iso.slice(0, 19)}${offset}` } : utc;
};

const STATUSES: Readonly<Record<string, NewsEvent['status']>> = {
  canceled: 'cancelled',
  cancelled: 'cancelled',
  postponed: 'postponed',
};

/** A missing venue is an empty list. */
const readPlace = (venue: Fields): NewsEvent['place'] => {
  const country = readText(venue, 'country');
  const address = compact({
    lines: [readText(venue, 'address') ?? []].flat(),
    locality: readText(venue, 'city'),
    area: readText(venue, 'stateprovince') ?? readText(venue, 'state') ?? readText(venue, 'province'),
    postalCode: readText(venue, 'zip'),
  });
  const lines = country ? [...address.lines, country] : address.lines;
  const name = localText(textOf(readMarkup(venue, 'venue')));
  const hasAddress = lines.length > 0 || address.locality !== undefined;
  return name || hasAddress ? compact({ name, address: hasAddress ? { ...address, lines } : undefined }) : undefined;
};

const readEvent = (json: Fields): NewsEvent | undefined => {
  const isWhole = json.raw('all_day') === true;
  const zone = readZone(json);
  const read = (name: string): NewsDate | undefined => (isWhole ? readDay(json, name) : readTime(json, name, zone));
  const start = read('start_date');
  const [venue] = json.objects('venue');
  return start
    ? compact({
        start,
        end: read('end_date'),
        timeZone: zone,
        status: STATUSES[readText(json, 'event_status') ?? ''] ?? 'scheduled',
        place: venue && readPlace(venue),
        online: json.raw('is_virtual') === true ? readUrl(json, 'virtual_url') : undefined,
      })
    : undefined;
};

const readImages = (json: Fields): readonly NewsImage[] => {
  const [image] = json.objects('image');
  if (!image) return [];
  const sizes = image.object('sizes');
  const renditions = chooseRenditions(
    [image, ...sizes.keys.map((name) => sizes.object(name))].flatMap((file) => {
      const url = readUrl(file, 'url');
      return url ? [compact({ url, width: file.pixels('width'), height: file.pixels('height') })] : [];
    }),
  );
  return renditions.length > 0 ? [{ role: 'main', renditions, alt: [] }] : [];
};

const readTopics = (json: Fields): readonly Topic[] =>
  ['categories', 'tags'].flatMap((member) =>
    json.objects(member).flatMap((term) => {
      const name = localText(textOf(readMarkup(term, 'name')));
      return name ? [compact({ name, uri: term.object('urls').url('self') })] : [];
    }),
  );

const readOrganizers = (json: Fields): readonly Author[] =>
  json.objects('organizer').flatMap((organizer) => {
    const name = textOf(readMarkup(organizer, 'organizer'));
    return name ? [compact({ name, url: readUrl(organizer, 'url') })] : [];
  });

/** `undefined` for an event without text. */
export const readCalendarEvent = (json: Fields): NewsItem | undefined => {
  const url = readUrl(json, 'url');
  const html = readMarkup(json, 'description');
  const version = compact({
    url,
    headline: textOf(readMarkup(json, 'title')),
    summary: textOf(readMarkup(json, 'excerpt')),
    body: html ? { html } : undefined,
    updated: readUtc(json, 'modified_utc'),
    kind: 'original' as const,
  });
  if (!(version.headline || version.summary || version.body)) return undefined;
  return compact({
    id: json.text('global_id') ?? json.text('id') ?? url ?? '',
    versions: [version] as const,
    published: readUtc(json, 'date_utc') ?? version.updated,
    updated: version.updated,
    authors: readOrganizers(json),
    images: readImages(json),
    attachments: [],
    topics: readTopics(json),
    places: [],
    contacts: [],
    event: readEvent(json),
    related: [],
  });
};
