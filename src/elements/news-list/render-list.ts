import { html, nothing, type TemplateResult } from 'lit';
import {
  listClear,
  listCount,
  listCut,
  listEmpty,
  listEmptyFilter,
  listEmptyLanguage,
  listError,
  listFeed,
  listHeading,
  listHideOthers,
  listLoading,
  listMore,
  listNew,
  listNext,
  listPage,
  listPages,
  listPrevious,
  listShowOthers,
  listStale,
} from '../../messages/catalogue/list.js';
import type { Localizer } from '../../messages/localizer.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import { renderAnnouncement, renderStatusLine, type StatusFlags } from '../parts/status.js';
import { failureMessage } from '../parts/failure-message.js';
import { renderIcon } from '../parts/icons.js';
import { renderLanguagePair } from '../parts/language-name.js';
import { renderLinkText, renderPageLink, type LinkTarget } from '../parts/link.js';
import { renderNewsPage, type NewsAddresses } from '../parts/news-page.js';
import type { EmptyCause, ListModel } from './list-model.js';
import { renderControls, type ControlsHandlers, type ControlsOptions } from './render-controls.js';

/** The links below a list. */
export interface ListLinks extends LinkTarget {
  readonly addresses: NewsAddresses;
  /** Whether the element contains a single link, which is shown instead of “All news”. */
  readonly hasOwnLink: boolean;
  readonly hasPageLink: boolean;
  readonly hasFeedLink: boolean;
}

/** Everything that a list shows around its rows. */
export interface ListFrame extends StatusFlags {
  readonly localizer: Localizer;
  readonly layout: string | undefined;
  readonly variant: string | undefined;
  /** The author's heading; empty for none. Default: "News". */
  readonly heading: string | undefined;
  readonly headingLevel: number;
  readonly status: LoadStatus;
  readonly error?: NewsError | undefined;
  /** When a stale list was loaded, in words. */
  readonly asOf?: string | undefined;
  /** The language that the reader asked for. */
  readonly language: string;
  readonly emptyCause: EmptyCause | undefined;
  readonly announcement: readonly string[];
  /** The list, once it is loaded. */
  readonly loaded:
    | {
        readonly model: ListModel;
        /** The controls that translate headlines. */
        readonly translation?: unknown;
        /** The list element with its rows. */
        readonly rows: unknown;
        /** The number of articles; `undefined` if it is not shown. */
        readonly count: number | undefined;
        readonly controls: ControlsOptions;
        /** New articles that wait for the reader. */
        readonly waiting: number;
        /** Whether the reader asked for articles in other languages. */
        readonly showsOthers: boolean;
        /** Whether the next page of the feed is loading. */
        readonly isLoadingPage: boolean;
        /** Whether it failed to load. */
        readonly hasPageFailed: boolean;
        readonly links: ListLinks;
        /** Whether the feed exceeds the limit of articles. */
        readonly isCut: boolean;
      }
    | undefined;
}

export interface ListHandlers extends ControlsHandlers {
  readonly onRetry: () => void;
  readonly onClear: () => void;
  readonly onNew: () => void;
  readonly onOthers: (isShown: boolean) => void;
  readonly onMore: () => void;
  readonly onPage: (page: number) => void;
}

type Loaded = NonNullable<ListFrame['loaded']>;

const button = (part: string, text: string, onClick: () => void): TemplateResult =>
  html`<button part=${part} type="button" @click=${onClick}>${text}</button>`;

