import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { WcoItemOpenEvent } from '../../events/wco-item-open-event.js';
import { WcoLanguageChangeEvent } from '../../events/wco-language-change-event.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { needsNotice } from '../../language/content-language.js';
import type { Negotiation } from '../../language/negotiate.js';
import { valueOfState, type LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem, NewsVersion } from '../../model/news.js';
import type { TraceStep } from '../../loading/trace.js';
import { base } from '../parts/base-styles.js';
import { metaStyles } from '../parts/meta-styles.js';
import { statusStyles } from '../parts/status-styles.js';
import { headingLevel } from '../parts/heading-level.js';
import type { HtmlSanitizer } from '../../safety/sanitize-html.js';
import { webUrl } from '../../safety/urls.js';
import type { MetaOptions } from '../parts/meta.js';
import { newsAddresses, renderNewsPage } from '../parts/news-page.js';
import type { VersionChoice } from '../parts/notice.js';
import { renderItem, renderSkeleton } from '../parts/status.js';
import { FocusController } from '../base/focus-controller.js';
import { isPlainClick } from '../base/plain-click.js';
import { articleContext } from '../base/article-context.js';
import type { ExcerptController } from '../parts/excerpt.js';
import { ChunkController } from '../base/chunk-controller.js';
import { ComparisonController, type FocusTarget } from './comparison-controller.js';
import { loadArticleRenderer, loadCardRenderer, preloadArticleRenderer } from './load-chunks.js';
import { Announcer } from '../base/announcer.js';
import { ArticleElement } from '../base/article-element.js';
import { DECLARED } from '../base/wco-element.js';
import { ITEM_VALUES, type AllowedValues, type NoticeMode, type Variant } from '../base/allowed-values.js';
import type { Article, ArticleOptions, ShownArticle } from '../parts/article.js';
import { ArticleLoader } from './article-loader.js';
import type { Preparation } from './make-body.js';
import type { CardOptions, CardRenderer } from './card-renderer.js';
import { NewsroomVisit } from './newsroom-visit.js';
import { TranslationController } from './translation-controller.js';

/** State of an element in a newsroom while no article is open. */
const IDLE = { status: 'idle' } as const;

/** The parts that get focus: the headline, or its replacement. */
const ARTICLE_PARTS = ['headline', 'article', 'notice', 'retry'];

