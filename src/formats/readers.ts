/** The chunk `readers`: all formats but ours. Nothing of it is loaded for a page that reads `news-1` or JSON Feed. */
import { activitystreams } from './activitystreams/activitystreams.js';
import { atom } from './rss-atom/atom.js';
import { drupal } from './drupal/drupal.js';
import type { FormatAdapter } from './format-adapter.js';
import { htmlPage } from './json-ld/html-page.js';
import { jsonLd } from './json-ld/json-ld.js';
import { parseLooseDate } from './shared/loose-date.js';
import { ninjs } from './ninjs/ninjs.js';
import { rss } from './rss-atom/rss.js';
import { wordpress } from './wordpress/wordpress.js';

export { parseLooseDate };
export { checkDepth, decodeAny, escapeControls } from './shared/prepare-document.js';

/** In the order in which they are asked. */
const ALL: readonly FormatAdapter[] = [drupal, activitystreams, jsonLd, wordpress, ninjs, rss, atom, htmlPage];

/** All of them read the dates that people write. */
export const adapters: readonly FormatAdapter[] = ALL.map((adapter) => ({
  ...adapter,
  read: (source) => adapter.read({ ...source, parseDate: parseLooseDate }),
}));
