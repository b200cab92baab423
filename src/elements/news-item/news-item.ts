import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { WcoItemOpenEvent } from '../../events/wco-item-open-event.js';
import { WcoLanguageChangeEvent } from '../../events/wco-language-change-event.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { needsNotice } from '../../language/content-language.js';
import type { Negotiation } from '../../language/negotiate.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsItem } from '../../model/news.js';
import type { TraceStep } from '../../loading/trace.js';
import { base } from '../parts/base-styles.js';
import { metaStyles } from '../parts/meta-styles.js';
import { statusStyles } from '../parts/status-styles.js';
import { headingLevel } from '../parts/heading-level.js';
import type { HtmlSanitizer } from '../../safety/sanitize-html.js';
import type { MetaOptions } from '../parts/meta.js';
import type { VersionChoice } from '../parts/notice.js';
import { renderItem, renderSkeleton } from '../parts/status.js';
import type { Newsroom } from '../base/newsroom-context.js';
import { isPlainClick } from '../base/plain-click.js';
import { articleContext } from '../base/article-context.js';
import { ChunkController } from './chunk-controller.js';
import { fetchCards, fetchDrawing, preloadDrawing } from './drawing.js';
import { ArticleElement } from '../base/article-element.js';
import type { NoticeMode, Variant } from '../base/choices.js';
import type { ArticleOptions, ShownArticle } from '../parts/article.js';
import { ArticleLoader } from './article-loader.js';
import type { CardOptions, CardRenderer } from './card-renderer.js';

/** State of an element in a newsroom while no article is open. */
const IDLE = { status: 'idle' } as const;

/**
 * One article of an organisation, in the best of its languages for this reader, with a notice when
 * that is not the reader's own.
 *
 * @slot - Shown without JavaScript, while loading, and after a failure.
 * @slot notice - Instead of the language notice; a `<wco-language-notice>` there speaks of this article.
 * @slot media - Instead of the main image.
 * @slot before-body - Between headline and text.
 * @slot after-body - After the text.
 * @slot contact - Instead of the article's contacts; a `<wco-contact-card>` there shows them.
 * @slot footer - Instead of rights, the link to the publisher's page and the actions.
 * @slot loading - Instead of the skeleton.
 * @slot empty - After the message that there is no article.
 * @slot error - After the message that loading failed.
 *
 * @csspart article - The whole article.
 * @csspart notice - The language notice.
 * @csspart notice-text - Its sentences.
 * @csspart versions - Its list of other versions.
 * @csspart version - A link or button of that list.
 * @csspart topics - The list of topics, above the headline; on a card, the first of them.
 * @csspart topic - One of them.
 * @csspart headline - The headline.
 * @csspart meta - The line of dates, places, authors and reading time.
 * @csspart date - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart places - Where it happened.
 * @csspart byline - The authors.
 * @csspart reading-time - How long it takes to read.
 * @csspart summary - The standfirst.
 * @csspart media - The main image with its caption.
 * @csspart image - An image.
 * @csspart caption - The caption of an image.
 * @csspart credit - Whose image it is.
 * @csspart body - The text.
 * @csspart gallery - Further images.
 * @csspart gallery-item - One of them with its caption.
 * @csspart attachments - The documents.
 * @csspart attachments-heading - Their heading.
 * @csspart attachment - One of them.
 * @csspart related - The related links.
 * @csspart related-heading - Their heading.
 * @csspart related-link - One of them.
 * @csspart contact - A contact.
 * @csspart contact-heading - The heading of a contact.
 * @csspart contact-name - The person.
 * @csspart contact-role - The person's position.
 * @csspart contact-organization - The organisation.
 * @csspart contact-email - The e-mail address.
 * @csspart contact-phone - The telephone number.
 * @csspart contact-fax - The fax number.
 * @csspart contact-website - The website.
 * @csspart contact-address - The postal address.
 * @csspart contact-hours - When somebody answers.
 * @csspart contact-languages - The languages spoken.
 * @csspart contact-actions - The row of what can be done with a contact.
 * @csspart save-contact - The button that downloads the contact as a vCard.
 * @csspart copy - A button that copies the value before it.
 * @csspart footer - What stands below the contacts.
 * @csspart rights - Whose the article is.
 * @csspart source - The link to the publisher's page.
 * @csspart actions - The row of buttons.
 * @csspart action - One of them.
 * @csspart copy-link - The button that copies the link.
 * @csspart share - The button that shares.
 * @csspart print - The button that prints.
 * @csspart copy-status - What became of copying.
 * @csspart card - The variants `card` and `compact`.
 * @csspart link - The link of a card's headline.
 * @csspart language - The language of something that is not in the article's or the reader's.
 * @csspart badge - What is said of a card's version.
 * @csspart icon - An icon.
 * @csspart status - The line about loading, emptiness or failure.
 * @csspart retry - The button after a failure.
 * @csspart skeleton - The placeholder while loading.
 * @csspart debug - The panel for the page’s author, with `debug`.
 *
 * @cssproperty --wco-font-family - Default: the page's.
 * @cssproperty --wco-font-size - Default: the page's, 12px at least.
 * @cssproperty --wco-color-text - Default: `CanvasText`.
 * @cssproperty --wco-color-background - Default: `Canvas`.
 * @cssproperty --wco-color-accent - Links and the notice's bar.
 * @cssproperty --wco-color-muted - Dates and labels.
 * @cssproperty --wco-color-border - Hairlines.
 * @cssproperty --wco-color-notice - Ground of the notice.
 * @cssproperty --wco-color-focus - Focus rings; default: the accent.
 * @cssproperty --wco-radius - Corners; default 4px.
 * @cssproperty --wco-measure - Longest line of text; default 68ch.
 * @cssproperty --wco-space - Distance between pieces; default 1.5em.
 * @cssproperty --wco-image-ratio - Width to height of images on cards, and where nobody stated it; default 16 / 9.
 * @cssproperty --wco-headline-font-family - Default: that of the text.
 * @cssproperty --wco-headline-weight - Default 680.
 *
 * @cssstate loading - The news is on its way.
 * @cssstate ready - The article is shown.
 * @cssstate stale - An earlier copy is shown; a later load failed.
 * @cssstate empty - There is no article to show.
 * @cssstate error - Loading failed.
 * @cssstate fallback - Another language than the reader's is shown.
 * @cssstate machine-translated - A machine translation is shown.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded and shown. `feed`.
 * @fires {WcoErrorEvent} wco-error - Loading failed; the reader sees a message. `code`, `retryable`, `error`.
 * @fires {WcoLanguageRequestEvent} wco-language-request - The reader asked for another version. Cancelable. `language`, `url`.
 * @fires {WcoLanguageChangeEvent} wco-language-change - Another version is shown. `language`.
 * @fires {WcoItemOpenEvent} wco-item-open - The reader opens the article from its card. Cancelable. `item`, `url`.
 * @fires {WcoCopyEvent} wco-copy - The reader copied something. `text`.
 */