/**
 * One news article, in the best language version for the reader. If that is not the reader's own language, a notice
 * says so.
 *
 * @slot - Fallback content: shown without JavaScript, while loading, and after a failure.
 * @slot notice - Replaces the language notice. A `<wco-language-notice>` in this slot is about this article.
 * @slot media - Replaces the main image.
 * @slot before-body - Content between the headline and the text.
 * @slot after-body - Content after the text.
 * @slot contact - Replaces the contacts of the article. A `<wco-contact-card>` in this slot shows them.
 * @slot footer - Replaces the rights, the link to the publisher's page and the buttons.
 * @slot loading - Replaces the skeleton.
 * @slot empty - Content after the message that there is no article.
 * @slot error - Content after the message that loading failed.
 *
 * @csspart article - The whole article.
 * @csspart notice - The language notice.
 * @csspart notice-text - The sentences of the notice.
 * @csspart versions - The notice's list of other versions.
 * @csspart version - A link or button that leads to a version.
 * @csspart translation - The notice's controls for translation.
 * @csspart translate - The button that translates the article.
 * @csspart translation-status - The sentence about the translation: its progress, how it was made, or its failure.
 * @csspart translation-progress - The progress bar.
 * @csspart cancel-translation - The button that stops the translation.
 * @csspart show-original - The button that shows the original again.
 * @csspart remember-translation - The checkbox that translates further articles automatically, with its label.
 * @csspart request-translation - The link that asks the publisher for the article in the reader's language.
 * @csspart compare - The button in the notice that shows two versions side by side.
 * @csspart topics - The list of topics above the headline; on a card, the first topic.
 * @csspart topic - A topic.
 * @csspart headline - The headline.
 * @csspart meta - The line with dates, places, authors and reading time.
 * @csspart date - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart places - The places that the article is about.
 * @csspart byline - The authors.
 * @csspart reading-time - The reading time.
 * @csspart summary - The standfirst.
 * @csspart media - The main image with its caption.
 * @csspart image - An image.
 * @csspart caption - The caption of an image.
 * @csspart credit - The credit of an image.
 * @csspart body - The text.
 * @csspart comparison - The row of buttons above two versions side by side.
 * @csspart comparison-heading - The text that names both versions.
 * @csspart close-comparison - The button that shows one version alone again.
 * @csspart compared-language - The language of a version in a comparison.
 * @csspart pair - A block of one version and the corresponding block of the other.
 * @csspart gallery - Further images.
 * @csspart gallery-item - A further image with its caption.
 * @csspart event - The event that the article announces.
 * @csspart event-heading - The heading of the event.
 * @csspart event-status - The message that the event is cancelled, postponed or on another date.
 * @csspart event-time - The date and time of the event.
 * @csspart event-zone - The time zone of the event.
 * @csspart event-local - The time of the event in the reader's time zone.
 * @csspart event-place - The place of the event.
 * @csspart event-online - The link to take part online.
 * @csspart save-event - The button that saves the event to a calendar.
 * @csspart recordings - Audio and video.
 * @csspart recordings-heading - The heading of audio and video.
 * @csspart recording - A recording with its caption, or the link to a player on another site.
 * @csspart player - The player of a recording.
 * @csspart recording-status - The message that a recording cannot be played.
 * @csspart attachments - The documents.
 * @csspart attachments-heading - The heading of the documents.
 * @csspart attachment - A document.
 * @csspart related - The related links.
 * @csspart related-heading - The heading of the related links.
 * @csspart related-link - A related link.
 * @csspart contact - One contact.
 * @csspart contact-heading - The heading of a contact.
 * @csspart contact-name - The name of the person.
 * @csspart contact-role - The position of the person.
 * @csspart contact-organization - The organisation.
 * @csspart contact-email - The e-mail address.
 * @csspart contact-phone - The telephone number.
 * @csspart contact-fax - The fax number.
 * @csspart contact-website - The website.
 * @csspart contact-address - The postal address.
 * @csspart contact-hours - The office hours.
 * @csspart contact-languages - The languages spoken.
 * @csspart contact-actions - The row of buttons below a contact.
 * @csspart save-contact - The button that downloads a contact as a vCard.
 * @csspart copy - A button that copies the value beside it.
 * @csspart footer - The part below the contacts.
 * @csspart rights - The rights statement.
 * @csspart source - The link to the publisher's page.
 * @csspart actions - The row of buttons at the end.
 * @csspart action - A button in a row of buttons.
 * @csspart copy-link - The button that copies the link.
 * @csspart share - The button that shares the article.
 * @csspart print - The button that prints the article.
 * @csspart copy-status - The message that says whether copying worked.
 * @csspart card - The card, in the variants `card` and `compact`.
 * @csspart link - The link of a card's headline.
 * @csspart language - The name of a language, where text is in neither the article's nor the reader's language.
 * @csspart badge - A label on a card or in a comparison, such as “machine translation”.
 * @csspart icon - An icon.
 * @csspart status - The message about loading, no article, or failure.
 * @csspart all-news - The link to the page with all news, if the article was not found.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The placeholder while loading.
 * @csspart announcement - Announcements for screen readers; visually hidden.
 * @csspart debug - The debug panel, shown with `debug`.
 *
 * @cssproperty [--wco-font-family=inherit] - The font of all text.
 * @cssproperty [--wco-font-size=1em] - The font size; never less than 12px.
 * @cssproperty [--wco-color-text=currentColor] - The colour of text. If only the background is set: black or white.
 * @cssproperty [--wco-color-background=transparent] - The background colour.
 * @cssproperty [--wco-color-accent=light-dark(#00538c, #9ccbf5)] - The colour of links, buttons and icons, and of the
 *   bar beside a notice. Darker or lighter where its contrast would be too low.
 * @cssproperty --wco-color-muted - The colour of dates and labels. Default: the text colour, as translucent as its
 *   contrast allows.
 * @cssproperty --wco-color-border - The colour of thin lines. Default: the text colour, translucent.
 * @cssproperty --wco-color-notice - The background of notices, image placeholders and highlighted choices. Default:
 *   the accent colour, translucent.
 * @cssproperty [--wco-color-focus=var(--wco-color-accent)] - The colour of focus rings.
 * @cssproperty [--wco-radius=4px] - The radius of corners.
 * @cssproperty [--wco-measure=68ch] - The maximum line length.
 * @cssproperty [--wco-space=1.5em] - The space between blocks.
 * @cssproperty [--wco-image-ratio=16 / 9] - The aspect ratio of images on cards, and of images whose size is not in
 *   the feed.
 * @cssproperty [--wco-headline-font-family=inherit] - The font of headings.
 * @cssproperty [--wco-headline-weight=680] - The font weight of headlines.
 *
 * @cssstate loading - The news is being loaded.
 * @cssstate ready - The article is shown.
 * @cssstate stale - An earlier copy is shown, because the latest load failed.
 * @cssstate empty - There is no article to show.
 * @cssstate error - Loading failed.
 * @cssstate fallback - The article is not in the reader's language.
 * @cssstate machine-translated - The article is a machine translation.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded and shown.
 * @fires {WcoErrorEvent} wco-error - Loading failed. The reader sees a message.
 * @fires {WcoLanguageRequestEvent} wco-language-request - The reader chose another version, or requests a missing one from
 *   the publisher (`reason`). Cancelable: the article then does not change, and the link is not followed.
 * @fires {WcoLanguageChangeEvent} wco-language-change - Another version of the same article is shown.
 * @fires {WcoItemOpenEvent} wco-item-open - The reader opens the article from its card. Cancelable: the link is then
 *   not followed.
 * @fires {WcoCopyEvent} wco-copy - The reader copied the link or a contact detail.
 */
