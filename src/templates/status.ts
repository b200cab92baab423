import { html, nothing, type TemplateResult } from 'lit';
import { retry } from '../messages/catalogue/common.js';
import {
  itemEmpty,
  itemError,
  itemLoading,
  itemNetwork,
  itemNotFound,
  itemNoVersion,
  itemStale,
  itemTimeout,
} from '../messages/catalogue/item.js';
import type { Localizer } from '../messages/localizer.js';
import type { Message } from '../messages/message.js';
import type { LoadStatus } from '../model/load-state.js';
import type { NewsError, NewsErrorCode } from '../model/news-error.js';

const ERRORS: Readonly<Partial<Record<NewsErrorCode, Message>>> = {
  network: itemNetwork,
  cors: itemNetwork,
  timeout: itemTimeout,
  'not-found': itemNotFound,
  'no-version': itemNoVersion,
};

export interface StatusOptions {
  readonly status: LoadStatus;
  readonly error?: NewsError | undefined;
  readonly localizer: Localizer;
  readonly onRetry: () => void;
}

const messageOf = ({ status, error }: StatusOptions): Message | undefined => {
  if (status === 'loading') return itemLoading;
  if (status === 'empty') return itemEmpty;
  if (status === 'stale') return itemStale;
  return status === 'error' ? ((error && ERRORS[error.code]) ?? itemError) : undefined;
};

/**
 * The line that says how loading went. Its live region is always there, so that screen readers hear
 * of changes; while loading it is for them alone.
 */
export const renderStatus = (options: StatusOptions): TemplateResult => {
  const { status, error, localizer, onRetry } = options;
  const message = messageOf(options);
  const isVisible = message !== undefined && status !== 'loading';
  return html`<div class=${isVisible ? 'status' : 'visually-hidden'} lang=${localizer.tag} dir=${localizer.dir}>
    <p part="status" role="status">${message ? localizer.text(message) : nothing}</p>
    ${
      isVisible && error?.retryable
        ? html`<button part="retry" type="button" @click=${onRetry}>${localizer.text(retry)}</button>`
        : nothing
    }
  </div>`;
};

/** Grey bars where the article will be; nothing for screen readers, which hear the status. */
export const renderSkeleton = (): TemplateResult =>
  html`<div part="skeleton" class="skeleton" aria-hidden="true">
    <span></span><span></span><span></span><span></span><span></span><span></span>
  </div>`;
