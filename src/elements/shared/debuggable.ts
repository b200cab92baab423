import type { LitElement } from 'lit';
import type { TraceStep } from '../../data/trace.js';
import { remember } from './chunk-controller.js';

/** An element that can show what it was told and what came of it. */
export interface Debuggable extends LitElement {
  debug: boolean;
}

const loadDebug = remember(() => import('../debug/debug-chunk.js'));

/**
 * Shows what an element was told and what came of it; everything that this takes is a chunk.
 *
 * @param step something that happened while news were loaded
 */
export const debug = (host: Debuggable, step?: TraceStep): void =>
  void loadDebug().then((chunk) => chunk.debug(host, step), console.warn);

/** Makes an element show it after each update, as long as it has `debug`. */
export const debuggable = (host: Debuggable): void =>
  host.addController({
    hostUpdated: () => {
      if (host.debug) debug(host);
    },
  });
