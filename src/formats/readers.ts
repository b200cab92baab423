/**
 * The adapters of all formats except JSON Feed, in a chunk that loads on demand. To add a format, write its adapter in
 * a folder of its own and list it here.
 */
import { activitystreams } from './activitystreams/activitystreams.js';
import { atom } from './rss-atom/atom.js';
import { drupal } from './drupal/drupal.js';
import type { FormatAdapter } from './format-adapter.js';
import { htmlPage } from './json-ld/html-page.js';
import { jsonLd } from './json-ld/json-ld.js';
import { parseLenientDate } from './shared/lenient-date.js';
import { parseLenientLanguage } from './shared/lenient-language.js';
import { ninjs } from './ninjs/ninjs.js';
import { rss } from './rss-atom/rss.js';
import { wordpress } from './wordpress/wordpress.js';

export { parseLenientDate, parseLenientLanguage };
export { checkDepth, decodeAny, findDocument, repairJson } from './shared/prepare-document.js';

/** In the order of detection: the first that recognises a document reads it. */
const ALL: readonly FormatAdapter[] = [drupal, activitystreams, jsonLd, wordpress, ninjs, rss, atom, htmlPage];

/** The adapters, with the readers of dates and languages that understand words and many notations. */
export const adapters: readonly FormatAdapter[] = ALL.map((adapter) => ({
  ...adapter,
  read: (source) => adapter.read({ ...source, parseDate: parseLenientDate, parseLanguage: parseLenientLanguage }),
}));
