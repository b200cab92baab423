import { nothing, type TemplateResult } from 'lit';
import { needsNotice } from '../../language/content-language.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import { allNews } from '../../messages/catalogue/common.js';
import type { NewsFeed } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { renderLinkText, renderPageLink, type LinkTarget } from './link.js';

/** Absolute web addresses of the page with all news, and of the feed for feed readers. */
export interface NewsAddresses {
  readonly page: string | undefined;
  readonly feed: string | undefined;
}

/** The addresses that a feed states for the reader's language, otherwise those for the whole feed. */
export const newsAddresses = (feed: NewsFeed | undefined, languages: readonly string[]): NewsAddresses => {
  const choices = feed?.languages ?? [];
  const found = negotiateLanguage(
    languages,
    choices.map(({ language }) => language),
  );
  const own = needsNotice(found) ? undefined : choices.find(({ language }) => language === found.language);
  return { page: webUrl(own?.homePage ?? feed?.homePage), feed: webUrl(own?.feedUrl ?? feed?.feedUrl) };
};

/** The link “All news”. */
export const renderNewsPage = ({ page }: NewsAddresses, link: LinkTarget): TemplateResult | typeof nothing =>
  page ? renderPageLink('all-news', page, renderLinkText(link.localizer.text(allNews), link), link) : nothing;
