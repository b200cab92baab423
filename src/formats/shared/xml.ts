import { decodeHTMLStrict } from 'entities/decode';
import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';
import { loadOnce } from '../../model/load-once.js';
import { inTasks } from '../../model/yield-to-main.js';
import { NewsError } from '../../model/news-error.js';
import type { ReadingContext } from '../format-adapter.js';
import type { XmlElement } from './xml-element.js';
import { rootIndex } from './xml-root.js';
import { NO_ATTRIBUTES, XmlTree } from './xml-tree.js';

const MAX_PROBLEMS = 20;

/** Attributes of an element. The others are left out, and reported. */
const MAX_ATTRIBUTES = 1_000;

/** Replaces a `<` that is text. Cannot be in the text itself: control characters are removed first. */
const LESS_THAN = '\u0001';

// eslint-disable-next-line no-control-regex -- the pattern is about control characters
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A `<` that does not start a tag (`I <3 you`, `<mail@news.example>`), or whose tag has no end (`<b and </title>`). */
const BARE_LESS_THAN = /<(?![!?]|\/?[\p{L}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_.-])?[\s/>])|<(?=[\p{L}_][^<>"']*<)/gu;

/** An `&` that does not start an entity, or an entity unknown to XML. */
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)(?:[a-z][a-z\d]*;)?/i;

/** A character written as two references, one for each half in UTF-16: `&#55357;&#56992;`. */
const PAIR = /&#(?:x(d[89ab][\da-f]{2})|(\d{5}));&#(?:x(d[c-f][\da-f]{2})|(\d{5}));/gi;

/** Characters that are read in one task. */
const PIECE = 100_000;

/** Places where a text can be split, because they are not inside an entity. */
// eslint-disable-next-line no-control-regex -- the sign for a `<` that is text
const BOUNDARY = /[<\s\u0001]/g;

/** Splits a text into pieces of one task each. A piece is `PIECE` long, and continues to the next match of `boundary`. */
function* split(text: string, boundary: RegExp): Generator<string, void> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    boundary.lastIndex = from + PIECE;
    to = boundary.exec(text)?.index ?? text.length;
    yield text.slice(from, to);
  }
}

const joinPairs = (text: string): string =>
  text.replace(PAIR, (written, ...halves: readonly (string | undefined)[]) => {
    const code = (hex?: string, decimal?: string): number => (hex ? parseInt(hex, 16) : Number(decimal));
    const pair = String.fromCharCode(code(halves[0], halves[1]), code(halves[2], halves[3]));
    return /^[\u{10000}-\u{10ffff}]$/u.test(pair) ? pair : written;
  });

/** Replaces characters that the tokenizer would misread. */
function* prepare(text: string): Generator<void, string> {
  const last = text.lastIndexOf('<');
  // A tag that is cut off at the end is not text.
  const whole = last > text.lastIndexOf('>') ? text.slice(0, last) : text;
  const pieces: string[] = [];
  for (const piece of split(whole, /</g)) {
    yield;
    const lines = piece.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
    // Whether a `<` starts a tag depends on the next one.
    pieces.push(joinPairs(`${lines}<`.replace(BARE_LESS_THAN, LESS_THAN).slice(0, -1)));
  }
  return pieces.join('');
}

/** Decodes entities of XML and HTML. Entities that the document declares are never expanded. */
const decode = (text: string): string =>
  text.includes('&')
    ? text
        .split(LESS_THAN)
        .map((part) => decodeHTMLStrict(part).replace(CONTROLS, ''))
        .join('<')
    : text.replaceAll(LESS_THAN, '<');

interface SyntaxProblem {
  readonly index: number;
  readonly value: string;
  readonly kind: 'syntax' | 'left-out' | 'language';
}

/** Turns tokens into a tree, and reports problems. */
class XmlReader implements TokenizerCallbacks {
  readonly #text: string;
  readonly #tree: XmlTree;
  readonly #context: ReadingContext;
  readonly #firstLine: number;
  readonly #problems: SyntaxProblem[] = [];
  #tag = '';
  #tagIndex = 0;
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';

