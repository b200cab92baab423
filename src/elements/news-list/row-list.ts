import type { CardContent, CardFrame } from '../parts/card.js';
import type { Entry } from './list-view.js';

/** With more new rows than this, the list renders the first rows at once and the rest in slices. */
const MAX_AT_ONCE = 100;
const FIRST_ROWS = 12;
/**
 * Rows in the first slice. Slices grow while they are quick, because the browser lays out the whole list after each of
 * them, and shrink while they are slow, so that the page stays responsive.
 */
const SLICE_ROWS = 24;
/** A slice that takes less time than this doubles the next one. */
const QUICK_SLICE_MS = 34;
/** A slice that takes more time than this halves the next one. */
const SLOW_SLICE_MS = 50;
/** The cost of changing the language of a row's labels, relative to creating the row. */
const RELABEL_COST = 0.1;

interface Row {
  readonly element: HTMLLIElement;
  entry: Entry;
  key: string;
  wording: string;
}

export interface RowMaker {
  /** The content of a row. */
  readonly contentOf: (entry: Entry) => CardContent;
  readonly create: (content: CardContent, frame: CardFrame) => HTMLElement;
  /** Changes the interface language of a row; without it, rows are created again. */
  readonly relabel?: ((card: Element, entry: Entry, frame: CardFrame) => void) | undefined;
  readonly frame: CardFrame;
  /** Identifies everything else that rows depend on; when it changes, all rows are created again. */
  readonly key: string;
  /** Identifies what labels depend on: the interface language and the date options. */
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
 * The rows of a list: one `li` per item, kept as long as the item is there. A row is created again only if its item, its
 * version or the maker's key has changed. If only the interface language has changed, its labels are updated.
 */
export class RowList {
  element: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  readonly #onClick: (event: MouseEvent) => void;
  readonly #ids = new WeakMap<Element, string>();
  /** Counts calls of `show`, because a newer call cancels the slices of an older one. */
  #run = 0;

  /** @param onClick called for clicks on any row */
  constructor(onClick: (event: MouseEvent) => void) {
    this.#onClick = onClick;
    this.element = createList();
    this.element.addEventListener('click', onClick);
  }

  /** The entry of the row that contains an element. */
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
    this.element.lang = maker.frame.lang;
    this.element.dir = maker.frame.dir;
    this.#remove(new Set(entries.map(({ item }) => item.id)));
    const costs = entries.map((entry) => this.#costOf(entry, maker));
    const cost = costs.reduce((sum, each) => sum + each, 0);
    // Counted from the first new row, which gets focus after "Show more".
    const first = costs.findIndex(Boolean) + FIRST_ROWS;
    this.#place(entries, 0, cost > MAX_AT_ONCE ? Math.min(entries.length, first) : entries.length, maker);
  }

  /** Removes the rows of all other items: one by one, or all at once if there are many. */
  #remove(kept: ReadonlySet<string>): void {
    const gone = [...this.#rows].filter(([id]) => !kept.has(id));
    if (gone.length > MAX_AT_ONCE) {
      this.element.replaceChildren(...[...this.element.children].filter((row) => kept.has(this.#ids.get(row) ?? '')));
    }
    for (const [id, { element }] of gone) {
      element.remove();
      this.#rows.delete(id);
    }
  }

  /** Takes over a list that a server has rendered and that equals this one. */
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

  /** Cancels the remaining slices. */
  stop(): void {
    this.#run += 1;
  }

  #place(entries: readonly Entry[], from: number, to: number, maker: RowMaker, slice = SLICE_ROWS): void {
    const start = performance.now();
    let next = this.element.children[from] ?? null;
    for (const entry of entries.slice(from, to)) {
      const { element } = this.#row(entry, maker);
      if (element === next) next = next.nextElementSibling;
      else this.element.insertBefore(element, next);
    }
    if (to >= entries.length) return;
    // Let the page paint before the next slice.
    const run = this.#run;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (run !== this.#run) return;
        const took = performance.now() - start;
        const size = took < QUICK_SLICE_MS ? slice * 2 : took > SLOW_SLICE_MS ? Math.max(FIRST_ROWS, slice / 2) : slice;
        this.#place(entries, to, Math.min(entries.length, to + size), maker, size);
      });
    });
  }

  /** The cost of showing an entry, in new rows. */
  #costOf(entry: Entry, maker: RowMaker): number {
    const row = this.#rows.get(entry.item.id);
    if (!row || row.key !== maker.key || !isSame(row.entry, entry)) return 1;
    if (row.entry === entry && row.wording === maker.wording) return 0;
    return maker.relabel ? RELABEL_COST : 1;
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
    // A corrected row keeps focus. Move it before the old card is removed: once the row has lost focus, Chromium may skip
    // rendering it (`content-visibility`), and it can't get focus back.
    if (old?.matches(':focus-within')) card.querySelector<HTMLElement>('a[href]')?.focus();
    old?.remove();
  }
}
