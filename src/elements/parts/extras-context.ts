import type { Localizer } from '../../messages/localizer.js';
import type { LinkTarget } from './link.js';

/** Options of the templates for the parts of an article. */
export interface ExtrasContext extends LinkTarget {
  readonly localizer: Localizer;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  /** Level of the headings of these parts. */
  readonly headingLevel: number;
}
