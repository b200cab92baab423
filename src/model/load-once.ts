import { NewsError } from './news-error.js';

/**
 * Wraps an `import()` so that all calls share one promise, and resume in the order of the calls. After a failure, the
 * next call imports again.
 *
 * @returns a function that rejects with a retryable NewsError `network` if the chunk cannot be loaded
 */
export const loadOnce = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= load().catch((cause: unknown) => {
      part = undefined;
      throw new NewsError('network', 'A part of the script could not be loaded', { cause, isScript: true });
    }));
};
