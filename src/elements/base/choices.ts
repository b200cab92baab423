/** What authors choose from. A file without imports: Node's programs have these types, too, and no DOM. */

/**
 * What a reader gets who asked for a language an article lacks: the `best` other version, the
 * `original`, or `none` (a notice that names the versions there are).
 */
export type Fallback = 'best' | 'original' | 'none';

/** Whether the language notice is shown: when it has something to say, `always`, or never. */
export type NoticeMode = 'auto' | 'always' | 'none';

/** How an article is shown: whole, as a card that leads to it, or as a line. */
export type Variant = 'article' | 'card' | 'compact';
