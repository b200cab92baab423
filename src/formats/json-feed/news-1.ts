/** Members that `news-1` adds to JSON Feed, most of them under `_news`. */
import { hasMethod, type Contact, type PostalAddress } from '../../model/contact.js';
import type {
  AlternateLink,
  Attachment,
  FeedLanguage,
  MediaTrack,
  NewsEvent,
  NewsImage,
  Place,
  RelatedLink,
  Rendition,
  Rights,
  Topic,
} from '../../model/news.js';
import { LIMITS } from '../../model/limits.js';
import { emailAddress } from '../../safety/urls.js';
import { compact, type Fields } from '../shared/fields.js';

export const readLanguage = (json: Fields): FeedLanguage | undefined => {
  const language = json.language('language');
  return language
    ? compact({
        language,
        name: json.text('name'),
        homePage: json.url('home_page_url'),
        feedUrl: json.url('feed_url'),
      })
    : undefined;
};

const readTrack = (json: Fields): MediaTrack | undefined => {
  const url = json.url('url');
  return url
    ? compact({
        url,
        kind: json.oneOf('kind', 'captions', 'subtitles', 'descriptions', 'chapters'),
        language: json.language('language'),
        title: json.text('title'),
      })
    : undefined;
};

/** @param language of the version it belongs to: the default for the attachment */
const readAttachment = (json: Fields, language?: string): Attachment | undefined => {
  const url = json.url('url');
  const news = json.object('_news');
  return url
    ? compact({
        url,
        mimeType: json.text('mime_type'),
        title: json.text('title'),
        size: json.number('size_in_bytes'),
        language: news.language('language') ?? language,
        medium: news.has('medium') ? news.oneOf('medium', 'audio', 'video') : undefined,
        duration: json.number('duration_in_seconds'),
        poster: news.url('poster'),
        tracks: news.has('tracks') ? news.list('tracks', readTrack, LIMITS.tracks) : undefined,
      })
    : undefined;
};

/**
 * Attachments of the article, then of each translation.
 *
 * @param language of the original
 */
export const readAttachments = (json: Fields, news: Fields, language: string | undefined): readonly Attachment[] => [
  ...json.list('attachments', (attachment) => readAttachment(attachment, language), LIMITS.attachments),
  ...news
    .objects('translations', LIMITS.versions)
    .flatMap((version) =>
      version.list(
        'attachments',
        (attachment) => readAttachment(attachment, version.language('language')),
        LIMITS.attachments,
      ),
    ),
];

/** The schema allows numbers only. */
const readPixels = (json: Fields, name: string): number | undefined =>
  json.number(name) ? json.pixels(name) : undefined;

const readRendition = (json: Fields): Rendition | undefined => {
  const url = json.url('href');
  return url ? compact({ url, width: readPixels(json, 'width'), height: readPixels(json, 'height') }) : undefined;
};

const readImage = (json: Fields): NewsImage | undefined => {
  const renditions = json.list('renditions', readRendition, LIMITS.renditions);
  if (renditions.length === 0) return undefined;
  return compact({
    role: json.oneOf('role', 'main', 'inline', 'gallery'),
    renditions,
    alt: (json.raw('alt') !== 'decorative' && json.localText('alt')) || [],
    caption: json.localText('caption'),
    credit: json.text('credit'),
  });
};

/** `_news.images`, else `image` or `banner_image` of JSON Feed, which have no alternative text. */
export const readImages = (json: Fields, news: Fields): readonly NewsImage[] => {
  const images = news.list('images', readImage, LIMITS.images);
  const url = json.url('image') ?? json.url('banner_image');
  return images.length > 0 || !url ? images : [{ role: 'main', renditions: [{ url }], alt: [] }];
};

/** `_news.subjects`, else `tags` of JSON Feed. */
export const readTopics = (json: Fields, news: Fields): readonly Topic[] => {
  const topics = news.list(
    'subjects',
    (subject) => {
      const name = subject.localText('name');
      return name && compact({ name, uri: subject.url('uri') });
    },
    LIMITS.topics,
  );
  return topics.length > 0 ? topics : json.texts('tags', LIMITS.topics).map((value) => ({ name: [{ value }] }));
};

export const readPlace = (json: Fields): Place | undefined => {
  const name = json.localText('name');
  return name && compact({ name, country: readCountry(json), relation: json.oneOf('relation', 'about', 'dateline') });
};

const readCountry = (json: Fields): string | undefined => /^[A-Z]{2}$/.exec(json.text('country') ?? '')?.[0];

const readAddress = (json: Fields): PostalAddress | undefined => {
  const address = compact({
    lines: json.texts('lines', LIMITS.lines),
    locality: json.text('locality'),
    area: json.text('area'),
    postalCode: json.text('postal_code'),
    country: readCountry(json),
  });
  return address.lines.length > 0 || address.locality ? address : undefined;
};

/** `undefined` without a way to make contact. */
export const readContact = (json: Fields): Contact | undefined => {
  const contact = compact({
    role: json.oneOf('role', 'enquiries', 'press', 'technical', 'other'),
    name: json.localText('name'),
    organization: json.localText('organisation') ?? json.localText('organization'),
    jobTitle: json.localText('job_title'),
    email: json.emails('email'),
    phone: json.phones('phone'),
    fax: json.phones('fax'),
    url: json.url('url'),
    address: readAddress(json.object('address')),
    hours: json.localText('hours'),
    languages: json.texts('languages', LIMITS.languages),
  });
  return hasMethod(contact) ? contact : undefined;
};

export const readRights = (json: Fields): Rights | undefined => {
  const rights = compact({
    holder: json.text('holder'),
    notice: json.localText('notice'),
    usageTerms: json.localText('usage_terms'),
    license: json.url('license'),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
};

const readEventPlace = (json: Fields): NewsEvent['place'] => {
  const place = compact({ name: json.localText('name'), address: readAddress(json.object('address')) });
  return (place.name ?? place.address) ? place : undefined;
};

/** `undefined` without a start. */
export const readEvent = (json: Fields): NewsEvent | undefined => {
  const start = json.date('start');
  return start
    ? compact({
        start,
        end: json.date('end'),
        timeZone: json.text('time_zone'),
        status: json.oneOf('status', 'scheduled', 'cancelled', 'postponed', 'rescheduled'),
        place: readEventPlace(json.object('place')),
        online: json.url('url'),
      })
    : undefined;
};

export const readRelated = (json: Fields): RelatedLink | undefined => {
  const url = json.url('url');
  const title = json.text('title');
  return url && title ? compact({ url, title, language: json.language('language') }) : undefined;
};

/** An e-mail address, or a web address with placeholders in braces, which parsing encodes in paths. */
export const readTranslationRequest = (json: Fields): string | undefined =>
  emailAddress((json.text('translation_request') ?? '').replace(/^mailto:/i, '')) ??
  json.url('translation_request')?.replaceAll(/%7B(\w+)%7D/gi, '{$1}');

/** A version that is only on the publisher's site. */
export const readAlternate = (json: Fields): AlternateLink | undefined => {
  const url = json.url('url');
  return url ? compact({ url, language: json.language('language') }) : undefined;
};
