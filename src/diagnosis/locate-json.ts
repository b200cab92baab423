/** Finds errors and values in JSON text, which `JSON.parse` reports differently in each browser, or not at all. */

/** A syntax error of JSON text. */
export interface JsonError {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** The value around the error: `items[2].title`; empty at the top. */
  readonly place: string;
  /** What is wrong, and its solution. */
  readonly text: string;
}

/** Unwinds the recursion at the first error. */
class Fault extends Error {
  readonly index: number;
  readonly place: string;

  constructor(index: number, place: string, message: string) {
    super(message);
    this.index = index;
    this.place = place;
  }
}

/** Deeper values are not searched. */
const MAX_DEPTH = 200;

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** A string without its closing quotation mark, as far as it is correct. */
const STRING = /"[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*/y;
const SPACE = /[\s\ufeff]*/y;

class Scanner {
  readonly #text: string;
  readonly #onValue: (scanner: Scanner, index: number) => void;
  /** Names and indexes around the value. Joined on demand: documents have a million values. */
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string, onValue: (scanner: Scanner, index: number) => void = () => undefined) {
    this.#text = text;
    this.#onValue = onValue;
  }

  /** The name or the index of the value. */
  get key(): string | number | undefined {
    return this.#path.at(-1);
  }

  /** The place of the value: `items[2].title`; empty at the top. */
  get place(): string {
    return this.#path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
  }

  /** The first error; `undefined` if there is none. */
  scan(): Fault | undefined {
    try {
      this.#value();
      this.#skip();
      if (this.#at < this.#text.length) this.#fail('the document should end here');
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return fault;
    }
    return undefined;
  }

  #fail(text: string, index = this.#at): never {
    throw new Fault(index, this.place, text);
  }

  #skip(): void {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #value(): void {
    this.#skip();
    this.#onValue(this, this.#at);
    const first = this.#text[this.#at];
    if (this.#path.length > MAX_DEPTH) this.#fail('values are nested too deeply');
    if (first === '{' || first === '[') this.#members(first === '{');
    else if (first === '"') this.#string();
    else if (this.#match(LITERAL) === undefined) this.#fail(this.#explainValue(first));
  }

  #explainValue(first: string | undefined): string {
    if (first === undefined) return 'the document ends here, but a value is missing';
    if (first === ',' || first === ']' || first === '}') return 'a value is missing, or there is an extra comma';
    if (/['‘’“”„«]/.test(first)) return 'texts need straight double quotes (")';
    if (this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at)) return 'remove the comment';
    const [word = first] = /^[^\s,\]}]{1,20}/.exec(this.#text.slice(this.#at, this.#at + 21)) ?? [];
    return `${word} is not a JSON value: write a text in double quotes, a number, true, false or null`;
  }

  #string(): string {
    const from = this.#at;
    const found = this.#match(STRING) ?? '';
    if (this.#text[this.#at] === undefined)
      this.#fail('the text that starts here has no closing quotation mark (")', from);
    if (this.#text[this.#at] !== '"') this.#fail('write a backslash as \\\\');
    this.#at += 1;
    return found.slice(1);
  }

  #members(isObject: boolean): void {
    const end = isObject ? '}' : ']';
    this.#at += 1;
    this.#skip();
    for (let index = 0; this.#text[this.#at] !== end; index += 1) {
      if (index > 0) this.#comma(end);
      if (isObject) this.#name();
      else this.#path.push(index);
      this.#value();
      this.#path.pop();
      this.#skip();
    }
    this.#at += 1;
  }

  #comma(end: string): void {
    const found = this.#text[this.#at];
    if (found === undefined) this.#fail(`the document ends here, but ${end} is missing`);
    if (found !== ',') {
      const quote = /"[ \t]*$/.test(this.#text.slice(Math.max(0, this.#at - 20), this.#at))
        ? ', or a quotation mark in the text needs a backslash (\\")'
        : '';
      this.#fail(`a comma or ${end} is missing${quote}`);
    }
    const comma = this.#at;
    this.#at += 1;
    this.#skip();
    if (this.#text[this.#at] === end) this.#fail(`remove the comma before ${end}`, comma);
  }

  /** Reads `"name":`. */
  #name(): void {
    if (this.#text[this.#at] === undefined) this.#fail('the document ends here, but } is missing');
    if (this.#text[this.#at] !== '"') this.#fail('the name of a member needs straight double quotes (")');
    this.#path.push(this.#string());
    this.#skip();
    if (this.#text[this.#at] !== ':') this.#fail('a colon is missing');
    this.#at += 1;
  }
}

/** Line breaks in a part of a text. */
const countBreaks = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** The first syntax error of JSON text. Control characters in texts are no errors, because the readers repair them. */
export const findJsonError = (text: string): JsonError | undefined => {
  const fault = new Scanner(text).scan();
  if (!fault) return undefined;
  const { index, place, message } = fault;
  const line = 1 + countBreaks(text, 0, index);
  return { line, column: index - text.lastIndexOf('\n', index - 1), place, text: message };
};

/** The lines of values in JSON text, by their places (`items[3].date_published`). Counted from 1. */
export const findJsonLines = (text: string, places: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  // The path of a value is built only if its last name matches: that is rare.
  const keys = new Set([...places].map((place) => /[^.[\]]*(?=\]?$)/.exec(place)?.[0]));
  const onValue = (scanner: Scanner, index: number): void => {
    const key = String(scanner.key ?? '');
    if (!keys.has(key) && !/[.[\]]/.test(key)) return;
    const { place } = scanner;
    if (!places.has(place)) return;
    line += countBreaks(text, counted, index);
    counted = index;
    lines.set(place, line);
  };
  new Scanner(text, onValue).scan();
  return lines;
};
