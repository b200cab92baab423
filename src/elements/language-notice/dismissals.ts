/** Notices a reader has hidden in this session. Storage is used only when the page's author asked for it. */

const PREFIX = 'wco-notice:';

/** Not in a private window of some browsers, in a sandboxed frame, or where cookies are forbidden. */
const storage = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
};

/** Whether a notice was hidden before in this session. */
export const isDismissed = (key: string): boolean => {
  try {
    return storage()?.getItem(PREFIX + key) === '1';
  } catch {
    return false;
  }
};

/** Remembers for this session that a notice was hidden; where nothing can be stored, nobody remembers. */
export const dismiss = (key: string): void => {
  try {
    storage()?.setItem(PREFIX + key, '1');
  } catch {
    // The quota is used up: the notice is hidden until the page is loaded again.
  }
};
