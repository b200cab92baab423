/** The search and filters of a list; empty strings if unset. */
export interface FilterDetail {
  /** Search text as typed. */
  readonly query: string;
  readonly topic: string;
  /** Four digits. */
  readonly year: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Fired when the reader has searched, filtered or sorted a list. Not cancelable. */
export class WcoFilterChangeEvent extends Event {
  readonly filter: FilterDetail;
  /** `newest`, `oldest`, or empty for the publisher's order. */
  readonly sort: string;
  /** Number of articles that match. */
  readonly count: number;

  constructor(filter: FilterDetail, sort: string, count: number) {
    super('wco-filter-change', { bubbles: true, composed: true });
    this.filter = filter;
    this.sort = sort;
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wco-filter-change': WcoFilterChangeEvent;
  }
}
