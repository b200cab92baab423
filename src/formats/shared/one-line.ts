/** Characters of an id or a name that are kept, as of every text. */
const MAX_TEXT = 10_000;

/** Ids, names and tags on one line, as `Fields.text` has them; nothing where nothing is left. */
export const oneLine = (text: string): string | undefined =>
  text
    .slice(0, MAX_TEXT)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim() || undefined;
