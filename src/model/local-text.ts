/** A text in one language. `language` is missing if the publisher does not state it. */
export interface LocalString {
  readonly language?: string;
  readonly value: string;
}

/** The same text in several languages, in the publisher's order. Plain text, never markup. */
export type LocalText = readonly LocalString[];
