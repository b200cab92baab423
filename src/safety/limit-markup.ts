/**
 * Cuts untrusted markup before it is parsed. Parsers take quadratic time for some kinds of markup (one element with
 * thousands of attributes, comments outside the body, deep nesting), and formatting elements that stay open multiply:
 * each paragraph repeats them. Safety does not depend on this file: its result is parsed and rebuilt.
 */

import { MAY_HIDE } from './visibility.js';

/** Limits for the markup of a body. */
export const BODY_LIMITS = {
  /** Characters that reach the parser. */
  characters: 250_000,
  /** Start and end tags that reach the parser. A tag that makes it repeat open formatting elements counts for each. */
  tags: 20_000,
  /** Open elements, by estimate. Elements below are unwrapped. */
  depth: 200,
  /** Attributes of one element. */
  attributes: 64,
  /** Different attributes of all formatting elements. */
  formats: 32,
} as const;

/**
 * A limit that a body exceeded. After `characters`, `tags` and `nodes`, the rest of the text is missing; after `depth`
 * and `attributes`, only elements or attributes are.
 */
export type BodyLimit = 'characters' | 'tags' | 'nodes' | 'depth' | 'attributes';

/** Whether text is missing. */
export const isTextCut = (exceeded: ReadonlySet<BodyLimit> | undefined): boolean =>
  !!exceeded && (exceeded.has('characters') || exceeded.has('tags') || exceeded.has('nodes'));

/** Markup within the limits. */
export interface LimitedMarkup {
  readonly html: string;
  readonly exceeded: ReadonlySet<BodyLimit>;
}

/** Characters of an attribute: longer addresses are never used. */
const MAX_VALUE = 8192;
/** Levels up to which a start tag looks for an element that it ends. */
const MAX_IMPLIED = 20;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements whose content is raw text. They are left out with it; of an `iframe`, the tags stay. */
const RAW_TEXT = words('script style textarea title xmp iframe noembed noframes plaintext');
const VOID = words('area base br col embed frame hr image img input link meta param source track wbr');
/** Parsers repeat these in each block until they are closed, at most three with the same attributes. */
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
const MAX_SAME = 3;
/** The attributes of formatting elements that `rebuild` reads. */
const USED_FORMAT = new RegExp(`\\b(?:lang|dir|title|id)\\b|${MAY_HIDE.source}`, 'i');
const BLOCKS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
  'h5 h6 header hgroup hr main menu nav ol p pre search section summary ul';

const SCOPES = words('table td th caption object marquee applet select');
const TABLE_PARTS = words('table caption colgroup tbody thead tfoot tr td th');
/** The end tags of other elements do not close these. */
const SPECIAL = words(
  `${BLOCKS} li dt dd button colgroup tbody thead tfoot tr table td th caption object marquee applet select`,
);

/** Optional end tags: for a start tag, the open elements that it ends, and those at which the search for them stops. */
const IMPLIED_ENDS: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map(
  (
    [
      [BLOCKS, 'p', 'table td th caption button object'],
      ['li', 'li p', 'ul ol menu dir table td'],
      ['dt dd', 'dt dd p', 'dl table td'],
      ['td th', 'td th caption', 'table'],
      ['tr', 'tr caption colgroup', 'table'],
      ['tbody thead tfoot', 'tbody thead tfoot tr caption colgroup', 'table'],
      ['option optgroup', 'option', 'select'],
      ['rt rp rb rtc', 'rt rp rb', 'ruby'],
    ] as const
  ).flatMap(([names, ends, within]) => names.split(' ').map((name) => [name, [words(ends), words(within)]] as const)),
);

const TAG = /<[a-z/!?]/gi;
const LETTER = /[a-z]/i;
const COMMENT_END = /[^]*?--!?>/y;
const NAME = /[^\s/>]+/y;
const GAP = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;
/** `dir="auto"`, also in character references. */
const OPEN_DIRECTION = /^dir\s*=\s*["']?(?:auto|[^"']*&)/i;

/**
 * Replaces `dir="auto"`, which is the default of `bdi`: WebKit determines it again for each node below, and searches all of
 * them if there are no letters. `rebuild` reads `data-dir`.
 */
const DIRECTION = ' dir=ltr data-dir=auto';

/** Where a match of `pattern` at `index` ends; -1 if there is none. */
const endOf = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Where the next match of a global `pattern` starts; -1 if there is none. */
const startOf = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
};

/** Reads markup once, from start to end, and copies what stays. */
class MarkupLimiter {
  readonly #markup: string;
  readonly #pieces: string[] = [];
  readonly #exceeded = new Set<BodyLimit>();
  /** Names of the open elements. An estimate, because exact nesting needs a parser. */
  readonly #open: string[] = [];
  /** Counts the start tags that are left out, by name. Their end tags are left out too. */
  readonly #unwrapped = new Map<string, number>();
  /** Attributes of the open formatting elements, by name. */
  readonly #formatting = new Map<string, string[]>();
  readonly #formats = new Set<string>(['']);
  #repeated = 0;
  #characters = 0;
  #tags = 0;

