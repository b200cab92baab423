import { html, nothing, type TemplateResult } from 'lit';
import { readingMinutes } from '../../language/reading-time.js';
import { itemSource } from '../../messages/catalogue/item.js';
import { noticeLanguage } from '../../messages/catalogue/notice.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Contact } from '../../model/contact.js';
import type { NewsImage, NewsVersion } from '../../model/news.js';
import { pictureKey } from '../../safety/pictures.js';
import { SafeHtml } from '../../safety/safe-html.js';
import { webUrl } from '../../safety/urls.js';
import { bodyNodes, openNote, renderBody } from './body.js';
import { bodyTexts } from './body-texts.js';
import { renderContact } from '../parts/contact.js';
import { renderHeading } from '../parts/heading.js';
import { imageSource } from '../parts/image-source.js';
import { renderFigure } from '../parts/image.js';
import { renderLinkText, targetOf } from '../parts/link.js';
import { renderMeta, renderTopics, type MetaOptions } from '../parts/meta.js';
import { noticeTexts, renderNotice, type ChooseHandler, type ComparisonSwitch } from '../parts/notice.js';
import { textLanguage } from '../parts/text-language.js';
import type { ShownArticle } from '../parts/article.js';
import type { BodyTools, SideBySide } from './comparison.js';
import type { Extras } from './extras.js';

export interface ArticleContext extends MetaOptions {
  readonly headingLevel: number;
  readonly extras: Extras;
  /** Content of the notice after its sentences. */
  readonly noticeMore?: unknown;
  readonly comparison?: ComparisonSwitch | undefined;
  /** Two versions side by side, instead of one. */
  readonly sideBySide?: SideBySide | undefined;
}

const BODY_TOOLS: BodyTools = {
  nodesOf: (body, version, localizer) => bodyNodes(body, version.language, bodyTexts(version, localizer)),
  openNote,
};

/** An article with a version to show. */
export type WholeArticle = ShownArticle & { readonly version: NewsVersion };

/** The link to the publisher's page. */
const renderSource = ({ url, language }: NewsVersion, context: ArticleContext): TemplateResult | typeof nothing => {
  const href = webUrl(url);
  return href
    ? html`<a
        part="source"
        href=${href}
        hreflang=${textLanguage(language).lang || nothing}
        target=${targetOf(context)}
        rel="noopener noreferrer"
        >${renderLinkText(context.localizer.text(itemSource), context)}</a
      >`
    : nothing;
};

/** The article's address, for print. */
const renderAddress = ({ url }: NewsVersion): TemplateResult | typeof nothing => {
  const href = webUrl(url);
  return href ? html`<p class="address"><bdi dir="ltr">${href}</bdi></p>` : nothing;
};

/** Whether a text begins with a summary, as in feeds that cut the summary from the text. */
const repeats = (text: string, summary: string): boolean => {
  const start = summary.replace(/[\s.…]+$/, '').slice(0, 80);
  return text.replace(/\s+/g, ' ').trim().startsWith(start);
};

const renderSummary = ({ fields, body }: WholeArticle): TemplateResult | typeof nothing => {
  const { summary: from } = fields;
  const { lang, dir } = textLanguage(from?.language, from?.summary);
  return from?.summary && !(body && repeats(body.text, from.summary))
    ? html`<p part="summary" lang=${lang} dir=${dir}>${from.summary}</p>`
    : nothing;
};

/** The images that are neither in the body nor posters of videos, the main one first. */
const imagesOf = ({ item, body }: WholeArticle, { extras, without }: ArticleContext): readonly NewsImage[] => {
  const { images } = item;
  const posters = new Set(without.has('recordings') ? [] : extras.postersOf(item).map(pictureKey));
  // A poster has no caption and no credit.
  const isPoster = ({ renditions, caption, credit }: NewsImage): boolean =>
    !caption && !credit && renditions.some(({ url }) => posters.has(pictureKey(url)));
  const pictures = body?.content instanceof SafeHtml ? body.content.facts.pictures : new Set<string>();
  const isOutside = ({ renditions }: NewsImage): boolean =>
    !renditions.some(({ url }) => pictures.has(pictureKey(url)));
  const outside = images.filter((image) => imageSource(image) && isOutside(image) && !isPoster(image));
  const main = outside.find(({ role }) => role === 'main');
  return main ? [main, ...outside.filter((image) => image !== main)] : outside;
};

