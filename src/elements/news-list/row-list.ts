import { listen, stopListening } from '../../safety/listen.js';
import type { CardFrame } from '../parts/card.js';
import type { Entry } from './list-view.js';
import { RowSettler } from './row-settler.js';

/** With more new rows than this, the list renders the first rows at once and the rest later. */
const MAX_AT_ONCE = 40;
const FIRST_ROWS = 12;
/** How long rows are built without a break, in milliseconds, so that the page stays responsive. */
const SLICE_MS = 12;
/**
 * Building time of the rows that are inserted at once. The browser lays out the list after each insertion, so few large
 * batches are better; but a batch must not have thousands of rows on a slow phone.
 */
const BATCH_MS = 96;
/** The cost of changing the language of a row's labels, relative to creating the row. */
const RELABEL_COST = 0.03;
/**
 * Rows after the first `UNGROUPED_ROWS` are in groups. The browser skips a group, with its styles, until it is near the
 * viewport. In a grid, a group starts a new line; both numbers are multiples of all column counts, 1 to 6, so that the
 * line before a group is full.
 */
const UNGROUPED_ROWS = 120;
const GROUP_ROWS = 60;

/** Whether the browser fires an event when it starts or stops to skip a group. */
const HAS_SKIP_EVENTS = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

interface Row {
  readonly element: HTMLLIElement;
  entry: Entry;
  key: string;
  wording: string;
  /** Whether the image is filled in when the row comes near the viewport. */
  isImageLater: boolean;
  /** Whether the card was created or changed since the row was placed. */
  isFresh: boolean;
}

export interface RowMaker {
  /** The interface language, which rows inherit. */
  readonly frame: Pick<CardFrame, 'lang' | 'dir'>;
  /** The number of rows before the grid: 1 in the layout `lead`. */
  readonly leads: number;
  /** @param isImageLater whether to leave out the image until `fillImage` is called */
  readonly create: (entry: Entry, isImageLater: boolean) => HTMLElement;
  /** Without it, rows always have their image. */
  readonly fillImage?: ((card: Element, entry: Entry) => void) | undefined;
  /** Changes the interface language of a row; without it, rows are created again. */
  readonly relabel?: ((card: Element, entry: Entry) => void) | undefined;
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

/** A row without its card. */
export const createRow = (): HTMLLIElement => {
  const row = document.createElement('li');
  // In a group, Firefox drops the role.
  row.setAttribute('role', 'listitem');
  return row;
};

const createGroup = (): HTMLDivElement => {
  const group = document.createElement('div');
  group.className = 'group';
  group.setAttribute('role', 'none');
  return group;
};

/** The index of the group of a row; negative without a group. */
const groupAt = (index: number): number => Math.floor((index - UNGROUPED_ROWS) / GROUP_ROWS);

/**
 * Where a row belongs. Adds its group if there is none.
 *
 * @param index counted from the first row of the grid
 */
export const parentAt = (list: Element, groups: Element[], index: number): Element => {
  const at = groupAt(index);
  if (at < 0) return list;
  let group = groups[at];
  if (!group) {
    group = createGroup();
    groups[at] = group;
    list.append(group);
  }
  return group;
};

const isGroup = ({ localName }: Element): boolean => localName === 'div';

const rowsIn = (list: Element): readonly Element[] =>
  [...list.children].flatMap((child) => (isGroup(child) ? [...child.children] : child));

/**
 * The rows of a list: one `li` per item, kept as long as the item is there. A card is created again only if its item, its
 * version or the maker's key has changed. If only the interface language has changed, its labels are updated.
 */
export class RowList {
  element: HTMLUListElement;
  readonly #rows = new Map<string, Row>();
  readonly #onClick: (event: MouseEvent) => void;
  #groups: Element[] = [];
  /** Groups that the browser renders. */
  readonly #near = new WeakSet<Element>();
  #maker: RowMaker | undefined;
  readonly #settler = new RowSettler();
  /** Renders the rest at once. */
  #finish: (() => void) | undefined;
  /** Counts calls of `show`, because a newer call cancels the slices of an older one. */
  #run = 0;

