import type { Notice } from '../parts/notice.js';

const STORAGE_PREFIX = 'wco-notice:';

/** Notices dismissed on this page, in case they can't be stored (private windows, sandboxed frames, full quota). */
const dismissed = new Set<string>();

/** Whether the reader dismissed a notice in this session. */
export const isDismissed = (key: string): boolean => {
  if (dismissed.has(key)) return true;
  try {
    return sessionStorage.getItem(STORAGE_PREFIX + key) === '1';
  } catch {
    return false;
  }
};

/** Remembers for this session that the reader dismissed a notice. */
export const dismiss = (key: string): void => {
  dismissed.add(key);
  try {
    sessionStorage.setItem(STORAGE_PREFIX + key, '1');
  } catch {
    // Remembered until the page is reloaded.
  }
};

/**
 * Identifies a notice: the same notice of the same article on the same page.
 *
 * @param article id of the article that the notice belongs to, if any
 */
export const dismissalKey = (notice: Notice | undefined, article: string | undefined): string => {
  const { requested, shown, kind, versionKind, isOutdated } = notice ?? {};
  const page = location.pathname + location.search;
  return [page, article, requested, shown, kind, versionKind, isOutdated && 'outdated'].filter(Boolean).join(' ');
};
