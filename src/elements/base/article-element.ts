import { ContextConsumer } from '@lit/context';
import type { PropertyDeclarations } from 'lit';
import type { DateStyle } from '../../language/format-date.js';
import { wordsOf } from '../../model/words-of.js';
import type { MetaOptions } from '../parts/meta.js';
import type { Fallback } from './choices.js';
import { FeedElement } from './feed-element.js';
import { newsroomContext, type Newsroom } from './newsroom-context.js';

/** Base class of the elements that show articles: how articles are shown, and the provider around the element. */
export abstract class ArticleElement extends FeedElement {
  static override properties: PropertyDeclarations = {
    fallback: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    numbering: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    linkTarget: { attribute: 'link-target' },
    without: {},
  };

  /** What to show when the reader's language is unavailable: `best`, `original` or `none`. Default `best`. */
  declare fallback: Fallback | undefined;
  /** How long dates are. Default `long`. */
  declare dateStyle: DateStyle | undefined;
  /** IANA zone, or `local`, for dates with a time; default: the publisher's own day. */
  declare timeZone: string | undefined;
  /** Numbering system for dates (`latn`, `arab`…, or `native`). Default: the language's. */
  declare numbering: string | undefined;
  /** Level of the headline, 1–6. Default 2. */
  declare headingLevel: number | undefined;
  /** `target` of links: `_blank`… Default: the same tab. */
  declare linkTarget: string | undefined;
  /**
   * Parts to leave out, separated by spaces: `image`, `date`, `byline`, `reading-time`, `topics`, `places`,
   * `attachments`, `related`, `contact`, `share`, `rights`.
   */
  declare without: string | undefined;

  readonly #newsroom = new ContextConsumer(this, { context: newsroomContext, subscribe: true });

  protected override get newsroom(): Newsroom | undefined {
    return this.#newsroom.value;
  }

  /** Options of the templates. */
  protected get metaOptions(): MetaOptions {
    const { dateStyle: style, timeZone, numbering, linkTarget } = this;
    const { localizer, languages } = this.language;
    return { localizer, languages, date: { style, timeZone, numbering }, linkTarget, without: wordsOf(this.without) };
  }
}