  constructor(text: string, firstLine: number, context: ReadingContext) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#context = context;
    this.#tree = new XmlTree(context, (index, value, kind) => this.complain(index, value, kind));
  }

  get root(): XmlElement | undefined {
    return this.#tree.root;
  }

  complain(index: number, value: string, kind: SyntaxProblem['kind'] = 'syntax'): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ index, value, kind });
  }

  /** Reports the problems with their lines, which are counted in one pass. */
  report(): void {
    const lines = new Map<number, number>();
    let line = this.#firstLine;
    let from = 0;
    for (const { index } of this.#problems.toSorted((one, other) => one.index - other.index)) {
      line += countLines(this.#text.slice(from, index));
      lines.set(index, line);
      from = index;
    }
    for (const { index, value, kind } of this.#problems) {
      const shown = value.slice(0, 80).replaceAll(LESS_THAN, '<');
      this.#context.report?.({ kind, place: `line ${lines.get(index)}`, ...(shown && { value: shown }) });
    }
  }

  #checkText(text: string, start: number): void {
    const less = text.indexOf(LESS_THAN);
    if (less >= 0) this.complain(start + less, text.slice(less, less + 20));
    const entity = BAD_ENTITY.exec(text);
    if (entity) this.complain(start + entity.index, entity[0]);
  }

  ontext(start: number, end: number): void {
    const text = this.#text.slice(start, end);
    this.#checkText(text, start);
    this.#tree.text(decode(text), start);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#tree.text(this.#text.slice(start, end - offset).replaceAll(LESS_THAN, '<'), start);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end);
    this.#tagIndex = start;
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end);
  }

  onattribdata(start: number, end: number): void {
    this.#checkText(this.#text.slice(start, end), start);
    this.#value += decode(this.#text.slice(start, end));
  }

  onattribend(quote: number, end: number): void {
    // 0: no value; 1: no quotes.
    if (quote < 2) this.complain(end - 1, this.#attribute);
    this.#attributes ??= new Map();
    if (this.#attributes.size === MAX_ATTRIBUTES) this.complain(end, this.#attribute, 'left-out');
    else if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
    this.#value = '';
  }

  onopentagend(): void {
    this.#tree.open(this.#tag, this.#attributes ?? NO_ATTRIBUTES, this.#tagIndex);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    this.#tree.close(this.#tag, this.#tagIndex);
  }

  onclosetag(start: number, end: number): void {
    this.#tree.close(this.#text.slice(start, end), start);
  }

  onend(): void {
    this.#tree.end(this.#text.length);
  }

  // `decode` handles entities. Comments and the like are skipped.
  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}

const loadTokenizer = loadOnce(() => import('htmlparser2'));

function* tokenize(text: string, tokenizer: Tokenizer): Generator<void, void> {
  for (const piece of split(text, BOUNDARY)) {
    yield;
    tokenizer.write(piece);
  }
  tokenizer.end();
}

const countLines = (text: string): number => text.split('\n').length - 1;

/**
 * Reads an XML document in linear time, even if it is not well-formed: `DOMParser` refuses those. Reports the first 20
 * problems with their lines. Never expands entities that the document declares. Beyond 100 levels or 100,000 elements
 * it keeps only text.
 *
 * @throws NewsError `malformed` if there is no element; `network` if the tokenizer could not be loaded
 */
export const parseXml = async (text: string, context: ReadingContext = {}): Promise<XmlElement> => {
  const { Tokenizer: XmlTokenizer } = await loadTokenizer();
  const prepared = await inTasks(prepare(text), 1);
  const start = rootIndex(prepared);
  const body = start < 0 ? '' : prepared.slice(start);
  const reader = new XmlReader(body, 1 + countLines(prepared.slice(0, Math.max(start, 0))), context);
  const control = text.search(CONTROLS);
  if (control >= 0) context.report?.({ kind: 'syntax', place: `line ${1 + countLines(text.slice(0, control))}` });
  const tokenizer = new XmlTokenizer({ xmlMode: true, decodeEntities: false }, reader);
  await inTasks(tokenize(body, tokenizer), 1);
  reader.report();
  if (!reader.root) throw new NewsError('malformed', 'There is no element in the XML');
  return reader.root;
};
