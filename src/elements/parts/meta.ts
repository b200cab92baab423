import { html, nothing, type TemplateResult } from 'lit';
import type { DateOptions } from '../../language/format-date.js';
import {
  itemAuthors,
  itemPlaces,
  itemPublished,
  itemReadingTime,
  itemTopics,
  itemUpdated,
} from '../../messages/catalogue/item.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { NewsDate } from '../../model/news-date.js';
import type { NewsItem } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';

import { renderLabelled } from './hidden-label.js';
import { renderLinkText, targetOf, type LinkTarget } from './link.js';
import { renderLocalText } from './local-text.js';

export interface MetaOptions extends LinkTarget {
  readonly localizer: Localizer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  readonly date: DateOptions;
  /** The parts to leave out. */
  readonly without: ReadonlySet<string>;
  /** Lines of the excerpt on a card. */
  readonly excerpt?: number | undefined;
}

/** A date in words, with the published form for machines. */
const renderDate = (date: NewsDate, localizer: Localizer, options: DateOptions): TemplateResult =>
  html`<time datetime=${date.iso}>${localizer.date(date, options)}</time>`;

/** Values separated by dots. */
const renderValues = (part: string, label: Message<never>, values: readonly unknown[], localizer: Localizer): unknown =>
  values.length > 0 &&
  html`<span part=${part}
    >${renderLabelled(label, html`${values.map((value, index) => [index > 0 ? ' · ' : '', value])}`, localizer)}</span
  >`;

const renderAuthors = ({ authors }: NewsItem, options: MetaOptions): readonly TemplateResult[] =>
  authors.map(({ name, url }) => {
    const href = webUrl(url);
    return href
      ? html`<a href=${href} target=${targetOf(options)} rel="author noopener noreferrer" referrerpolicy="no-referrer"
          >${renderLinkText(html`<bdi>${name}</bdi>`, options)}</a
        >`
      : html`<bdi>${name}</bdi>`;
  });

/** The line under the headline: dates, places, authors, reading time. */
export const renderMeta = (item: NewsItem, minutes: number, options: MetaOptions): TemplateResult | typeof nothing => {
  const { localizer, languages, date, without } = options;
  const { published, updated, places } = item;
  const isUpdated = updated && published && updated.iso.slice(0, 10) > published.iso.slice(0, 10);
  const hasDate = published && !without.has('date');
  const pieces = [
    hasDate &&
      html`<span part="date"
        >${renderLabelled(itemPublished, renderDate(published, localizer, date), localizer)}</span
      >`,
    hasDate &&
      isUpdated &&
      html`<span part="updated">${localizer.parts(itemUpdated, { date: renderDate(updated, localizer, date) })}</span>`,
    !without.has('places') &&
      renderValues(
        'places',
        itemPlaces,
        places.map(({ name }) => renderLocalText(name, languages)),
        localizer,
      ),
    !without.has('byline') && renderValues('byline', itemAuthors, renderAuthors(item, options), localizer),
    minutes > 0 &&
      !without.has('reading-time') &&
      html`<span part="reading-time">${localizer.text(itemReadingTime, { minutes })}</span>`,
  ].filter(Boolean);
  return pieces.length > 0
    ? html`<div part="meta" class="meta" lang=${localizer.tag} dir=${localizer.dir}>${pieces}</div>`
    : nothing;
};

/** The topics, above the headline. */
export const renderTopics = ({ topics }: NewsItem, options: MetaOptions): TemplateResult | typeof nothing => {
  const { localizer, languages, without } = options;
  return topics.length > 0 && !without.has('topics')
    ? html`<ul
        part="topics"
        class="kicker"
        lang=${localizer.tag}
        dir=${localizer.dir}
        aria-label=${localizer.text(itemTopics)}
      >
        ${topics.map(({ name }) => html`<li part="topic">${renderLocalText(name, languages)}</li>`)}
      </ul>`
    : nothing;
};
