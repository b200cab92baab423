import { NewsError } from '../model/news-error.js';
import { loadOnce } from '../model/load-once.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import { jsonFeed } from './json-feed/json-feed.js';
import type * as Readers from './readers.js';

const registered: FormatAdapter[] = [];

/** Loads the adapters of all formats except JSON Feed. */
export const loadReaders: () => Promise<typeof Readers> = loadOnce(() => import('./readers.js'));

/**
 * Adds a format of the site. The newest is tried first, before the built-in ones. Replaces an added format of the same
 * name.
 */
export const registerFormat = (adapter: FormatAdapter): void => {
  const at = registered.findIndex(({ name }) => name === adapter.name);
  if (at >= 0) registered.splice(at, 1);
  registered.unshift(adapter);
};

/**
 * Finds the adapter for a document.
 *
 * @param name name of the adapter, to skip detection
 * @throws NewsError `unsupported-format`; `malformed` if it is nested too deeply; `network` if the adapters could not be loaded
 */
export const findFormat = async (source: SourceDocument, name?: string): Promise<FormatAdapter> => {
  const fits = (each: FormatAdapter): boolean => (name ? each.name === name : each.detect(source));
  const own = registered.find(fits);
  if (own) return own;
  // Built-in formats are JSON or start with a tag.
  if (source.json === undefined && !source.text?.startsWith('<'))
    throw new NewsError('unsupported-format', 'Neither JSON nor XML');
  let adapter = [jsonFeed].find(fits);
  if (!adapter) {
    const { adapters, checkDepth } = await loadReaders();
    await checkDepth(source.json);
    adapter = adapters.find(fits);
  }
  if (!adapter) {
    throw new NewsError('unsupported-format', name ? `No format is called "${name}"` : 'No known news format');
  }
  return adapter;
};