  /** @param onClick called for clicks on any row */
  constructor(onClick: (event: MouseEvent) => void) {
    this.#onClick = onClick;
    this.element = createList();
    this.#listen();
  }

  #listen(): void {
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('contentvisibilityautostatechange', this.#onNear, true);
  }

  /** The entry of the row that contains an element. */
  entryAt(target: Element): Entry | undefined {
    return [...this.#rows.values()].find(({ element }) => element.contains(target))?.entry;
  }

  /** The row of an item. */
  rowOf(id: string): HTMLElement | undefined {
    return this.#rows.get(id)?.element;
  }

  /** Shows these entries, in this order. */
  show(entries: readonly Entry[], maker: RowMaker): void {
    this.stop();
    this.#maker = maker;
    const { element } = this;
    const { lang, dir } = maker.frame;
    if (element.lang !== lang) element.lang = lang;
    if (element.dir !== dir) element.dir = dir;
    this.#remove(new Set(entries.map(({ item }) => item.id)));
    const costs = entries.map((entry) => this.#costOf(entry, maker));
    const cost = costs.reduce((sum, each) => sum + each, 0);
    // Counted from the first new row, which gets focus after "Show more".
    const end = costs.findIndex(Boolean) + FIRST_ROWS;
    if (cost <= MAX_AT_ONCE || end >= entries.length) this.#place(entries, entries.length, maker);
    else {
      this.#place(entries, end, maker);
      this.#placeLater(entries, end, maker);
    }
  }

  /** Renders all rows with their images, for print. */
  readonly complete = (): void => {
    this.#finish?.();
    this.#settler.settle();
    for (const row of this.#rows.values()) this.#fillImage(row);
  };

  /** Call it when the list is connected. */
  start(): void {
    listen(window, 'beforeprint', this.complete);
  }

  /** Cancels the remaining slices. */
  stop(): void {
    this.#run += 1;
    this.#finish = undefined;
  }

  /** Call it when the list is removed. */
  end(): void {
    this.stop();
    this.#settler.settle();
    stopListening(window, 'beforeprint', this.complete);
  }

  /** Removes the rows of all other items: one by one, or all at once if there are many. */
  #remove(kept: ReadonlySet<string>): void {
    const gone = [...this.#rows].filter(([id]) => !kept.has(id));
    if (gone.length > MAX_AT_ONCE) {
      const elements = new Set<Element>(gone.map(([, { element }]) => element));
      this.element.replaceChildren(...rowsIn(this.element).filter((row) => !elements.has(row)));
      this.#groups = [];
    }
    for (const [id, { element }] of gone) {
      element.remove();
      this.#rows.delete(id);
    }
  }

  /** Takes over a list that a server has rendered and that equals this one. */
  adopt(list: HTMLUListElement): void {
    const ids = new Map<Element, string>([...this.#rows].map(([id, { element }]) => [element, id]));
    const drawn = rowsIn(this.element);
    for (const [index, element] of rowsIn(list).entries()) {
      const id = ids.get(drawn[index] as Element);
      const row = this.#rows.get(id ?? '');
      if (id !== undefined && row) this.#rows.set(id, { ...row, element: element as HTMLLIElement });
    }
    this.element = list;
    this.#groups = [...list.children].filter(isGroup);
    for (const group of this.#groups) this.#near.add(group);
    this.#listen();
  }

  readonly #onNear = (event: Event): void => {
    const group = event.target as Element;
    // Deferred rows fire the same event.
    if (!isGroup(group)) return;
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) {
      this.#near.delete(group);
      return;
    }
    this.#near.add(group);
    for (const row of this.#rows.values()) if (row.element.parentElement === group) this.#fillImage(row);
  };

  #fillImage(row: Row): void {
    const card = row.element.firstElementChild;
    if (row.isImageLater && card) this.#maker?.fillImage?.(card, row.entry);
    row.isImageLater = false;
  }

  /** Renders the first rows, up to `to`, each where it belongs. */
  #place(entries: readonly Entry[], to: number, maker: RowMaker): void {
    const list = this.element;
    const root = list.getRootNode() as Partial<DocumentOrShadowRoot>;
    const { activeElement } = root;
    let parent: Element = list;
    let next = list.firstElementChild;
    const deferred: Element[] = [];
    for (const [index, entry] of entries.slice(0, to).entries()) {
      const home = parentAt(list, this.#groups, index - maker.leads);
      if (home !== parent) next = home.firstElementChild;
      parent = home;
      const isFar = this.#isFar(index - maker.leads, entries.length - maker.leads);
      const row = this.#row(entry, maker, isFar);
      const { element } = row;
      if (element === next) next = next.nextElementSibling;
      else parent.insertBefore(element, next);
      if (row.isImageLater && (!isFar || this.#near.has(parent))) this.#fillImage(row);
      if (row.isFresh && !isFar && index >= FIRST_ROWS) deferred.push(element);
      row.isFresh = false;
    }
    this.#settler.defer(deferred);
    if (to === entries.length) {
      for (const group of this.#groups.splice(groupAt(to - 1 - maker.leads) + 1)) group.remove();
      this.#settler.start();
    }
    // A row that moves to another group loses focus.
    if (activeElement !== root.activeElement && list.contains(activeElement ?? null)) {
      (activeElement as HTMLElement).focus({ preventScroll: true });
    }
  }

  /** Whether a row is in a group that the browser skips until it is near: any group except the last one. */
  #isFar(index: number, count: number): boolean {
    return (
      HAS_SKIP_EVENTS && this.element.isConnected && index >= UNGROUPED_ROWS && groupAt(index) < groupAt(count - 1)
    );
  }

  /** Builds the rows from an index on in slices, out of the document, and places them in batches. */
  #placeLater(entries: readonly Entry[], from: number, maker: RowMaker): void {
    const run = this.#run;
    let at = from;
    let batchMs = 0;
    const buildSlice = (): void => {
      if (run !== this.#run) return;
      const start = performance.now();
      let took = 0;
      for (; at < entries.length && took < SLICE_MS; took = performance.now() - start) {
        this.#row(entries[at] as Entry, maker, this.#isFar(at - maker.leads, entries.length - maker.leads));
        at += 1;
      }
      batchMs += took;
      if (at === entries.length || batchMs > BATCH_MS) {
        batchMs = 0;
        this.#place(entries, at, maker);
      }
      if (at < entries.length) setTimeout(buildSlice);
      else this.#finish = undefined;
    };
    this.#finish = () => {
      this.stop();
      this.#place(entries, entries.length, maker);
    };
    // Let the page paint the first rows.
    requestAnimationFrame(() => setTimeout(buildSlice));
  }

  /** The cost of showing an entry, in new rows. */
  #costOf(entry: Entry, maker: RowMaker): number {
    const row = this.#rows.get(entry.item.id);
    if (!row || row.key !== maker.key || !isSame(row.entry, entry)) return 1;
    if (row.entry === entry && row.wording === maker.wording) return 0;
    return maker.relabel ? RELABEL_COST : 1;
  }

  /** The row of an entry, created or updated. */
  #row(entry: Entry, maker: RowMaker, isFar: boolean): Row {
    const { create, relabel, fillImage, key, wording } = maker;
    const { id } = entry.item;
    let row = this.#rows.get(id);
    const cost = row ? this.#costOf(entry, maker) : 1;
    if (row && cost === 0) return row;
    if (!row) {
      row = { element: createRow(), entry, key, wording, isImageLater: false, isFresh: true };
      this.#rows.set(id, row);
    }
    Object.assign(row, { entry, key, wording, isFresh: true });
    const card = row.element.firstElementChild;
    if (relabel && card && cost < 1) relabel(card, entry);
    else {
      row.isImageLater = isFar && fillImage !== undefined;
      this.#fill(row.element, create(entry, row.isImageLater));
    }
    return row;
  }

  #fill(element: HTMLElement, card: HTMLElement): void {
    const old = element.firstElementChild;
    element.append(card);
    // A corrected row keeps focus. Move focus before the old card is removed: once the row has lost focus, Chromium may
    // skip rendering it (`content-visibility`), and it can't get focus back.
    if (old?.matches(':focus-within')) card.querySelector<HTMLElement>('a[href]')?.focus();
    old?.remove();
  }
}
