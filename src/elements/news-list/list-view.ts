import { needsNotice, type Resolution } from '../../language/content-language.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import { resolveItem, selectArticle, type Article, type ArticleOptions } from '../parts/article.js';

/** An item, and the version of it that this reader gets. */
export interface Entry extends Article {
  readonly version: NewsVersion;
  /** Whether the version is not in the reader's language. */
  readonly isForeign: boolean;
}

/** The items of a feed as one reader sees them. */
export interface ListView {
  readonly entries: readonly Entry[];
  /** How many more there would be in other languages. */
  readonly hidden: number;
}

/** Chooses the version of every item. Remembered by item, since a feed's items outlive many renders. */
export class EntryCache {
  #entries = new WeakMap<NewsItem, Entry | 'hidden'>();
  /** By the languages of an item: most items of a feed have the same ones. */
  #resolutions = new Map<string, Resolution>();
  #key = '';

  /** @param options who reads; when that changes, everything is chosen anew */
  view(items: readonly NewsItem[], feed: NewsFeed, options: ArticleOptions): ListView {
    const key = JSON.stringify([options, feed.fallback]);
    if (key !== this.#key) {
      this.#key = key;
      this.#entries = new WeakMap();
      this.#resolutions = new Map();
    }
    const found = items.map((item) => this.#entryOf(item, feed, options));
    const entries = found.filter((entry) => entry !== 'hidden');
    return { entries, hidden: found.length - entries.length };
  }

  #entryOf(item: NewsItem, feed: NewsFeed, options: ArticleOptions): Entry | 'hidden' {
    let entry = this.#entries.get(item);
    if (!entry) {
      const resolution = this.#resolve(item, feed, options);
      const article = selectArticle(item, feed, options, resolution);
      const { version } = article;
      entry = version ? { ...article, version, isForeign: needsNotice(resolution) } : 'hidden';
      this.#entries.set(item, entry);
    }
    return entry;
  }

  #resolve(item: NewsItem, feed: NewsFeed, options: ArticleOptions): Resolution {
    const languages = item.versions.map(({ language }) => language).join(' ');
    const known = this.#resolutions.get(languages);
    if (known) return known;
    const resolution = resolveItem(item, feed, options);
    this.#resolutions.set(languages, resolution);
    return resolution;
  }
}
