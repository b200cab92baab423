import type { PropertyDeclarations } from 'lit';
import type { NewsItem } from '../../model/news.js';
import { ArticleElement } from '../base/article-element.js';
import { chooseItems, type ItemChoice } from './choose-items.js';

/** Base class of the list: which articles of its feed it shows. */
export abstract class ChoosingElement extends ArticleElement {
  static override properties: PropertyDeclarations = {
    topic: {},
    notTopic: { attribute: 'not-topic' },
    place: {},
    author: {},
    since: {},
    until: {},
    contentLanguage: { attribute: 'content-language' },
    pinned: {},
  };

  /**
   * Only articles with one of these topics, separated by commas: names in any language of the feed, in any case, with or
   * without accents, or the topic's `uri`.
   */
  declare topic: string | undefined;
  /** No articles with one of these topics, written as for `topic`. */
  declare notTopic: string | undefined;
  /** Only articles about or from one of these places, separated by commas: names, or country codes such as `BE`. */
  declare place: string | undefined;
  /** Only articles by one of these authors, separated by commas. */
  declare author: string | undefined;
  /**
   * Only articles published on this day or later: a date (`2026-01-31`), or a duration back from today (`P90D`, `P2W`,
   * `P6M`, `P1Y`).
   */
  declare since: string | undefined;
  /** Only articles published on this day or earlier: a date or a duration, as for `since`. */
  declare until: string | undefined;
  /** Only articles that exist in one of these languages, separated by spaces or commas. `pt` includes `pt-BR`. */
  declare contentLanguage: string | undefined;
  /**
   * Articles to show first, in this order: ids, separated by spaces or commas. `feed` stands for those that the feed
   * itself marks.
   */
  declare pinned: string | undefined;

  readonly #chosen = new WeakMap<readonly NewsItem[], { readonly key: string; readonly items: readonly NewsItem[] }>();

  /** What the page's author chooses of the feed. */
  protected get choice(): ItemChoice {
    const { topic, notTopic, place, author, since, until, contentLanguage } = this;
    return { topic, notTopic, place, author, since, until, contentLanguage };
  }

  /** The items to show. The same array for the same items, until the choice or the day changes. */
  protected chosen(items: readonly NewsItem[]): readonly NewsItem[] {
    const now = Date.now();
    const key = JSON.stringify([this.choice, Math.floor(now / 86_400_000)]);
    let known = this.#chosen.get(items);
    if (known?.key !== key) {
      known = { key, items: chooseItems(items, this.choice, now) };
      this.#chosen.set(items, known);
    }
    return known.items;
  }
}
