/** Words of an attribute, separated by white space or commas. */
export const parseTokens = (value: string | null | undefined): ReadonlySet<string> =>
  new Set((value ?? '').split(/[\s,]+/).filter(Boolean));
