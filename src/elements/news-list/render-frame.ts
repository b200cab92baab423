import { html, nothing, type TemplateResult } from 'lit';
import { retry } from '../../messages/catalogue/common.js';
import {
  listClear,
  listEmpty,
  listEmptyFilter,
  listEmptyLanguage,
  listError,
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
import { failureMessage } from '../parts/failure-message.js';
import { renderLanguagePair } from '../parts/language-name.js';

/** Why there is nothing to show: no news, none in the reader's language, none that passes the filter. */
export type EmptyCause = 'none' | 'language' | 'filter';

export interface StatusOptions {
  readonly state: LoadStatus;
  readonly cause: EmptyCause | undefined;
  /** When the list shown was loaded, in words, in the state `stale`. */
  readonly asOf: string | undefined;
  readonly error: NewsError | undefined;
  readonly localizer: Localizer;
  /** What the reader asked for. */
  readonly language: string;
}

export interface StatusHandlers {
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

const messageOf = ({ state, cause, error, localizer, language }: StatusOptions): unknown => {
  if (state === 'loading') return localizer.text(listLoading);
  if (state === 'error') return localizer.text((error && failureMessage(error)) ?? listError);
  if (cause === 'filter') return localizer.text(listEmptyFilter);
  if (cause === 'none') return localizer.text(listEmpty);
  if (cause === 'language') {
    return localizer.parts(listEmptyLanguage, { language: renderLanguagePair(language, localizer) });
  }
  return state === 'stale' ? localizer.text(listStale) : nothing;
};

const button = (part: string, text: string, onClick: () => void): TemplateResult =>
  html`<button part=${part} type="button" @click=${onClick}>${text}</button>`;

/** The line that says how loading went, or why there is nothing; its live region is always there. */
export const renderListStatus = (options: StatusOptions, { onRetry, onClear }: StatusHandlers): TemplateResult => {
  const { state, cause, asOf, error, localizer } = options;
  const message = messageOf(options);
  const isVisible = message !== nothing && state !== 'loading';
  return html`<div class=${isVisible ? 'status' : 'visually-hidden'} lang=${localizer.tag} dir=${localizer.dir}>
    <p part="status" role="status">${asOf && cause === undefined ? `${asOf} ` : nothing}${message}</p>
    ${isVisible && error?.retryable ? button('retry', localizer.text(retry), onRetry) : nothing}
    ${cause === 'filter' ? button('clear', localizer.text(listClear), onClear) : nothing}
  </div>`;
};

/** Grey cards where the list will be. */
export const renderListSkeleton = (count: number): TemplateResult =>
  html`<div part="skeleton" class="cards skeletons" aria-hidden="true">
    ${Array.from({ length: count }, () => html`<div class="skeleton card"><i></i><b></b><span></span></div>`)}
  </div>`;

/** "Show 3 new articles": they wait, so that nothing moves while somebody reads. */
export const renderNewButton = (count: number, localizer: Localizer, onShow: () => void): unknown =>
  count > 0
    ? html`<p lang=${localizer.tag} dir=${localizer.dir}>
        ${button('new-items', localizer.text(listNew, { count }), onShow)}
      </p>`
    : nothing;

/** The way to articles in other languages, and back. */
export const renderOthers = (
  hidden: number,
  isShown: boolean,
  localizer: Localizer,
  onToggle: (isShown: boolean) => void,
): unknown => {
  if (hidden === 0 && !isShown) return nothing;
  const text = isShown ? localizer.text(listHideOthers) : localizer.text(listShowOthers, { count: hidden });
  return html`<p lang=${localizer.tag} dir=${localizer.dir}>${button('others', text, () => onToggle(!isShown))}</p>`;
};

export interface EndOptions {
  readonly paging: 'load-more' | 'pages' | 'none';
  /** Counted from 0. */
  readonly page: number;
  readonly lastPage: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** Whether the next page could not be had. */
  readonly hasFailed: boolean;
}

export interface EndHandlers {
  readonly onMore: () => void;
  readonly onPage: (page: number) => void;
}

const renderPages = (
  { page, lastPage, hasMore }: EndOptions,
  localizer: Localizer,
  { onPage }: EndHandlers,
): TemplateResult | typeof nothing => {
  if (lastPage === 0 && !hasMore) return nothing;
  const turn = (to: number, text: string, isPossible: boolean): unknown =>
    isPossible ? button('page', text, () => onPage(to)) : nothing;
  return html`<nav
    part="pages"
    class="pages"
    lang=${localizer.tag}
    dir=${localizer.dir}
    aria-label=${localizer.text(listPages)}
  >
    ${turn(page - 1, localizer.text(listPrevious), page > 0)}
    <span>${localizer.text(listPage, { page: page + 1, pages: lastPage + 1 })}</span>
    ${turn(page + 1, localizer.text(listNext), page < lastPage || hasMore)}
  </nav>`;
};

const renderMore = ({ isLoading }: EndOptions, localizer: Localizer, { onMore }: EndHandlers): TemplateResult =>
  html`<p lang=${localizer.tag} dir=${localizer.dir}>
    <button part="more" type="button" aria-disabled=${isLoading ? 'true' : nothing} @click=${onMore}>
      ${localizer.text(listMore)}
    </button>
  </p>`;

/** The way to further articles. */
export const renderEnd = (options: EndOptions, localizer: Localizer, handlers: EndHandlers): unknown => {
  const { paging, hasMore } = options;
  if (paging === 'none' || (paging === 'load-more' && !hasMore)) return nothing;
  const way = paging === 'pages' ? renderPages(options, localizer, handlers) : renderMore(options, localizer, handlers);
  // The button below asks again.
  const failure = options.hasFailed ? localizer.text(listError) : nothing;
  return html`<p part="page-status" role="status" lang=${localizer.tag} dir=${localizer.dir}>${failure}</p>
    ${way}`;
};
