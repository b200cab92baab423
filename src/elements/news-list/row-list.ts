import type { CardContent, CardFrame } from '../parts/card.js';
import type { Entry } from './list-view.js';

/** Above this many rows to be made, the first screen is drawn first and the rest in slices. */
const AT_ONCE = 100;
const FIRST = 12;
/**
 * Rows of a slice, which grows while slices are quick: the browser lays the whole list out after each of them, so
 * that few are cheap; and shrinks while they are slow, so that readers can scroll and press meanwhile.
 */
const SLICE = 24;
/** How long a slice may take, from one frame to the next, for the next one to be larger; smaller above. Milliseconds. */
const QUICK = 34;
const SLOW = 50;
/** A row that only says its labels in another language costs so much of one that is made. */
const RELABEL = 0.1;

interface Row {
  readonly element: HTMLLIElement;
  entry: Entry;
  key: string;
  wording: string;
}

export interface RowMaker {
  /** What a row shows. */
  readonly contentOf: (entry: Entry) => CardContent;
  readonly create: (content: CardContent, frame: CardFrame) => HTMLElement;
  /** Says what a row shows in another language; without it, rows are made anew. */
  readonly relabel?: ((card: Element, entry: Entry, frame: CardFrame) => void) | undefined;
  readonly frame: CardFrame;
  /** Everything else that rows depend on; when it changes, all are made anew. */
  readonly key: string;
  /** What only the labels depend on: the language of the interface and how it writes dates. */
  readonly wording: string;
}

/** Whether two entries show the same article in the same version. */
const isSame = (one: Entry, other: Entry): boolean =>
  one.item === other.item && one.version === other.version && one.fields.headline === other.fields.headline;

/** The list element, without rows. */
export const createList = (): HTMLUListElement => {
  const list = document.createElement('ul');
  list.setAttribute('part', 'list');
  // Safari drops the list role of lists without markers.
  list.setAttribute('role', 'list');
  list.className = 'cards';
  return list;
};

/**
 * The rows of a list, made by hand: one `li` an item, kept for as long as the item is there. A row is made
 * anew only when its item, its version or the maker's key has changed, and only says its labels anew when it is the
 * reader's language that has.
 */
export class RowList {
  element: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  readonly #onClick: (event: MouseEvent) => void;
  readonly #ids = new WeakMap<Element, string>();
  /** Counts calls of `show`: slices of an older one are not drawn. */
  #run = 0;

  /** @param onClick called for clicks on any row */
  constructor(onClick: (event: MouseEvent) => void) {
    this.#onClick = onClick;
    this.element = createList();
    this.element.addEventListener('click', onClick);
  }

  /** The entry of a row that an event came from. */
  entryAt(target: Element): Entry | undefined {
    const row = target.closest('li');
    return this.#rows.get((row && this.#ids.get(row)) ?? '')?.entry;
  }

  /** The row of an item. */
  rowOf(id: string): HTMLElement | undefined {
    return this.#rows.get(id)?.element;
  }

  /** Shows these entries, in this order. */
  show(entries: readonly Entry[], maker: RowMaker): void {
    this.#run += 1;
    this.#remove(new Set(entries.map(({ item }) => item.id)));
    const costs = entries.map((entry) => this.#costOf(entry, maker));
    const cost = costs.reduce((sum, each) => sum + each, 0);
    // Counted from the first one to be drawn, which after "Show more" gets the focus.
    const first = costs.findIndex(Boolean) + FIRST;
    this.#place(entries, 0, cost > AT_ONCE ? Math.min(entries.length, first) : entries.length, maker);
  }

  /** Removes the rows of all other items: one by one, or at a stroke when most of them go. */
  #remove(kept: ReadonlySet<string>): void {
    const gone = [...this.#rows].filter(([id]) => !kept.has(id));
    if (gone.length > AT_ONCE) {
      this.element.replaceChildren(...[...this.element.children].filter((row) => kept.has(this.#ids.get(row) ?? '')));
    }
    for (const [id, { element }] of gone) {
      element.remove();
      this.#rows.delete(id);
    }
  }

  /** Goes on with a list that somebody else has drawn, and that looks like this one: its nodes are ours from now on. */
  adopt(list: HTMLUListElement): void {
    const { children } = this.element;
    for (const [index, element] of [...list.children].entries()) {
      const drawn = children[index];
      const id = drawn && this.#ids.get(drawn);
      const row = this.#rows.get(id ?? '');
      if (id === undefined || !row) continue;
      this.#rows.set(id, { ...row, element: element as HTMLLIElement });
      this.#ids.set(element, id);
    }
    list.addEventListener('click', this.#onClick);
    this.element = list;
  }

  /** Ends what is still to be drawn. */
  stop(): void {
    this.#run += 1;
  }

  #place(entries: readonly Entry[], from: number, to: number, maker: RowMaker, slice = SLICE): void {
    const start = performance.now();
    let next = this.element.children[from] ?? null;
    for (const entry of entries.slice(from, to)) {
      const { element } = this.#row(entry, maker);
      if (element === next) next = next.nextElementSibling;
      else this.element.insertBefore(element, next);
    }
    if (to >= entries.length) return;
    // The page paints what is there before it gets more.
    const run = this.#run;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (run !== this.#run) return;
        const took = performance.now() - start;
        const size = took < QUICK ? slice * 2 : took > SLOW ? Math.max(FIRST, slice / 2) : slice;
        this.#place(entries, to, Math.min(entries.length, to + size), maker, size);
      });
    });
  }

  /** What it costs to show an entry, in rows that are made. */
  #costOf(entry: Entry, maker: RowMaker): number {
    const row = this.#rows.get(entry.item.id);
    if (!row || row.key !== maker.key || !isSame(row.entry, entry)) return 1;
    if (row.entry === entry && row.wording === maker.wording) return 0;
    return maker.relabel ? RELABEL : 1;
  }

  #row(entry: Entry, maker: RowMaker): Row {
    const { contentOf, create, relabel, frame, key, wording } = maker;
    const { id } = entry.item;
    let row = this.#rows.get(id);
    const cost = row ? this.#costOf(entry, maker) : 1;
    if (row && cost === 0) return row;
    if (!row) {
      row = { element: document.createElement('li'), entry, key, wording };
      this.#rows.set(id, row);
      this.#ids.set(row.element, id);
    }
    Object.assign(row, { entry, key, wording });
    const card = row.element.firstElementChild;
    if (relabel && card && cost < 1) relabel(card, entry, frame);
    else this.#fill(row.element, create(contentOf(entry), frame));
    return row;
  }

  #fill(element: HTMLElement, card: HTMLElement): void {
    const old = element.firstElementChild;
    element.append(card);
    // A correction does not take the reader's place away. It moves while the old card is there: a row that has lost
    // the focus can be one that Chromium does not draw for now, and that cannot take it back.
    if (old?.matches(':focus-within')) card.querySelector<HTMLElement>('a[href]')?.focus();
    old?.remove();
  }
}
