import { letterBalance } from '../language/direction.js';
import {
  ALLOWED_ELEMENTS,
  BLOCK_ELEMENTS,
  DIRECTED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  MAX_DEPTH,
  MAX_NODES,
  NODES_OF_BREAK,
  NODES_OF_LINK,
  NODES_OF_PICTURE,
} from './allow-list.js';
import { isEmbedding, readEmbedded, type Embedded } from './embedded-media.js';
import { isTextCut, type BodyLimit } from './limit-markup.js';
import {
  isHiddenPicture,
  isSmall,
  isTrackingPixel,
  pictureKey,
  pictureSize,
  readBackground,
  readPicture,
  type PictureFiles,
} from './pictures.js';
import { brandAsSafe, type SafeHtml } from './safe-html.js';
import { scrollable } from './scrollers.js';
import { indexTree } from './tree-index.js';
import type { TreeReader } from './tree-reader.js';
import { mailtoUrl, telUrl, webUrl } from './urls.js';
import {
  FORBIDDEN_ELEMENTS,
  isHidden,
  parseStyle,
  visibilityIn,
  VISIBLE,
  type ReadAttribute,
  type StyleDeclarations,
  type Visibility,
} from './visibility.js';

export interface RebuildOptions {
  /** Address of the article: the base of relative addresses. */
  readonly baseUrl?: string | undefined;
  /**
   * Level of the heading above the body. The topmost heading of the body moves to the next level, and the others move
   * along, down to 6 at most. By default, headings stay.
   */
  readonly headingShift?: number | undefined;
}

/** Texts that are added to a body, in the language of the interface. */
export interface BodyTexts {
  readonly lang: string;
  readonly dir: string;
  /** Text of the link that replaces a video, a sound or a frame. */
  readonly embedded: (embedded: Embedded) => string;
  /** Ends a body that is cut. */
  readonly cut: string;
  /** The link to the whole text. */
  readonly whole: { readonly href: string; readonly text: string } | undefined;
}

/** Options of our own elements. */
export interface BodyOptions extends RebuildOptions {
  readonly texts?: BodyTexts | undefined;
  /**
   * Whether links to places in the body stay links, with ids for their targets. They need a script (`openNote`), because
   * browsers do not look for ids in shadow roots. By default, they become text.
   */
  readonly hasNotes?: boolean | undefined;
  /**
   * Right-to-left letters of a text minus its left-to-right letters: sets the direction of blocks that state none.
   * By default, they inherit it.
   */
  readonly balance?: ((text: string) => number) | undefined;
}

/** Creates the new nodes: a document in which no script runs and nothing loads. */
export type NodeMaker = Pick<Document, 'createDocumentFragment' | 'createElement' | 'createTextNode'>;

/**
 * Stands before a body. Without the document type, parsers leave tables inside the paragraph before them; without `body`,
 * they read a `noscript` at the start as part of the head.
 */
export const BEFORE_BODY = '<!doctype html><body>';

/** A longer word gets a break: WebKit takes quadratic time to find the lines of one. */
const MAX_WORD = 1_000;
/** Between words: white space, and scripts whose words are not separated, where lines break without it. */
const GAP = String.raw`\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}`;
let words: RegExp | undefined;
/** Words, and in a group, what is between them. Compiled when a long word is found, because that takes 2 ms. */
const wordsPattern = (): RegExp => (words ??= new RegExp(`([${GAP}]+)|[^${GAP}]{1,${MAX_WORD}}`, 'gu'));

/** Whether a text has a word that is too long, or a longer text without white space, such as Chinese. */
const mayHaveLongWord = (text: string, letters: number): boolean =>
  letters + text.length > MAX_WORD &&
  text.split(/\s/).some((word, index) => word.length + (index === 0 ? letters : 0) > MAX_WORD);

/** Levels of the source. Deeper content becomes text. */
const MAX_WALK = 500;

const REL = 'noopener noreferrer nofollow ugc';

/** Other names of elements. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
  ...[...BLOCK_ELEMENTS].map((name) => [name, 'div'] as const),
]);

/** Where in the source and in the copy an element is. */
interface Place {
  /** Levels of the source above. */
  readonly depth: number;
  /** Levels of the copy above. */
  readonly level: number;
  readonly isInLink: boolean;
  readonly isInAnnotation: boolean;
  readonly visibility: Visibility;
}

