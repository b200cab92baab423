import { isBefore, type NewsDate } from './news-date.js';
import type { NewsItem, NewsVersion } from './news.js';

/** A version, and the other values by which it is compared. */
export interface Text {
  readonly id: string;
  readonly source: string | undefined;
  readonly version: NewsVersion;
  readonly published: NewsDate | undefined;
  readonly updated: NewsDate | undefined;
}

/** `pt_BR` and `pt-br` are one language. Without a tag: the empty string. */
export const languageKey = ({ language = '' }: { readonly language?: string }): string =>
  language.toLowerCase().replaceAll('_', '-');

export const toText = (version: NewsVersion, item: NewsItem, source: string | undefined): Text => {
  const { id, published, updated = version.updated } = item;
  return {
    id,
    source,
    version,
    // Formats without a date of publication repeat the date of the last change.
    published: published?.iso === updated?.iso ? undefined : published,
    updated: version.updated ?? updated,
  };
};

const bodyText = ({ body }: NewsVersion): string | undefined => body && Object.values(body)[0]?.trim();

/** `undefined` if either value is missing. */
const areEqual = <Value>(one: Value | undefined, other: Value | undefined): boolean | undefined =>
  one === undefined || other === undefined ? undefined : one === other;

export const isLater = (one: NewsDate | undefined, other: NewsDate | undefined): boolean =>
  one !== undefined && other !== undefined && isBefore(other, one);

const HOME_PAGE = /^https?:\/\/[^/]*\/?$/;

/** Whether one headline is the other with an addition: `Storm | Port News`. */
const isExtended = (one = '', other = ''): boolean => {
  if (!one || !other) return false;
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return long.startsWith(short) && !/^[\p{L}\p{N}]/u.test(long.slice(short.length));
};

/**
 * Compares two texts in one language whose items share a name. Names repeat by mistake (a guid that is the channel's,
 * a link to the home page), so the texts must agree too:
 * - `same`: nothing contradicts, and one of them may complete the other;
 * - `revised`: two states of one article;
 * - `different`: two articles.
 */
export const compareTexts = (one: Text, other: Text): 'same' | 'revised' | 'different' => {
  if (one.id !== other.id && one.source === other.source) return 'different';
  const [a, b] = [one.version, other.version];
  const isDated = one.published !== undefined && other.published !== undefined;
  const date = isDated
    ? !isLater(one.published, other.published) && !isLater(other.published, one.published)
    : undefined;
  const url = areEqual(a.url, b.url);
  const page = url && !HOME_PAGE.test(a.url ?? '');
  const isExtension = page && isExtended(a.headline?.toLowerCase(), b.headline?.toLowerCase());
  const headline = isExtension || areEqual(a.headline?.toLowerCase(), b.headline?.toLowerCase());
  const texts = [areEqual(a.summary, b.summary), areEqual(bodyText(a), bodyText(b))];
  if (date === false || (url === false && !(headline && date))) return 'different';
  if (headline !== false && !texts.includes(false)) {
    return page || headline || texts.includes(true) ? 'same' : 'different';
  }
  const isUpdated = isLater(one.updated, other.updated) || isLater(other.updated, one.updated);
  if (headline && date && (url || isUpdated)) return 'revised';
  const isRewritten = headline === false && texts.includes(false);
  return isUpdated && page && (date || !isRewritten) ? 'revised' : 'different';
};

/** Whether two versions have different texts in the same place. */
export const contradicts = (one: NewsVersion, other: NewsVersion): boolean =>
  [
    areEqual(one.headline, other.headline),
    areEqual(one.summary, other.summary),
    areEqual(bodyText(one), bodyText(other)),
  ].includes(false);

export const completeText = (known: Text, added: Text): Text => ({
  ...known,
  version: { ...added.version, ...known.version },
  published: known.published ?? added.published,
  updated: known.updated ?? added.updated,
});
