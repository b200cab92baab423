import {
  needsNotice,
  resolveContentLanguage,
  type ContentWishes,
  type Resolution,
} from '../../language/content-language.js';
import type { LoadState } from '../../model/load-state.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import type { Notice } from '../../templates/notice.js';
import type { Fallback, NoticeMode } from '../shared/news-element.js';

export interface ArticleOptions {
  readonly wishes: ContentWishes;
  readonly fallback: Fallback;
  readonly notice: NoticeMode;
  readonly itemId?: string | undefined;
}

/** An article, and the version of it that this reader gets. */
export interface Article {
  readonly item: NewsItem;
  /** Missing with `fallback="none"` when the reader's language is. */
  readonly version?: NewsVersion;
  readonly resolution: Resolution;
  /** What the notice says, when there is one. */
  readonly notice?: Notice;
}

/** What there is to show. */
export type ArticleView =
  | { readonly status: 'idle' | 'loading' | 'empty'; readonly article?: undefined }
  | { readonly status: 'ready' | 'loading' | 'empty'; readonly article: Article }
  | { readonly status: 'stale'; readonly article: Article; readonly error: NewsError }
  | { readonly status: 'error'; readonly error: NewsError; readonly article?: undefined };

const isUnmet = ({ kind }: Resolution): boolean => kind === 'author' || kind === 'default';

const resolve = (item: NewsItem, feed: NewsFeed, { wishes, fallback }: ArticleOptions): Resolution => {
  const available = item.versions.flatMap(({ language }) => language ?? []);
  const resolution = resolveContentLanguage(wishes, available, { '*': feed.fallback });
  const original = item.versions[0].language;
  return fallback === 'original' && isUnmet(resolution) && original
    ? { ...resolution, language: original, kind: 'default' }
    : resolution;
};

const describe = (
  item: NewsItem,
  version: NewsVersion | undefined,
  resolution: Resolution,
  options: ArticleOptions,
): Notice | undefined => {
  const { wishes, notice: mode } = options;
  const versionKind = version?.kind;
  const isMade = versionKind !== undefined && versionKind !== 'original' && versionKind !== 'human';
  const isChosen = wishes.choice !== undefined && !isSameAsInterface(resolution, wishes);
  const isUndeclared = version !== undefined && version.language === undefined;
  const isDue = (needsNotice(resolution) && !isUndeclared) || isMade || isChosen;
  if (mode === 'none' || (mode === 'auto' && !isDue)) return undefined;
  const [original] = item.versions;
  const others = item.versions.filter((other) => other !== version);
  return {
    requested: resolution.requested,
    shown: version && (version.language ?? null),
    kind: resolution.kind,
    versionKind,
    original: version === original ? undefined : original.language,
    others: others.flatMap(({ language, url }) => (language ? [{ language, url }] : [])),
  };
};

/** Whether the version found is what the page's own language would have given. */
const isSameAsInterface = ({ language }: Resolution, wishes: ContentWishes): boolean =>
  language !== null && !needsNotice(resolveContentLanguage({ ...wishes, choice: undefined }, [language]));

/** Chooses the version of an article for a reader. */
export const selectArticle = (item: NewsItem, feed: NewsFeed, options: ArticleOptions): Article => {
  const resolution = resolve(item, feed, options);
  const isWithheld = options.fallback === 'none' && isUnmet(resolution);
  const version = isWithheld
    ? undefined
    : (item.versions.find(({ language }) => language === resolution.language) ?? item.versions[0]);
  const notice = describe(item, version, resolution, options);
  return { item, resolution, ...(version ? { version } : {}), ...(notice ? { notice } : {}) };
};

/** What a load state means for one article of the feed. */
export const viewArticle = (state: LoadState<NewsFeed>, options: ArticleOptions): ArticleView => {
  if (state.status === 'idle' || state.status === 'error') return state;
  const { value: feed, status } = state;
  if (!feed) return { status: 'loading' };
  const { itemId } = options;
  const item = itemId ? feed.items.find(({ id }) => id === itemId) : feed.items[0];
  if (!item) {
    if (!itemId) return { status: 'empty' };
    return { status: 'error', error: new NewsError('not-found', `The feed has no item "${itemId}"`) };
  }
  const article = selectArticle(item, feed, options);
  if (status === 'stale') return { status, article, error: state.error };
  return article.version ? { status, article } : { status: 'empty', article };
};
