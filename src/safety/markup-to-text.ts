/**
 * The text of markup that readers see: of headlines and summaries, excerpts, search and reading time, in browsers and
 * on servers. Reads markup without a parser, as browsers show it, with two exceptions: an unlikely tag is text
 * (`<Port-ID>`), and a quote that is never closed does not hide the rest.
 */
import { collapseWhiteSpace } from '../model/collapse-white-space.js';
import { isPlainText, type NewsBody } from '../model/news.js';
import { trustedHtml } from './trusted-types.js';
import {
  FORBIDDEN_ELEMENTS,
  isHidden,
  MAY_HIDE,
  parseStyle,
  visibilityIn,
  VISIBLE,
  type Visibility,
} from './visibility.js';

/** Decodes the entities of a text without tags. */
export type DecodeEntities = (text: string) => string;

/** Characters of a field, and of a body that is searched or excerpted. */
const MAX_MARKUP = 100_000;

/** Characters of a tag in which attributes are looked for. */
const MAX_ATTRIBUTES = 2_000;

/** The name of a tag, before white space, a slash or the end. `<user@news.example>` and `<https://a.example>` are text. */
const TAG_NAME = /\/?[a-z](?:[a-z\d:-]*[a-z\d-])?(?=[\s/>]|$)/iy;

/** Names of HTML. Other names in angle brackets are text: `<Port-ID>`. */
const HTML_NAME =
  /^(?:a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|image|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|menuitem|meta|meter|nav|nobr|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rb|rp|rt|rtc|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xml)$/;

/** An attribute with a value. */
const HAS_VALUE = /\s[\w:@.-]+\s*=/;

/** The rest of a tag after its name. With a `<` outside quotes, it is not a tag. */
const TAG_REST = /(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

/** The same, with a quote or a tag that is never closed. */
const UNCLOSED_TAG_REST = /[^<>]*(?:>|$)/y;

const DECLARATION = /[!?][^<>]*>/y;
const COMMENT_END = /--!?>/g;

/** Elements whose content is no markup, or markup for programs. */
const RAW = /^(?:script|style|template|noscript|xml)$/;

/** Elements without content. */
const VOID = /^(?:area|base|basefont|br|col|embed|frame|hr|image|img|input|link|meta|param|source|track|wbr)$/;

const CELL = /^t[dh]$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|center|d[dlt]|details|dir|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tr|ul)$/;

/** Parsers reopen these after the end of a block. */
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** End tags do not close what is outside these. */
const SCOPE = /^(?:table|t[dh]|caption)$/;

/** Optional end tags: start tags, the open elements that they end, and those at which the search for them stops. */
const OPTIONAL_ENDS: readonly (readonly [start: RegExp, ends: RegExp, within: RegExp])[] = [
  [new RegExp(BLOCK.source.replace('|br|', '|')), /^p$/, SCOPE],
  [/^li$/, /^li$/, /^(?:ul|ol|menu|dir|table|t[dh])$/],
  [/^d[dt]$/, /^d[dt]$/, /^(?:dl|table|t[dh])$/],
  [/^t[dh]$/, /^t[dh]$/, /^table$/],
  [/^(?:tr|tbody|thead|tfoot)$/, /^(?:t[dhr]|tbody|thead|tfoot)$/, /^table$/],
];

/** Levels up to which a tag looks for the element that it ends. */
const MAX_LEVELS = 200;

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** Where a match of `pattern` at `index` ends; -1 if there is none. */
const endOf = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Reads attributes of a start tag. */
const readAttributes = (attributes: string): ((name: string) => string | null) => {
  const values = new Map<string, string>();
  for (const [, name = '', ...written] of attributes.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, written.find(Boolean) ?? '');
  }
  return (name) => values.get(name) ?? null;
};

/** The separator between the text of an element and the text around it. */
const separatorOf = (name: string): string => (CELL.test(name) ? ' ' : BLOCK.test(name) ? '\n' : '');

/** A tag, with the place where it ends. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly hasContent: boolean;
  readonly end: number;
}

/** The visibility inside an element. */
interface Inside extends Visibility {
  readonly isHidden: boolean;
}

interface OpenElement {
  readonly tag: Tag;
  readonly inside: Inside;
}

const SHOWN: Inside = { ...VISIBLE, isHidden: false };

