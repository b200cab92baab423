/**
 * Writes news in the native format (schema/news-1.schema.json), from which elements in the browser read what the
 * server has read. `JSON.stringify` leaves out members that are `undefined`.
 */
import type { Contact, PostalAddress } from '../model/contact.js';
import {
  isPlainText,
  type NewsEvent,
  type NewsFeed,
  type NewsImage,
  type NewsItem,
  type NewsVersion,
} from '../model/news.js';

type Json = Readonly<Record<string, unknown>>;

const writeVersion = ({ language, url, headline, summary, body, updated }: NewsVersion): Json => ({
  language,
  url,
  title: headline,
  summary,
  ...(body && (isPlainText(body) ? { content_text: body.text } : { content_html: body.html })),
  date_modified: updated?.iso,
});

const writeImage = ({ role, renditions, alt, caption, credit }: NewsImage): Json => ({
  role,
  renditions: renditions.map(({ url, width, height }) => ({ href: url, width, height })),
  alt: alt.length > 0 ? alt : 'decorative',
  caption,
  credit,
});

const writeAddress = (address: PostalAddress | undefined): Json | undefined =>
  address && { ...address, postal_code: address.postalCode };

/** Writes a contact, in the form that contact cards read too. */
export const writeContact = ({ organization, jobTitle, address, ...contact }: Contact): Json => ({
  ...contact,
  organisation: organization,
  job_title: jobTitle,
  address: writeAddress(address),
});

const writeEvent = ({ start, end, timeZone, status, place, online }: NewsEvent): Json => ({
  start: start.iso,
  end: end?.iso,
  time_zone: timeZone,
  status,
  place: place && { name: place.name, address: writeAddress(place.address) },
  url: online,
});

const writeItem = (item: NewsItem): Json => {
  const [original, ...translations] = item.versions;
  const { rights } = item;
  return {
    id: item.id,
    ...writeVersion(original),
    date_modified: (original.updated ?? item.updated)?.iso,
    authors: item.authors,
    attachments: item.attachments.map(({ url, mimeType, title, size, duration, ...news }) => ({
      url,
      mime_type: mimeType,
      title,
      size_in_bytes: size,
      duration_in_seconds: duration,
      _news: news,
    })),
    _news: {
      published_on: item.published?.iso,
      translations: translations.map((version) => ({ ...writeVersion(version), kind: version.kind })),
      images: item.images.map(writeImage),
      subjects: item.topics,
      places: item.places,
      contacts: item.contacts.map(writeContact),
      rights: rights && { ...rights, usage_terms: rights.usageTerms },
      event: item.event && writeEvent(item.event),
      related: item.related,
      pinned: item.pinned,
      translation_request: item.translationRequest,
      alternates: item.alternates?.flatMap(({ language, url }) => (url ? { language, url } : [])),
    },
  };
};

/** Writes a feed as JSON. */
export const writeFeed = (feed: NewsFeed): Json => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  home_page_url: feed.homePage,
  feed_url: feed.feedUrl,
  // Articles without a language would inherit it.
  language: feed.items.every(({ versions }) => versions[0].language) ? feed.language : undefined,
  next_url: feed.nextUrl,
  _news: {
    schema: 'news-1',
    languages: feed.languages.map(({ language, name, homePage, feedUrl }) => ({
      language,
      name,
      home_page_url: homePage,
      feed_url: feedUrl,
    })),
    fallback: feed.fallback,
  },
  items: feed.items.map(writeItem),
});
