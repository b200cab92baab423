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
  readonly #onValue: (place: string, index: number) => void;
  #at = 0;

  constructor(text: string, onValue: (place: string, index: number) => void) {
    this.#text = text;
    this.#onValue = onValue;
  }

  /** The first error; `undefined` if there is none. */
  scan(): Fault | undefined {
    try {
      this.#value('', 0);
      this.#skip();
      if (this.#at < this.#text.length) this.#fail('', 'the document should end here');
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return fault;
    }
    return undefined;
  }

  #fail(place: string, text: string, index = this.#at): never {
    throw new Fault(index, place, text);
  }

  #skip(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #value(place: string, depth: number): void {
    this.#skip();
    this.#onValue(place, this.#at);
    const first = this.#text[this.#at];
    if (depth > MAX_DEPTH) this.#fail(place, 'values are nested too deep');
    if (first === '{' || first === '[') this.#members(place, depth, first === '{');
    else if (first === '"') this.#string(place);
    else if (this.#match(LITERAL) === undefined) this.#fail(place, this.#explainValue(first));
  }

  #explainValue(first: string | undefined): string {
    if (first === undefined) return 'the document ends here, but a value is missing';
    if (first === ',' || first === ']' || first === '}') return 'a value is missing, or there is a comma too many';
    if (/['‘’“”„«]/.test(first)) return 'texts need straight double quotes (")';
    if (this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at)) return 'remove the comment';
    const [word = first] = /^[^\s,\]}]{1,20}/.exec(this.#text.slice(this.#at, this.#at + 21)) ?? [];
    return `${word} is not a JSON value: write a text in double quotes, a number, true, false or null`;
  }

  #string(place: string): string {
    const from = this.#at;
    const found = this.#match(STRING) ?? '';
    if (this.#text[this.#at] === undefined)
      this.#fail(place, 'the text that starts here has no closing quotation mark (")', from);
    if (this.#text[this.#at] !== '"') this.#fail(place, 'write a backslash as \\\\');
    this.#at += 1;
    return found.slice(1);
  }

  #members(place: string, depth: number, isObject: boolean): void {
    const end = isObject ? '}' : ']';
    this.#at += 1;
    this.#skip();
    for (let index = 0; this.#text[this.#at] !== end; index += 1) {
      if (index > 0) this.#comma(place, end);
      this.#value(isObject ? this.#name(place) : `${place}[${index}]`, depth + 1);
      this.#skip();
    }
    this.#at += 1;
  }

  #comma(place: string, end: string): void {
    const found = this.#text[this.#at];
    if (found === undefined) this.#fail(place, `the document ends here, but ${end} is missing`);
    if (found !== ',') {
      const quote = /"[ \t]*$/.test(this.#text.slice(Math.max(0, this.#at - 20), this.#at))
        ? ', or a quotation mark in the text needs a backslash (\\")'
        : '';
      this.#fail(place, `a comma or ${end} is missing${quote}`);
    }
    const comma = this.#at;
    this.#at += 1;
    this.#skip();
    if (this.#text[this.#at] === end) this.#fail(place, `remove the comma before ${end}`, comma);
  }

  /** Reads `"name":`. Returns the place of its value. */
  #name(place: string): string {
    if (this.#text[this.#at] === undefined) this.#fail(place, 'the document ends here, but } is missing');
    if (this.#text[this.#at] !== '"') this.#fail(place, 'the name of a member needs straight double quotes (")');
    const name = this.#string(place);
    const at = place ? `${place}.${name}` : name;
    this.#skip();
    if (this.#text[this.#at] !== ':') this.#fail(at, 'a colon is missing');
    this.#at += 1;
    return at;
  }
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The first syntax error of JSON text. Control characters in texts are no errors, because the readers repair them. */
export const findJsonError = (text: string): JsonError | undefined => {
  const fault = new Scanner(text, () => undefined).scan();
  if (!fault) return undefined;
  const { index, place, message } = fault;
  return { line: lineOf(text, index), column: index - text.lastIndexOf('\n', index - 1), place, text: message };
};

/** The lines of values in JSON text, by their places (`items[3].date_published`). Counted from 1. */
export const findJsonLines = (text: string, places: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  const onValue = (place: string, index: number): void => {
    if (!places.has(place)) return;
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    lines.set(place, line);
  };
  new Scanner(text, onValue).scan();
  return lines;
};
