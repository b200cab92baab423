import { negotiateLanguage, type Negotiation, type NegotiationKind } from './negotiate.js';
import { normaliseTag, parseTag } from './tag.js';

/** Everything that has a say in which version of an article a reader gets. */
export interface ContentWishes {
  /** What the reader chose on this element. */
  readonly choice?: string | undefined;
  /** The author's `languages` attribute, best first. */
  readonly languages: readonly string[];
  /** Languages of the interface, best first; never empty. */
  readonly interfaceLanguages: readonly string[];
  /** The browser's languages, best first. */
  readonly browserLanguages: readonly string[];
}

/** A version was chosen, and why. */
export interface Resolution extends Negotiation {
  /** The language the reader should have got: the first that was asked for. */
  readonly requested: string;
}

const isClose = (kind: NegotiationKind): boolean => kind === 'exact' || kind === 'regional';

/** Whether readers must be told that they are not reading what was asked for. */
export const needsNotice = ({ kind }: { readonly kind: NegotiationKind }): boolean => !isClose(kind);

/**
 * Chooses a version. `kind` tells how it relates to the *first* wish, because that is what an honest
 * notice speaks of: an English article on a Russian page is no `exact` match only because the
 * browser lists English too. A version found by a later wish counts as `author`, one found by the
 * browser's languages as `default`.
 *
 * @param fallbacks as for `negotiateLanguage`; asked only when no wish can be met
 */
export const resolveContentLanguage = (
  wishes: ContentWishes,
  available: readonly string[],
  fallbacks: Readonly<Record<string, readonly string[]>> = {},
): Resolution => {
  const { choice, languages, interfaceLanguages, browserLanguages } = wishes;
  const wanted = [...(choice ? [choice] : []), ...languages, ...interfaceLanguages].filter((tag) => parseTag(tag));
  const first = wanted[0] ?? 'en';
  const requested = normaliseTag(first);

  const byWish = negotiateLanguage(wanted, available);
  if (byWish.kind === 'none') return { ...byWish, requested };
  if (byWish.kind !== 'default') {
    const { kind } = negotiateLanguage(first, byWish.language === null ? [] : [byWish.language]);
    return { ...byWish, kind: kind === 'default' ? 'author' : kind, requested };
  }
  const byBrowser = negotiateLanguage(browserLanguages, available);
  if (byBrowser.kind !== 'default') return { ...byBrowser, kind: 'default', requested };
  return { ...negotiateLanguage(wanted, available, { fallbacks }), requested };
};
