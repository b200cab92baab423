import { resolveContentLanguage, type ContentWishes } from '../../language/content-language.js';
import { isBefore } from '../../model/news-date.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';

/** The version each field of an article is taken from; missing where no version has the field. */
export interface ArticleFields {
  readonly headline?: NewsVersion | undefined;
  readonly summary?: NewsVersion | undefined;
  readonly body?: NewsVersion | undefined;
}

/**
 * Where each field comes from. A field the reader's version lacks is taken from the best other version
 * that has it, for itself alone; except the body of a summary, which is short on purpose.
 *
 * @param fallbacks the publisher's order of languages
 */
export const fieldsOf = (
  item: NewsItem,
  version: NewsVersion,
  wishes: ContentWishes,
  fallbacks: readonly string[],
): ArticleFields => {
  const best = (field: 'headline' | 'summary' | 'body'): NewsVersion | undefined => {
    if (version[field]) return version;
    const having = item.versions.filter((other) => other[field]);
    if (!having[1]) return having[0];
    const available = having.flatMap(({ language }) => language ?? []);
    const { language } = resolveContentLanguage(wishes, available, { '*': fallbacks });
    return having.find((other) => other.language === language) ?? having[0];
  };
  const body = version.kind === 'summary' && version.summary && !version.body ? undefined : best('body');
  return { headline: best('headline'), body, summary: version.summary || !body ? best('summary') : undefined };
};

/** Whether the original has been changed since a translation of it was. */
export const isOutdated = ({ versions: [original] }: NewsItem, version: NewsVersion): boolean =>
  version !== original && !!version.updated && !!original.updated && isBefore(version.updated, original.updated);
