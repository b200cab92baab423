import { resolveContentLanguage, type LanguagePreferences } from '../../language/content-language.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';

/** The version that each field of an article comes from; missing if no version has the field. */
export interface ArticleFields {
  readonly headline?: NewsVersion | undefined;
  readonly summary?: NewsVersion | undefined;
  readonly body?: NewsVersion | undefined;
}

/**
 * Chooses the version of each field. If the reader's version lacks a field, the best other version provides it. A version
 * of kind `summary` lacks a body on purpose, so it gets none.
 *
 * @param fallbacks the publisher's order of languages
 */
export const chooseFields = (
  item: NewsItem,
  version: NewsVersion,
  preferences: LanguagePreferences,
  fallbacks: readonly string[],
): ArticleFields => {
  const best = (field: 'headline' | 'summary' | 'body'): NewsVersion | undefined => {
    if (version[field]) return version;
    const having = item.versions.filter((other) => other[field]);
    if (!having[1]) return having[0];
    const available = having.flatMap(({ language }) => language ?? []);
    const { language } = resolveContentLanguage(preferences, available, { '*': fallbacks });
    return having.find((other) => other.language === language) ?? having[0];
  };
  const body = version.kind === 'summary' && version.summary && !version.body ? undefined : best('body');
  return { headline: best('headline'), body, summary: version.summary || !body ? best('summary') : undefined };
};

/** The versions that a version can be compared with: all others that state a language. */
export const versionsBeside = (
  { versions }: NewsItem,
  version: NewsVersion,
): readonly (NewsVersion & { readonly language: string })[] =>
  versions.filter(
    (other): other is NewsVersion & { readonly language: string } => other !== version && other.language !== undefined,
  );
