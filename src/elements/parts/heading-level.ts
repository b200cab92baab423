/**
 * A level that exists, 1–6: what is beyond is brought within, what is no number is the default.
 *
 * @param level an attribute's value, which can be anything; also its text, where a framework sets the property to that
 */
export const headingLevel = (level: number | null | undefined, fallback: number): number =>
  Math.min(6, Math.max(1, Math.trunc(level ?? fallback))) || fallback;
