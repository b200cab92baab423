import { listen, stopListening } from '../../safety/listen.js';

/**
 * Calls a function once the network is back: when the browser says so, or when a page that was frozen or in the
 * back/forward cache meanwhile is shown again.
 *
 * @returns a function that stops waiting
 */
export const whenOnline = (retry: () => void): (() => void) => {
  const isOffline = !navigator.onLine;
  const onChange = ({ type }: Event): void => {
    // Each visit to a page whose news fails for another reason would request it again.
    if (!navigator.onLine || (type !== 'online' && !isOffline)) return;
    stop();
    retry();
  };
  const stop = (): void => {
    stopListening(window, 'online', onChange);
    stopListening(document, 'visibilitychange', onChange);
  };
  listen(window, 'online', onChange);
  listen(document, 'visibilitychange', onChange);
  return stop;
};