/** Walks through markup once, so the time is linear. */
class MarkupReader {
  readonly #markup: string;
  readonly #decode: DecodeEntities;
  #text = '';
  /** An estimate, because exact nesting needs a parser. */
  readonly #open: OpenElement[] = [];
  /** Names that are not HTML, but belong to tags: they have an attribute, or a hyphen and an end tag. */
  readonly #others = new Set<string>();
  /** Names of elements without an end tag in the rest of the markup. */
  readonly #unclosed = new Set<string>();

  constructor(markup: string, decode: DecodeEntities) {
    this.#markup = markup;
    this.#decode = decode;
    for (const [, name = ''] of markup.matchAll(/<\/([a-z][a-z\d]*-[a-z\d-]*)\s*>/gi))
      this.#others.add(name.toLowerCase());
  }

  read(): string {
    let from = 0;
    for (let at = this.#markup.indexOf('<'); at >= 0; at = this.#markup.indexOf('<', from)) {
      this.#keep(this.#markup.slice(from, at));
      from = this.#skip(at);
      if (from < 0) {
        this.#keep('<');
        from = at + 1;
      }
    }
    this.#keep(this.#markup.slice(from));
    return this.#text;
  }

  get #inside(): Inside {
    return this.#open.at(-1)?.inside ?? SHOWN;
  }

  /** Keeps a text between tags. An entity never contains a tag, and an escaped tag stays text. */
  #keep(text: string): void {
    const { isHidden, isVisible, hasTextSize } = this.#inside;
    if (!isHidden && isVisible && hasTextSize) this.#text += text.includes('&') ? this.#decode(text) : text;
  }

  /** Where the tag, comment or declaration at a `<` ends; -1 for text. */
  #skip(at: number): number {
    const nameEnd = endOf(TAG_NAME, this.#markup, at + 1);
    if (nameEnd < 0) return this.#declarationEnd(at);
    const tag = this.#readTag(at, nameEnd);
    if (!tag) return -1;
    const { name, end, hasContent } = tag;
    if (hasContent && RAW.test(name)) return this.#rawEnd(name, end);
    if (tag.isEnd) this.#close(name);
    else this.#closeOptional(name);
    if (!this.#inside.isHidden) this.#text += separatorOf(name);
    if (hasContent) this.#open.push({ tag, inside: this.#insideOf(tag) });
    return end;
  }

  #readTag(at: number, nameEnd: number): Tag | undefined {
    let end = endOf(TAG_REST, this.#markup, nameEnd);
    if (end < 0) end = endOf(UNCLOSED_TAG_REST, this.#markup, nameEnd);
    const written = this.#markup.slice(at + 1, nameEnd).toLowerCase();
    const name = written.replace('/', '');
    const attributes = this.#markup.slice(nameEnd, Math.min(end, nameEnd + MAX_ATTRIBUTES));
    if (end < 0 || !this.#isTag(name, attributes)) return undefined;
    const isEnd = written !== name;
    const hasContent = !isEnd && !VOID.test(name) && this.#markup[end - 2] !== '/';
    return { name, isEnd, attributes, hasContent, end };
  }

  /** Whether a name is HTML's, or that of another vocabulary (`o:p`) or of a custom element. */
  #isTag(name: string, attributes: string): boolean {
    if (HTML_NAME.test(name) || name.includes(':') || this.#others.has(name)) return true;
    const isOther = HAS_VALUE.test(attributes);
    if (isOther) this.#others.add(name);
    return isOther;
  }

  /** The end of a comment, declaration or processing instruction. A comment that is never closed hides the rest. */
  #declarationEnd(at: number): number {
    if (!this.#markup.startsWith('<!--', at)) return endOf(DECLARATION, this.#markup, at + 1);
    // `<!-->` is a whole comment.
    const end = endOf(COMMENT_END, this.#markup, at + 2);
    return end < 0 ? this.#markup.length : end;
  }

  #insideOf({ name, attributes, end }: Tag): Inside {
    const outside = this.#inside;
    if (outside.isHidden) return outside;
    // Without an end tag, the text is about the element: `The <video> element`.
    if (FORBIDDEN_ELEMENTS.has(name) && this.#endTag(name, end) >= 0) return { ...outside, isHidden: true };
    if (!MAY_HIDE.test(attributes)) return outside;
    const read = readAttributes(attributes);
    const style = parseStyle(read('style'));
    return { ...visibilityIn(style, outside), isHidden: isHidden(read, style) };
  }

  /** Ends the element that an end tag names, if it is in reach. */
  #close(name: string): void {
    const isFormatting = FORMATTING.test(name);
    const isBlock = BLOCK.test(name);
    const isTablePart = SCOPE.test(name) || name === 'tr';
    const last = Math.max(0, this.#open.length - MAX_LEVELS);
    for (let at = this.#open.length - 1; at >= last; at -= 1) {
      const other = this.#nameAt(at);
      if (other === name) {
        this.#endFrom(at, isFormatting);
        return;
      }
      if (isTablePart ? other === 'table' : SCOPE.test(other)) return;
      if (!isBlock && !isFormatting && BLOCK.test(other)) return;
    }
  }

  /** Ends the elements without end tags that a start tag ends. */
  #closeOptional(name: string): void {
    for (const [start, ends, within] of OPTIONAL_ENDS) {
      if (!start.test(name)) continue;
      let from = this.#open.length;
      const last = Math.max(0, from - MAX_LEVELS);
      for (let at = from - 1; at >= last && !within.test(this.#nameAt(at)); at -= 1) {
        if (ends.test(this.#nameAt(at))) from = at;
      }
      this.#endFrom(from);
    }
  }

  #nameAt(index: number): string {
    return this.#open[index]?.tag.name ?? '';
  }

  /** Ends an open element. Those inside it end too, but formatting goes on after it. */
  #endFrom(index: number, isFormatting = false): void {
    const [, ...others] = this.#open.splice(index);
    for (const { tag } of others) {
      if (isFormatting || FORMATTING.test(tag.name)) this.#open.push({ tag, inside: this.#insideOf(tag) });
    }
  }

  /** Where the end tag of raw text starts; the end of the markup if it has none. */
  #rawEnd(name: string, from: number): number {
    const end = this.#endTag(name, from);
    return end < 0 ? this.#markup.length : end;
  }

  /** Where the next end tag of a name starts; -1 if there is none. */
  #endTag(name: string, from: number): number {
    if (this.#unclosed.has(name)) return -1;
    const tag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    tag.lastIndex = from;
    const at = tag.exec(this.#markup)?.index ?? -1;
    if (at < 0) this.#unclosed.add(name);
    return at;
  }
}

/** Whether a text contains a tag, or an entity that was not decoded, among its first 100,000 characters. */
export const hasMarkup = (text: string): boolean => {
  const start = text.slice(0, MAX_MARKUP);
  return ENTITY.test(start) || new MarkupReader(start, (entities) => entities).read() !== start;
};

/** The entities that are decoded where a policy forbids parsing; others become spaces. */
const BASIC_ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

let template: HTMLTemplateElement | undefined;

/** Decodes with the browser's parser, which costs pages no bytes. */
const decodeInPage: DecodeEntities = (text) => {
  try {
    template ??= document.implementation.createHTMLDocument('').createElement('template');
    template.innerHTML = trustedHtml(text.replaceAll('<', '&lt;'));
    return template.content.textContent;
  } catch {
    return text.replace(/&(#?\w+);/g, (_entity, name: string) => BASIC_ENTITIES.get(name) ?? ' ');
  }
};

/** The text of markup, on one line, of the first 100,000 characters. Takes linear time. */
export const markupToText = (markup: string, decode = decodeInPage): string =>
  collapseWhiteSpace(new MarkupReader(markup.slice(0, MAX_MARKUP), decode).read());

/** The text of markup, one line per block. Takes linear time. */
export const markupToLines = (markup: string, decode = decodeInPage): string =>
  new MarkupReader(markup.replace(/[ \t\r\n\f]+/g, ' '), decode)
    .read()
    .split('\n')
    .map(collapseWhiteSpace)
    .filter(Boolean)
    .join('\n');

/** The text of a body, one line per block; of markup, that of the first 100,000 characters. */
export const bodyToText = (body: NewsBody | undefined, decode = decodeInPage): string => {
  if (!body) return '';
  return isPlainText(body) ? body.text : markupToLines(body.html.slice(0, MAX_MARKUP), decode);
};
