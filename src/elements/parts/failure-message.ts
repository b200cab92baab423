import {
  statusForbidden,
  statusOffline,
  statusServer,
  statusUnreachable,
  statusUnreadable,
} from '../../messages/catalogue/status.js';
import type { Message } from '../../messages/message.js';
import type { NewsError } from '../../model/news-error.js';

/** The message for a reader about a failure; `undefined` if lists and articles use different messages. */
export const failureMessage = ({ code, status = 0, isWithdrawn }: NewsError): Message<never> | undefined => {
  if (code === 'network') return navigator.onLine ? undefined : statusOffline;
  if (code === 'cors') return statusUnreachable;
  if (code === 'http')
    return isWithdrawn ? statusForbidden : status === 429 || status >= 500 ? statusServer : undefined;
  return /^(empty-body|malformed|too-large|unsupported-format)$/.test(code) ? statusUnreadable : undefined;
};
