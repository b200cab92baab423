import type { PropertyDeclarations } from 'lit';
import { loadOnce } from '../../model/load-once.js';
import type { NewsItem } from '../../model/news.js';
import { warn } from '../../model/warn.js';
import { ArticleElement } from '../base/article-element.js';
import type * as ChooseItems from './choose-items.js';
import type { ItemChoice } from './choose-items.js';
import type { Entry } from './list-view.js';

/** Most lists show all articles of their feed. The loader fetches this code in advance for those that don't. */
const loadChooser = loadOnce(() => import('./choose-items.js'));

/** Base class of the list: the attributes that choose articles of its feed. */
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

  /** Resolves when the code that chooses articles has loaded, or failed to load. Never rejects. */
  protected chooserSettled: Promise<void> | undefined;
  #chooser: typeof ChooseItems | undefined;
  #isSettled = false;
  readonly #chosen = new WeakMap<readonly NewsItem[], { readonly key: string; readonly items: readonly NewsItem[] }>();

  /** The attributes that choose articles, except `pinned`. */
  protected get choice(): ItemChoice {
    const { topic, notTopic, place, author, since, until, contentLanguage } = this;
    return { topic, notTopic, place, author, since, until, contentLanguage };
  }

  /** Whether the articles wait for the code that chooses them. Loads it. If that fails, all articles are shown. */
  protected get isChoosing(): boolean {
    if (this.#isSettled || ![...(Object.values(this.choice) as unknown[]), this.pinned].some(Boolean)) return false;
    this.chooserSettled ??= this.#load();
    return true;
  }

  /** The items to show. The same array for the same items, until the choice or the day changes. */
  protected chosen(items: readonly NewsItem[]): readonly NewsItem[] {
    if (!this.#chooser) return items;
    const now = Date.now();
    const key = JSON.stringify([this.choice, Math.floor(now / 86_400_000)]);
    let known = this.#chosen.get(items);
    if (known?.key !== key) {
      known = { key, items: this.#chooser.chooseItems(items, this.choice, now) };
      this.#chosen.set(items, known);
    }
    return known.items;
  }

  /** Puts the pinned articles first. */
  protected pin(entries: readonly Entry[]): readonly Entry[] {
    return this.#chooser?.pinFirst(entries, this.pinned) ?? entries;
  }

  async #load(): Promise<void> {
    this.#chooser = await loadChooser().catch((error: unknown) => {
      warn('[wco-news-list] The code that chooses articles could not be loaded; all articles are shown.', error);
      return undefined;
    });
    this.#isSettled = true;
    this.requestUpdate();
  }
}
