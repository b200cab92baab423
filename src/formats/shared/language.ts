import { parseTag } from '../../language/tag.js';
import type { ReadingContext } from '../format-adapter.js';
import { cleanText } from './text.js';

/** Values that publishers write for no language. */
const NONE = /^\s*(?:und|mul|mis|zxx|art|all|x-default|@none|\*|)\s*$/i;

/** Codes of two letters in ISO 639-1; three letters are hardly ever used by mistake. */
const ISO_639_1 =
  /^(?:a[abefkmnrsvyz]|b[aeghimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|h[aeiortuyz]|i[adegikostu]|j[av]|k[agijklmnorsuvwy]|l[abginotuv]|m[ghiklnrsty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]|qu|r[mnouw]|s[acdegiklmnoqrstuvw]|t[aeghiklnorstwy]|u[gkrz]|v[eio]|w[ao]|xh|y[io]|z[ahu]|[a-pr-z]..|q[u-z].)$/;

const ONE_WORD = /^\s*[\w@.-]+\s*$/;

/** The text, if it is the tag of a language that exists. Not for private use (`qaa`, `x-klingon`). */
export const parseLanguage = (text: string): string | undefined =>
  ONE_WORD.test(text) && ISO_639_1.test(parseTag(text)?.language ?? '') ? cleanText(text) : undefined;

/**
 * The one language that texts state. `undefined` if they state none, or several: then the language of the article is
 * unknown.
 *
 * @param report called if the texts name no language
 */
export const toLanguage = (
  texts: readonly string[],
  { parseLanguage: parse = parseLanguage }: ReadingContext,
  report: () => void,
): string | undefined => {
  const written = texts.filter((text) => !NONE.test(text));
  const tags = written.flatMap((text) => parse(text) ?? []);
  const languages = new Set(tags.map((tag) => parseTag(tag)?.language));
  if (languages.size === 1) return tags[0];
  if (written.length > 0) report();
  return undefined;
};
