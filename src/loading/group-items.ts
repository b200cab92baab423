import type { NewsItem } from '../model/news.js';

/** Tags are compared without case, as BCP 47 has it; text whose language nobody stated is of one language too. */
const languagesOf = ({ versions }: NewsItem): Set<string> =>
  new Set(versions.map(({ language }) => language?.toLowerCase() ?? ''));

const urlsOf = ({ versions }: NewsItem): readonly string[] => versions.flatMap(({ url }) => url ?? []);

const linksOf = ({ alternates = [] }: NewsItem): readonly string[] =>
  alternates.flatMap(({ url, id }) => [...(url ? [url] : []), ...(id ? [id] : [])]);

/** Addresses that several articles of one feed claim, such as the home page: they name none of them. */
const vagueUrls = (feeds: readonly (readonly NewsItem[])[]): ReadonlySet<string> => {
  const vague = new Set<string>();
  for (const items of feeds) {
    const owners = new Map<string, string>();
    for (const item of items) {
      for (const url of urlsOf(item)) {
        if ((owners.get(url) ?? item.id) !== item.id) vague.add(url);
        owners.set(url, item.id);
      }
    }
  }
  return vague;
};

/** Which items belong together: a union-find, with the languages of each group. */
class Groups {
  readonly #parents: number[];
  readonly #languages: Set<string>[];

  constructor(items: readonly NewsItem[]) {
    this.#parents = items.map((_item, index) => index);
    this.#languages = items.map(languagesOf);
  }

  find(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) {
      // Each look-up halves the way for the next one.
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  /** @param isLink versions of one article are in different languages: a link between two of one is a mistake */
  unite(one: number, two: number, isLink: boolean): void {
    const sizeOf = (root: number): number => this.#languages[root]?.size ?? 0;
    // The smaller one joins the larger: none is copied often.
    const [a = one, b = two] = [this.find(one), this.find(two)].sort((x, y) => sizeOf(y) - sizeOf(x));
    if (a === b) return;
    const [more = new Set<string>(), less = new Set<string>()] = [this.#languages[a], this.#languages[b]];
    if (isLink && [...less].some((language) => more.has(language))) return;
    for (const language of less) more.add(language);
    this.#parents[b] = a;
  }
}

/**
 * Items that are versions of one article: of the same id or address, or linked to each other as translations.
 * Only links to what is there count: what two articles both link to may be a home page.
 */
export const groupItems = (
  feeds: readonly (readonly NewsItem[])[],
): readonly (readonly [NewsItem, ...NewsItem[]])[] => {
  const items = feeds.flat();
  const groups = new Groups(items);
  const vague = vagueUrls(feeds);
  const owners = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    for (const name of [item.id, ...urlsOf(item)]) {
      if (name !== item.id && vague.has(name)) continue;
      groups.unite(owners.get(name) ?? index, index, false);
      if (!owners.has(name)) owners.set(name, index);
    }
  }
  for (const [index, item] of items.entries()) {
    for (const link of linksOf(item)) groups.unite(owners.get(link) ?? index, index, true);
  }
  const grouped = new Map<number, [NewsItem, ...NewsItem[]]>();
  for (const [index, item] of items.entries()) {
    const root = groups.find(index);
    const group = grouped.get(root);
    if (group) group.push(item);
    else grouped.set(root, [item]);
  }
  return [...grouped.values()];
};