export class WcoNewsItem extends ArticleElement {
  static override styles = [...base, metaStyles, statusStyles];

  static override properties = {
    itemId: { attribute: 'item-id' },
    variant: {},
    notice: {},
    sanitizer: { attribute: false },
    structuredData: { attribute: 'structured-data', type: Boolean },
  };

  /** Which article of the feed; the first, without it. */
  declare itemId: string | undefined;
  /** How the article is shown. Default `article`. */
  declare variant: Variant | undefined;
  /** When the language notice is shown. Default `auto`. */
  declare notice: NoticeMode | undefined;
  /** Replaces our sanitiser; its output is still rebuilt from our allow-list. */
  declare sanitizer: HtmlSanitizer | undefined;
  /**
   * Adds a schema.org `NewsArticle` for search engines, whose address is the publisher's. Not for cards. Default: off,
   * since only some who show an article may speak for it.
   */
  declare structuredData: boolean;

  readonly #article = new ArticleLoader(this);
  readonly #drawing = new ChunkController(
    this,
    () => fetchDrawing(this),
    () => this.#announceChunkFailure(),
  );
  readonly #cards = new ChunkController(this, fetchCards, () => this.#announceChunkFailure());
  readonly #context = new ContextProvider(this, { context: articleContext });
  #card: CardRenderer | undefined;
  #visited: Newsroom | undefined;
  #lastOpenId: string | undefined;
  #isPreloaded = false;
  #leave: (() => void) | undefined;
  /** The version the reader chose in the notice. */
  #choice: string | undefined;
  /** The failure that was announced last. */
  #reported: NewsError | undefined;
  /** Parts of which the first that is there gets focus after the next render. */
  #focusNext: readonly string[] = [];

  constructor() {
    super();
    this.structuredData = false;
  }

  override get state(): LoadStatus {
    return this.#isBlocked ? 'error' : this.#article.status;
  }

  override get error(): NewsError | undefined {
    return this.#isBlocked ? this.#chunk.error : this.#article.error;
  }

  /** The article, with all its versions. */
  get item(): NewsItem | undefined {
    return this.#article.article?.item;
  }

  /** Language of the version shown, as published; `undefined` when none is shown or none was stated. */
  get contentLanguage(): string | undefined {
    return this.#article.article?.version?.language;
  }

  /** The language found for this reader, and how it relates to what was asked for. */
  get resolution(): Negotiation | undefined {
    const resolution = this.#article.article?.resolution;
    return resolution && { language: resolution.language, kind: resolution.kind };
  }

  protected override async whenLoaded(): Promise<void> {
    await this.#whenRendered();
    await this.#chunk.settled;
    await super.whenLoaded();
  }

  async #whenRendered(): Promise<void> {
    await this.updateComplete;
    await this.news.settled;
    await this.updateComplete;
    await this.#article.settled;
    await this.updateComplete;
  }

  get #isCard(): boolean {
    return this.variant === 'card' || this.variant === 'compact';
  }

  /** What draws the variant asked for. */
  get #chunk(): ChunkController<unknown> {
    return this.#isCard ? this.#cards : this.#drawing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.news.update(changed)) {
      this.#choice = undefined;
      this.#article.reset();
    }
    const { newsroom } = this.news;
    this.#visit(newsroom);
    const openId = this.#openId;
    if (newsroom && openId !== this.#lastOpenId) {
      // After opening an article, readers continue at its headline.
      if (openId !== undefined && this.hasUpdated) this.#focusNext = ['headline'];
      this.#lastOpenId = openId;
      this.#choice = undefined;
    }
    const before = this.#article.shown;
    const { sanitizer } = this;
    const headingShift = headingLevel(this.headingLevel, 2);
    this.#article.update(newsroom && openId === undefined ? IDLE : this.news.state, {
      ...this.#options,
      sanitizing: this.#isCard ? undefined : { headingShift, sanitizer },
      feedUrl: this.news.url,
      isHeld: !this.#chunk.value,
    });
    // In parallel with the news.
    if (this.#article.status !== 'idle') this.#chunk.load();
    else if (newsroom && !this.#isPreloaded && this.feed) this.#preload();
    const { shown } = this.#article;
    this.#context.setValue(shown && { item: shown.item, notice: shown.notice, choose: this.#choose });
    const isPartial = shown?.notice?.bodyLanguage !== undefined || shown?.notice?.headlineLanguage !== undefined;
    this.setStates(
      this.state,
      shown && (needsNotice(shown.resolution) || isPartial) && 'fallback',
      shown?.version?.kind.startsWith('machine') && 'machine-translated',
    );
    this.#announceChange(before, shown);
  }

  /** In a newsroom, loads the code for articles in advance, so that they open even offline. */
  #preload(): void {
    this.#isPreloaded = true;
    const { requestIdleCallback: whenIdle = setTimeout } = globalThis as Partial<typeof globalThis>;
    whenIdle(() => preloadDrawing());
  }

  /** Whether there is an article, but the code that renders it failed to load. */
  get #isBlocked(): boolean {
    return this.#chunk.error !== undefined && this.#article.article !== undefined;
  }

  /** Id of the article to show: the element's own, or the one open in the newsroom. */
  get #openId(): string | undefined {
    return this.itemId ?? this.#visited?.openId;
  }

  /** Registers as a viewer of a newsroom, and leaves the previous one. */
  #visit(newsroom: Newsroom | undefined): void {
    const isSame = newsroom?.addViewer === this.#visited?.addViewer;
    this.#visited = newsroom;
    if (isSame) return;
    this.#leave?.();
    this.#leave = newsroom?.addViewer();
  }

  /** Fires `wco-language-change` when another version of the same article is shown. */
  #announceChange(before: ShownArticle | undefined, shown: ShownArticle | undefined): void {
    if (!before || !shown?.version || before.item.id !== shown.item.id) return;
    if (before.version?.language === shown.version.language) return;
    const event = new WcoLanguageChangeEvent(shown.version.language ?? null);
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visit(undefined);
  }

  protected override updated(): void {
    const isPending =
      !this.#isBlocked && (this.state === 'loading' || this.#article.shown?.version !== this.#article.article?.version);
    if (isPending) return;
    const found = this.#focusNext.map((part) => this.renderRoot.querySelector<HTMLElement>(`[part="${part}"]`));
    this.#focusNext = [];
    found.find((element) => element !== null)?.focus();
  }

  get #options(): ArticleOptions {
    return {
      wishes: this.wishes(this.#choice),
      fallback: this.fallback,
      notice: this.notice,
      itemId: this.#openId,
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
    return describeFeed(this, { steps, isProvided, article: { item, language, resolution } });
  }

  readonly #onRetry = (): void => {
    this.#focusNext = ['retry', 'headline'];
    this.#chunk.retry();
    void this.refresh();
  };

  readonly #choose = (language: string): void => {
    this.#choice = language;
    this.#focusNext = ['headline'];
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
    const { shown, loadedAt } = this.#article;
    // The notice explains a missing version, not the status.
    const isShown = shown !== undefined && (shown.version !== undefined || !this.#isCard);
    const status = this.state === 'empty' && isShown ? 'ready' : this.state;
    const asOf = loadedAt === undefined ? undefined : localizer.moment(loadedAt, this.metaOptions.date);
    return renderItem(
      { status, error: this.error, asOf, localizer, onRetry: this.#onRetry },
      isShown ? this.#renderShown(shown) : this.#renderInstead(status),
    );
  }

  #renderShown(shown: ShownArticle): TemplateResult | typeof nothing {
    const { version } = shown;
    const { value: drawing } = this.#drawing;
    const { value: cards } = this.#cards;
    if (version && this.#isCard) {
      this.#card ??= cards && new cards.CardRenderer();
      return this.#card?.render({ ...shown, version }, this.variant, this.#cardOptions) ?? nothing;
    }
    return drawing?.renderWhole(shown, { ...this.#drawOptions, extras: drawing.extras }, this.#onChoose) ?? nothing;
  }

  get #drawOptions(): MetaOptions & { readonly headingLevel: number } {
    return { ...this.metaOptions, headingLevel: headingLevel(this.headingLevel, 2) };
  }

  get #cardOptions(): CardOptions {
    return { ...this.#drawOptions, onOpen: this.#onOpen };
  }

  #renderInstead(status: LoadStatus): TemplateResult {
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
