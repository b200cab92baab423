/**
 * The choices in the embed builder, as text by name, and as parameters of an address. Addresses are untrusted: a value is
 * used only if the form offers it.
 */

/** Checks a text; returns `undefined` if it is not a valid choice. */
type Read = (text: string) => string | undefined;

/** Elements of a snippet. A choice of `newsroom` has all three. */
export type Part = 'item' | 'list' | 'provider';

interface Field {
  readonly read: Read;
  readonly fallback: string;
  /** The values of `element` that offer the field. Default: those with one of its parts. */
  readonly elements?: readonly string[];
  /** Name of the attribute that has the value. */
  readonly attribute?: string;
  /** The elements that have the attribute. */
  readonly on?: readonly Part[];
}

const MAX_LENGTH = 2000;

/** Text without line breaks, and without spaces at its ends. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

const oneOf =
  (...values: readonly string[]): Read =>
  (text) =>
    values.includes(text) ? text : undefined;

/** Several values, in the order of the form. */
const someOf =
  (...values: readonly string[]): Read =>
  (text) => {
    const words = text.split(' ');
    return values.filter((value) => words.includes(value)).join(' ');
  };

const matching =
  (pattern: RegExp): Read =>
  (text) =>
    pattern.test(text) ? text : undefined;

const count =
  (least: number, most: number): Read =>
  (text) => {
    const value = Number(text);
    return Number.isInteger(value) && value >= least && value <= most ? String(value) : undefined;
  };

const isWebAddress = (text: string): boolean => {
  // Relative addresses are valid too, so any base will do.
  const base = 'https://example.org/';
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
};

/** http or https addresses, separated by spaces. */
const addresses: Read = (text) => {
  return text.length <= MAX_LENGTH && text.split(' ').every(isWebAddress) ? text : undefined;
};

const flag: Read = oneOf('yes', '');

const timeZone: Read = (text) => {
  if (text === 'local') return text;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    return undefined;
  }
};

const plain: Read = (text) => (text.length <= MAX_LENGTH ? text : undefined);

/** Language tags in the form of BCP 47, separated by spaces. */
const TAGS = /^([a-z]{2,8}(-[a-z0-9]{1,8})*( |$))*$/i;
const COLOUR = /^#[0-9a-f]{6}$/;

const NAME = /^[\w-]{1,40}$/;
/** A date, or a duration back from today. */
const DAY = /^(\d{4}-\d\d-\d\d|P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,4}W)?(\d{1,5}D)?)?$/i;

