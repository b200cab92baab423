/** Values of attributes. No imports, because the types are used in Node, too. */

/** What to show if an article lacks the reader's language: the `best` other version, the `original`, or `none`. */
export type Fallback = 'best' | 'original' | 'none';

/** Whether the language notice is shown: if it has something to say (`auto`), `always`, or `none`. */
export type NoticeMode = 'auto' | 'always' | 'none';

/** How an article is shown: whole, as a card with a link, or as a line with a link. */
export type Variant = 'article' | 'card' | 'compact';
