import {
  needsNotice,
  resolveContentLanguage,
  type ContentWishes,
  type Resolution,
} from '../../language/content-language.js';
import type { LoadState } from '../../model/load-state.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { Notice } from './notice.js';
import type { Fallback, NoticeMode } from '../base/choices.js';
import { fieldsOf, isOutdated, type ArticleFields } from './article-fields.js';

export interface ArticleOptions {
  readonly wishes: ContentWishes;
  /** Default `best`. */
  readonly fallback?: Fallback | undefined;
  /** Default `auto`. */
  readonly notice?: NoticeMode | undefined;
  readonly itemId?: string | undefined;
}

/** An article, and the version of it that this reader gets. */
export interface Article {
  readonly item: NewsItem;
  /** Missing with `fallback="none"` when the reader's language is. */
  readonly version?: NewsVersion;
  /** Where headline, summary and body come from: the version, unless it lacks them. */
  readonly fields: ArticleFields;
  readonly resolution: Resolution;
  /** What the notice says, when there is one. */
  readonly notice?: Notice;
}

/** A body ready to be shown. */
export interface Body {
  /** Nodes we built, or plain text. */
  readonly content: SafeHtml | string;
  /** Its plain text, whatever it is. */
  readonly text: string;
}

/** An article whose body is ready. */
export interface ShownArticle extends Article {
  readonly body: Body | undefined;
}

/** What there is to show. */
export type ArticleView =
  | { readonly status: 'idle' | 'loading' | 'empty'; readonly article?: undefined }
  | { readonly status: 'ready' | 'loading' | 'empty'; readonly article: Article }
  | { readonly status: 'stale'; readonly article: Article; readonly error: NewsError; readonly loadedAt: number }
  | { readonly status: 'error'; readonly error: NewsError; readonly article?: undefined };

const isUnmet = ({ kind }: Resolution): boolean => kind === 'author' || kind === 'default';

/** Which language of an article this reader gets, and why. */
export const resolveItem = (item: NewsItem, feed: NewsFeed, { wishes, fallback }: ArticleOptions): Resolution => {
  const available = item.versions.flatMap(({ language }) => language ?? []);
  const resolution = resolveContentLanguage(wishes, available, { '*': feed.fallback });
  const original = item.versions[0].language;
  return fallback === 'original' && isUnmet(resolution) && original
    ? { ...resolution, language: original, kind: 'default' }
    : resolution;
};

/** The language a field was taken from, where that is not the version's own; `null` if nobody stated it. */
const strayLanguage = (version: NewsVersion | undefined, field: NewsVersion | undefined): string | null | undefined =>
  version && field && field !== version && field.language !== version.language ? (field.language ?? null) : undefined;

/** What a notice would say, and whether it has to be said. */
const describe = (
  item: NewsItem,
  version: NewsVersion | undefined,
  fields: ArticleFields,
  resolution: Resolution,
  wishes: ContentWishes,
): { readonly notice: Notice; readonly isDue: boolean } => {
  const [original] = item.versions;
  const isMade = version !== undefined && version.kind !== 'original' && version.kind !== 'human';
  const isOld = version !== undefined && isOutdated(item, version);
  const isChosen = wishes.choice !== undefined && !isSameAsInterface(resolution, wishes);
  const isUndeclared = version !== undefined && version.language === undefined;
  // Where nobody has the text, the summary is all there is to read.
  const bodyLanguage = strayLanguage(version, fields.body ?? fields.summary);
  const headlineLanguage = strayLanguage(version, fields.headline);
  const isPartial = bodyLanguage !== undefined || headlineLanguage !== undefined;
  return {
    isDue: (needsNotice(resolution) && !isUndeclared) || isMade || isOld || isChosen || isPartial,
    notice: {
      requested: resolution.requested,
      shown: version && (version.language ?? null),
      kind: resolution.kind,
      versionKind: version?.kind,
      isOutdated: isOld,
      bodyLanguage,
      headlineLanguage,
      original:
        version && version !== original && original.language
          ? { language: original.language, url: original.url }
          : undefined,
      // Those elsewhere too: their links lead there.
      others: [...item.versions, ...(item.alternates ?? []).filter(({ url }) => url)].flatMap((other) =>
        other !== version && other.language ? [{ language: other.language, url: other.url }] : [],
      ),
    },
  };
};

/** Whether the version found is what the page's own language would have given. */
const isSameAsInterface = ({ language }: Resolution, wishes: ContentWishes): boolean =>
  language !== null && !needsNotice(resolveContentLanguage({ ...wishes, choice: undefined }, [language]));

/** Chooses the version of an article for a reader. */
export const selectArticle = (
  item: NewsItem,
  feed: NewsFeed,
  options: ArticleOptions,
  resolution = resolveItem(item, feed, options),
): Article => {
  const { wishes, notice: mode } = options;
  const isWithheld = options.fallback === 'none' && isUnmet(resolution);
  const version = isWithheld
    ? undefined
    : (item.versions.find(({ language }) => language === resolution.language) ?? item.versions[0]);
  const fields = version ? fieldsOf(item, version, wishes, feed.fallback) : {};
  const article = { item, resolution, fields, ...(version ? { version } : {}) };
  if (mode === 'none') return article;
  const { notice, isDue } = describe(item, version, fields, resolution, wishes);
  return { ...article, ...(mode === 'always' || isDue ? { notice } : {}) };
};

/** Finds an article by its id. Without an id, returns the first one. */
export const findItem = (items: readonly NewsItem[], id: string | undefined): NewsItem | undefined =>
  id ? items.find((item) => item.id === id) : items[0];

/** What a load state means for one article of the feed. */
export const viewArticle = (state: LoadState<NewsFeed>, options: ArticleOptions): ArticleView => {
  if (state.status === 'idle' || state.status === 'error') return state;
  const { value: feed, status } = state;
  if (!feed) return { status: 'loading' };
  const { itemId } = options;
  const item = findItem(feed.items, itemId);
  if (!item) {
    if (!itemId) return { status: 'empty' };
    return { status: 'error', error: new NewsError('not-found', `The feed has no item "${itemId}"`) };
  }
  const article = selectArticle(item, feed, options);
  if (status === 'stale') return { ...state, status, article };
  return article.version ? { status, article } : { status: 'empty', article };
};
