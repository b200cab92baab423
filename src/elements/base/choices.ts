/** Values of attributes. No imports, because the types are used in Node, too. */

/** What to show if an article lacks the reader's language: the `best` other version, the `original`, or `none`. */
export type Fallback = 'best' | 'original' | 'none';

/** Whether the language notice is shown: if it has something to say (`auto`), `always`, or `none`. */
export type NoticeMode = 'auto' | 'always' | 'none';

/** How an article is shown: whole, as a card with a link, or as a line with a link. */
export type Variant = 'article' | 'card' | 'compact';

/** The values of attributes that accept only some, by property. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export const FEED_CHOICES = {
  credentials: ['omit', 'same-origin', 'include'],
  loading: ['eager', 'lazy'],
  cache: ['persist'],
} satisfies Choices;

export const ARTICLE_CHOICES = {
  ...FEED_CHOICES,
  fallback: ['best', 'original', 'none'],
  dateStyle: ['full', 'long', 'medium', 'short'],
} satisfies Choices;

export const ITEM_CHOICES = {
  ...ARTICLE_CHOICES,
  variant: ['article', 'card', 'compact'],
  notice: ['auto', 'always', 'none'],
} satisfies Choices;

export const LIST_CHOICES = {
  ...ARTICLE_CHOICES,
  layout: ['list', 'grid'],
  variant: ['card', 'compact'],
  paging: ['load-more', 'pages', 'none'],
  sort: ['newest', 'oldest'],
} satisfies Choices;

/** The value that was meant, whatever its case; `undefined` for an unknown one, so that the default is used. */
export const choose = (value: unknown, choices: readonly string[]): string | undefined => {
  const wanted = String(value).trim().toLowerCase();
  return choices.find((choice) => choice === wanted);
};
