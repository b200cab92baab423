/** Reading untrusted JSON: every function takes anything and gives its type or `undefined`. */
import type { LocalText } from '../model/local-text.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** A member of an object, own ones only. */
export const member = (object: JsonObject | undefined, name: string): unknown =>
  object && Object.hasOwn(object, name) ? object[name] : undefined;

/** Objects of a list; anything else in it is left out. A single object counts as a list of one. */
export const asObjects = (value: unknown): readonly JsonObject[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap<JsonObject>((entry) => asObject(entry) ?? []);

/** Plain text on one line, white space collapsed (zero-width joiners and ideographic spaces stay); never empty. */
export const asText = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return (
    text.replace(/[ \t\r\n\f\u00ad\ufeff]+/g, (space) => (/^[\u00ad\ufeff]+$/.test(space) ? '' : ' ')).trim() ||
    undefined
  );
};

/** Text with its line breaks; never empty. */
export const asRawText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

export const asTexts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((entry) => asText(entry) ?? []);

/** A finite number within limits. */
export const asNumber = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** Text in several languages; a plain string is text whose language nobody stated. */
export const asLocalText = (value: unknown): LocalText | undefined => {
  const plain = asText(value);
  if (plain) return [{ value: plain }];
  const strings = asObjects(value).flatMap((entry) => {
    const text = asText(member(entry, 'value'));
    const language = asText(member(entry, 'language'));
    return text ? [language ? { language, value: text } : { value: text }] : [];
  });
  return strings.length > 0 ? strings : undefined;
};

/** A shape whose members that could be `undefined` are optional instead. */
export type Compact<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined>;
};

/** Drops members that are `undefined`, so that "missing" has one form in the model. */
export const compact = <Shape extends object>(shape: Shape): Compact<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Compact<Shape>;