  constructor(markup: string) {
    this.#markup = markup;
  }

  limit(): LimitedMarkup {
    const { length } = this.#markup;
    let from = 0;
    while (from < length && !this.#isFull()) {
      const at = startOf(TAG, this.#markup, from);
      const end = at < 0 ? length : at;
      this.#keepText(from, end);
      from = at < 0 || this.#isFull() ? end : this.#readTag(at);
    }
    return { html: this.#pieces.join(''), exceeded: this.#exceeded };
  }

  #isFull(): boolean {
    return this.#exceeded.has('characters') || this.#exceeded.has('tags');
  }

  #keepText(from: number, to: number): void {
    const most = from + BODY_LIMITS.characters - this.#characters;
    if (to <= most) {
      this.#keep(this.#markup.slice(from, to));
      return;
    }
    this.#exceeded.add('characters');
    // Cut at a space, if there is one, and not within a word or an entity.
    const space = this.#markup.lastIndexOf(' ', most);
    this.#keep(this.#markup.slice(from, space > from ? space : most));
  }

  #keep(piece: string): void {
    this.#characters += piece.length;
    this.#pieces.push(piece);
  }

  #keepTag(tag: string, count = 1): void {
    this.#tags += count;
    if (this.#tags > BODY_LIMITS.tags) this.#exceeded.add('tags');
    else if (this.#characters + tag.length > BODY_LIMITS.characters) this.#exceeded.add('characters');
    else this.#keep(tag);
  }

  /** Reads what starts with a `<`. Returns where the rest starts. */
  #readTag(at: number): number {
    const next = this.#markup[at + 1] ?? '';
    if (LETTER.test(next)) return this.#readStartTag(at);
    if (next === '/') return LETTER.test(this.#markup[at + 2] ?? '') ? this.#readEndTag(at) : this.#commentEnd(at);
    return this.#commentEnd(at);
  }

  /** Leaves out comments, and what parsers turn into comments: declarations and processing instructions. */
  #commentEnd(at: number): number {
    const isComment = this.#markup.startsWith('<!--', at);
    const end = isComment ? endOf(COMMENT_END, this.#markup, at + 2) : this.#markup.indexOf('>', at) + 1;
    return end > 0 ? end : this.#markup.length;
  }

  #readStartTag(at: number): number {
    const nameEnd = endOf(NAME, this.#markup, at + 1);
    const name = this.#markup.slice(at + 1, nameEnd).toLowerCase();
    const [written, end] = this.#readAttributes(nameEnd);
    const attributes = name === 'bdi' && !/ dir=/i.test(written) ? DIRECTION + written : written;
    if (end > this.#markup.length) return end;
    if (name === 'template') return this.#templateEnd(end);
    if (name === 'select') return this.#selectEnd(end);
    if (RAW_TEXT.has(name)) {
      if (name === 'iframe') this.#keepTag(`<iframe${attributes}></iframe>`, 2);
      return name === 'plaintext' ? this.#markup.length : this.#rawTextEnd(name, end);
    }
    // A second `<body>` adds its attributes to the first.
    if (name === 'html' || name === 'body') this.#keepTag(`<${name}>`);
    else if (FORMATTING.has(name)) this.#openFormatting(name, attributes);
    else if (this.#enter(name, attributes)) this.#keepTag(`<${name}${attributes}>`, 1 + this.#repeated);
    return end;
  }

  #readEndTag(at: number): number {
    const nameEnd = endOf(NAME, this.#markup, at + 2);
    const name = this.#markup.slice(at + 2, nameEnd).toLowerCase();
    const [, end] = this.#readAttributes(nameEnd);
    if (end > this.#markup.length) return end;
    const unwrapped = this.#unwrapped.get(name) ?? 0;
    if (unwrapped > 0) {
      this.#unwrapped.set(name, unwrapped - 1);
      return end;
    }
    if (FORMATTING.has(name)) this.#closeFormatting(name);
    this.#leave(name);
    this.#keepTag(`</${name}>`);
    return end;
  }

  /** The attributes of a tag that stay, and where the tag ends: beyond the markup, if it is not closed. */
  #readAttributes(from: number): readonly [attributes: string, end: number] {
    const markup = this.#markup;
    let kept = '';
    let count = 0;
    let at = endOf(GAP, markup, from);
    while (at < markup.length && markup[at] !== '>') {
      const end = this.#attributeEnd(at);
      if (end < 0) return ['', markup.length + 1];
      count += 1;
      if (count > BODY_LIMITS.attributes) this.#exceeded.add('attributes');
      else if (end - at <= MAX_VALUE) {
        const attribute = markup.slice(at, end);
        kept += OPEN_DIRECTION.test(attribute) ? DIRECTION : ` ${attribute}`;
      }
      at = endOf(GAP, markup, end);
    }
    // In SVG and MathML, a slash closes the element.
    return [markup[at - 1] === '/' ? `${kept} /` : kept, at + 1];
  }

  #attributeEnd(from: number): number {
    const nameEnd = endOf(ATTRIBUTE_NAME, this.#markup, from);
    const value = endOf(EQUALS, this.#markup, nameEnd);
    if (value < 0) return nameEnd;
    const quote = this.#markup[value] ?? '';
    if (quote !== '"' && quote !== "'") return endOf(UNQUOTED, this.#markup, value);
    return this.#markup.indexOf(quote, value + 1) + 1 || -1;
  }

  /** Adds an element to the open ones, unless there are too many. */
  #enter(name: string, attributes: string): boolean {
    const [ends, within] = IMPLIED_ENDS.get(name) ?? [];
    if (ends && within) this.#endImplied(ends, within);
    if (VOID.has(name) || (attributes.endsWith('/') && this.#isForeign)) return true;
    if (this.#open.length < BODY_LIMITS.depth) {
      this.#open.push(name);
      return true;
    }
    this.#exceeded.add('depth');
    this.#unwrapped.set(name, (this.#unwrapped.get(name) ?? 0) + 1);
    return false;
  }

  /** Closes an element, unless another open element keeps it open. */
  #leave(name: string): void {
    const isFormatting = FORMATTING.has(name);
    const barriers = isFormatting || SPECIAL.has(name) ? SCOPES : SPECIAL;
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const other = this.#open[index] ?? '';
      if (other === name) {
        this.#open.splice(index, isFormatting ? 1 : this.#open.length);
        return;
      }
      if (barriers.has(other) && !(TABLE_PARTS.has(name) && other !== 'table')) return;
    }
  }

  get #isForeign(): boolean {
    return this.#open.includes('svg') || this.#open.includes('math');
  }

  #endImplied(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    let lowest = this.#open.length;
    const last = Math.max(0, lowest - MAX_IMPLIED);
    for (let index = lowest - 1; index >= last; index -= 1) {
      const name = this.#open[index] ?? '';
      if (within.has(name)) break;
      if (ends.has(name)) lowest = index;
    }
    this.#open.length = lowest;
  }

  #openFormatting(name: string, attributes: string): void {
    if (name === 'a') {
      // Links do not nest: a start tag closes the link before.
      const index = this.#open.lastIndexOf('a');
      if (index >= 0) this.#open.splice(index, 1);
      if (this.#enter(name, attributes)) this.#keepTag(`<a${attributes}>`);
      return;
    }
    const used = USED_FORMAT.test(attributes) ? attributes : '';
    const isNew = !this.#formats.has(used);
    const kept = isNew && this.#formats.size > BODY_LIMITS.formats ? '' : used;
    this.#formats.add(kept);
    if (!this.#enter(name, kept)) return;
    const open = this.#formatting.get(name) ?? [];
    this.#formatting.set(name, open);
    if (open.filter((other) => other === kept).length < MAX_SAME) {
      open.push(kept);
      this.#repeated += 1;
    }
    this.#keepTag(`<${name}${kept}>`);
  }

  #closeFormatting(name: string): void {
    if (this.#formatting.get(name)?.pop() !== undefined) this.#repeated -= 1;
  }

  /** Where a template ends, with the templates inside. Parsers put its content elsewhere. */
  #templateEnd(from: number): number {
    const tags = /<(\/?)template(?=[\s/>])/gi;
    tags.lastIndex = from;
    let depth = 1;
    for (let tag = tags.exec(this.#markup); tag; tag = tags.exec(this.#markup)) {
      depth += tag[1] ? -1 : 1;
      if (depth === 0) return this.#readAttributes(tags.lastIndex)[1];
    }
    return this.#markup.length;
  }

  /** Where a select ends: at its end tag, or before the next one. They do not nest. */
  #selectEnd(from: number): number {
    const tags = /<(\/?)select(?=[\s/>])/gi;
    tags.lastIndex = from;
    const tag = tags.exec(this.#markup);
    if (!tag) return this.#markup.length;
    return tag[1] ? this.#readAttributes(tags.lastIndex)[1] : tag.index;
  }

  #rawTextEnd(name: string, from: number): number {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closing.lastIndex = from;
    return closing.test(this.#markup) ? this.#readAttributes(closing.lastIndex)[1] : this.#markup.length;
  }
}

/** Limits markup before it is parsed: its characters, tags, nesting and attributes. Takes linear time. */
export const limitMarkup = (markup: string): LimitedMarkup => new MarkupLimiter(markup).limit();
