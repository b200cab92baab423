import { NewsError } from '../model/news-error.js';
import type { FormatAdapter, SourceDocument } from './format-adapter.js';
import type * as Native from './native.js';
import type * as Readers from './readers.js';

const registered: FormatAdapter[] = [];

/** Loads a chunk once; a failure is not kept. Rejects with a NewsError `network`. */
const remember = <Chunk>(load: () => Promise<Chunk>): (() => Promise<Chunk>) => {
  let chunk: Promise<Chunk> | undefined;
  return () =>
    (chunk ??= load().catch((cause: unknown) => {
      chunk = undefined;
      throw new NewsError('network', 'A part of the script could not be loaded', { cause });
    }));
};

/** Our format, and JSON Feed. Fetched beside the news. */
export const loadNative: () => Promise<typeof Native> = remember(() => import('./native.js'));

/** All other formats: most pages read none of them. */
export const loadReaders: () => Promise<typeof Readers> = remember(() => import('./readers.js'));

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
  let adapter = [(await loadNative()).jsonFeed].find(fits);
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
