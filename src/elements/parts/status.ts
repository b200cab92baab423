import { html, nothing, type TemplateResult } from 'lit';
import { retry } from '../../messages/catalogue/common.js';
import {
  itemEmpty,
  itemError,
  itemLoading,
  itemNetwork,
  itemNotFound,
  itemNoVersion,
  itemStale,
  itemTimeout,
} from '../../messages/catalogue/status.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsError, NewsErrorCode } from '../../model/news-error.js';
import { failureMessage } from './failure-message.js';

/** Messages for articles alone. */
const ERRORS: Readonly<Partial<Record<NewsErrorCode, Message<never>>>> = {
  network: itemNetwork,
  timeout: itemTimeout,
  'not-found': itemNotFound,
  'no-version': itemNoVersion,
};

export interface StatusOptions {
  readonly status: LoadStatus;
  readonly error?: NewsError | undefined;
  /** When a stale copy was loaded, in words. */
  readonly asOf?: string | undefined;
  readonly localizer: Localizer;
  readonly onRetry: () => void;
}

const messageOf = ({ status, error, asOf = '', localizer }: StatusOptions): string | undefined => {
  if (status === 'loading') return localizer.text(itemLoading);
  if (status === 'empty') return localizer.text(itemEmpty);
  if (status === 'stale') return localizer.text(itemStale, { date: asOf });
  if (status !== 'error') return undefined;
  return localizer.text(
    (error && (failureMessage(error) ?? (error.isScript ? undefined : ERRORS[error.code]))) || itemError,
  );
};

/** The result of loading. The live region is always there, so that screen readers announce changes; it is hidden while loading. */
export const renderStatus = (options: StatusOptions): TemplateResult => {
  const { status, error, localizer, onRetry } = options;
  const message = messageOf(options);
  const isVisible = message !== undefined && status !== 'loading';
  return html`<div class=${isVisible ? 'status' : 'visually-hidden'} lang=${localizer.tag} dir=${localizer.dir}>
    <p part="status" role="status">${message ?? nothing}</p>
    ${
      isVisible && error?.retryable
        ? html`<button part="retry" type="button" @click=${onRetry}>${localizer.text(retry)}</button>`
        : nothing
    }
  </div>`;
};

/** A news item: its status and its content. */
export const renderItem = (options: StatusOptions, content: unknown): TemplateResult =>
  html`<div class="root" aria-busy=${options.status === 'loading' ? 'true' : nothing}>
    ${renderStatus(options)} ${content}
  </div>`;

const bars = (count: number): readonly TemplateResult[] => Array.from({ length: count }, () => html`<span></span>`);

/**
 * A placeholder for an article while it loads. Screen readers announce the status instead.
 *
 * @param variant as of the item: `article`, `card` or `compact`
 */
export const renderSkeleton = (variant = 'article'): TemplateResult => {
  const image = html`<i></i>`;
  const head = html`<b></b>${variant === 'article' ? html`<b></b>` : nothing}<span></span>`;
  return html`<div part="skeleton" class="skeleton ${variant}" aria-hidden="true">
    ${variant === 'card' ? [image, head] : [head, variant === 'article' ? [image, bars(9)] : nothing]}
  </div>`;
};
