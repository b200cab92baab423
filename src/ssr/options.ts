import type { DateStyle } from '../language/format-date.js';
import type { Fallback, NoticeMode, Variant } from '../elements/base/choices.js';

/** Which element is drawn. */
export type RenderedElement = 'item' | 'list' | 'notice' | 'contact';

/** Attributes of the elements, as properties: they are drawn, and stand on the element. */
export interface ElementOptions {
  /** Language of the interface, and wanted language of the news: a BCP 47 tag. Default `en`. */
  readonly lang?: string | undefined;
  /** Wanted content languages, best first, separated by spaces. Default: `lang`. */
  readonly languages?: string | undefined;
  readonly fallback?: Fallback | undefined;
  readonly notice?: NoticeMode | undefined;
  readonly dateStyle?: DateStyle | undefined;
  /** IANA zone for dates with a time. Default: the publisher's own day. `local` is the reader's: no server knows it. */
  readonly timeZone?: string | undefined;
  readonly numbering?: string | undefined;
  /** 1–6. */
  readonly headingLevel?: number | undefined;
  readonly linkTarget?: string | undefined;
  /** Pieces to leave out, separated by spaces. */
  readonly without?: string | undefined;
  /** Which article: of an item, notice or contact. Default: the first. */
  readonly itemId?: string | undefined;
  readonly variant?: Variant | undefined;
  readonly layout?: 'list' | 'grid' | undefined;
  /** Heading of a list; empty for none. */
  readonly heading?: string | undefined;
  /** How many articles a list shows at first. Default 10; without hydration, all. */
  readonly limit?: number | undefined;
  readonly paging?: 'load-more' | 'pages' | 'none' | undefined;
  readonly searchable?: boolean | undefined;
  readonly filters?: string | undefined;
  readonly sort?: 'newest' | 'oldest' | undefined;
  /** Adds a schema.org `NewsArticle` to an item. Default: off. */
  readonly structuredData?: boolean | undefined;
}

export interface RenderOptions extends ElementOptions {
  /** Default `item`. */
  readonly element?: RenderedElement | undefined;
  /** What a tag begins with; default `wco`. */
  readonly prefix?: string | undefined;
  /** Name of the format of the data, instead of recognising it. */
  readonly format?: string | undefined;
  /** Address of the data: what relative addresses in it are relative to. */
  readonly url?: string | undefined;
  /** The reader's own languages, best first, as of the header `Accept-Language`: asked when no wish can be met. */
  readonly browserLanguages?: readonly string[] | undefined;
  /**
   * Whether a script will take the markup over: then the data and what hydration needs are in it. Without, it is whole
   * as it is, and leaves out what only a script could do. Default: true.
   */
  readonly hydrate?: boolean | undefined;
  /** For the `<style>` of the shadow root, where a policy asks for it. */
  readonly nonce?: string | undefined;
}

/** Attributes of each element, by what it can be told. */
const SHARED = 'lang languages fallback dateStyle timeZone numbering headingLevel linkTarget without';
const ATTRIBUTES: Readonly<Record<RenderedElement, readonly (keyof ElementOptions)[]>> = {
  item: `${SHARED} notice itemId variant structuredData`.split(' ') as (keyof ElementOptions)[],
  list: `${SHARED} layout variant heading limit paging searchable filters sort`.split(' ') as (keyof ElementOptions)[],
  notice: ['lang'],
  contact: ['lang', 'headingLevel'],
};

const attributeName = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes that tell an element in a browser what a server was told. */
export const attributesOf = (element: RenderedElement, options: ElementOptions): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const property of ATTRIBUTES[element]) {
    const value = options[property];
    if (value === undefined || value === false) continue;
    attributes.set(attributeName(property), value === true ? '' : String(value));
  }
  return attributes;
};
