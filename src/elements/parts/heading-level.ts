/** Default levels: of a headline or the heading of a list, and of the heading of a contact. */
const DEFAULT_LEVELS = { news: 2, contact: 3 } as const;

/**
 * A heading level, clamped to 1–6.
 *
 * @param level value of the attribute; frameworks may pass text. If it is not a number, the default is used
 */
export const headingLevel = (level: number | null | undefined, of: keyof typeof DEFAULT_LEVELS = 'news'): number =>
  Math.min(6, Math.max(1, Math.trunc(level ?? DEFAULT_LEVELS[of]))) || DEFAULT_LEVELS[of];
