import type { Localizer } from '../../messages/localizer.js';
import type { LinkTarget } from './link.js';

/** What pieces of an article need to know of the reader and of the page's author. */
export interface ExtrasContext extends LinkTarget {
  readonly localizer: Localizer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  /** Level of the headings of these pieces. */
  readonly headingLevel: number;
}
