import type { TraceStep } from '../../loading/trace.js';
import type { DebugHost } from '../../diagnosis/panel/debug-host.js';
import { loadOnce } from '../../model/load-once.js';
import { warn } from '../../model/warn.js';

/** One promise, so that steps reach the panel in their order. */
const loadDebug = loadOnce(() => import('../../diagnosis/panel/debug-session.js'));

/**
 * Shows what an element was told and what came of it; everything that this takes is a chunk.
 *
 * @param step something that happened while news was loaded
 */
export const debug = (host: DebugHost, step?: TraceStep): void =>
  void loadDebug()
    .then((chunk) => chunk.debug(host, step))
    .catch(warn);

/** Makes an element show it after each update, as long as it has `debug`. */
export const debuggable = (host: DebugHost): void => {
  // Not undefined: Vue sets `''` for a bare attribute, but true where the property is a boolean already.
  host.debug = false;
  host.addController({
    hostUpdated() {
      if (host.debug) debug(host);
    },
  });
};