export class WcoNewsItem extends ArticleElement {
  static override styles = [...base, metaStyles, statusStyles];

  protected static override readonly choices: AllowedValues = ITEM_VALUES;

  static override properties = {
    itemId: { attribute: 'item-id' },
    variant: {},
    notice: {},
    compare: {},
    sanitizer: { attribute: false },
    structuredData: { attribute: 'structured-data', type: Boolean },
    translationRequest: { attribute: 'translation-request' },
  };

  /** Id of the article in the feed. Default: the first article; inside a provider, the open one. */
  declare itemId: string | undefined;
  /**
   * How the article is shown: in full, as a card that links to it, or as one line.
   * @default 'article'
   */
  declare variant: Variant | undefined;
  /**
   * When the language notice is shown. `auto`: when it has something to say.
   * @default 'auto'
   */
  declare notice: NoticeMode | undefined;
  /**
   * Lets readers compare two versions side by side. With a language tag, the comparison with that version is open at
   * first. Without a value, a button in the notice opens it. Has no effect on cards.
   */
  declare compare: string | undefined;
  /** Sanitiser that runs before the built-in one. Its output is rebuilt from the allow-list as well. */
  declare sanitizer: HtmlSanitizer | undefined;
  /**
   * Adds a schema.org `NewsArticle` for search engines, with the publisher's address. Has no effect on cards. Off by
   * default, because a site that shows an article may not be entitled to speak for its publisher.
   */
  declare structuredData: boolean;
  /**
   * Where readers request the article in their language: an e-mail address, or the address of a page, in which
   * `{language}`, `{url}`, `{id}` and `{title}` are filled in. Default: the address in the feed; without it, there is no
   * link.
   */
  declare translationRequest: string | undefined;

