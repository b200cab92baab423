import { isPlainText, type NewsItem, type NewsVersion } from '../../model/news.js';
import { foldText } from '../../language/fold-text.js';

/** How long work may take before the page gets its turn. Milliseconds. */
const SLICE = 8;

/** Lets the page paint and react. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

const bodyText = ({ body }: NewsVersion): string =>
  !body ? '' : isPlainText(body) ? body.text : body.html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');

/**
 * Searches headline, summary and body of all versions of items. Each item is folded once, when it is first
 * searched; work is cut into slices, so that typing stays smooth however many items there are.
 */
export class SearchIndex {
  readonly #folded = new WeakMap<NewsItem, string>();

  /**
   * The items that hold all words.
   *
   * @param signal ends a search that a newer one replaces; the promise then never settles badly: it gives
   *   `undefined`
   */
  async find(
    items: readonly NewsItem[],
    words: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly NewsItem[] | undefined> {
    if (words.length === 0) return items;
    const found: NewsItem[] = [];
    let start = performance.now();
    for (const item of items) {
      if (performance.now() - start > SLICE) {
        await nextTurn();
        if (signal.aborted) return undefined;
        start = performance.now();
      }
      const text = this.#textOf(item);
      if (words.every((word) => text.includes(word))) found.push(item);
    }
    return found;
  }

  #textOf(item: NewsItem): string {
    let text = this.#folded.get(item);
    if (text === undefined) {
      text = foldText(
        item.versions.map((version) => [version.headline, version.summary, bodyText(version)].join(' ')).join(' '),
      );
      this.#folded.set(item, text);
    }
    return text;
  }
}
