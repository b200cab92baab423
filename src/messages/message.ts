/** Names of the arguments of an ICU message, inferred from its text. */
export type ArgumentName<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Name}}${string}` ? NameOnly<Name> : never) | ArgumentName<Rest>
  : never;

type NameOnly<Text extends string> = Text extends `${infer Name},${string}`
  ? NameOnly<Name>
  : Text extends `${string}${' ' | '#' | '{'}${string}` | ''
    ? never
    : Text;

/** A text of the interface: its id and its English source text (ICU subset, see `icu.ts`). */
export interface Message<Name extends string = string> {
  readonly id: string;
  readonly text: string;
  /** Never set. Carries the names of the arguments for the type checker. */
  readonly arguments?: Name;
}

/**
 * Declares a message. The tools of `@lit/localize` recognise calls by the type brand below and extract
 * them to XLIFF. The build replaces each call with its result, which leaves the descriptions for
 * translators out of the bundle.
 */
interface DefineMessage {
  <const Text extends string>(
    text: Text,
    options: { readonly id: string; readonly desc: string },
  ): Message<ArgumentName<Text>>;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

export const msg: DefineMessage = (text, { id }) => ({ id, text });
