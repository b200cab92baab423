import { ContextConsumer } from '@lit/context';
import type { PropertyDeclarations } from 'lit';
import type { DateStyle } from '../../language/format-date.js';
import type { LoadState } from '../../model/load-state.js';
import type { NewsFeed } from '../../model/news.js';
import { parseTokens } from '../../model/parse-tokens.js';
import type { MetaOptions } from '../parts/meta.js';
import type { StatusFlags } from '../parts/status.js';
import { ARTICLE_VALUES, type AllowedValues, type Fallback } from './allowed-values.js';
import { FeedElement } from './feed-element.js';
import { newsroomContext, type Newsroom } from './newsroom-context.js';
import { SlowLoad } from './slow-load.js';
import type { NewsTranslator } from './translator.js';

/** Base class of the elements that show articles: display options, and the provider around the element. */
export abstract class ArticleElement extends FeedElement {
  protected static override readonly choices: AllowedValues = ARTICLE_VALUES;

  static override properties: PropertyDeclarations = {
    fallback: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    numbering: {},
    calendar: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    linkTarget: { attribute: 'link-target' },
    without: {},
    excerpt: { type: Number },
    translator: { attribute: false },
  };

  /**
   * What to show when the reader's language is unavailable: the best other version, the original, or only a notice.
   * @default 'best'
   */
  declare fallback: Fallback | undefined;
  /**
   * How dates are written.
   * @default 'long'
   */
  declare dateStyle: DateStyle | undefined;
  /** Time zone for dates with a time: an IANA name, or `local` for the reader's. Default: the publisher's offset. */
  declare timeZone: string | undefined;
  /**
   * Numbering system for dates: a Unicode identifier such as `latn` or `arab`, or `native`. Default: that of the
   * language.
   */
  declare numbering: string | undefined;
  /**
   * A second calendar, in which dates are repeated in brackets: `islamic-umalqura`, `persian`, `buddhist`, `hebrew`, or
   * another Unicode calendar that the browser supports for the language. Default: none.
   */
  declare calendar: string | undefined;
  /**
   * Level of the heading, 1 to 6.
   * @default 2
   */
  declare headingLevel: number | undefined;
  /** `target` of links outside the text, such as `_blank`. Default: the same tab. */
  declare linkTarget: string | undefined;
  /**
   * Parts to leave out, separated by spaces: `image`, `date`, `byline`, `reading-time`, `topics`, `places`,
   * `event`, `recordings`, `attachments`, `related`, `contact`, `share`, `rights`; in lists also `count` and `all-news`.
   */
  declare without: string | undefined;
  /**
   * Lines of the summary on each card, 1 to 6. Without a summary, the beginning of the text is shown. Default: no
   * summary. Has no effect on the variants `article` and `compact`.
   */
  declare excerpt: number | undefined;
  /**
   * Translates articles that lack the reader's language, when the reader presses the button. The button shows its
   * `name`. Default: the translator of the provider, otherwise the browser's own, if it has one.
   */
  declare translator: NewsTranslator | undefined;

  readonly #newsroom = new ContextConsumer(this, { context: newsroomContext, subscribe: true });

  readonly #load = new SlowLoad(this);
  /** The state in which the reader pressed “Try again”. */
  #retriedFrom: LoadState<NewsFeed> | undefined;

  /** Whether a load that the reader started with “Try again” is in progress. */
  protected get isRetrying(): boolean {
    return this.#retriedFrom !== undefined && (this.news.state === this.#retriedFrom || this.state === 'loading');
  }

  /** Whether the message about a failure is followed by a link to all news. */
  protected get leadsToAllNews(): boolean {
    return false;
  }

  /** How the status is shown and announced. */
  protected get statusFlags(): StatusFlags {
    const { isRetrying } = this;
    const { error, state } = this;
    // If the reader has no link to follow, offer “Try again” even for failures that are usually permanent.
    const isStuck = state === 'error' && !this.lightDom.hasLink && !this.leadsToAllNews;
    return {
      isPending: this.language.isPending,
      isSlow: this.#load.isSlow,
      isRetrying,
      isSilent: this.news.isBackground && !isRetrying,
      canRetry: error !== undefined && (error.retryable || isStuck),
    };
  }

  /** Handles “Try again”. The button stays while loading, because it has focus. */
  protected async retry(): Promise<void> {
    this.#retriedFrom = this.news.state;
    await this.refresh();
    this.#retriedFrom = undefined;
  }

  /** The translator of the element or of the provider around it. */
  protected get chosenTranslator(): NewsTranslator | undefined {
    return this.translator ?? this.newsroom?.translator;
  }

  protected override get newsroom(): Newsroom | undefined {
    return this.#newsroom.value;
  }

  /** Options of the templates. */
  protected get metaOptions(): MetaOptions {
    const { dateStyle: style, timeZone, numbering, calendar, linkTarget, excerpt } = this;
    const { localizer, languages } = this.language;
    return {
      localizer,
      languages,
      date: { style, timeZone, numbering, calendar },
      linkTarget,
      without: parseTokens(this.without?.toLowerCase()),
      excerpt,
    };
  }
}
