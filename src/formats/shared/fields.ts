import { capList, LIMITS } from '../../model/limits.js';
import type { LocalText } from '../../model/local-text.js';
import { parseNewsDate, type NewsDate } from '../../model/news-date.js';
import type { DropReason } from '../../model/join-versions.js';
import type { ProblemKind } from '../../model/problem.js';
import { emailText, phoneText } from '../../safety/contact-text.js';
import type { ReadingContext } from '../format-adapter.js';
import { publishedUrl } from '../../safety/urls.js';
import { toLanguage } from './language.js';
import { cleanText } from './text.js';

/** Numbers are text too: a headline may be a year. */
const toText = (value: unknown): string | undefined =>
  typeof value === 'string' || Number.isFinite(value) ? cleanText(String(value)) : undefined;

/** A list that PHP wrote as an object, because it has gaps: `{"0": …, "2": …}`. */
export const toList = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => /^\d+$/.test(name)) ? Object.values(value) : value;
};

/**
 * An object of untrusted JSON. A member can hold anything; each method returns its type or `undefined`, so a bad member
 * affects only itself.
 */
export class Fields {
  readonly #json: object;
  readonly #context: ReadingContext;
  /** Place of the object in the document: `items[3]`. */
  readonly #place: string;

  /** @param json anything; a value that is not an object has no members */
  constructor(json: unknown, context: ReadingContext = {}, place = '') {
    this.#json = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
    this.#context = context;
    this.#place = place;
  }

  /** The object itself. */
  get json(): object {
    return this.#json;
  }

  /** Names of the members. */
  get names(): readonly string[] {
    return Object.keys(this.#json);
  }

  /** Names of the members of a map, for example by language. Capped. */
  get keys(): readonly string[] {
    return capList(this.names, LIMITS.texts, this.#place, this.#context.report);
  }

  /** An object in the same place with one member: for a value that must be repaired before it is read. */
  holding(name: string, value: unknown): Fields {
    return new Fields({ [name]: value }, this.#context, this.#place);
  }

  /** Place of a member in the document. */
  placeOf(name: string): string {
    return this.#at(name);
  }

  /** Reports that a member, or the object itself, cannot be used. */
  report(kind: ProblemKind, name?: string, reason?: DropReason): void {
    const raw = name === undefined ? undefined : this.raw(name);
    const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw).slice(0, 80) : '';
    this.#context.report?.({ kind, place: this.#at(name), ...(value && { value }), ...(reason && { reason }) });
  }

  #at(name = ''): string {
    return this.#place && name ? `${this.#place}.${name}` : this.#place || name;
  }

  /** Returns `value`. Reports a member that holds something although `value` is missing. */
  #checked<Value>(name: string, kind: ProblemKind, value: Value | undefined): Value | undefined {
    if (value === undefined && (this.raw(name) ?? '') !== '') this.report(kind, name);
    return value;
  }

  /** The value of an own member that is not a getter. */
  raw(name: string): unknown {
    // Descriptors are slow, but keep getters of the page's objects from running.
    if (!this.#context.isParsed) return Object.getOwnPropertyDescriptor(this.#json, name)?.value;
    return Object.hasOwn(this.#json, name) ? (this.#json as Readonly<Record<string, unknown>>)[name] : undefined;
  }

  /** `true` if the member is `true`, otherwise `undefined`. */
  flag(name: string): true | undefined {
    return this.raw(name) === true || undefined;
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

  /** The language that the name of a member states. */
  asLanguage(name: string): string | undefined {
    return toLanguage([name], this.#context, () => this.report('language', name));
  }

  /** Text with its line breaks and all other white space. */
  lines(name: string): string | undefined {
    const value = this.raw(name);
    return this.#checked(name, 'text', typeof value === 'string' && value.trim() ? value : undefined);
  }

  /** Text that is one of `choices`; for any other text, the first choice. */
  oneOf<const Choice extends string>(name: string, ...choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.text(name);
    return choices.find((choice) => choice === text) ?? choices[0];
  }

  /** An absolute web address. */
  url(name: string): string | undefined {
    return this.#checked(name, 'address', publishedUrl(this.raw(name), this.#context.url));
  }

  /** Text with e-mail addresses. A list becomes one text. */
  emails(name: string): string | undefined {
    return this.#checked(name, 'address', emailText(this.texts(name).join(', ')));
  }

  /** Text with telephone numbers. A list becomes one text. */
  phones(name: string): string | undefined {
    return this.#checked(name, 'text', phoneText(this.texts(name).join(', ')));
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

  /** The entries of a list, up to `limit`. A single value counts as a list. */
  #entries(name: string, limit: number): readonly unknown[] {
    const value = toList(this.raw(name));
    if (value === undefined) return [];
    // Not `flat()`, which copies: lists can be long.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return capList(entries, limit, this.#at(name), this.#context.report);
  }

  /** The objects among the first `limit` entries of a list. A single object counts as a list. */
  objects(name: string, limit: number = LIMITS.texts): readonly Fields[] {
    const value = toList(this.raw(name));
    const place = this.#at(name);
    const objects: Fields[] = [];
    for (const [index, entry] of this.#entries(name, limit).entries()) {
      const at = Array.isArray(value) ? `${place}[${index}]` : place;
      if (typeof entry === 'object' && entry !== null) objects.push(new Fields(entry, this.#context, at));
    }
    return objects;
  }

  object(name: string): Fields {
    return new Fields(this.raw(name), this.#context, this.#at(name));
  }

  texts(name: string, limit: number = LIMITS.texts): readonly string[] {
    return this.#entries(name, limit).flatMap((entry) => toText(entry) ?? []);
  }

  /** The first text in a list. The others are not read. */
  firstText(name: string): string | undefined {
    const value = toList(this.raw(name));
    if (!Array.isArray(value)) return toText(value);
    for (const entry of value as readonly unknown[]) {
      const text = toText(entry);
      if (text !== undefined) return text;
    }
    return undefined;
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
  list<Value>(name: string, read: (entry: Fields) => Value | undefined, limit?: number): readonly Value[] {
    return this.objects(name, limit).flatMap((entry) => {
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
export const compact = <Shape extends object>(shape: Shape): Compact<Shape> => {
  const kept: Record<string, unknown> = {};
  // Lists of entries would take a quarter of the time of reading a feed.
  for (const name of Object.keys(shape)) {
    const value: unknown = shape[name as keyof Shape];
    if (value !== undefined) kept[name] = value;
  }
  return kept as Compact<Shape>;
};