/** Elements that a paragraph can be a child of. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'div section article header footer aside blockquote figure li dd td th details'.split(' '),
);

/** Elements whose background picture is shown if they are empty. */
const BOXES: ReadonlySet<string> = new Set('div section article header aside figure p span a'.split(' '));

const isBlank = (text: string): boolean => text.trim() === '';

/** The target of a link: http, https, mailto (the address only), tel (digits only). */
const linkUrl = (input: string, base: string | undefined): string | undefined => {
  const [, scheme = '', rest = ''] = /^\s*(mailto|tel):([^?]*)/i.exec(input) ?? [];
  let path: string;
  try {
    path = decodeURIComponent(rest);
  } catch {
    return undefined;
  }
  if (!scheme) return webUrl(input, base);
  return /tel/i.test(scheme) ? telUrl(path) : mailtoUrl(path);
};

const copyAttributes = (read: ReadAttribute, name: string, to: Element): void => {
  const checks = { ...GLOBAL_ATTRIBUTES, ...(Object.hasOwn(ELEMENT_ATTRIBUTES, name) ? ELEMENT_ATTRIBUTES[name] : {}) };
  for (const [key, check] of Object.entries(checks)) {
    const written = read(key);
    const value = written === null ? undefined : check(written, name);
    if (value !== undefined) to.setAttribute(key, value);
  }
  // The class that Google's translation respects.
  if (/(?:^|\s)notranslate(?:\s|$)/.test(read('class') ?? '')) to.setAttribute('translate', 'no');
};

/** Whether an element has the direction of its first letter. `limitMarkup` has written `data-dir`. */
const isDirectedByText = (read: ReadAttribute, name: string): boolean =>
  /^\s*auto\s*$/i.test(read('data-dir') ?? read('dir') ?? (name === 'bdi' ? 'auto' : ''));

/** Builds one copy of an untrusted tree. */
class Rebuilder<Source> {
  readonly #options: BodyOptions;
  readonly #reader: TreeReader<Source>;
  readonly #maker: NodeMaker;
  readonly #finish: (element: Element, maker: NodeMaker) => Element;
  readonly #index: ReturnType<typeof indexTree<Source>>;
  readonly #exceeded: Set<BodyLimit>;
  /** Keys of the pictures that are shown. */
  readonly #pictures = new Set<string>();
  /** Links to places in the body, with the ids of their targets. */
  readonly #noteLinks: (readonly [link: Element, id: string])[] = [];
  readonly #placedIds = new Set<string>();
  /** Open elements that get the direction of their first letter. */
  #undirected: Element[] = [];
  #hasTexts = false;
  #text = '';
  #nodes = 0;
  /** Length of the word at the end of the text so far. */
  #letters = 0;
  #tables = 0;
  /** Texts and pictures. */
  #shown = 0;
  /** The files of the `picture` that is being copied. */
  #sources: PictureFiles | undefined;
  /** Whether the last copied node was the picture of a `noscript`. */
  #isAfterNoscript = false;

  constructor(
    source: Source,
    options: BodyOptions,
    exceeded: ReadonlySet<BodyLimit>,
    reader: TreeReader<Source>,
    maker: NodeMaker,
    finish: (element: Element, maker: NodeMaker) => Element,
  ) {
    this.#options = options;
    this.#reader = reader;
    this.#maker = maker;
    this.#finish = finish;
    this.#exceeded = new Set(exceeded);
    this.#index = indexTree(source, options, reader);
  }

