import { listen, stopListening } from '../../safety/listen.js';

/**
 * Calls a function once the network is back: on `online`, or when the page is shown again after it was frozen or in the
 * back/forward cache.
 *
 * @returns a function that stops waiting
 */
export const whenOnline = (retry: () => void): (() => void) => {
  const isOffline = !navigator.onLine;
  const onChange = ({ type }: Event): void => {
    // If the device was online, the failure has another cause: returning to the page must not request the news again.
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
