import type { DateStyle } from '../language/format-date.js';
import {
  allowedValue,
  ITEM_VALUES,
  LIST_VALUES,
  type AllowedValues,
  type Fallback,
  type NoticeMode,
  type Variant,
} from '../elements/base/allowed-values.js';

/** News in any format: text, bytes, JSON, or a feed from `parseNews`. */
export type NewsData = string | Uint8Array | object;

/** Names of the elements, without their prefix. */
export const ELEMENT_NAMES = {
  item: 'news-item',
  list: 'news-list',
  notice: 'language-notice',
  contact: 'contact-card',
} as const;

/** The element to render. */
export type RenderedElement = keyof typeof ELEMENT_NAMES;

/** Attributes of the elements, as properties. They decide what is rendered, and are set on the element. */
export interface ElementOptions {
  /** Language of the interface and first choice for the news: a BCP 47 tag. Default `en`. */
  readonly lang?: string | undefined;
  /** Wanted content languages, best first, separated by spaces. Default: `lang`. */
  readonly languages?: string | undefined;
  /** What to show if the wanted languages are unavailable. Default `best`. */
  readonly fallback?: Fallback | undefined;
  /** When an item has a language notice. Default `auto`. */
  readonly notice?: NoticeMode | undefined;
  /** Lets readers compare versions: empty, or the language to compare with at first. The server renders one version. */
  readonly compare?: string | undefined;
  /** Default `long`. */
  readonly dateStyle?: DateStyle | undefined;
  /**
   * IANA time zone for dates with a time. Default: the publisher's own day. Not `local`, which the server doesn't know.
   */
  readonly timeZone?: string | undefined;
  /** Numbering system for dates. Default: the language's. */
  readonly numbering?: string | undefined;
  /** A second calendar, in which dates are repeated in brackets. Default: none. */
  readonly calendar?: string | undefined;
  /** 1–6. Default 2, for a contact 3. */
  readonly headingLevel?: number | undefined;
  /** `target` of links. Default: the same tab. */
  readonly linkTarget?: string | undefined;
  /** Parts to leave out, separated by spaces. */
  readonly without?: string | undefined;
  /** Id of the article, for an item, a notice or a contact. Default: the first article. */
  readonly itemId?: string | undefined;
  /** Lines of the summary on each card, 1 to 6. Default: none. */
  readonly excerpt?: number | undefined;
  /** How articles are shown. Default: `article` for an item, `card` for a list. `thumbnail` is for lists. */
  readonly variant?: Variant | 'thumbnail' | undefined;
  /** Default `list`. */
  readonly layout?: 'list' | 'grid' | 'lead' | undefined;
  /** Heading of a list; empty for none. Default: "News" in the interface language. */
  readonly heading?: string | undefined;
  /** Only articles with one of these topics: names or addresses, separated by commas. */
  readonly topic?: string | undefined;
  /** No articles with one of these topics. */
  readonly notTopic?: string | undefined;
  /** Only articles about or from one of these places: names or country codes, separated by commas. */
  readonly place?: string | undefined;
  /** Only articles by one of these authors, separated by commas. */
  readonly author?: string | undefined;
  /** Only articles from this day on: a date, or a duration back from today (`P90D`). */
  readonly since?: string | undefined;
  /** Only articles up to this day: a date or a duration. */
  readonly until?: string | undefined;
  /** Only articles that exist in one of these languages, separated by spaces or commas. */
  readonly contentLanguage?: string | undefined;
  /** Ids of the articles that come first, separated by spaces or commas; `feed` for those that the feed marks. */
  readonly pinned?: string | undefined;
  /** Number of articles that a list shows at first. Default 10; without hydration, all. */
  readonly limit?: number | undefined;
  /** Default `load-more`. */
  readonly paging?: 'load-more' | 'pages' | 'none' | undefined;
  /** Adds a search field to a list. Default: off. */
  readonly searchable?: boolean | undefined;
  /** Filters of a list, separated by spaces: `topic`, `year`, `language`, `sort`. Default: none. */
  readonly filters?: string | undefined;
  /** Default: the publisher's order. */
  readonly sort?: 'newest' | 'oldest' | undefined;
  /** Adds a link to the feed to a list. Default: off. */
  readonly feedLink?: boolean | undefined;
  /** Adds a schema.org `NewsArticle` to an item. Default: off. */
  readonly structuredData?: boolean | undefined;
  /** Where readers ask for an article in their language: an e-mail or web address. Default: that of the feed. */
  readonly translationRequest?: string | undefined;
}

export interface RenderOptions extends ElementOptions {
  /** Default `item`. */
  readonly element?: RenderedElement | undefined;
  /** Prefix of tags. Default `wco`. */
  readonly prefix?: string | undefined;
  /** Name of the data's format. Default: detected from the data. */
  readonly format?: string | undefined;
  /** Address of the data, which resolves relative addresses in it. */
  readonly url?: string | undefined;
  /** The reader's languages from the `Accept-Language` header, best first; used when no wanted language is available. */
  readonly browserLanguages?: readonly string[] | undefined;
  /**
   * Whether a script hydrates the element. If so, the markup contains the data and Lit's comments; if not, controls
   * that need a script are left out. Default: true.
   */
  readonly hydrate?: boolean | undefined;
  /** Nonce of the `<style>` in the shadow root, for a content security policy. */
  readonly nonce?: string | undefined;
}

type Property = keyof ElementOptions;

/** The properties that each element has as attributes. */
const SHARED: readonly Property[] = [
  'lang',
  'languages',
  'fallback',
  'dateStyle',
  'timeZone',
  'numbering',
  'calendar',
  'headingLevel',
  'linkTarget',
  'without',
  'excerpt',
];
const PROPERTIES: Readonly<Record<RenderedElement, readonly Property[]>> = {
  item: [...SHARED, 'notice', 'compare', 'itemId', 'variant', 'structuredData', 'translationRequest'],
  list: [
    ...SHARED,
    ...(['topic', 'notTopic', 'place', 'author', 'since', 'until', 'contentLanguage', 'pinned'] as const),
    ...(['layout', 'variant', 'heading', 'limit', 'paging', 'searchable', 'filters', 'sort', 'feedLink'] as const),
  ],
  notice: ['lang'],
  contact: ['lang', 'headingLevel'],
};

/** Options in which unknown values are missing, as in the properties of the elements. */
export const withKnownValues = (options: RenderOptions): RenderOptions => {
  const choices: AllowedValues = options.element === 'list' ? LIST_VALUES : ITEM_VALUES;
  const known = Object.entries(options).map(([name, value]: [string, unknown]) => {
    const allowed = Object.hasOwn(choices, name) ? choices[name] : undefined;
    return [name, allowed ? allowedValue(value, allowed) : value];
  });
  return Object.fromEntries(known) as RenderOptions;
};

const attributeName = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The options of an element as attributes. */
export const attributesOf = (element: RenderedElement, options: ElementOptions): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const property of PROPERTIES[element]) {
    const value = options[property];
    if (value === undefined || value === false) continue;
    attributes.set(attributeName(property), value === true ? '' : String(value));
  }
  return attributes;
};
