import { NewsError } from '../model/news-error.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import { jsonFeed } from './json-feed.js';

const builtIn: readonly FormatAdapter[] = [jsonFeed];
const registered: FormatAdapter[] = [];

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
 * @throws NewsError `unsupported-format`
 */
export const findFormat = (source: SourceDocument, name?: string): FormatAdapter => {
  const adapter = [...registered, ...builtIn].find((each) => (name ? each.name === name : each.detect(source)));
  if (!adapter) {
    throw new NewsError('unsupported-format', name ? `No format is called "${name}"` : 'No known news format');
  }
  return adapter;
};
