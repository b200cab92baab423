import { html, nothing, type TemplateResult } from 'lit';
import { needsNotice } from '../../language/content-language.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import { allNews } from '../../messages/catalogue/common.js';
import type { NewsFeed } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { renderLinkText, targetOf, type LinkTarget } from './link.js';

/** Where readers find all news, and the feed for a feed reader: absolute web addresses. */
export interface NewsAddresses {
  readonly page: string | undefined;
  readonly feed: string | undefined;
}

/** The addresses in a feed: those of the reader's language, if it has them, else its own. */
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
export const renderNewsPage = ({ page }: NewsAddresses, link: LinkTarget): TemplateResult | typeof nothing => {
  const { localizer } = link;
  return page
    ? html`<a
        part="all-news"
        href=${page}
        target=${targetOf(link)}
        rel="noopener noreferrer"
        lang=${localizer.tag}
        dir=${localizer.dir}
        >${renderLinkText(localizer.text(allNews), link)}</a
      >`
    : nothing;
};
