/**
 * What is wrong with a piece of a document:
 * - `date`, `address`, `text`: there is something, but no date, web address or text can be made of it;
 * - `left-out`: an entry of which nothing can be made;
 * - `withheld`: an entry its publisher does not want to be shown (embargoed, withdrawn, a draft);
 * - `syntax`: the document is not well-formed, and was read as far as it could be.
 */
export type ProblemKind = 'date' | 'address' | 'text' | 'left-out' | 'withheld' | 'syntax';

/** One thing a reader of a format could not use. It spoils nothing but itself. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Where it stands: `items[3].date_published`, `rss.channel.item[2].pubDate`, `line 12`. */
  readonly place: string;
  /** What is there, shortened. */
  readonly value?: string;
}
