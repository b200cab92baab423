import { needsNotice, type Resolution } from '../../language/content-language.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import { resolveItem, selectArticle, type Article, type ArticleOptions } from '../parts/article.js';

/** An article of a list, with the version chosen for the reader. */
export interface Entry extends Article {
  readonly version: NewsVersion;
  /** Whether the version is in another language than the reader's. */
  readonly isForeign: boolean;
}

/** The articles of a feed for one reader. */
export interface ListView {
  readonly entries: readonly Entry[];
  /** The number of articles left out because they exist only in other languages. */
  readonly hidden: number;
}

/** Chooses the version of each item. Results are cached by item. */
export class EntryCache {
  #entries = new WeakMap<NewsItem, Entry | 'hidden'>();
  /** By the languages of an item, because most items of a feed have the same. */
  #resolutions = new Map<string, Resolution>();
  #key = '';

  /** @param options of the reader; when they change, versions are chosen again */
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
