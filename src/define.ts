import { elements as companions } from './elements/companions-chunk.js';
import { canDefine, defineOne, hasFirstCopy } from './elements/define-one.js';
import { elements as newsroom } from './elements/newsroom-chunk.js';
import { awaitLateProviders } from './elements/shared/late-providers.js';
import { WcoNewsItem } from './elements/news-item/news-item.js';

/** Those of a newsroom first: a provider is asked by those inside as soon as they are there. */
const ELEMENTS = { ...newsroom, 'news-item': WcoNewsItem, ...companions };

/**
 * Registers all elements, once, whatever else is on the page. A tag that is taken is left alone.
 *
 * @param prefix what their tags start with; default `wco`
 */
export const define = (prefix = 'wco'): void => {
  if (hasFirstCopy(prefix) || !canDefine()) return;
  awaitLateProviders();
  for (const [name, Element] of Object.entries(ELEMENTS)) defineOne(`${prefix}-${name}`, Element);
};