  readonly #article = new ArticleLoader(this);
  readonly #articleChunk = new ChunkController(
    this,
    () => loadArticleRenderer(this),
    () => this.#announceChunkFailure(),
  );
  readonly #cardChunk = new ChunkController(this, loadCardRenderer, () => this.#announceChunkFailure());
  readonly #translation = new TranslationController(this, (text) => this.#announcer.say(text));
  readonly #comparison = new ComparisonController(this, (targets) => {
    this.#focusNext = [...targets, ...ARTICLE_PARTS];
  });
  /** The article to render: the one shown, or its translation. */
  #rendered: ShownArticle | undefined;
  #excerpts: ExcerptController | undefined;
  readonly #context = new ContextProvider(this, { context: articleContext });
  #card: CardRenderer | undefined;
  readonly #visit = new NewsroomVisit(this);
  #isPreloaded = false;
  /** The version the reader chose in the notice. */
  #choice: string | undefined;
  /** The failure that was announced last. */
  #reported: NewsError | undefined;
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusController(this);
  /** After the next render, the first of these parts and elements that exists gets focus. */
  #focusNext: readonly FocusTarget[] = [];
  /** The languages that the article shown was chosen for. */
  #chosenFor: readonly string[] | undefined;

  constructor() {
    super();
    this.structuredData = false;
  }

  /** Load state. `stale`: an earlier response is shown, because the latest load failed. */
  override get state(): LoadStatus {
    return this.#isBlocked ? 'error' : this.#article.status;
  }

  /** Why loading failed, in the states `error` and `stale`. */
  override get error(): NewsError | undefined {
    return this.#isBlocked ? this.#chunk.error : this.#article.error;
  }

  /** The article, with all its versions. */
  get item(): NewsItem | undefined {
    return this.#article.article?.item;
  }

  /**
   * Language tag of the version shown, as the publisher wrote it; `undefined` if no version is shown or the publisher
   * stated no language.
   */
  get contentLanguage(): string | undefined {
    return this.#article.article?.version?.language;
  }

  /** The language found for this reader, and how it relates to the requested languages. */
  get resolution(): Negotiation | undefined {
    const resolution = this.#article.article?.resolution;
    return resolution && { language: resolution.language, kind: resolution.kind };
  }

  protected override async whenLoaded(): Promise<void> {
    await this.#whenRendered();
    await this.#translation.whenSettled();
    await super.whenLoaded();
  }

  async #whenRendered(): Promise<void> {
    await this.updateComplete;
    await this.news.settled;
    await this.updateComplete;
    await this.#chunk.settled;
    await this.updateComplete;
    await this.#excerpts?.settled;
    await this.#articleChunk.value?.extras.settled;
    await this.#translation.checked;
    await this.updateComplete;
    await this.#comparison.whenSettled();
    await this.#article.settled;
    await this.updateComplete;
  }

  get #isCard(): boolean {
    return this.variant === 'card' || this.variant === 'compact';
  }

  /** The code that renders the current variant. */
  get #chunk(): ChunkController<unknown> {
    return this.#isCard ? this.#cardChunk : this.#articleChunk;
  }

  /** Whether a card has to wait for its excerpt. */
  #awaitsExcerpt(version: NewsVersion | undefined): boolean {
    if (!this.#isCard || !version) return false;
    const { value: cards } = this.#cardChunk;
    this.#excerpts ??= cards && new cards.ExcerptController(this);
    return this.#excerpts?.holds(version, Number(this.excerpt) >= 1) === true;
  }

  /** Whether an article has to wait for the code of an event or of recordings. */
  #awaitsExtras(item: NewsItem | undefined): boolean {
    return !this.#isCard && item !== undefined && this.#articleChunk.value?.extras.holds(item) === true;
  }

  /** Whether readers may compare and translate. A server renders neither. */
  get #isInteractive(): boolean {
    return !this.#isCard && !this.hasAttribute(DECLARED);
  }

  /** Prepares the comparison and the translation. Returns whether the article waits for them, to avoid a layout shift. */
  #prepareAdditions(article: Article | undefined, preparation: Preparation): boolean {
    const { interfaceLanguages, browserLanguages } = this.preferences();
    const isInteractive = this.#isInteractive;
    this.#comparison.prepare(article, {
      wanted: isInteractive && typeof this.compare === 'string' ? this.compare.trim() : undefined,
      hasChosen: this.#choice !== undefined,
      languages: [...interfaceLanguages, ...browserLanguages],
      preparation,
      feedUrl: this.news.url,
    });
    const requestTo = this.translationRequest ?? article?.item.translationRequest;
    const isUnknown = this.#translation.update(article, isInteractive, this.chosenTranslator, requestTo);
    return isUnknown || this.#comparison.isPending;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('compare')) this.#comparison.reset();
    if (this.news.update(changed)) {
      this.#comparison.reset();
      this.#choice = undefined;
      this.#article.reset();
    }
    const { newsroom } = this.news;
    const isOther = this.#visit.update(newsroom, this.itemId);
    const openId = this.#openId;
    if (isOther) {
      // When the reader opens an article, focus moves to its headline.
      if (openId !== undefined && newsroom?.isOpenedByReader && this.hasUpdated) this.#focusNext = ARTICLE_PARTS;
      this.#comparison.reset();
      this.#choice = undefined;
    }
    const before = this.#article.shown;
    const { sanitizer } = this;
    const { localizer } = this.language;
    const preparation = { headingShift: headingLevel(this.headingLevel), sanitizer, localizer };
    this.#article.update(newsroom && openId === undefined ? IDLE : this.news.state, {
      ...this.#options,
      preparation: this.#isCard ? undefined : preparation,
      feedUrl: this.news.url,
      isHeld: (article) => {
        const isPending = this.#prepareAdditions(article, preparation);
        return (
          !this.#chunk.value ||
          this.#awaitsExcerpt(article?.version) ||
          this.#awaitsExtras(article?.item) ||
          (isPending && !before)
        );
      },
    });
    // In parallel with the news.
    if (this.#article.status !== 'idle') this.#chunk.load();
    else if (newsroom && !this.#isPreloaded && this.feed) this.#preload();
    const { shown } = this.#article;
    // A comparison shows the versions as published.
    const translation = this.#comparison.versions ? undefined : this.#translation;
    this.#rendered = translation ? translation.show(shown) : shown;
    this.#context.setValue(
      shown && {
        item: shown.item,
        notice: this.#rendered?.notice,
        more: translation?.addition,
        choose: this.#choose,
        comparison: this.#comparison.switch,
      },
    );
    const isPartial = shown?.notice?.bodyLanguage !== undefined || shown?.notice?.headlineLanguage !== undefined;
    this.setStates(
      this.state,
      shown && (needsNotice(shown.resolution) || isPartial) && 'fallback',
      (shown?.version?.kind.startsWith('machine') || translation?.isShown) && 'machine-translated',
    );
    this.#announceChange(before, shown);
    this.#announceLanguage(before, shown);
  }

  /** In a newsroom, loads the code for articles in advance, so that they open even offline. */
  #preload(): void {
    this.#isPreloaded = true;
    const { requestIdleCallback: whenIdle = setTimeout } = globalThis as Partial<typeof globalThis>;
    whenIdle(() => preloadArticleRenderer());
  }

  /** Whether there is an article, but the code that renders it failed to load. */
  get #isBlocked(): boolean {
    return this.#chunk.error !== undefined && this.#article.article !== undefined;
  }

  /** Id of the article to show: the element's own, or the one open in the newsroom. */
  get #openId(): string | undefined {
    return this.itemId ?? this.#visit.openId;
  }

  /** Fires `wco-language-change` when another version of the same article is shown. */
  #announceChange(before: ShownArticle | undefined, shown: ShownArticle | undefined): void {
    if (!before || !shown?.version || before.item.id !== shown.item.id) return;
    if (before.version?.language === shown.version.language) return;
    const event = new WcoLanguageChangeEvent(shown.version.language ?? null);
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  /** Announces the language of the article after the reader has chosen another one. */
  #announceLanguage(before: ShownArticle | undefined, shown: ShownArticle | undefined): void {
    const { languages } = this.language;
    const isChanged = this.#chosenFor !== undefined && this.#chosenFor !== languages;
    this.#chosenFor = languages;
    // A version chosen in the notice gets focus.
    if (!isChanged || this.#isCard || this.#focusNext.length > 0 || !before || before.item.id !== shown?.item.id)
      return;
    void this.loadComplete.then(() => this.#sayLanguage());
  }

  /** Tells screen readers which version is shown, and why. */
  #sayLanguage(): void {
    const { shown } = this.#article;
    const { value: renderer } = this.#articleChunk;
    if (shown && renderer) this.#announcer.say(...renderer.languageTexts(shown, this.language.localizer));
  }

  protected override updated(): void {
    const isPending =
      !this.#isBlocked && (this.state === 'loading' || this.#article.shown?.version !== this.#article.article?.version);
    if (isPending || this.isRetrying || this.#comparison.isPending || this.#focusNext.length === 0) return;
    const found = this.#focusNext.map((next) => {
      if (typeof next === 'string') return this.renderRoot.querySelector<HTMLElement>(`[part="${next}"]`);
      return next.isConnected ? next : null;
    });
    this.#focusNext = [];
    const target = found.find((element) => element !== null);
    this.#focus.moveNow(target);
    // A comparison that opens or closes doesn't change the article.
    if (target?.matches('[part^="compar"]')) return;
    // The notice precedes the headline that has focus, so screen readers would skip it.
    if (this.#article.shown?.notice && !this.#isCard && !this.error)
      void this.updateComplete.then(() => this.#sayLanguage());
  }

  get #options(): ArticleOptions {
    return {
      preferences: this.preferences(this.#choice),
      fallback: this.fallback,
      notice: this.notice,
      itemId: this.#openId,
      canCompare: typeof this.compare === 'string' && !this.#isCard,
    };
  }

  /** Waits until the result of a load is rendered, unless a newer one replaces it. */
  protected override onSettled(): void {
    const { state } = this.news;
    void this.#whenRendered().then(() => {
      if (state === this.news.state) this.announceLoad();
    });
  }

  #announceChunkFailure(): void {
    if (this.#isBlocked) this.announceLoad();
  }

  protected override announceLoad(): void {
    const { error } = this;
    // The code that renders the article can fail before or after its news has loaded.
    if (error && error === this.#reported) return;
    this.#reported = error;
    super.announceLoad();
  }

  protected override async describe(steps: readonly TraceStep[]): Promise<readonly Section[]> {
    const { describeFeed } = await import('../base/describe-feed.js');
    const { item, contentLanguage: language, resolution } = this;
    const isProvided = this.newsroom !== undefined;
    return describeFeed(this, {
      steps,
      isProvided,
      article: { item, language, resolution, exceeded: this.#article.shown?.body?.exceeded },
      faults: this.#comparison.faultsOf(this.#article.article, this.compare?.trim()),
      blockedMedia: this.#articleChunk.value?.extras.blocked,
    });
  }

  readonly #onRetry = (): void => {
    this.#focusNext = ['retry', ...ARTICLE_PARTS];
    this.#chunk.retry();
    void this.retry();
  };

  readonly #choose = (language: string): void => {
    this.#choice = language;
    this.#focusNext = ARTICLE_PARTS;
    this.requestUpdate();
  };

  readonly #onChoose = ({ language, url }: VersionChoice, event: MouseEvent): void => {
    // A new tab opens the publisher's own page.
    if (url && !isPlainClick(event)) return;
    const isHere = this.item?.versions.some((version) => version.language === language);
    const isWanted = this.dispatchEvent(new WcoLanguageRequestEvent(language, url));
    // A version that only the publisher has is an ordinary link.
    if (isHere || !isWanted) event.preventDefault();
    if (isHere && isWanted) this.#choose(language);
  };

  readonly #onOpen = (item: NewsItem, url: string | undefined, event: MouseEvent): void => {
    if (isPlainClick(event) && !this.dispatchEvent(new WcoItemOpenEvent(item, url))) event.preventDefault();
  };

  protected override render(): TemplateResult {
    const { localizer } = this.language;
    const { loadedAt } = this.#article;
    const shown = this.#rendered;
    // The notice explains a missing version, not the status.
    const isShown = shown !== undefined && (shown.version !== undefined || !this.#isCard);
    const { state, isRetrying } = this;
    // The current article stays while the news is loaded again.
    const isQuiet = isShown && (state === 'empty' || (state === 'loading' && !isRetrying));
    const status = isQuiet ? 'ready' : state;
    const asOf = loadedAt === undefined ? undefined : localizer.moment(loadedAt, this.metaOptions.date);
    return renderItem(
      {
        ...this.statusFlags,
        status,
        error: this.error,
        asOf,
        localizer,
        onRetry: this.#onRetry,
        link: this.#renderNewsPage(),
        announcement: this.#announcer.texts,
      },
      isShown ? this.#renderShown(shown) : this.#renderPlaceholder(status),
    );
  }

  /** The feed that lacks the article; `undefined` in a newsroom, which has its own list. */
  get #feedWithout(): NewsFeed | undefined {
    const { error, feed, newsroom } = this;
    if (error?.code !== 'not-found' || (newsroom && !this.itemId && this.news.newsroom)) return undefined;
    return feed ?? (newsroom && valueOfState(newsroom.state));
  }

  protected override get leadsToAllNews(): boolean {
    return webUrl(this.#feedWithout?.homePage) !== undefined;
  }

  /** A link to the page with all news, if the article was not found. */
  #renderNewsPage(): TemplateResult | typeof nothing {
    const known = this.#feedWithout;
    const { metaOptions } = this;
    return known ? renderNewsPage(newsAddresses(known, metaOptions.languages), metaOptions) : nothing;
  }

  #renderShown(shown: ShownArticle): TemplateResult | typeof nothing {
    const { version } = shown;
    const { value: renderer } = this.#articleChunk;
    const { value: cards } = this.#cardChunk;
    if (version && this.#isCard) {
      this.#card ??= cards && new cards.CardRenderer();
      return this.#card?.render({ ...shown, version }, this.variant, this.#cardOptions) ?? nothing;
    }
    const { sideBySide, switch: comparison } = this.#comparison;
    const noticeMore = sideBySide ? undefined : this.#translation.addition?.render(this.language.localizer);
    const context = { ...this.#renderOptions, noticeMore, comparison, sideBySide };
    return renderer?.renderWhole(shown, { ...context, extras: renderer.extras }, this.#onChoose) ?? nothing;
  }

  get #renderOptions(): MetaOptions & { readonly headingLevel: number } {
    const { contentLanguage, feed, metaOptions } = this;
    // Texts that lack the reader's language are in that of the article, rather than in a third one.
    const others = [contentLanguage ?? [], feed?.fallback ?? []].flat();
    const languages = [...metaOptions.languages, ...others];
    return { ...metaOptions, languages, headingLevel: headingLevel(this.headingLevel) };
  }

  get #cardOptions(): CardOptions {
    return { ...this.#renderOptions, onOpen: this.#onOpen };
  }

  #renderPlaceholder(status: LoadStatus): TemplateResult {
    if (status === 'loading' && !this.lightDom.hasContent)
      return html`<slot name="loading">${renderSkeleton(this.#isCard ? this.variant : 'article')}</slot>`;
    const content = html`<slot></slot>`;
    return status === 'empty' || status === 'error' ? html`<slot name=${status}></slot>${content}` : content;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-news-item': WcoNewsItem;
  }
}
