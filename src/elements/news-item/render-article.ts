import { html, nothing, type TemplateResult } from 'lit';
import type { Body } from '../../controllers/body-loader.js';
import type { DateOptions } from '../../language/format-date.js';
import { labelValue } from '../../messages/catalogue/common.js';
import { itemPublished, itemSource, itemUpdated } from '../../messages/catalogue/item.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { renderBody } from '../../templates/body.js';
import { renderContact } from '../../templates/contact.js';
import { renderDate } from '../../templates/date.js';
import { renderHeading } from '../../templates/heading.js';
import { textLanguage } from '../../templates/text-language.js';

export interface ArticleContext {
  readonly localizer: Localizer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  readonly headingLevel: number;
  readonly date: DateOptions;
}

const renderMeta = ({ published, updated, authors }: NewsItem, { localizer, date }: ArticleContext): unknown => {
  const isUpdated = updated && published && updated.iso.slice(0, 10) > published.iso.slice(0, 10);
  if (!published && authors.length === 0) return nothing;
  return html`<div class="meta" lang=${localizer.tag} dir=${localizer.dir}>
    ${
      published
        ? html`<span part="date"
            ><span class="visually-hidden"
              >${localizer.parts(labelValue, { label: localizer.text(itemPublished), value: '' })}</span
            >${renderDate(published, localizer, date)}</span
          >`
        : nothing
    }
    ${
      isUpdated
        ? html`<span part="updated"
            >${localizer.parts(itemUpdated, { date: renderDate(updated, localizer, date) })}</span
          >`
        : nothing
    }
    ${
      authors.length > 0
        ? html`<span part="byline"
            >${authors.map(({ name }, index) => [index > 0 ? ' · ' : '', html`<bdi>${name}</bdi>`])}</span
          >`
        : nothing
    }
  </div>`;
};

const renderSource = ({ url, language }: NewsVersion, { localizer }: ArticleContext): unknown => {
  const href = webUrl(url);
  return href
    ? html`<div lang=${localizer.tag} dir=${localizer.dir}>
        <a part="source" href=${href} hreflang=${textLanguage(language).lang || nothing} rel="noopener noreferrer"
          >${localizer.text(itemSource)}</a
        >
      </div>`
    : nothing;
};

/** One version of an article, with all that belongs to it. */
export const renderArticle = (
  item: NewsItem,
  version: NewsVersion,
  body: Body | undefined,
  context: ArticleContext,
): TemplateResult => {
  const { headline, summary, language } = version;
  const text = textLanguage(language);
  const { localizer, languages, headingLevel } = context;
  return html`<article part="article" aria-labelledby=${headline ? 'headline' : nothing}>
    <header>
      ${headline ? renderHeading({ level: headingLevel, part: 'headline', id: 'headline', ...text }, headline) : nothing}
      ${renderMeta(item, context)}
      ${summary && !body ? html`<p part="summary" lang=${text.lang} dir=${text.dir}>${summary}</p>` : nothing}
    </header>
    <slot name="before-body"></slot>
    ${renderBody(body, text)}
    <slot name="after-body"></slot>
    <slot name="contact"
      >${item.contacts.map((contact, index) =>
        renderContact(contact, { localizer, languages, headingLevel: headingLevel + 1, id: `contact-${index}` }),
      )}</slot
    >
    <footer><slot name="footer">${renderSource(version, context)}</slot></footer>
  </article>`;
};
