/**
 * What somebody chose in the embed builder, as text by name, and the same in an address. An address may come from
 * anybody: what it says is taken only if it is one of the things that can be chosen.
 */

/** Reads a text; `undefined` is what cannot be chosen. */
type Read = (text: string) => string | undefined;

interface Field {
  readonly read: Read;
  readonly fallback: string;
  /** For which elements it means something; without it, for all. */
  readonly elements?: readonly string[];
}

const LONGEST = 2000;

/** As somebody has typed or pasted it, without what nobody sees. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

const oneOf =
  (...values: readonly string[]): Read =>
  (text) =>
    values.includes(text) ? text : undefined;

/** Several, in the order in which they are offered. */
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
  // Relative ones too. Any base will do.
  const base = 'https://example.org/';
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
};

/** Addresses of the web, separated by spaces. */
const addresses: Read = (text) => {
  return text.length <= LONGEST && text.split(' ').every(isWebAddress) ? text : undefined;
};

const plain: Read = (text) => (text.length <= LONGEST ? text : undefined);

/** Language tags (BCP 47, by their shape), separated by spaces. */
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
/** Text by name: checked, and empty where there is nothing to say. Lists are separated by spaces. */
export type Choice = Readonly<Record<FieldName, string>>;

const ENTRIES = Object.entries(FIELDS) as readonly (readonly [FieldName, Field])[];

/** Whether a field means something for an element. */
export const isFieldOf = (name: FieldName, element: string): boolean =>
  (FIELDS[name] as Field).elements?.includes(element) ?? true;

/** From an address or a form; what cannot be chosen, or is not there, is as it is at first. */
export const parseChoice = (query: URLSearchParams): Choice =>
  Object.fromEntries(
    ENTRIES.map(([name, { read, fallback }]) => {
      const text = query.get(name);
      return [name, text === null ? fallback : (read(oneLine(text)) ?? fallback)];
    }),
  ) as Choice;

const OWN: readonly FieldName[] = ['text', 'background', 'accent', 'radius'];

/** The address says what is not as it is at first, and means something. */
export const formatChoice = (choice: Choice): URLSearchParams =>
  new URLSearchParams(
    ENTRIES.filter(
      ([name, { fallback }]) =>
        choice[name] !== fallback && isFieldOf(name, choice.element) && (choice.theme === 'own' || !OWN.includes(name)),
    ).map(([name]) => [name, choice[name]]),
  );
