import type { PropertyDeclarations } from 'lit';
import type { LanguageController } from './language-controller.js';
import type { DateStyle } from '../../language/format-date.js';
import type { MetaOptions } from '../parts/meta.js';
import type { Fallback } from './choices.js';
import { NewsElement, wordsOf } from './news-element.js';

/** What elements have in common that show articles, beside where these come from: how they are shown. */
export abstract class ArticleElement extends NewsElement {
  static override properties: PropertyDeclarations = {
    fallback: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    numbering: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    linkTarget: { attribute: 'link-target' },
    without: {},
  };

  /** What a reader gets whose language is missing. Default `best`. */
  declare fallback: Fallback | undefined;
  /** How long dates are. Default `long`. */
  declare dateStyle: DateStyle | undefined;
  /** IANA zone, or `local`, for dates with a time; default: the publisher's own day. */
  declare timeZone: string | undefined;
  /** Numbering system for dates (`latn`, `arab`…, or `native`). Default: the language's. */
  declare numbering: string | undefined;
  /** Level of the headline, 1–6. Default 2. */
  declare headingLevel: number | undefined;
  /** Where the links we make open: `_blank`… Default: here. */
  declare linkTarget: string | undefined;
  /**
   * Pieces to leave out, separated by spaces: `image`, `date`, `byline`, `reading-time`, `topics`, `places`,
   * `attachments`, `related`, `contact`, `share`, `rights`.
   */
  declare without: string | undefined;

  /** What templates need to know of the reader and of the author's wishes. */
  protected metaOptions({ localizer, languages }: Pick<LanguageController, 'localizer' | 'languages'>): MetaOptions {
    const { dateStyle: style, timeZone, numbering, linkTarget } = this;
    return { localizer, languages, date: { style, timeZone, numbering }, linkTarget, without: wordsOf(this.without) };
  }
}
