import type { CardContent, CardFrame } from '../../templates/card.js';
import type { Entry } from './list-view.js';

/** Above this many rows, the first screen is drawn first and the rest in slices. */
const AT_ONCE = 100;
const FIRST = 12;
const SLICE = 60;

interface Row {
  readonly element: HTMLLIElement;
  entry: Entry;
  key: string;
}

export interface RowMaker {
  /** What a row shows. */
  readonly contentOf: (entry: Entry) => CardContent;
  readonly create: (content: CardContent, frame: CardFrame) => HTMLElement;
  readonly frame: CardFrame;
  /** Everything else that rows depend on; when it changes, all are made anew. */
  readonly key: string;
}

/**
 * The rows of a list, made by hand: one `li` an item, kept for as long as the item is there. A row is made
 * anew only when its item, its version or the maker's key has changed.
 */
export class RowList {
  readonly element: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  /** Counts calls of `show`: slices of an older one are not drawn. */
  #run = 0;

  /** @param onClick called for clicks on any row */
  constructor(onClick: (event: MouseEvent) => void) {
    this.element = document.createElement('ul');
    this.element.addEventListener('click', onClick);
    this.element.setAttribute('part', 'list');
    this.element.className = 'cards';
  }

  /** The entry of a row that an event came from. */
  entryAt(target: Element): Entry | undefined {
    const row = target.closest('li');
    return [...this.#rows.values()].find(({ element }) => element === row)?.entry;
  }

  /** The row of an item. */
  rowOf(id: string): HTMLElement | undefined {
    return this.#rows.get(id)?.element;
  }

  /** Shows these entries, in this order. */
  show(entries: readonly Entry[], maker: RowMaker): void {
    this.#run += 1;
    const ids = new Set(entries.map(({ item }) => item.id));
    for (const [id, { element }] of this.#rows) {
      if (ids.has(id)) continue;
      element.remove();
      this.#rows.delete(id);
    }
    const isLong = entries.filter(({ item }) => !this.#rows.has(item.id)).length > AT_ONCE;
    this.#place(entries, 0, isLong ? FIRST : entries.length, maker);
  }

  /** Ends what is still to be drawn. */
  stop(): void {
    this.#run += 1;
  }

  #place(entries: readonly Entry[], from: number, to: number, maker: RowMaker): void {
    const { children } = this.element;
    let next = children[from] ?? null;
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
        if (run === this.#run) this.#place(entries, to, Math.min(entries.length, to + SLICE), maker);
      });
    });
  }

  #row(entry: Entry, { contentOf, create, frame, key }: RowMaker): Row {
    const { id } = entry.item;
    let row = this.#rows.get(id);
    if (row && row.entry === entry && row.key === key) return row;
    if (!row) {
      row = { element: document.createElement('li'), entry, key };
      this.#rows.set(id, row);
    }
    row.entry = entry;
    row.key = key;
    row.element.replaceChildren(create(contentOf(entry), frame));
    return row;
  }
}
