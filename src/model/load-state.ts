import type { NewsError } from './news-error.js';

/** The states an element shows; the same words are its `:state()`s. */
export type LoadStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/**
 * What is known of something loaded. A union, so that a state nobody thought of is a type error:
 * - `loading` keeps the value shown before, if there was one;
 * - `stale` is a good value of an earlier answer (`loadedAt`: milliseconds since 1970) beside the failure
 *   of a later one.
 */
export type LoadState<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly value?: Value }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'stale'; readonly value: Value; readonly error: NewsError; readonly loadedAt: number }
  | { readonly status: 'error'; readonly error: NewsError };

/** The value a state carries, if any. */
export const valueOf = <Value>(state: LoadState<Value>): Value | undefined =>
  'value' in state ? state.value : undefined;
