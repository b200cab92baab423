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
  element: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  readonly #onClick: (event: MouseEvent) => void;
  readonly #ids = new WeakMap<Element, string>();
  /** Counts calls of `show`: slices of an older one are not drawn. */
  #run = 0;

  /** @param onClick called for clicks on any row */
  constructor(onClick: (event: MouseEvent) => void) {
    this.#onClick = onClick;
    this.element = document.createElement('ul');
    this.element.addEventListener('click', onClick);
    this.element.setAttribute('part', 'list');
    this.element.className = 'cards';
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
    const missing = entries.filter((entry) => !this.#isCurrent(entry, maker));
    // Counted from the first one to be drawn, which after "Show more" gets the focus.
    const first = missing[0] ? entries.indexOf(missing[0]) + FIRST : FIRST;
    this.#place(entries, 0, missing.length > AT_ONCE ? Math.min(entries.length, first) : entries.length, maker);
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

  /** Whether a row shows what it should. */
  #isCurrent(entry: Entry, { key }: RowMaker): boolean {
    const row = this.#rows.get(entry.item.id);
    return row?.entry === entry && row.key === key;
  }

  #row(entry: Entry, maker: RowMaker): Row {
    const { contentOf, create, frame, key } = maker;
    const { id } = entry.item;
    let row = this.#rows.get(id);
    if (row && this.#isCurrent(entry, maker)) return row;
    if (!row) {
      row = { element: document.createElement('li'), entry, key };
      this.#rows.set(id, row);
      this.#ids.set(row.element, id);
    }
    row.entry = entry;
    row.key = key;
    const hadFocus = row.element.matches(':focus-within');
    row.element.replaceChildren(create(contentOf(entry), frame));
    // A correction does not take the reader's place away.
    if (hadFocus) row.element.querySelector<HTMLElement>('a[href]')?.focus();
    return row;
  }
}
