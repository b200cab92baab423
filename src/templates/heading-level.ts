/**
 * A level that exists, 1–6: what is beyond is brought within, what is no number is the default.
 *
 * @param level an attribute's value, which can be anything
 */
export const headingLevel = (level: number | null | undefined, fallback: number): number =>
  Number.isFinite(level) ? Math.min(6, Math.max(1, Math.trunc(level ?? fallback))) : fallback;
