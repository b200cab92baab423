/** Names of the arguments in an ICU message, read off its text by the type checker. */
export type ArgumentName<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Name}}${string}` ? NameOnly<Name> : never) | ArgumentName<Rest>
  : never;

type NameOnly<Text extends string> = Text extends `${infer Name},${string}`
  ? NameOnly<Name>
  : Text extends `${string}${' ' | '#' | '{'}${string}` | ''
    ? never
    : Text;

/**
 * A string of the interface: its key and its English source text (ICU subset, see `icu.ts`).
 */
export interface Message<Name extends string = string> {
  readonly id: string;
  readonly text: string;
  /** Only for the type checker: ties a message to the arguments it needs. */
  readonly arguments?: Name;
}

/**
 * Declares a message. `@lit/localize`'s tools find the calls by the type brand below, as they find
 * its own `msg`, and extract them to XLIFF; the build replaces each call by its result, so that the
 * descriptions for translators never reach a reader's phone.
 */
interface DefineMessage {
  <const Text extends string>(
    text: Text,
    options: { readonly id: string; readonly desc: string },
  ): Message<ArgumentName<Text>>;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

export const msg: DefineMessage = (text, { id }) => ({ id, text });
