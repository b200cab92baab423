import { NewsError } from '../model/news-error.js';
import { loadOnce } from '../model/load-once.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import { jsonFeed } from './json-feed/json-feed.js';
import type * as Readers from './readers.js';

const registered: FormatAdapter[] = [];

/** All formats but JSON Feed and ours: most pages read none of them. */
export const loadReaders: () => Promise<typeof Readers> = loadOnce(() => import('./readers.js'));

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
  const own = registered.find(fits);
  if (own) return own;
  // All of ours are one or the other; those of a site need not be.
  if (source.json === undefined && !source.text?.startsWith('<'))
    throw new NewsError('unsupported-format', 'Neither JSON nor XML');
  let adapter = [jsonFeed].find(fits);
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
