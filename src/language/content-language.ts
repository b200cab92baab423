import { negotiateLanguage, type Negotiation, type NegotiationKind } from './negotiate.js';
import { normaliseTag, parseTag } from './tag.js';

/** The preferences from which the version of an article is chosen. */
export interface LanguagePreferences {
  /** The language that the reader chose on this element. */
  readonly choice?: string | undefined;
  /** The author's `languages` attribute, best first. */
  readonly languages: readonly string[];
  /** The languages of the page, best first; never empty. */
  readonly interfaceLanguages: readonly string[];
  /** The browser's languages, best first. */
  readonly browserLanguages: readonly string[];
}

/** The version chosen, and how it relates to the request. */
export interface Resolution extends Negotiation {
  /** The language requested first. */
  readonly requested: string;
}

const isClose = (kind: NegotiationKind): boolean => kind === 'exact' || kind === 'regional';

/** Whether a notice must say that the version shown is not in the language requested. */
export const needsNotice = ({ kind }: { readonly kind: NegotiationKind }): boolean => !isClose(kind);

/**
 * Chooses a version. `kind` relates it to the language requested *first*, which is the one that the
 * notice names: an English article on a Russian page is not an `exact` match because the browser also
 * lists English. A version found by a later preference is of the kind `author`, one found by the
 * browser's languages of the kind `default`.
 *
 * @param fallbacks as for `negotiateLanguage`; used only if no preference can be met
 */
export const resolveContentLanguage = (
  preferences: LanguagePreferences,
  available: readonly string[],
  fallbacks: Readonly<Record<string, readonly string[]>> = {},
): Resolution => {
  const { choice, languages, interfaceLanguages, browserLanguages } = preferences;
  const wanted = [...(choice ? [choice] : []), ...languages, ...interfaceLanguages].filter((tag) => parseTag(tag));
  const first = wanted[0] ?? 'en';
  const requested = normaliseTag(first);

  // In one call, because a language that the browser lists comes before one that is only related to the page's.
  const found = negotiateLanguage([...wanted, ...browserLanguages], available);
  if (found.kind === 'none') return { ...found, requested };
  if (found.kind === 'default') return { ...negotiateLanguage(wanted, available, { fallbacks }), requested };
  const language = found.language === null ? [] : [found.language];
  const { kind } = negotiateLanguage(first, language);
  if (kind !== 'default') return { ...found, kind, requested };
  const isWanted = negotiateLanguage(wanted, language).kind !== 'default';
  return { ...found, kind: isWanted ? 'author' : 'default', requested };
};
