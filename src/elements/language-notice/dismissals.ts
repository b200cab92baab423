/** Notices a reader has hidden in this session. Storage is used only where the page's author asked for it. */

const PREFIX = 'wco-notice:';

/** Hidden on this page, for where nothing can be stored: private windows, sandboxed frames, a full quota. */
const hidden = new Set<string>();

/** Whether a notice was hidden before in this session. */
export const isDismissed = (key: string): boolean => {
  if (hidden.has(key)) return true;
  try {
    return sessionStorage.getItem(PREFIX + key) === '1';
  } catch {
    return false;
  }
};

/** Remembers for this session that a notice was hidden. */
export const dismiss = (key: string): void => {
  hidden.add(key);
  try {
    sessionStorage.setItem(PREFIX + key, '1');
  } catch {
    // Remembered until the page is loaded again.
  }
};
