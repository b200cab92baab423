import type { LocalText } from '../../model/local-text.js';
import { parseNewsDate, type NewsDate } from '../../model/news-date.js';
import type { ProblemKind } from '../../model/problem.js';
import type { ReadingContext } from '../format-adapter.js';
import { toAddress } from './address.js';
import { toLanguage } from './language.js';
import { cleanText } from './text.js';

/** Numbers are text too: a headline may be a year. */
const toText = (value: unknown): string | undefined =>
  typeof value === 'string' || Number.isFinite(value) ? cleanText(String(value)) : undefined;

/**
 * An object of untrusted JSON. A member can hold anything; each method returns its type or `undefined`, so a bad member
 * affects only itself.
 */
export class Fields {
  readonly #json: object;
  readonly #context: ReadingContext;
  /** Where the object stands in the document: `items[3]`. */
  readonly #place: string;

  /** @param json anything; a value that is not an object has no members */
  constructor(json: unknown, context: ReadingContext = {}, place = '') {
    this.#json = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
    this.#context = context;
    this.#place = place;
  }

  /** Names of the members. */
  get names(): readonly string[] {
    return Object.keys(this.#json);
  }

  /** An object in the same place with one member: for a value that must be repaired before it is read. */
  holding(name: string, value: unknown): Fields {
    return new Fields({ [name]: value }, this.#context, this.#place);
  }

  /** Where a member stands in the document. */
  placeOf(name: string): string {
    return this.#at(name);
  }

  /** Reports that a member, or the object itself, cannot be used. */
  report(kind: ProblemKind, name?: string): void {
    const raw = name === undefined ? undefined : this.raw(name);
    const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw).slice(0, 80) : '';
    this.#context.report?.({ kind, place: this.#at(name), ...(value && { value }) });
  }

  #at(name = ''): string {
    return this.#place && name ? `${this.#place}.${name}` : this.#place || name;
  }

  /** Returns `value`, and reports the member if it holds something but `value` is missing. */
  #checked<Value>(name: string, kind: ProblemKind, value: Value | undefined): Value | undefined {
    if (value === undefined && (this.raw(name) ?? '') !== '') this.report(kind, name);
    return value;
  }

  /** The value of a member. Never inherited, never computed. */
  raw(name: string): unknown {
    return Object.getOwnPropertyDescriptor(this.#json, name)?.value;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  text(name: string): string | undefined {
    return this.#checked(name, 'text', toText(this.raw(name)));
  }

  /** The language that a member states: a tag as written, or a list of one language. */
  language(name: string): string | undefined {
    const texts = this.texts(name);
    const language = toLanguage(texts, this.#context, () => this.report('language', name));
    if (texts.length === 0) this.text(name);
    return language;
  }

  /** A language that is a name of a member. */
  asLanguage(name: string): string | undefined {
    return toLanguage([name], this.#context, () => this.report('language', name));
  }

  /** Text with its line breaks and all other white space. */
  lines(name: string): string | undefined {
    const value = this.raw(name);
    return this.#checked(name, 'text', typeof value === 'string' && value.trim() ? value : undefined);
  }

  /** Text that must be one of `choices`; else the first of them. */
  oneOf<const Choice extends string>(name: string, ...choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.text(name);
    return choices.find((choice) => choice === text) ?? choices[0];
  }

  /** An absolute web address. */
  url(name: string): string | undefined {
    return this.#checked(name, 'address', toAddress(this.raw(name), this.#context.url));
  }

  date(name: string): NewsDate | undefined {
    return this.#checked(name, 'date', (this.#context.parseDate ?? parseNewsDate)(this.raw(name)));
  }

  /** A number from 0 up. Strings do not count. */
  number(name: string): number | undefined {
    const value = this.raw(name);
    return typeof value === 'number' && value >= 0 && value < 1e15 ? value : undefined;
  }

  /** A width or height in pixels: `1200`, `"1200"`, `"1200 px"`. Zero and fractions would make an invalid `srcset`. */
  pixels(name: string): number | undefined {
    const value = this.raw(name);
    const written = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    return Number(/^\s*(\d{1,6})(?:\.0+)?\s*(?:px)?\s*$/i.exec(written)?.[1]) || undefined;
  }

  /** The objects in a list. A single object counts as a list. */
  objects(name: string): readonly Fields[] {
    const value = this.raw(name);
    const place = this.#at(name);
    const objects: Fields[] = [];
    for (const [index, entry] of [value].flat().entries()) {
      const at = Array.isArray(value) ? `${place}[${index}]` : place;
      if (typeof entry === 'object' && entry !== null) objects.push(new Fields(entry, this.#context, at));
    }
    return objects;
  }

  object(name: string): Fields {
    return new Fields(this.raw(name), this.#context, this.#at(name));
  }

  texts(name: string): readonly string[] {
    return [this.raw(name)].flat().flatMap((entry) => toText(entry) ?? []);
  }

  /** Text in several languages. A plain string is text in an unknown language. */
  localText(name: string): LocalText | undefined {
    const plain = toText(this.raw(name));
    const strings = plain
      ? [{ value: plain }]
      : this.objects(name).flatMap((entry) => {
          const value = entry.text('value');
          return value ? [compact({ language: entry.language('language'), value })] : [];
        });
    return strings.length > 0 ? strings : undefined;
  }

  /** Reads each object of a list. Reports and leaves out those for which `read` returns `undefined`. */
  list<Value>(name: string, read: (entry: Fields) => Value | undefined): readonly Value[] {
    return this.objects(name).flatMap((entry) => {
      const value = read(entry);
      if (value === undefined) entry.report('left-out');
      return value ?? [];
    });
  }
}

/** A shape whose members that could be `undefined` are optional instead. */
export type Compact<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined>;
};

/** Drops members that are `undefined`: the model has one way to say "missing". */
export const compact = <Shape extends object>(shape: Shape): Compact<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Compact<Shape>;
