import type { NewsError } from './news-error.js';

/** States of an element, which are also its `:state()` names. */
export type LoadStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/**
 * State of a load. A union, so that the compiler finds a state that is not handled:
 * - `loading` keeps the previous value, if there is one;
 * - `stale` has the last good value, when it was loaded (milliseconds since 1970), and the error of the latest load.
 */
export type LoadState<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly value?: Value }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'stale'; readonly value: Value; readonly error: NewsError; readonly loadedAt: number }
  | { readonly status: 'error'; readonly error: NewsError };

/** The value of a state, if it has one. */
export const valueOfState = <Value>(state: LoadState<Value>): Value | undefined =>
  'value' in state ? state.value : undefined;