  copy(source: Source): SafeHtml {
    const fragment = this.#maker.createDocumentFragment();
    const place = { depth: 0, level: 0, isInLink: false, isInAnnotation: false, visibility: VISIBLE };
    if (this.#reader.isText(source)) this.#appendText(this.#reader.text(source), fragment);
    else this.#copyChildren(source, fragment, place);
    for (const [link, id] of this.#noteLinks) if (this.#placedIds.has(id)) link.setAttribute('href', `#${id}`);
    const { texts } = this.#options;
    const isCut = isTextCut(this.#exceeded);
    if (isCut && texts) fragment.appendChild(this.#makeCutNote(texts));
    return brandAsSafe(fragment, {
      exceeded: this.#exceeded,
      pictures: this.#pictures,
      hasTexts: this.#hasTexts || isCut,
      text: this.#text,
    });
  }

  /** Copies the content of an element. Returns its balance of letters. */
  #copyChildren(from: Source, to: Node, place: Place): number {
    const reader = this.#reader;
    let balance = 0;
    for (let child = reader.firstChild(from); child; child = reader.nextSibling(child)) {
      const isText = reader.isText(child);
      if (this.#nodes >= MAX_NODES && (isText ? !isBlank(reader.text(child)) : reader.isElement(child))) {
        this.#exceeded.add('nodes');
        break;
      }
      if (isText) balance += this.#copyText(reader.text(child), to, place);
      else if (reader.isElement(child)) balance += this.#copyElement(child, to, place);
    }
    return balance;
  }

  #appendText(text: string, to: Node): void {
    if (!isBlank(text)) this.#shown += 1;
    for (const [index, piece] of this.#breakWords(text).entries()) {
      if (index > 0) {
        if (this.#nodes >= MAX_NODES) {
          this.#exceeded.add('nodes');
          return;
        }
        to.appendChild(this.#maker.createElement('wbr'));
        this.#nodes += NODES_OF_BREAK;
      }
      to.appendChild(this.#maker.createTextNode(piece));
      this.#nodes += 1;
      this.#text += piece;
    }
  }

  #endLine(): void {
    this.#text += '\n';
    this.#letters = 0;
  }

  /** Splits a text where a word becomes too long, also with the texts before it. */
  #breakWords(text: string): readonly string[] {
    if (!mayHaveLongWord(text, this.#letters)) {
      const gap = text.search(/\s\S*$/);
      this.#letters = gap < 0 ? this.#letters + text.length : text.length - gap - 1;
      return [text];
    }
    const pieces = [''];
    for (const [part, gap] of text.matchAll(wordsPattern())) {
      const isLong = !gap && this.#letters + part.length > MAX_WORD;
      this.#letters = gap ? 0 : part.length + (isLong ? 0 : this.#letters);
      if (isLong) pieces.push(part);
      else pieces.push((pieces.pop() ?? '') + part);
    }
    return pieces;
  }

  #copyText(text: string, to: Node, { visibility }: Place): number {
    if (!visibility.isVisible || !visibility.hasTextSize) return 0;
    if (!isBlank(text)) this.#isAfterNoscript = false;
    this.#appendText(text, to);
    const [letter] = (this.#undirected.length > 0 && /\p{L}/u.exec(text)) || [];
    if (letter !== undefined) {
      for (const element of this.#undirected) element.setAttribute('dir', letterBalance(letter) > 0 ? 'rtl' : 'ltr');
      this.#undirected = [];
    }
    return this.#options.balance?.(text) ?? 0;
  }

  #copyElement(element: Source, to: Node, outer: Place): number {
    const reader = this.#reader;
    const written = reader.isHtml(element) ? reader.localName(element) : 'svg';
    const name = ALIASES.get(written) ?? written;
    if (FORBIDDEN_ELEMENTS.has(name) && !isEmbedding(name) && name !== 'noscript') return 0;
    if (outer.depth > MAX_WALK) {
      this.#appendText(reader.content(element), to);
      return 0;
    }
    const read: ReadAttribute = (attribute) => reader.attribute(element, attribute);
    const style = parseStyle(read('style'));
    if (name === 'img') return this.#copyImage(element, read, style, to, outer);
    if (isHidden(read, style)) return 0;
    const visibility = visibilityIn(style, outer.visibility);
    const place = { ...outer, depth: outer.depth + 1, visibility };
    const isReplaced = name === 'noscript' || isEmbedding(name);
    if (isReplaced && (!visibility.isVisible || isTrackingPixel(read, style))) return 0;
    if (name === 'noscript') return this.#copyNoscript(element, to, place);
    this.#isAfterNoscript = false;
    if (isEmbedding(name)) return this.#copyEmbedded(element, name, to, place);
    if (name === 'picture') return this.#copyPicture(element, to, place);
    return this.#copyContainer(element, name, read, to, place);
  }

  #copyContainer(element: Source, name: string, read: ReadAttribute, to: Node, place: Place): number {
    const id = this.#index.idOf(element);
    // An anchor without an address can be the target of a link.
    const isAnchor = name === 'a' && id !== undefined;
    // Chromium takes long to lay out annotations of annotations.
    const isNestedRuby = place.isInAnnotation && /^r(?:uby|[bpt])$/.test(name);
    const isAllowed = ALLOWED_ELEMENTS.has(name) && !isNestedRuby && place.level < MAX_DEPTH;
    const copy = isAllowed ? this.#maker.createElement(this.#index.shiftHeading(name)) : undefined;
    if (copy) copyAttributes(read, name, copy);
    // A link with a forbidden address becomes its text.
    const isLink = name !== 'a' || (copy !== undefined && this.#copyLink(read, copy));
    const made = isLink ? copy : isAnchor && isAllowed ? this.#maker.createElement('span') : undefined;
    if (!made) return this.#copyChildren(element, to, place);
    if (id !== undefined && !this.#placedIds.has(id)) {
      this.#placedIds.add(id);
      made.setAttribute('id', id);
    }
    this.#nodes += name === 'a' ? NODES_OF_LINK : 1;
    if (name === 'table') this.#tables += 1;
    const isBlock = DIRECTED_ELEMENTS.has(name) || name === 'br' || name === 'pre';
    if (isBlock) this.#endLine();
    if (name === 'wbr') this.#letters = 0;
    const shown = this.#shown;
    if (isDirectedByText(read, name)) {
      made.setAttribute('dir', 'ltr');
      this.#undirected.push(made);
    }
    const balance = this.#copyChildren(element, made, {
      ...place,
      level: place.level + 1,
      isInLink: place.isInLink || made.localName === 'a',
      isInAnnotation: place.isInAnnotation || name === 'rt',
    });
    if (this.#undirected.at(-1) === made) this.#undirected.pop();
    const background = shown === this.#shown && BOXES.has(name) && readBackground(read, this.#options.baseUrl);
    if (background && place.visibility.isVisible) this.#appendPicture(background.read, background.files, made);
    if (isBlock) this.#endLine();
    if (name === 'table') this.#tables -= 1;
    const { isVisible, hasTextSize } = place.visibility;
    // An element whose text is hidden or cut leaves nothing.
    if ((!isVisible || !hasTextSize || this.#exceeded.has('nodes')) && !made.firstChild) return 0;
    if (balance !== 0 && DIRECTED_ELEMENTS.has(name) && !made.hasAttribute('dir'))
      made.setAttribute('dir', balance > 0 ? 'rtl' : 'ltr');
    // Newsletters nest tables for layout: only the outermost scrolls.
    to.appendChild(this.#tables > 0 ? made : this.#finish(made, this.#maker));
    return balance;
  }

  #copyLink(read: ReadAttribute, to: Element): boolean {
    const href = read('href') ?? '';
    const note = this.#index.noteOf(href);
    const url = note === undefined && !href.trim().startsWith('#') ? linkUrl(href, this.#options.baseUrl) : undefined;
    if (url === undefined && note === undefined) return false;
    to.setAttribute('rel', REL);
    if (url !== undefined) to.setAttribute('href', url);
    else if (note !== undefined) this.#noteLinks.push([to, note]);
    return true;
  }

  /** Copies an image. One without an allowed address becomes its alternative text. */
  #copyImage(element: Source, read: ReadAttribute, style: StyleDeclarations, to: Node, outer: Place): number {
    const files = readPicture(read, this.#options.baseUrl) ?? this.#sources;
    const visibility = files?.isLazy ? outer.visibility : visibilityIn(style, outer.visibility);
    if (!visibility.isVisible || isHiddenPicture(read, style, files)) return 0;
    // If a `noscript` beside a placeholder has the picture, only the picture is shown.
    const isPlaceholder = this.#index.hasNoscriptAfter(element) || (this.#isAfterNoscript && files?.isLazy !== false);
    this.#isAfterNoscript = false;
    if (isPlaceholder) return 0;
    if (files && outer.level < MAX_DEPTH) {
      this.#appendPicture(read, files, to);
      return 0;
    }
    const alt = read('alt');
    return alt ? this.#copyText(alt, to, { ...outer, visibility }) : 0;
  }

  #appendPicture(read: ReadAttribute, { src, srcset, urls }: PictureFiles, to: Node): void {
    const image = this.#maker.createElement('img');
    copyAttributes(read, 'img', image);
    const size = pictureSize(read, parseStyle(read('style')));
    for (const [name, pixels] of Object.entries(size))
      if (pixels !== undefined) image.setAttribute(name, String(pixels));
    // Set before `src`, which starts the request.
    image.setAttribute('referrerpolicy', 'no-referrer');
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    if (srcset) image.setAttribute('srcset', srcset);
    image.setAttribute('src', src);
    if (!isSmall(size)) for (const url of urls) this.#pictures.add(pictureKey(url));
    this.#nodes += NODES_OF_PICTURE;
    this.#shown += 1;
    to.appendChild(image);
  }

  /** Copies a `picture` without its alternative formats. */
  #copyPicture(element: Source, to: Node, place: Place): number {
    const before = [this.#sources, this.#nodes] as const;
    this.#sources = this.#index.sourcesOf(element);
    const balance = this.#copyChildren(element, to, place);
    if (this.#sources && this.#nodes === before[1]) this.#appendPicture(() => null, this.#sources, to);
    [this.#sources] = before;
    return balance;
  }

  /** Copies only pictures: the ones that no script needs to load. */
  #copyNoscript(element: Source, to: Node, place: Place): number {
    for (const [image, files] of place.level < MAX_DEPTH ? this.#index.noscriptPictures(element) : []) {
      if (this.#nodes >= MAX_NODES) break;
      this.#appendPicture((attribute) => this.#reader.attribute(image, attribute), files, to);
      this.#isAfterNoscript = true;
    }
    return 0;
  }

  /** Puts a link in the place of a video, a sound or a frame. */
  #copyEmbedded(element: Source, name: string, to: Node, { level, isInLink }: Place): number {
    const embedded = readEmbedded(element, name, this.#reader, this.#options.baseUrl);
    if (!embedded || level >= MAX_DEPTH) return 0;
    const { texts } = this.#options;
    const text = texts?.embedded(embedded) ?? embedded.name;
    this.#hasTexts = true;
    const link = this.#maker.createElement(isInLink ? 'span' : 'a');
    if (texts) {
      link.setAttribute('lang', texts.lang);
      link.setAttribute('dir', texts.dir);
    }
    if (!isInLink) {
      link.setAttribute('rel', REL);
      link.setAttribute('href', embedded.url);
      // The text says that the link opens a new tab.
      if (texts) link.setAttribute('target', '_blank');
    }
    this.#appendText(text, link);
    this.#nodes += NODES_OF_LINK;
    const parent = (to as Partial<Element>).localName ?? '';
    if (parent !== '' && !CONTAINERS.has(parent)) {
      to.appendChild(link);
      return 0;
    }
    const paragraph = this.#maker.createElement('p');
    paragraph.appendChild(link);
    this.#nodes += 1;
    to.appendChild(paragraph);
    return 0;
  }

  #makeCutNote({ lang, dir, cut, whole }: BodyTexts): Element {
    const paragraph = this.#maker.createElement('p');
    paragraph.setAttribute('lang', lang);
    paragraph.setAttribute('dir', dir);
    paragraph.appendChild(this.#maker.createTextNode(whole ? `${cut} ` : cut));
    const href = webUrl(whole?.href);
    if (whole && href) {
      const link = this.#maker.createElement('a');
      link.setAttribute('rel', REL);
      link.setAttribute('href', href);
      link.appendChild(this.#maker.createTextNode(whole.text));
      paragraph.appendChild(link);
    }
    return paragraph;
  }
}

/**
 * Builds new elements from the allowed parts of an untrusted tree. No node of the source is reused, and every
 * element, attribute and address passes the allow-list. The result is nodes, not markup, so no second parser can read
 * it differently.
 *
 * @param exceeded the limits that the markup exceeded before it was parsed
 * @param finish returns the replacement for a finished element
 */
export const rebuild = <Source>(
  source: Source,
  options: BodyOptions,
  exceeded: ReadonlySet<BodyLimit>,
  reader: TreeReader<Source>,
  maker: NodeMaker,
  finish = scrollable,
): SafeHtml => new Rebuilder(source, options, exceeded, reader, maker, finish).copy(source);
