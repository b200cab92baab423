/** The chunk `readers`: all formats but ours. Nothing of it is loaded for a page that reads `news-1` or JSON Feed. */
import type { FormatAdapter } from './format-adapter.js';
import { parseLooseDate } from './loose-date.js';

export { parseLooseDate };
export { checkDepth } from './check-depth.js';
export { escapeControls } from './escape-controls.js';

/** In the order in which they are asked. */
const ALL: readonly FormatAdapter[] = [];

/** All of them read the dates that people write. */
export const adapters: readonly FormatAdapter[] = ALL.map((adapter) => ({
  ...adapter,
  read: (source) => adapter.read({ ...source, parseDate: parseLooseDate }),
}));