const renderHead = (frame: ListFrame, handlers: ListHandlers): TemplateResult => {
  const { localizer, heading, headingLevel, loaded } = frame;
  const count = loaded?.count;
  const { tag, dir } = localizer;
  // The author's heading is in the language of the page.
  const [lang, direction] = heading === undefined ? [tag, dir] : [nothing, nothing];
  return html`${
    heading === ''
      ? nothing
      : html`<div class="head" dir=${direction}>
          <div
            part="heading"
            role="heading"
            aria-level=${headingLevel}
            id="heading"
            tabindex="-1"
            lang=${lang}
            dir=${direction}
          >
            ${heading ?? localizer.text(listHeading)}
          </div>
          ${
            // The status says why a list is empty.
            count
              ? html`<span part="count" lang=${tag} dir=${dir}>${localizer.text(listCount, { count })}</span>`
              : nothing
          }
        </div>`
  }${loaded ? renderControls(loaded.controls, handlers) : nothing}`;
};

const messageOf = (frame: ListFrame): unknown => {
  const { status, emptyCause, error, asOf = '', localizer, language, isSlow, isRetrying } = frame;
  if (status === 'loading') return isSlow || isRetrying ? localizer.text(listLoading) : nothing;
  if (status === 'error') return localizer.text((error && failureMessage(error)) ?? listError);
  if (emptyCause === 'filter') return localizer.text(listEmptyFilter);
  if (emptyCause === 'none') return localizer.text(listEmpty);
  if (emptyCause === 'language')
    return localizer.parts(listEmptyLanguage, { language: renderLanguagePair(language, localizer) });
  return status === 'stale' ? localizer.text(listStale, { date: asOf }) : nothing;
};

/** The result of loading, or why the list is empty. */
const renderStatus = (frame: ListFrame, { onRetry, onClear }: ListHandlers): TemplateResult => {
  const { status, emptyCause, localizer, isRetrying } = frame;
  const message = messageOf(frame);
  const isVisible = message !== nothing && (status !== 'loading' || isRetrying);
  const clear = emptyCause === 'filter' ? button('clear', localizer.text(listClear), onClear) : nothing;
  return renderStatusLine(message, isVisible, { ...frame, onRetry }, clear);
};

