/** Allowed values of attributes. No imports, because Node uses the types too. */

/** What to show if an article lacks the reader's language: the `best` other version, the `original`, or `none`. */
export type Fallback = 'best' | 'original' | 'none';

/** Whether the language notice is shown: if it has something to say (`auto`), `always`, or `none`. */
export type NoticeMode = 'auto' | 'always' | 'none';

/** How an article is shown: whole, as a card with a link, or as a line with a link. */
export type Variant = 'article' | 'card' | 'compact';

/** Allowed values of attributes, by property. */
export type AllowedValues = Readonly<Record<string, readonly string[]>>;

export const FEED_VALUES = {
  credentials: ['omit', 'same-origin', 'include'],
  loading: ['eager', 'lazy'],
  cache: ['persist'],
} satisfies AllowedValues;

export const ARTICLE_VALUES = {
  ...FEED_VALUES,
  fallback: ['best', 'original', 'none'],
  dateStyle: ['full', 'long', 'medium', 'short'],
} satisfies AllowedValues;

export const ITEM_VALUES = {
  ...ARTICLE_VALUES,
  variant: ['article', 'card', 'compact'],
  notice: ['auto', 'always', 'none'],
} satisfies AllowedValues;

export const LIST_VALUES = {
  ...ARTICLE_VALUES,
  layout: ['list', 'grid', 'lead'],
  variant: ['card', 'compact', 'thumbnail'],
  paging: ['load-more', 'pages', 'none'],
  sort: ['newest', 'oldest'],
} satisfies AllowedValues;

/** The matching allowed value, ignoring case. `undefined` for unknown values, so that the default is used. */
export const allowedValue = (value: unknown, choices: readonly string[]): string | undefined => {
  const wanted = String(value).trim().toLowerCase();
  return choices.find((choice) => choice === wanted);
};
