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

/** Messages for articles; lists have a general one. */
const ERRORS: Readonly<Partial<Record<NewsErrorCode, Message<never>>>> = {
  network: itemNetwork,
  timeout: itemTimeout,
  'not-found': itemNotFound,
  'no-version': itemNoVersion,
};

/** How a status is shown and announced. */
export interface StatusFlags {
  /** Whether the texts of the interface are still loading. The status waits for them, so that it is announced once. */
  readonly isPending?: boolean;
  /** Whether loading takes so long that it is announced. */
  readonly isSlow: boolean;
  /** Whether a load that the reader started with “Try again” is in progress: the button stays, and keeps focus. */
  readonly isRetrying: boolean;
  /** Whether the status is not announced, because the load ran in the background. */
  readonly isSilent: boolean;
  /** Whether “Try again” is offered. */
  readonly canRetry?: boolean;
}

export interface StatusOptions extends StatusFlags {
  readonly status: LoadStatus;
  readonly error?: NewsError | undefined;
  /** When a stale copy was loaded, in words. */
  readonly asOf?: string | undefined;
  readonly localizer: Localizer;
  readonly onRetry: () => void;
  /** A link shown after the message. */
  readonly link?: unknown;
  /** Texts to announce besides the status. */
  readonly announcement: readonly string[];
}

const messageOf = ({ status, error, asOf = '', localizer, isSlow, isRetrying }: StatusOptions): string | undefined => {
  if (status === 'loading') return isSlow || isRetrying ? localizer.text(itemLoading) : undefined;
  if (status === 'empty') return localizer.text(itemEmpty);
  if (status === 'stale') return localizer.text(itemStale, { date: asOf });
  if (status !== 'error') return undefined;
  return localizer.text(
    (error && (failureMessage(error) ?? (error.isScript ? undefined : ERRORS[error.code]))) || itemError,
  );
};

/** The status message and its buttons. The live region is always there, so that changes are announced. */
export const renderStatusLine = (
  message: unknown,
  isVisible: boolean,
  { localizer, isPending, isSilent, isRetrying, canRetry, onRetry }: Omit<StatusOptions, 'announcement'>,
  others: unknown = nothing,
): TemplateResult => {
  const isShown = isVisible && !isPending;
  return html`<div class=${isShown ? 'status' : 'visually-hidden'} lang=${localizer.tag} dir=${localizer.dir}>
    <p part="status" role="status" aria-live=${isSilent ? 'off' : nothing}>${isPending ? nothing : message}</p>
    ${
      isRetrying || (isShown && canRetry)
        ? html`<button
            part="retry"
            type="button"
            aria-disabled=${isRetrying ? 'true' : nothing}
            @click=${isRetrying ? nothing : onRetry}
          >
            ${localizer.text(retry)}
          </button>`
        : nothing
    }
    ${others}
  </div>`;
};

/** A news item: its status, announcements and content. */
export const renderItem = (options: StatusOptions, content: unknown): TemplateResult => {
  const { status, isRetrying, localizer, announcement } = options;
  const message = messageOf(options);
  const isVisible = message !== undefined && (status !== 'loading' || isRetrying);
  return html`<div class="root">
    ${renderStatusLine(message ?? nothing, isVisible, options, options.link)}
    ${renderAnnouncement(announcement, localizer)} ${content}
  </div>`;
};

/** The live region for announcements besides the status. */
export const renderAnnouncement = (texts: readonly string[], { tag, dir }: Localizer): TemplateResult =>
  html`<div part="announcement" class="visually-hidden" role="status" lang=${tag} dir=${dir}>
    ${texts.map((text) => html`<p>${text}</p>`)}
  </div>`;

const bars = (count: number): readonly TemplateResult[] => Array.from({ length: count }, () => html`<span></span>`);

/**
 * A placeholder for an article while it loads. Screen readers announce the status instead.
 *
 * @param variant `article`, `card` or `compact`
 */
export const renderSkeleton = (variant = 'article'): TemplateResult => {
  const image = html`<i></i>`;
  const head = html`<b></b>${variant === 'article' ? html`<b></b>` : nothing}<span></span>`;
  return html`<div part="skeleton" class="skeleton ${variant}" aria-hidden="true">
    ${variant === 'card' ? [image, head] : [head, variant === 'article' ? [image, bars(9)] : nothing]}
  </div>`;
};