const renderContacts = (contacts: readonly Contact[], context: ArticleContext): readonly TemplateResult[] =>
  contacts.map((contact, index) =>
    renderContact(contact, { ...context, headingLevel: context.headingLevel + 1, id: `contact-${index}` }),
  );

/** Rights, the link to the publisher's page, and the actions. */
const renderFooter = ({ item, version, fields }: WholeArticle, context: ArticleContext): TemplateResult => {
  const { extras, without, localizer } = context;
  const url = webUrl(version.url);
  // Content of the page in the slot keeps the language and direction of the page.
  return html`<footer part="footer">
    <slot name="footer"
      ><div class="footer" lang=${localizer.tag} dir=${localizer.dir}>
        ${without.has('rights') ? nothing : extras.renderRights(item, context)}${renderSource(version, context)}${
          without.has('share')
            ? nothing
            : html`<div part="actions" class="actions">
                ${extras.renderActions({ url, title: fields.headline?.headline }, context)}
              </div>`
        }
      </div></slot
    >
  </footer>`;
};

/** One version of an article with all its parts. */
export const renderArticle = (article: WholeArticle, context: ArticleContext): TemplateResult => {
  const { item, version, fields, body } = article;
  const { headline } = fields.headline ?? {};
  const { headingLevel, without, extras, sideBySide } = context;
  const heading = {
    level: headingLevel,
    part: 'headline',
    ...textLanguage(fields.headline?.language, headline),
  };
  const [image, ...others] = without.has('image') ? [] : imagesOf(article, context);
  const minutes = body ? readingMinutes(body.text, fields.body?.language) : 0;
  const partContext = { ...context, headingLevel: headingLevel + 1 };
  const compared = sideBySide && { ...context, ...sideBySide, tools: BODY_TOOLS };
  return html`<article part="article" class=${compared ? 'compared' : nothing}>
    <header dir=${headline ? heading.dir : nothing}>
      ${renderTopics(item, context)} ${headline && !compared ? renderHeading(heading, headline) : nothing}
      ${renderAddress(version)} ${renderMeta(item, minutes, context)}
      ${compared ? compared.comparison.renderHead(item, compared.versions, compared) : renderSummary(article)}
    </header>
    ${without.has('event') ? nothing : extras.renderEvent(item, version, headline, partContext)}
    <slot name="media">${image ? renderFigure(image, 'media', context) : nothing}</slot>
    <slot name="before-body"></slot>
    ${
      compared
        ? compared.comparison.renderRows(compared.versions, compared)
        : body
          ? renderBody(body, fields.body?.language, bodyTexts(fields.body ?? version, context.localizer))
          : nothing
    }
    ${extras.renderGallery(others, partContext)}
    <slot name="after-body"></slot>
    ${without.has('recordings') ? nothing : extras.renderRecordings(item, version.language, partContext)}
    ${without.has('attachments') ? nothing : extras.renderAttachments(item, version.language, partContext)}
    ${without.has('related') ? nothing : extras.renderRelated(item, version.language, partContext)}
    ${without.has('contact') ? nothing : html`<slot name="contact">${renderContacts(item.contacts, context)}</slot>`}
    ${renderFooter(article, context)}
  </article>`;
};

/** The texts that say which language an article is shown in, and why. */
export const languageTexts = ({ notice, version }: ShownArticle, localizer: Localizer): readonly string[] => {
  if (notice) return noticeTexts(notice, localizer);
  return version?.language ? [localizer.text(noticeLanguage, { shown: localizer.languageName(version.language) })] : [];
};

/** An article with its notice, or the notice alone if there is no version for this reader. */
export const renderWhole = (shown: ShownArticle, context: ArticleContext, onChoose: ChooseHandler): TemplateResult => {
  const { item, version, notice } = shown;
  const { localizer, extras, comparison, noticeMore: more } = context;
  extras.describe(item, version);
  const options = { localizer, onChoose, comparison, more };
  return html`<slot name="notice">${notice ? renderNotice(notice, options) : nothing}</slot
    >${version ? renderArticle({ ...shown, version }, context) : html`<slot name="empty"></slot>`}`;
};
