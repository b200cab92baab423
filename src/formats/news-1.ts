/** The members that `news-1` adds to a JSON Feed, under `_news`. */
import type { Contact, ContactRole, PostalAddress } from '../model/contact.js';
import type { FeedLanguage, NewsImage, Place, RelatedLink, Rendition, Rights, Topic } from '../model/news.js';
import { emailAddress, webUrl } from '../safety/urls.js';
import {
  asLocalText,
  asNumber,
  asObject,
  asObjects,
  asText,
  asTexts,
  compact,
  member,
  type JsonObject,
} from './fields.js';

const MAX_PIXELS = 100_000;

export const feedLanguages = (value: unknown): readonly FeedLanguage[] =>
  asObjects(value).flatMap((entry) => {
    const language = asText(member(entry, 'language'));
    if (!language) return [];
    return [
      compact({ language, name: asText(member(entry, 'name')), homePage: webUrl(member(entry, 'home_page_url')) }),
    ];
  });

const readRenditions = (value: unknown, base?: string): readonly Rendition[] =>
  asObjects(value).flatMap((rendition) => {
    const url = webUrl(member(rendition, 'href'), base);
    if (!url) return [];
    return [
      compact({
        url,
        width: asNumber(member(rendition, 'width'), 1, MAX_PIXELS),
        height: asNumber(member(rendition, 'height'), 1, MAX_PIXELS),
      }),
    ];
  });

const ROLES: readonly string[] = ['main', 'inline', 'gallery'];

/** `_news.images`, else the plain `image` or `banner_image` of JSON Feed, which has no alternative text. */
export const readImages = (json: JsonObject, news: JsonObject | undefined, base?: string): readonly NewsImage[] => {
  const images = asObjects(member(news, 'images')).flatMap((image) => {
    const renditions = readRenditions(member(image, 'renditions'), base);
    if (renditions.length === 0) return [];
    const role = asText(member(image, 'role')) ?? 'main';
    const alt = member(image, 'alt');
    return [
      compact({
        role: ROLES.includes(role) ? (role as NewsImage['role']) : 'main',
        renditions,
        alt: alt === 'decorative' ? [] : (asLocalText(alt) ?? []),
        caption: asLocalText(member(image, 'caption')),
        credit: asText(member(image, 'credit')),
      }),
    ];
  });
  if (images.length > 0) return images;
  const url = webUrl(member(json, 'image'), base) ?? webUrl(member(json, 'banner_image'), base);
  return url ? [{ role: 'main', renditions: [{ url }], alt: [] }] : [];
};

/** Concepts where the feed has them, else its plain tags. */
export const readTopics = (subjects: unknown, tags: readonly string[]): readonly Topic[] => {
  const topics = asObjects(subjects).flatMap((subject) => {
    const name = asLocalText(member(subject, 'name'));
    return name ? [compact({ name, uri: webUrl(member(subject, 'uri')) })] : [];
  });
  return topics.length > 0 ? topics : tags.map((value) => ({ name: [{ value }] }));
};

const readCountry = (value: unknown): string | undefined => {
  const code = asText(value);
  return code && /^[A-Z]{2}$/.test(code) ? code : undefined;
};

export const readPlaces = (value: unknown): readonly Place[] =>
  asObjects(value).flatMap((place) => {
    const name = asLocalText(member(place, 'name'));
    if (!name) return [];
    const relation: Place['relation'] = member(place, 'relation') === 'dateline' ? 'dateline' : 'about';
    return [compact({ name, country: readCountry(member(place, 'country')), relation })];
  });

const readAddress = (json: JsonObject | undefined): PostalAddress | undefined => {
  const address = compact({
    lines: asTexts(member(json, 'lines')),
    locality: asText(member(json, 'locality')),
    area: asText(member(json, 'area')),
    postalCode: asText(member(json, 'postal_code')),
    country: readCountry(member(json, 'country')),
  });
  return address.lines.length > 0 || address.locality ? address : undefined;
};

const CONTACT_ROLES: readonly string[] = ['enquiries', 'press', 'technical', 'other'];

/** Contacts with at least one way to reach them. */
export const readContacts = (value: unknown, base?: string): readonly Contact[] =>
  asObjects(value).flatMap((json) => {
    const role = asText(member(json, 'role')) ?? 'enquiries';
    const contact = compact({
      role: CONTACT_ROLES.includes(role) ? (role as ContactRole) : 'other',
      name: asLocalText(member(json, 'name')),
      organization: asLocalText(member(json, 'organisation') ?? member(json, 'organization')),
      jobTitle: asLocalText(member(json, 'job_title')),
      email: emailAddress(member(json, 'email')),
      phone: asText(member(json, 'phone')),
      url: webUrl(member(json, 'url'), base),
      address: readAddress(asObject(member(json, 'address'))),
      languages: asTexts(member(json, 'languages')),
    });
    return contact.email || contact.phone || contact.url || contact.address ? [contact] : [];
  });

export const readRights = (json: JsonObject | undefined, base?: string): Rights | undefined => {
  const rights = compact({
    holder: asText(member(json, 'holder')),
    notice: asLocalText(member(json, 'notice')),
    usageTerms: asLocalText(member(json, 'usage_terms')),
    license: webUrl(member(json, 'license'), base),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
};

export const readRelated = (value: unknown, base?: string): readonly RelatedLink[] =>
  asObjects(value).flatMap((json) => {
    const url = webUrl(member(json, 'url'), base);
    const title = asText(member(json, 'title'));
    return url && title ? [compact({ url, title, language: asText(member(json, 'language')) })] : [];
  });
