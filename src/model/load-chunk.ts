import { NewsError } from './news-error.js';

/**
 * Loads a part of the script with `import()`, which fetches each module once.
 *
 * @throws NewsError `network`, retryable, if the file cannot be loaded
 */
export const loadChunk = async <Chunk>(load: () => Promise<Chunk>): Promise<Chunk> => {
  try {
    return await load();
  } catch (cause) {
    throw new NewsError('network', 'A part of the script could not be loaded', { cause });
  }
};
