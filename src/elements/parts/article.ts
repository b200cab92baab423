import {
  needsNotice,
  resolveContentLanguage,
  type LanguagePreferences,
  type Resolution,
} from '../../language/content-language.js';
import { isOutdated } from '../../model/is-outdated.js';
import type { LoadState } from '../../model/load-state.js';
import { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import type { BodyLimit } from '../../safety/limit-markup.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { Notice } from './notice.js';
import type { Fallback, NoticeMode } from '../base/allowed-values.js';
import { chooseFields, versionsBeside, type ArticleFields } from './article-fields.js';

export interface ArticleOptions {
  readonly preferences: LanguagePreferences;
  /** Default `best`. */
  readonly fallback?: Fallback | undefined;
  /** Default `auto`. */
  readonly notice?: NoticeMode | undefined;
  readonly itemId?: string | undefined;
  /** Whether the reader may compare versions. */
  readonly canCompare?: boolean | undefined;
}

/** An article and the version chosen for a reader. */
export interface Article {
  readonly item: NewsItem;
  /** Missing if the reader's language is unavailable and `fallback` is `none`. */
  readonly version?: NewsVersion;
  /** The versions that headline, summary and body come from: the chosen one, unless it lacks them. */
  readonly fields: ArticleFields;
  readonly resolution: Resolution;
  /** Content of the notice; missing if none is shown. */
  readonly notice?: Notice;
}

/** A body ready to be shown. */
export interface Body {
  /** Sanitised nodes, or plain text. */
  readonly content: SafeHtml | string;
  /** The content as plain text. */
  readonly text: string;
  /** The limits that the body exceeded. */
  readonly exceeded?: ReadonlySet<BodyLimit> | undefined;
}

/** An article whose body is ready. */
export interface ShownArticle extends Article {
  readonly body: Body | undefined;
}

/** The content that an element shows for one article. */
export type ArticleView =
  | { readonly status: 'idle' | 'loading' | 'empty'; readonly article?: undefined }
  | { readonly status: 'ready' | 'loading' | 'empty'; readonly article: Article }
  | { readonly status: 'stale'; readonly article: Article; readonly error: NewsError; readonly loadedAt: number }
  | { readonly status: 'error'; readonly error: NewsError; readonly article?: undefined };

const isUnmet = ({ kind }: Resolution): boolean => kind === 'author' || kind === 'default';

/** Chooses the language of an article for a reader. */
export const resolveItem = (item: NewsItem, feed: NewsFeed, { preferences, fallback }: ArticleOptions): Resolution => {
  const available = item.versions.flatMap(({ language }) => language ?? []);
  const resolution = resolveContentLanguage(preferences, available, { '*': feed.fallback });
  const original = item.versions[0].language;
  return fallback === 'original' && isUnmet(resolution) && original
    ? { ...resolution, language: original, kind: 'default' }
    : resolution;
};

/** The language of a field that comes from another version; `null` if the publisher stated none. */
const strayLanguage = (version: NewsVersion | undefined, field: NewsVersion | undefined): string | null | undefined =>
  version && field && field !== version && field.language !== version.language ? (field.language ?? null) : undefined;

/** The content of a notice, and whether it must be shown. */
const noticeOf = (
  item: NewsItem,
  version: NewsVersion | undefined,
  fields: ArticleFields,
  resolution: Resolution,
  preferences: LanguagePreferences,
): { readonly notice: Notice; readonly isDue: boolean } => {
  const [original] = item.versions;
  const isDerived = version !== undefined && version.kind !== 'original' && version.kind !== 'human';
  const isOld = version !== undefined && isOutdated(item, version);
  const isChosen = preferences.choice !== undefined && !isSameAsInterface(resolution, preferences);
  const isUndeclared = version !== undefined && version.language === undefined;
  // Without a body, the summary is the text.
  const bodyLanguage = strayLanguage(version, fields.body ?? fields.summary);
  const headlineLanguage = strayLanguage(version, fields.headline);
  const isPartial = bodyLanguage !== undefined || headlineLanguage !== undefined;
  return {
    isDue: (needsNotice(resolution) && !isUndeclared) || isDerived || isOld || isChosen || isPartial,
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
      // Versions on the publisher's site are links.
      others: [...item.versions, ...(item.alternates ?? []).filter(({ url }) => url)].flatMap((other) =>
        other !== version && other.language ? [{ language: other.language, url: other.url }] : [],
      ),
    },
  };
};

/** Whether the version shown suits the reader's languages even without the choice. */
const isSameAsInterface = ({ language }: Resolution, preferences: LanguagePreferences): boolean =>
  language !== null && !needsNotice(resolveContentLanguage({ ...preferences, choice: undefined }, [language]));

/** Chooses the version of an article for a reader. */
export const selectArticle = (
  item: NewsItem,
  feed: NewsFeed,
  options: ArticleOptions,
  resolution = resolveItem(item, feed, options),
): Article => {
  const { preferences, notice: mode } = options;
  const isWithheld = options.fallback === 'none' && isUnmet(resolution);
  const version = isWithheld
    ? undefined
    : (item.versions.find(({ language }) => language === resolution.language) ?? item.versions[0]);
  const fields = version ? chooseFields(item, version, preferences, feed.fallback) : {};
  const article = { item, resolution, fields, ...(version ? { version } : {}) };
  if (mode === 'none') return article;
  const { notice, isDue } = noticeOf(item, version, fields, resolution, preferences);
  const canCompare = options.canCompare === true && version !== undefined && versionsBeside(item, version).length > 0;
  if (canCompare) return { ...article, notice: { ...notice, canCompare } };
  return { ...article, ...(mode === 'always' || isDue ? { notice } : {}) };
};

/** Finds an article by its id. Without an id, returns the first one. */
export const findItem = (items: readonly NewsItem[], id: string | undefined): NewsItem | undefined =>
  id ? items.find((item) => item.id === id) : items[0];

/** Chooses the version of one article in a loaded feed. */
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
