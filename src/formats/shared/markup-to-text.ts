/**
 * The text of markup without a DOM, for readers of formats and for servers. Pages use `htmlToText` (src/safety): the
 * browser's parser is exact and costs no bytes, but needs a document for each headline of a feed.
 */
import { decodeHTML } from 'entities/decode';
import { collapse } from './text.js';

/** Characters. */
const MAX_MARKUP = 100_000;

/** Characters of a tag in which attributes are looked for. */
const MAX_ATTRIBUTES = 2_000;

/** What follows `<` in a tag: a name, then white space, a slash or the end (`<user@news.example>` is text). */
const TAG_NAME = /\/?([a-z][a-z0-9:-]*)(?=[\s/>])/iy;

/** Names of HTML. Other names in angle brackets are text: `<Port-ID>`. */
const HTML_NAME =
  /^(?:a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|image|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|menuitem|meta|meter|nav|nobr|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rb|rp|rt|rtc|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xml)$/;

/** An attribute with a value. */
const ATTRIBUTE = /\s[\w:@.-]+\s*=/;

/** The rest of a tag after its name. With a `<` outside quotes, it is not a tag. */
const TAG_REST = /(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

/** The same, with a quote that is never closed. */
const TAG_REST_UNQUOTED = /[^<>]*>/y;

/** Elements whose content is not text for readers. */
const HIDDEN: readonly string[] = ['script', 'style', 'template', 'noscript', 'xml'];

/** Attributes by which an author hides an element: e-mail preheaders, texts for scripts. */
const HIDING =
  /\s(?:hidden(?=[\s/>=])(?!\s*=\s*["']?until-found)|style\s*=\s*(["']?)[^>]*?(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![\d.]*[1-9])))/i;

/** Elements without content. */
const VOID = /^(?:area|base|basefont|br|col|embed|frame|hr|image|img|input|link|meta|param|source|track|wbr)$/;

const CELL = /^t[dh]$/;
const BLOCK =
  /^(?:p|div|br|h[1-6]|li|ul|ol|dl|tr|table|blockquote|section|article|header|footer|aside|dt|dd|pre|figure|figcaption|hr|center)$/;

/** Where a match of `pattern` at `index` ends; -1 if there is none. */
const endOf = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** Walks through markup once. Each search starts where the last one ended, so the time is linear. */
class MarkupReader {
  readonly #markup: string;
  #text = '';
  /** Names that are no HTML, but belong to tags: they have an attribute, or a hyphen and an end tag. */
  readonly #others = new Set<string>();
  /** Names of elements without an end tag in the rest of the markup. */
  readonly #unclosed = new Set<string>();

  constructor(markup: string) {
    this.#markup = markup;
    for (const [, name = ''] of markup.matchAll(/<\/([a-z][a-z0-9]*-[a-z0-9-]*)\s*>/gi))
      this.#others.add(name.toLowerCase());
  }

  read(): string {
    let from = 0;
    for (let at = this.#markup.indexOf('<'); at >= 0; at = this.#markup.indexOf('<', from)) {
      this.#text += this.#markup.slice(from, at);
      from = this.#skip(at);
    }
    return this.#text + this.#markup.slice(from);
  }

  /** Skips the tag, comment or declaration at a `<`. Any other `<` is text. */
  #skip(at: number): number {
    const name = endOf(TAG_NAME, this.#markup, at + 1);
    const end = name < 0 ? this.#declarationEnd(at) : this.#tagEnd(name);
    if (end < 0) {
      this.#text += '<';
      return at + 1;
    }
    const element = name < 0 ? '' : this.#markup.slice(at + 1, name).toLowerCase();
    if (name >= 0 && !this.#isTag(element.replace('/', ''), name, end)) {
      this.#text += '<';
      return at + 1;
    }
    if (HIDDEN.includes(element) && this.#markup[end - 2] !== '/') return this.#contentEnd(element, end);
    const hiddenEnd = name < 0 ? -1 : this.#hiddenEnd(element, name, end);
    if (hiddenEnd >= 0) return hiddenEnd;
    const bare = element.replace('/', '');
    if (BLOCK.test(bare)) this.#text += '\n';
    else if (CELL.test(bare)) this.#text += ' ';
    return end;
  }

  /** Whether a name is HTML's, or that of another vocabulary (`o:p`) or of a custom element. */
  #isTag(name: string, from: number, end: number): boolean {
    if (HTML_NAME.test(name) || name.includes(':') || this.#others.has(name)) return true;
    const isOther = ATTRIBUTE.test(this.#markup.slice(from, end));
    if (isOther) this.#others.add(name);
    return isOther;
  }

  #tagEnd(name: number): number {
    const end = endOf(TAG_REST, this.#markup, name);
    return end < 0 ? endOf(TAG_REST_UNQUOTED, this.#markup, name) : end;
  }

  /** The end of a comment, declaration or processing instruction. A comment that is never closed hides the rest. */
  #declarationEnd(at: number): number {
    if (this.#markup.startsWith('<!--', at)) {
      const end = this.#markup.indexOf('-->', at + 4);
      return end < 0 ? this.#markup.length : end + 3;
    }
    return /[!?]/.test(this.#markup[at + 1] ?? '') ? endOf(TAG_REST_UNQUOTED, this.#markup, at + 2) : -1;
  }

  /** Where an element that is hidden by its attributes ends; -1 if it is shown, or has no end tag. */
  #hiddenEnd(element: string, attributes: number, from: number): number {
    if (element.startsWith('/') || VOID.test(element) || this.#unclosed.has(element)) return -1;
    if (!HIDING.test(this.#markup.slice(attributes, Math.min(from, attributes + MAX_ATTRIBUTES)))) return -1;
    const tags = new RegExp(`<(/?)${element}(?=[\\s/>])`, 'gi');
    tags.lastIndex = from;
    let depth = 1;
    for (let tag = tags.exec(this.#markup); tag; tag = tags.exec(this.#markup)) {
      depth += tag[1] ? -1 : 1;
      if (depth === 0) return Math.max(this.#tagEnd(tags.lastIndex), tags.lastIndex);
    }
    this.#unclosed.add(element);
    return -1;
  }

  /** Where the end tag of a hidden element starts; the end of the markup if it has none. */
  #contentEnd(element: string, from: number): number {
    const closing = new RegExp(`</${element}(?=[\\s>])`, 'gi');
    closing.lastIndex = from;
    this.#text += ' ';
    return closing.exec(this.#markup)?.index ?? this.#markup.length;
  }
}

/** Whether a text contains a tag, or an entity that was not decoded. */
export const hasMarkup = (text: string): boolean => new MarkupReader(text).read() !== text || ENTITY.test(text);

/** Entities are decoded after the tags are gone: an escaped tag stays text. Blocks start new lines. */
const toText = (markup: string): string => decodeHTML(new MarkupReader(markup).read());

/** Plain text of markup, on one line, of the first 100,000 characters. Takes linear time. */
export const markupToText = (markup: string): string => collapse(toText(markup.slice(0, MAX_MARKUP)));

/** Plain text of markup, one line per block. Takes linear time. */
export const markupToLines = (markup: string): string =>
  toText(markup.replace(/[ \t\r\n\f]+/g, ' '))
    .split('\n')
    .map(collapse)
    .filter(Boolean)
    .join('\n');
