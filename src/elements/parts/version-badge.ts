import { itemMachine, itemOutdated, itemSummary } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';
import { isOutdated } from '../../model/is-outdated.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';

/** Says how a version was made, or that it is older than the original. */
export const versionBadge = (item: NewsItem, version: NewsVersion, localizer: Localizer): string | undefined => {
  if (version.kind.startsWith('machine')) return localizer.text(itemMachine);
  if (version.kind === 'summary') return localizer.text(itemSummary);
  return isOutdated(item, version) ? localizer.text(itemOutdated) : undefined;
};
