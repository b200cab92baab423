/** The chunk `readers`: all formats but ours. Nothing of it is loaded for a page that reads `news-1` or JSON Feed. */
import { activitystreams } from './activitystreams.js';
import { atom } from './atom.js';
import { drupal } from './drupal.js';
import type { FormatAdapter } from './format-adapter.js';
import { htmlPage } from './html-page.js';
import { jsonLd } from './json-ld.js';
import { parseLooseDate } from './loose-date.js';
import { ninjs } from './ninjs.js';
import { rss } from './rss.js';
import { wordpress } from './wordpress.js';

export { parseLooseDate };
export { decodeOther } from './decode-other.js';
export { checkDepth } from './check-depth.js';
export { escapeControls } from './escape-controls.js';

/** In the order in which they are asked. */
const ALL: readonly FormatAdapter[] = [drupal, activitystreams, jsonLd, wordpress, ninjs, rss, atom, htmlPage];

/** All of them read the dates that people write. */
export const adapters: readonly FormatAdapter[] = ALL.map((adapter) => ({
  ...adapter,
  read: (source) => adapter.read({ ...source, parseDate: parseLooseDate }),
}));
