/**
 * A heading level, clamped to 1–6.
 *
 * @param level value of the attribute; frameworks may pass text
 * @param fallback for a value that is not a number
 */
export const headingLevel = (level: number | null | undefined, fallback: number): number =>
  Math.min(6, Math.max(1, Math.trunc(level ?? fallback))) || fallback;
