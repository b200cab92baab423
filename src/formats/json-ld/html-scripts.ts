import { loadOnce } from '../../model/load-once.js';

/** A link to a feed, as written. */
export interface FeedLink {
  readonly href: string;
  readonly type: string;
}

/** The parts of an HTML page that are meant for programs. */
export interface PageData {
  /** The text of each `<script type="application/ld+json">`. */
  readonly scripts: readonly string[];
  readonly feeds: readonly FeedLink[];
  /** The first `<base href>`. */
  readonly base: string | undefined;
}

const FEED = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;

/** Collects from the tokenizer. Keeps no stack, so nesting has no limit. */
class PageReader {
  readonly scripts: string[] = [];
  readonly feeds: FeedLink[] = [];
  base: string | undefined;
  readonly #html: string;
  #tag = '';
  #name = '';
  #value = '';
  #attributes = new Map<string, string>();
  /** The script that is being read. */
  #script: string | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    // The first of two attributes with the same name wins.
    if (!this.#attributes.has(this.#name)) this.#attributes.set(this.#name, this.#value);
  }

  onopentagend(): void {
    const attribute = (name: string): string => this.#attributes.get(name)?.trim() ?? '';
    const href = attribute('href');
    if (this.#tag === 'script' && /^application\/ld\+json\b/i.test(attribute('type'))) this.#script = '';
    if (this.#tag === 'base' && href) this.base ??= href;
    if (this.#tag !== 'link' || !href) return;
    const isAlternate = attribute('rel').toLowerCase().split(/\s+/).includes('alternate');
    if (isAlternate && FEED.test(attribute('type'))) this.feeds.push({ href, type: attribute('type') });
  }

  onselfclosingtag(): void {
    this.onopentagend();
    this.#script = undefined;
  }

  ontext(start: number, end: number): void {
    if (this.#script !== undefined) this.#script += this.#html.slice(start, end);
  }

  ontextentity(code: number): void {
    if (this.#script !== undefined) this.#script += String.fromCodePoint(code);
  }

  onclosetag(start: number, end: number): void {
    if (this.#script !== undefined && /^script$/i.test(this.#html.slice(start, end))) this.onend();
  }

  /** Ends the script, which may be cut off by the end of the page. */
  onend(): void {
    if (this.#script !== undefined) this.scripts.push(this.#script);
    this.#script = undefined;
  }

  oncdata(): void {
    // Has no meaning in HTML.
  }

  oncomment(): void {
    // Ignored.
  }

  ondeclaration(): void {
    // Ignored.
  }

  onprocessinginstruction(): void {
    // Ignored.
  }
}

const loadTokenizer = loadOnce(() => import('htmlparser2'));

/** Reads a page in linear time. Throws only if the tokenizer cannot be loaded. */
export const readPage = async (html: string): Promise<PageData> => {
  const { Tokenizer } = await loadTokenizer();
  const reader = new PageReader(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader;
};