/** Placeholder cards while the list loads. */
export const renderListSkeleton = (count: number, hasImages: boolean, lines: number): TemplateResult =>
  html`<div part="skeleton" class="cards skeletons" aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div>
          <div class="skeleton card ${hasImages ? 'illustrated' : ''}">
            ${hasImages ? html`<i></i>` : nothing}
            <div class="card-text"><b></b><span></span>${Array.from({ length: lines }, () => html`<u></u>`)}</div>
          </div>
        </div>`,
    )}
  </div>`;

/** "Show 3 new articles". They wait, so that nothing moves while people read. */
const renderNew = ({ waiting }: Loaded, localizer: Localizer, { onNew }: ListHandlers): unknown =>
  waiting > 0
    ? html`<p lang=${localizer.tag} dir=${localizer.dir}>
        ${button('new-items', localizer.text(listNew, { count: waiting }), onNew)}
      </p>`
    : nothing;

/** Shows articles in other languages, or hides them again. */
const renderOthers = ({ model, showsOthers }: Loaded, localizer: Localizer, { onOthers }: ListHandlers): unknown => {
  const { hidden } = model;
  if (hidden === 0 && !showsOthers) return nothing;
  const text = showsOthers ? localizer.text(listHideOthers) : localizer.text(listShowOthers, { count: hidden });
  return html`<p lang=${localizer.tag} dir=${localizer.dir}>
    ${button('others', text, () => onOthers(!showsOthers))}
  </p>`;
};

const renderPages = (
  { model: { page, lastPage, hasMore } }: Loaded,
  localizer: Localizer,
  { onPage }: ListHandlers,
): TemplateResult | typeof nothing => {
  if (lastPage === 0 && !hasMore) return nothing;
  const turn = (to: number, text: string, isPossible: boolean): unknown =>
    isPossible ? button('page', text, () => onPage(to)) : nothing;
  return html`<div
    part="pages"
    class="pages"
    role="group"
    lang=${localizer.tag}
    dir=${localizer.dir}
    aria-label=${localizer.text(listPages)}
  >
    ${turn(page - 1, localizer.text(listPrevious), page > 0)}
    <span>${localizer.text(listPage, { page: page + 1, pages: lastPage + 1 })}</span>
    ${turn(page + 1, localizer.text(listNext), page < lastPage || hasMore)}
  </div>`;
};

const renderMore = ({ isLoadingPage }: Loaded, localizer: Localizer, { onMore }: ListHandlers): TemplateResult =>
  html`<p lang=${localizer.tag} dir=${localizer.dir}>
    <button part="more" type="button" aria-disabled=${isLoadingPage ? 'true' : nothing} @click=${onMore}>
      ${localizer.text(listMore)}
    </button>
  </p>`;

/** The button or the page navigation that leads to further articles. */
const renderEnd = (loaded: Loaded, localizer: Localizer, handlers: ListHandlers): unknown => {
  const { paging, hasMore } = loaded.model;
  if (paging === 'none' || (paging === 'load-more' && !hasMore)) return nothing;
  return html`<p part="page-status" role="status" lang=${localizer.tag} dir=${localizer.dir}>
      ${loaded.hasPageFailed ? localizer.text(listError) : nothing}
    </p>
    ${paging === 'pages' ? renderPages(loaded, localizer, handlers) : renderMore(loaded, localizer, handlers)}`;
};

/** The message at the end of a list that was cut. "All news" follows. */
const renderCut = ({ model, isCut }: Loaded, localizer: Localizer): unknown =>
  isCut && !model.hasMore && model.visible.at(-1) === model.matching.at(-1)
    ? html`<p part="cut" lang=${localizer.tag} dir=${localizer.dir}>${localizer.text(listCut)}</p>`
    : nothing;

// On the grid of icons.ts.
const FEED_ICON = 'M4 15h1v1H4zM4 10a6 6 0 0 1 6 6M4 4a12 12 0 0 1 12 12';

const renderFeedLink = (href: string, links: ListLinks): TemplateResult => {
  const text = renderLinkText(links.localizer.text(listFeed), links);
  return renderPageLink('feed', href, html`${renderIcon(FEED_ICON)}<span>${text}</span>`, links);
};

/** Links to the page with all news, and to the feed. */
const renderLinks = ({ links, model }: Loaded): unknown => {
  const { addresses, hasOwnLink, hasPageLink, hasFeedLink } = links;
  // An empty list shows the element's own content above.
  const hasSlot = hasOwnLink && model.emptyCause !== 'none';
  const page = hasSlot ? html`<slot></slot>` : hasPageLink ? renderNewsPage(addresses, links) : nothing;
  const feed = hasFeedLink && addresses.feed ? renderFeedLink(addresses.feed, links) : nothing;
  return page === nothing && feed === nothing
    ? nothing
    : html`<div class="links" lang=${links.localizer.tag} dir=${links.localizer.dir}>${page}${feed}</div>`;
};

/** A list: heading, controls, status, rows, paging and links. */
export const renderList = (frame: ListFrame, handlers: ListHandlers, placeholder: unknown): TemplateResult => {
  const { localizer, layout, variant, emptyCause, announcement, loaded } = frame;
  const layouts = layout === 'grid' ? 'grid' : layout === 'lead' ? 'grid lead' : '';
  return html`<div class="root ${layouts} ${variant === 'compact' || variant === 'thumbnail' ? variant : 'full'}">
    ${renderHead(frame, handlers)} ${renderStatus(frame, handlers)} ${renderAnnouncement(announcement, localizer)}
    ${
      loaded
        ? html`${renderNew(loaded, localizer, handlers)}
          ${emptyCause === 'none' ? html`<slot name="empty"></slot><slot></slot>` : nothing}
          ${loaded.translation ?? nothing} ${loaded.rows} ${renderOthers(loaded, localizer, handlers)}
          ${renderEnd(loaded, localizer, handlers)} ${renderCut(loaded, localizer)} ${renderLinks(loaded)}`
        : placeholder
    }
  </div>`;
};
