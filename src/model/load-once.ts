import { NewsError } from './news-error.js';

/**
 * Makes a function that loads a part of the script with `import()`: once, with one promise for all calls, so that
 * calls that wait for it go on in their order. After a failure, the next call tries again.
 *
 * @returns a function that rejects with a NewsError `network`, retryable, if the file cannot be loaded
 */
export const loadOnce = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= load().catch((cause: unknown) => {
      part = undefined;
      throw new NewsError('network', 'A part of the script could not be loaded', { cause });
    }));
};
