/**
 * The choices in the embed builder, as text by name, and as parameters of an address. Addresses are untrusted: a value is
 * used only if the form offers it.
 */

/** Checks a text; returns `undefined` if it is not a valid choice. */
type Read = (text: string) => string | undefined;

interface Field {
  readonly read: Read;
  readonly fallback: string;
  /** The elements that have the field. Default: all. */
  readonly elements?: readonly string[];
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

const plain: Read = (text) => (text.length <= MAX_LENGTH ? text : undefined);

/** Language tags in the form of BCP 47, separated by spaces. */
const TAGS = /^([a-z]{2,8}(-[a-z0-9]{1,8})*( |$))*$/i;
const COLOUR = /^#[0-9a-f]{6}$/;

const LISTS = ['list', 'newsroom'];
const FIELDS = {
  element: { read: oneOf('item', 'list', 'newsroom'), fallback: 'item' },
  src: { read: addresses, fallback: '' },
  id: { read: plain, fallback: '', elements: ['item'] },
  link: { read: addresses, fallback: '/news/' },
  words: { read: plain, fallback: 'All our news' },
  lang: { read: matching(TAGS), fallback: '' },
  languages: { read: matching(TAGS), fallback: '' },
  fallback: { read: oneOf('best', 'original', 'none'), fallback: 'best' },
  variant: { read: oneOf('article', 'card', 'compact'), fallback: '' },
  layout: { read: oneOf('list', 'grid'), fallback: 'list', elements: LISTS },
  limit: { read: count(1, 100), fallback: '10', elements: LISTS },
  paging: { read: oneOf('load-more', 'pages', 'none'), fallback: 'load-more', elements: LISTS },
  searchable: { read: oneOf('yes', ''), fallback: '', elements: LISTS },
  filters: { read: someOf('topic', 'year', 'language', 'sort'), fallback: '', elements: LISTS },
  without: {
    read: someOf('image', 'date', 'byline', 'reading-time', 'topics', 'contact', 'share', 'rights'),
    fallback: '',
  },
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

/** Whether an element has a field. */
export const isFieldOf = (name: FieldName, element: string): boolean =>
  (FIELDS[name] as Field).elements?.includes(element) ?? true;

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
