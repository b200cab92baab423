/** What a reader narrowed a list down to. */
export interface FilterDetail {
  readonly query: string;
  readonly topic: string;
  readonly year: string;
  readonly language: string;
}

/** A reader searched, filtered or sorted a list. */
export class WcoFilterChangeEvent extends Event {
  readonly filter: FilterDetail;
  /** `newest`, `oldest`, or empty for the publisher's order. */
  readonly sort: string;
  /** How many articles there are now. */
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
