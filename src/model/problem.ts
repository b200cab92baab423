import type { DropReason } from './join-versions.js';

/**
 * Kind of a problem:
 * - `date`, `address`, `text`: a value that is not a date, a web address or a text;
 * - `left-out`: an entry that is not shown: it lacks what it needs, or another one has the same text or a newer one;
 * - `withheld`: an entry that the publisher does not want to be shown (embargoed, withdrawn, a draft);
 * - `syntax`: a document that is not well-formed, and is read as far as possible.
 */
export type ProblemKind = 'date' | 'address' | 'text' | 'left-out' | 'withheld' | 'syntax';

/** A value or an entry that cannot be used. The rest of the document is read. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Place in the document: `items[3].date_published`, `rss.channel.item[2].pubDate`, `line 12`. */
  readonly place: string;
  /** The value, shortened. */
  readonly value?: string;
  /** For `left-out`. Missing if the entry lacks what it needs. */
  readonly reason?: DropReason;
}
