import { NewsError } from '../model/news-error.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import { jsonFeed } from './json-feed.js';
import type * as Readers from './readers.js';

const registered: FormatAdapter[] = [];
let readers: Promise<typeof Readers> | undefined;

/**
 * The readers of all other formats: a chunk, since most pages read one format, ours.
 *
 * @throws NewsError `network`
 */
export const loadReaders = (): Promise<typeof Readers> => {
  readers ??= import('./readers.js').catch((cause: unknown) => {
    readers = undefined;
    throw new NewsError('network', 'The readers of other formats could not be loaded', { cause });
  });
  return readers;
};

/**
 * Adds a format. Formats a site registered are asked before ours, the newest first; one of a name
 * already registered replaces it.
 */
export const registerFormat = (adapter: FormatAdapter): void => {
  const at = registered.findIndex(({ name }) => name === adapter.name);
  if (at >= 0) registered.splice(at, 1);
  registered.unshift(adapter);
};

/**
 * The adapter for a document.
 *
 * @param name the adapter asked for by name, instead of detection
 * @throws NewsError `unsupported-format`; `malformed` when it is nested too deep for a reader; `network` when the readers could not be loaded
 */
export const findFormat = async (source: SourceDocument, name?: string): Promise<FormatAdapter> => {
  const fits = (each: FormatAdapter): boolean => (name ? each.name === name : each.detect(source));
  let adapter = [...registered, jsonFeed].find(fits);
  if (!adapter) {
    const { adapters, checkDepth } = await loadReaders();
    checkDepth(source.json);
    adapter = adapters.find(fits);
  }
  if (!adapter) {
    throw new NewsError('unsupported-format', name ? `No format is called "${name}"` : 'No known news format');
  }
  return adapter;
};
