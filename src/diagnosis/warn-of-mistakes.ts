import { warn } from '../model/warn.js';
import { findMistakes } from './find-mistakes.js';

/** Time for scripts to set `data`, and for a provider to be defined. */
const PATIENCE_MS = 2_000;

/**
 * Names the mistakes in the markup of an element in the console, or that it has no source.
 *
 * @param lacksSource whether the element has nothing to show; called again after a moment
 */
export const warnOfMistakes = async (host: Element, lacksSource: () => boolean): Promise<void> => {
  let mistakes = findMistakes(host);
  if (mistakes.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    mistakes = findMistakes(host);
  }
  const isLacking = lacksSource();
  if (!host.isConnected || (mistakes.length === 0 && !isLacking)) return;
  const lack = isLacking ? ': there is no news. Set `src` or `data`, or put the element into a provider' : '';
  warn([`[wco-widgets] <${host.localName}>${lack}`, ...mistakes].join('\n- '), host);
};
