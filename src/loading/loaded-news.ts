import type { NewsError } from '../model/news-error.js';
import type { Copy } from './copies.js';

/** News, and how good they are. */
export interface LoadedNews extends Pick<Copy, 'feed' | 'loadedAt'> {
  /** Why there is nothing newer than this last good copy. */
  readonly error?: NewsError;
  /** What is on its way while an older copy is shown. Rejects when that must not be shown any longer. */
  readonly newer?: Promise<LoadedNews>;
}