const ALL = ['item', 'list', 'provider'] as const;
const NEWS = ['item', 'list'] as const;
const LIST = ['list'] as const;
/** Attributes of a snippet are in this order. */
const FIELDS = {
  element: { read: oneOf('item', 'list', 'newsroom'), fallback: 'item' },
  src: { read: addresses, fallback: '' },
  id: { read: plain, fallback: '', elements: ['item'], attribute: 'item-id', on: ['item'] },
  link: { read: addresses, fallback: '/news/' },
  words: { read: plain, fallback: 'All our news' },
  lang: { read: matching(TAGS), fallback: '', attribute: 'lang', on: ALL },
  languages: { read: matching(TAGS), fallback: '', attribute: 'languages', on: NEWS },
  fallback: { read: oneOf('best', 'original', 'none'), fallback: 'best', attribute: 'fallback', on: NEWS },
  variant: { read: oneOf('article', 'card', 'compact', 'thumbnail'), fallback: '', attribute: 'variant', on: NEWS },
  topic: { read: plain, fallback: '', attribute: 'topic', on: LIST },
  'not-topic': { read: plain, fallback: '', attribute: 'not-topic', on: LIST },
  place: { read: plain, fallback: '', attribute: 'place', on: LIST },
  author: { read: plain, fallback: '', attribute: 'author', on: LIST },
  since: { read: matching(DAY), fallback: '', attribute: 'since', on: LIST },
  until: { read: matching(DAY), fallback: '', attribute: 'until', on: LIST },
  'content-language': { read: matching(TAGS), fallback: '', attribute: 'content-language', on: LIST },
  pinned: { read: plain, fallback: '', attribute: 'pinned', on: LIST },
  layout: { read: oneOf('list', 'grid', 'lead'), fallback: 'list', attribute: 'layout', on: LIST },
  excerpt: { read: count(1, 6), fallback: '', attribute: 'excerpt', on: NEWS },
  heading: { read: plain, fallback: '', attribute: 'heading', on: LIST },
  limit: { read: count(1, 100), fallback: '10', attribute: 'limit', on: LIST },
  paging: { read: oneOf('load-more', 'pages', 'none'), fallback: 'load-more', attribute: 'paging', on: LIST },
  searchable: { read: flag, fallback: '', attribute: 'searchable', on: LIST },
  filters: {
    read: someOf('topic', 'year', 'language', 'sort'),
    fallback: '',
    attribute: 'filters',
    on: LIST,
  },
  sort: { read: oneOf('newest', 'oldest'), fallback: '', attribute: 'sort', on: LIST },
  'url-state': { read: matching(NAME), fallback: '', attribute: 'url-state', on: LIST },
  without: {
    read: someOf(
      ...['image', 'date', 'byline', 'reading-time', 'topics', 'places', 'event', 'recordings', 'attachments'],
      ...['related', 'contact', 'share', 'rights', 'count', 'all-news'],
    ),
    fallback: '',
    attribute: 'without',
    on: NEWS,
  },
  'feed-link': { read: flag, fallback: '', attribute: 'feed-link', on: LIST },
  'heading-level': { read: count(1, 6), fallback: '2', attribute: 'heading-level', on: NEWS },
  'date-style': {
    read: oneOf('full', 'long', 'medium', 'short'),
    fallback: 'long',
    attribute: 'date-style',
    on: NEWS,
  },
  'time-zone': { read: timeZone, fallback: '', attribute: 'time-zone', on: NEWS },
  numbering: { read: matching(NAME), fallback: '', attribute: 'numbering', on: NEWS },
  calendar: { read: matching(NAME), fallback: '', attribute: 'calendar', on: NEWS },
  'link-target': { read: oneOf('_blank'), fallback: '', attribute: 'link-target', on: NEWS },
  notice: { read: oneOf('auto', 'always', 'none'), fallback: 'auto', attribute: 'notice', on: ['item'] },
  compare: { read: matching(/^([a-z]{2,8}(-[a-z0-9]{1,8})*)?$/i), fallback: '', attribute: 'compare', on: ['item'] },
  'translation-request': { read: plain, fallback: '', attribute: 'translation-request', on: ['item'] },
  'structured-data': { read: flag, fallback: '', attribute: 'structured-data', on: ['item'] },
  'refresh-interval': {
    read: count(10, 86_400),
    fallback: '',
    attribute: 'refresh-interval',
    on: ['list', 'provider'],
  },
  loading: { read: oneOf('eager', 'lazy'), fallback: 'eager', attribute: 'loading', on: ALL },
  cache: { read: oneOf('persist'), fallback: '', attribute: 'cache', on: ALL },
  credentials: {
    read: oneOf('omit', 'same-origin', 'include'),
    fallback: 'omit',
    attribute: 'credentials',
    on: ALL,
  },
  timeout: { read: count(500, 60_000), fallback: '8000', attribute: 'timeout', on: ALL },
  format: { read: matching(NAME), fallback: '', attribute: 'format', on: ALL },
  debug: { read: flag, fallback: '', attribute: 'debug', on: ALL },
  theme: { read: oneOf('page', 'forum', 'ministry', 'technical', 'own'), fallback: 'page' },
  text: { read: matching(COLOUR), fallback: '#1c1c1c' },
  background: { read: matching(COLOUR), fallback: '#ffffff' },
  accent: { read: matching(COLOUR), fallback: '#00538c' },
  radius: { read: count(0, 32), fallback: '4' },
  script: { read: oneOf('module', 'classic'), fallback: 'module' },
  pin: { read: oneOf('integrity', 'hints', 'none'), fallback: 'integrity' },
  folder: { read: addresses, fallback: '' },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
/** Valid text by name; an empty string for no choice. Lists are separated by spaces. */
export type Choice = Readonly<Record<FieldName, string>>;

const ENTRIES = Object.entries(FIELDS) as readonly (readonly [FieldName, Field])[];

/** Whether the form offers a field for this value of `element`. */
export const isFieldOf = (name: FieldName, element: string): boolean => {
  const { elements, on }: Field = FIELDS[name];
  return elements?.includes(element) ?? (element === 'newsroom' || !on || on.includes(element as Part));
};

/** In lists an article cannot be shown in full; in a newsroom the open article always is. */
const hasVariant = ({ element, variant }: Choice, part: Part): boolean =>
  part === 'list'
    ? ['compact', 'thumbnail'].includes(variant)
    : element === 'item' && ['card', 'compact'].includes(variant);

/**
 * The attributes of a part that differ from its defaults. In a newsroom, parts do not repeat the attributes of the
 * provider around them.
 */
export const attributesOf = (choice: Choice, part: Part): readonly (readonly [name: string, value: string])[] =>
  ENTRIES.flatMap(([name, { read, fallback, attribute, on = [] }]) => {
    const isProviders = choice.element === 'newsroom' && part !== 'provider' && on.includes('provider');
    const isWritten = on.includes(part) && !isProviders && isFieldOf(name, choice.element);
    if (!attribute || !isWritten || choice[name] === fallback) return [];
    if (name === 'variant' && !hasVariant(choice, part)) return [];
    // A whole article has no excerpt.
    if (name === 'excerpt' && part === 'item' && !hasVariant(choice, part)) return [];
    return [[attribute, read === flag ? '' : choice[name]]];
  });

/** Reads an address or a form. Missing and invalid values become the defaults. */
export const parseChoice = (query: URLSearchParams): Choice =>
  Object.fromEntries(
    ENTRIES.map(([name, { read, fallback }]) => {
      const text = query.get(name);
      return [name, text === null ? fallback : (read(oneLine(text)) ?? fallback)];
    }),
  ) as Choice;

const OWN: readonly FieldName[] = ['text', 'background', 'accent', 'radius'];

/** The values that differ from the defaults, for the address. Fields that the element does not have are left out. */
export const formatChoice = (choice: Choice): URLSearchParams =>
  new URLSearchParams(
    ENTRIES.filter(
      ([name, { fallback }]) =>
        choice[name] !== fallback && isFieldOf(name, choice.element) && (choice.theme === 'own' || !OWN.includes(name)),
    ).map(([name]) => [name, choice[name]]),
  );
