import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { WcoFilterChangeEvent } from '../../events/wco-filter-change-event.js';
import { WcoItemOpenEvent } from '../../events/wco-item-open-event.js';
import type { TraceStep } from '../../loading/trace.js';
import { listCount, listLoaded, listNewest, listOldest, listSort } from '../../messages/catalogue/list.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { parseTokens } from '../../model/parse-tokens.js';
import { LIST_VALUES, type AllowedValues } from '../base/allowed-values.js';
import { Announcer } from '../base/announcer.js';
import { FocusController } from '../base/focus-controller.js';
import { changeAddress } from '../base/page-address.js';
import { isPlainClick } from '../base/plain-click.js';
import { DECLARED } from '../base/wco-element.js';
import type { ArticleOptions } from '../parts/article.js';
import { base } from '../parts/base-styles.js';
import { linesOf } from '../parts/card-content.js';
import { cardStyles } from '../parts/card-styles.js';
import { removeBrokenMedia } from '../parts/card.js';
import { ExcerptController } from '../parts/excerpt.js';
import { headingLevel } from '../parts/heading-level.js';
import { labelled } from '../parts/hidden-label.js';
import { metaStyles } from '../parts/meta-styles.js';
import { newsAddresses } from '../parts/news-page.js';
import { statusStyles } from '../parts/status-styles.js';
import { HeadlineController } from './headline-controller.js';
import { ChoosingElement } from './choosing-element.js';
import { facetsOf, NO_FILTER, type Facets, type Filter, type Sort } from './facets.js';
import { ListItems } from './list-items.js';
import { limitOf, listModel, type EmptyCause, type ListModel, type Paging } from './list-model.js';
import { ListSearch } from './list-search.js';
import { INITIAL_STATE, UrlState, type ListState } from './list-state.js';
import { listStyles } from './list-styles.js';
import { EntryCache, type ListView } from './list-view.js';
import { PageLoader } from './page-loader.js';
import type { ControlsOptions } from './render-controls.js';
import { renderList, renderListSkeleton, type ListFrame, type ListHandlers, type ListLinks } from './render-list.js';
import { RowList } from './row-list.js';
import { rowMaker } from './row-maker.js';

/** Pages of a feed that are loaded one after the other while none has an article to show. */
const MAX_PAGES_IN_A_ROW = 5;

/** Whether content is a single link, or a paragraph with only a link. */
const isLink = ([node, ...others]: readonly Node[]): boolean => {
  if (others.length > 0 || !(node instanceof Element) || !node.matches('a[href], p')) return false;
  const link = node.matches('p') ? node.querySelector('a[href]') : node;
  return link?.textContent.trim() === node.textContent.trim();
};

const EMPTY: ListView = { entries: [], hidden: 0 };

/**
 * The articles of a feed, or of the provider around the list, as a list or grid of cards. Each article is in the best
 * language version for the reader.
 *
 * @slot - Fallback content: shown without JavaScript, after a failure, and when there are no articles. A single link
 *   also stays below the list, instead of “All news”.
 * @slot item - A `<template>` for the items. Elements with `data-field` (`headline`, `summary`, `topic`, `date`,
 *   `language`, `link`, `image`) get their values; those without a value are removed.
 * @slot loading - Replaces the skeleton.
 * @slot empty - Content after the message that there are no articles.
 * @slot error - Content after the message that loading failed.
 *
 * @csspart heading - The heading of the list.
 * @csspart count - The number of articles.
 * @csspart controls - Search, filters and sort order.
 * @csspart search - The search field with its label.
 * @csspart show-filters - The button that shows or hides the filters, in narrow lists.
 * @csspart filter - A filter with its label.
 * @csspart translation - The controls that translate headlines.
 * @csspart translate - The button that translates the headlines.
 * @csspart translation-status - The progress of the translation, or its failure.
 * @csspart translation-progress - The progress bar.
 * @csspart cancel-translation - The button that stops the translation.
 * @csspart show-original - The button that shows the original headlines again.
 * @csspart list - The list of articles.
 * @csspart card - An article.
 * @csspart media - The image of a card.
 * @csspart image - The `<img>` of a card.
 * @csspart topics - The topic of a card.
 * @csspart headline - The headline of a card.
 * @csspart link - The link of a headline.
 * @csspart summary - The excerpt of a card.
 * @csspart meta - The line with date and language.
 * @csspart date - The date.
 * @csspart language - The language of an article, shown if it is not the reader's.
 * @csspart badge - A label on a card, such as “machine translation”.
 * @csspart more - The button that shows more articles.
 * @csspart pages - The page navigation.
 * @csspart page - A button of the page navigation.
 * @csspart page-status - The message that the next page could not be loaded.
 * @csspart all-news - The link to the page with all news.
 * @csspart feed - The link to the feed.
 * @csspart icon - The icon of that link.
 * @csspart cut - The message that the feed has more articles than the list can show.
 * @csspart new-items - The button that shows articles added to the feed since it was loaded.
 * @csspart others - The button that shows or hides articles in other languages.
 * @csspart clear - The button that clears search and filters.
 * @csspart status - The message about loading, no articles, or failure.
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
 * @cssproperty [--wco-image-ratio=16 / 9] - The aspect ratio of images on cards, and of images whose size is not in
 *   the feed.
 * @cssproperty [--wco-headline-font-family=inherit] - The font of headings.
 * @cssproperty [--wco-headline-weight=680] - The font weight of headlines.
 * @cssproperty [--wco-card-width=16em] - The minimum width of a card in a grid. With `variant="thumbnail"`, the default is 20em.
 *
 * @cssstate loading - The news is being loaded.
 * @cssstate ready - The list is shown.
 * @cssstate stale - An earlier list is shown, because the latest load failed.
 * @cssstate empty - There are no articles to show.
 * @cssstate error - Loading failed.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded.
 * @fires {WcoErrorEvent} wco-error - Loading failed. The reader sees a message.
 * @fires {WcoItemOpenEvent} wco-item-open - The reader opens an article. Cancelable: the link is then not followed.
 * @fires {WcoFilterChangeEvent} wco-filter-change - The reader searched, filtered or sorted the list.
 */
export class WcoNewsList extends ChoosingElement {
  static override styles = [...base, metaStyles, statusStyles, listStyles, cardStyles];

  protected static override readonly choices: AllowedValues = LIST_VALUES;

  static override properties = {
    layout: {},
    variant: {},
    heading: {},
    limit: { type: Number },
    paging: {},
    searchable: { type: Boolean },
    filters: {},
    sort: {},
    urlState: { attribute: 'url-state' },
    refreshInterval: { attribute: 'refresh-interval', type: Number },
    feedLink: { attribute: 'feed-link', type: Boolean },
  };

  /**
   * Cards below each other, or in as many columns as fit, at most six. `lead`: a grid below a large first article.
   * @default 'list'
   */
  declare layout: 'list' | 'grid' | 'lead' | undefined;
  /**
   * How each article is shown: as a card, as one line, or as text with a small image at its side.
   * @default 'card'
   */
  declare variant: 'card' | 'compact' | 'thumbnail' | undefined;
  /**
   * Heading of the list, in the language of the element; an empty string for none. Default: “News” in the interface
   * language.
   */
  declare heading: string | undefined;
  /**
   * Number of articles shown at first, and added each time.
   * @default 10
   */
  declare limit: number | undefined;
  /**
   * How the reader reaches further articles. Further pages of the feed are loaded when they are needed.
   * @default 'load-more'
   */
  declare paging: Paging | undefined;
  /** Adds a search field. The search covers headline, summary and text, and ignores case and accents. */
  declare searchable: boolean;
  /** Filters to offer, separated by spaces: `topic`, `year`, `language`; `sort` adds a choice of order. */
  declare filters: string | undefined;
  /** Sort order by date. Default: the publisher's order. */
  declare sort: Sort | undefined;
  /**
   * Prefix of the parameters that keep search, filters, order and page in the page's address. Default: the address is
   * not changed.
   */
  declare urlState: string | undefined;
  /** Seconds between polls while the page is visible, at least 10. Default: no polls. */
  declare refreshInterval: number | undefined;
  /** Adds a link to the feed for feed readers, if the news is JSON Feed, RSS or Atom. */
  declare feedLink: boolean;

  readonly #rows = new RowList((event) => this.#onOpen(event));
  readonly #cache = new EntryCache();
  readonly #search = new ListSearch(this);
  readonly #pages = new PageLoader(this);
  readonly #excerpts = new ExcerptController(this);
  readonly #headlines = new HeadlineController(this, (makeText) => {
    const text = makeText(this.language.localizer);
    if (text) this.#announcer.say(text);
  });
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusController(this);
  #items = new ListItems();
  /** Whether the next feed replaces all items, because it has another source. */
  #isOtherSource = false;
  #state: ListState = INITIAL_STATE;
  #showsOthers = false;
  /** Whether the reader has opened the filters, which collapse in narrow lists. */
  #isExpanded = false;
  /** Whether the rows wait for code, for the result of a search, or for the browser to say whether it can translate. */
  #isHeld = false;
  #model = this.#modelOf(EMPTY);
  #facets: { readonly items: unknown; readonly languages: unknown; readonly value: Facets } | undefined;
  /** Id of the article that was open in the newsroom: when it is closed, focus goes to its link. */
  #opened: string | undefined;
  /** The link of the article that is open in the newsroom. */
  #openLink: Element | null | undefined;

  constructor() {
    super();
    this.searchable = false;
    this.feedLink = false;
    this.news.poll(() => this.refreshInterval);
  }

  /** Load state. `stale`: an earlier response is shown, because the latest load failed. */
  override get state(): LoadStatus {
    const { status } = this.news.state;
    return status === 'ready' && this.#shown.length === 0 ? 'empty' : status;
  }

  /** Shows more articles, and loads the next page of the feed if necessary. */
  async loadMore(): Promise<void> {
    if (this.#pages.isLoading) return;
    const before = this.#model.visible.length;
    if (before >= this.#model.matching.length && !(await this.#loadPage())) return;
    this.#change({ ...this.#state, page: this.#state.page + 1 });
    await this.updateComplete;
    const { visible } = this.#model;
    this.#focusRow(visible[before]?.item.id);
    this.#announcer.say(this.language.localizer.text(listLoaded, { count: visible.length - before }));
    await this.updateComplete;
  }

  protected override async describe(steps: readonly TraceStep[]): Promise<readonly Section[]> {
    const [{ describeFeed }, { describeChoice }] = await Promise.all([
      import('../base/describe-feed.js'),
      import('./describe-choice.js'),
    ]);
    const { visible, matching, hidden } = this.#model;
    return describeFeed(this, {
      steps,
      faults: this.feed ? describeChoice({ ...this.choice, pinned: this.pinned }, this.#items.all) : [],
      isProvided: this.newsroom !== undefined,
      own: {
        'Articles chosen by attributes': this.#shown.length,
        'Articles shown': visible.length,
        'Articles that match search and filters': matching.length,
        'Articles hidden by fallback="none"': hidden,
        'New articles behind the button': this.chosen(this.#items.waiting).length,
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#rows.start();
    // Continue the search that removal stopped.
    if (this.#search.isStopped) void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows.end();
    this.#search.stop();
    // Moving the list in the page doesn't abort its request.
    queueMicrotask(() => {
      if (!this.isConnected) this.#pages.stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('urlState')) this.#readAddress();
    if (this.news.update(changed, true)) {
      this.#isOtherSource = true;
      this.#pages.stop();
    }
    this.#followNewsroom();
    const { feed } = this;
    if (this.#isOtherSource && feed !== this.#items.feed) {
      this.#items = new ListItems();
      this.#isOtherSource = false;
    }
    if (feed && feed !== this.#items.feed) this.#accept(feed);
    const shown = feed ?? this.#items.feed;
    if (shown) this.#model = this.#modelOf(this.#cache.view(this.#shown, shown, this.#articleOptions));
    const showsSummary = this.#template !== null || linesOf(this.excerpt) > 0;
    // Not with the page's own template, which may have no room for the label, and not in server-rendered markup.
    const isTranslatable = !this.#template && !this.hasAttribute(DECLARED);
    this.#isHeld =
      (isTranslatable && this.#headlines.prepare(this.#model, this.#targetLanguage, this.chosenTranslator)) ||
      this.isChoosing ||
      this.#search.isPending ||
      this.#model.visible.some(({ version }) => this.#excerpts.holds(version, showsSummary));
    if (!this.#isHeld) this.#drawRows();
    // Pages reserve space for a list that is loading.
    const state = this.#hasRows ? this.state : 'loading';
    this.setStates(state === 'ready' && this.#model.matching.length === 0 ? 'empty' : state);
  }

  protected override async whenLoaded(): Promise<void> {
    await super.whenLoaded();
    await this.#headlines.checked;
    await this.#excerpts.settled;
    await this.#search.settled;
    await this.chooserSettled;
    await this.updateComplete;
  }

  /** When the article open in the newsroom is closed, focus returns to its row. */
  #followNewsroom(): void {
    const { newsroom } = this.news;
    if (!newsroom) return;
    if (newsroom.openId === undefined && this.#opened !== undefined) this.#focusRow(this.#opened);
    this.#opened = newsroom.openId;
  }

  /** The items that the attributes choose, without those that wait. */
  get #shown(): readonly NewsItem[] {
    return this.chosen(this.#items.all);
  }

  #modelOf(view: ListView): ListModel {
    const { filter, page, sort } = this.#state;
    return listModel(view, {
      filter,
      sort: this.#sort,
      // The reader's search or order takes precedence.
      pin: filter.query || sort ? undefined : (entries) => this.pin(entries),
      matches: this.#search.matches,
      paging: this.paging,
      limit: this.limit,
      page,
      hasNextPage: this.#items.nextUrl !== undefined,
    });
  }

  #accept(feed: NewsFeed): void {
    if (!this.#items.feed) this.#pages.hasFailed = false;
    this.#items.accept(feed);
    void this.#find();
  }

  get #sort(): Sort | '' {
    return this.#state.sort || (this.sort ?? '');
  }

  get #articleOptions(): ArticleOptions {
    return {
      preferences: this.preferences(),
      fallback: this.fallback === 'none' && this.#showsOthers ? 'best' : this.fallback,
      notice: 'none',
    };
  }

  /** Turns to a page. The first page beyond the last one comes from the next page of the feed. */
  async #turnTo(page: number): Promise<void> {
    if (page > this.#model.lastPage && !(await this.#loadPage())) return;
    this.#change({ ...this.#state, page });
    await this.updateComplete;
    this.#focusRow(this.#model.visible[0]?.item.id);
    this.requestUpdate();
  }

  /**
   * Loads the next page of the feed, if there is one, and further ones until one has an article to show. Returns false
   * if that failed.
   */
  async #loadPage(): Promise<boolean> {
    const items = this.#items;
    const before = this.#model.matching.length;
    for (let left = MAX_PAGES_IN_A_ROW; left > 0 && items.nextUrl; left -= 1) {
      const isLoaded = await this.#pages.load(items.nextUrl, this.loadOptions, (page) => {
        items.append(page);
        return this.#find();
      });
      if (!isLoaded) return false;
      await this.updateComplete;
      if (this.#model.matching.length > before) break;
    }
    return true;
  }

  #find(): Promise<void> {
    return this.#search.find(this.#items.all, this.#state.filter.query);
  }

  #readAddress(): void {
    if (!this.urlState) return;
    this.#state = new UrlState(this.urlState).read(location.href);
    void this.#find();
  }

  #change(state: ListState): void {
    this.#state = state;
    if (this.urlState) changeAddress(new UrlState(this.urlState).write(location.href, state), false);
    this.requestUpdate();
  }

  /** Applies search, filters and order: returns to the first page and announces the result. */
  async #narrowTo(filter: Filter, sort: Sort | '' = this.#state.sort): Promise<void> {
    const { sort: before } = this.#state;
    this.#change({ filter, sort, page: 0 });
    await this.#find();
    // A newer search announces its own result.
    if (this.#state.filter !== filter || this.#state.sort !== sort) return;
    await this.updateComplete;
    const count = this.#model.matching.length;
    this.#announcer.say(...this.#resultTexts(count, sort !== before));
    this.dispatchEvent(new WcoFilterChangeEvent(filter, sort, count));
  }

  /** The announcement: the order, if the reader changed it, or the number of articles. */
  #resultTexts(count: number, isSorted: boolean): readonly string[] {
    const { localizer } = this.language;
    // The status says that nothing was found.
    if (count === 0) return [];
    if (!isSorted) return [localizer.text(listCount, { count })];
    return [labelled(listSort, localizer.text(this.#sort === 'oldest' ? listOldest : listNewest), localizer)];
  }

  #clear(): void {
    // The button disappears; focus moves to the search field.
    this.#moveFocus(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('input, select, [part="show-filters"]')].find((control) =>
        control.checkVisibility(),
      ),
    );
    void this.#narrowTo(NO_FILTER);
  }

  async #retry(): Promise<void> {
    await this.retry();
    this.#moveFocus(() => this.renderRoot.querySelector('[part="retry"]'));
    this.requestUpdate();
  }

  /** Moves focus to the link of an item. */
  #focusRow(id: string | undefined): void {
    this.#moveFocus(() => this.#rows.rowOf(id ?? '')?.querySelector('a'));
  }

  /** Moves focus after the next update, to the heading if there is nothing else. */
  #moveFocus(find: () => HTMLElement | null | undefined): void {
    this.#focus.moveAfterUpdate(() => find() ?? this.renderRoot.querySelector<HTMLElement>('#heading'));
  }

  #onOpen(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const entry = link && this.#rows.entryAt(link);
    if (!entry || !isPlainClick(event)) return;
    const { item, version } = entry;
    if (!this.dispatchEvent(new WcoItemOpenEvent(item, version.url))) {
      event.preventDefault();
      return;
    }
    if (!this.newsroom?.hasViewer) return;
    event.preventDefault();
    this.newsroom.open(item.id);
  }

  /** The page's own markup for rows. */
  get #template(): HTMLTemplateElement | null {
    return this.querySelector<HTMLTemplateElement>(':scope > template[slot="item"]');
  }

  #drawRows(): void {
    const { element } = this.#rows;
    const { matching } = this.#model;
    element.hidden = matching.length === 0;
    // Adding the same listener again has no effect.
    element.addEventListener('error', removeBrokenMedia, true);
    const { layout, variant, headingLevel: level, heading } = this;
    const maker = rowMaker({
      meta: this.metaOptions,
      layout,
      variant,
      headingLevel: level,
      heading,
      words: this.#search.words,
      hasViewer: this.newsroom?.hasViewer,
      template: this.#template,
    });
    this.#rows.show(this.#headlines.show(this.#model, this.#targetLanguage, this.chosenTranslator), maker);
    this.#markOpen();
  }

  /** The language into which headlines are translated. */
  get #targetLanguage(): string {
    const wanted = parseTokens(this.languages);
    const [target = 'en'] = wanted.size > 0 ? wanted : this.language.languages;
    return target;
  }

  /** Marks the article that is open in the newsroom. */
  #markOpen(): void {
    const link = this.#rows.rowOf(this.newsroom?.openId ?? '')?.querySelector('a[href]');
    if (link === this.#openLink) return;
    this.#openLink?.removeAttribute('aria-current');
    this.#openLink?.closest('article')?.classList.remove('current');
    link?.setAttribute('aria-current', 'true');
    link?.closest('article')?.classList.add('current');
    this.#rows.element.classList.toggle('open', Boolean(link));
    this.#openLink = link;
  }

  get #currentFacets(): Facets {
    const all = this.#shown;
    const { languages } = this.language;
    if (this.#facets?.items !== all || this.#facets.languages !== languages) {
      this.#facets = { items: all, languages, value: facetsOf(all, languages) };
    }
    return this.#facets.value;
  }

  get #emptyCause(): EmptyCause | undefined {
    // Nothing is known before the feed has loaded.
    return this.feed && this.#model.emptyCause;
  }

  protected override render(): TemplateResult {
    return renderList(this.#frame, this.#handlers, this.#renderPlaceholder());
  }

  /** Whether the rows, or that there are none, can be shown. */
  get #hasRows(): boolean {
    return !this.#isHeld || this.#rows.element.firstChild !== null;
  }

  get #frame(): ListFrame {
    const { localizer, languages } = this.language;
    const { state } = this;
    const isLoaded = this.#items.feed !== undefined && state !== 'error' && this.#hasRows;
    const isCounted = !this.metaOptions.without.has('count');
    return {
      ...this.statusFlags,
      localizer,
      layout: this.layout,
      variant: this.variant,
      heading: this.heading,
      headingLevel: headingLevel(this.headingLevel),
      // A background poll is not shown.
      status: isLoaded && state === 'loading' && !this.isRetrying ? 'ready' : this.#hasRows ? state : 'loading',
      error: this.error,
      asOf: this.#asOf,
      language: languages[0] ?? 'en',
      emptyCause: this.#emptyCause,
      announcement: this.#announcer.texts,
      loaded: isLoaded
        ? {
            model: this.#model,
            translation: this.#headlines.render(localizer),
            rows: this.#rows.element,
            count: isCounted ? this.#model.matching.length : undefined,
            controls: this.#controls,
            waiting: this.chosen(this.#items.waiting).length,
            showsOthers: this.fallback === 'none' && this.#showsOthers,
            isLoadingPage: this.#pages.isLoading,
            hasPageFailed: this.#pages.hasFailed,
            links: this.#links,
            isCut: this.#items.isCut,
          }
        : undefined,
    };
  }

  get #links(): ListLinks {
    const { localizer, languages, linkTarget, without } = this.metaOptions;
    return {
      localizer,
      linkTarget,
      addresses: newsAddresses(this.#items.feed, languages),
      hasOwnLink: isLink(this.lightDom.content),
      // A newsroom is itself the page with all news, unless articles are cut off.
      hasPageLink: !without.has('all-news') && (this.#items.isCut || !this.news.newsroom?.hasViewer),
      hasFeedLink: this.feedLink,
    };
  }

  get #controls(): ControlsOptions {
    return {
      localizer: this.language.localizer,
      isSearchable: this.searchable,
      filters: parseTokens(this.filters?.toLowerCase()),
      facets: () => this.#currentFacets,
      state: { ...this.#state, sort: this.#sort },
      isExpanded: this.#isExpanded,
    };
  }

  readonly #handlers: ListHandlers = {
    onQuery: (query) => void this.#narrowTo({ ...this.#state.filter, query }),
    onFilter: (name, value) => void this.#narrowTo({ ...this.#state.filter, [name]: value }),
    onSort: (sort) => void this.#narrowTo(this.#state.filter, sort as Sort),
    onExpand: () => {
      this.#isExpanded = !this.#isExpanded;
      this.requestUpdate();
    },
    onRetry: () => void this.#retry(),
    onClear: () => this.#clear(),
    onNew: () => {
      const waiting = this.chosen(this.#items.waiting);
      this.#items.takeAll();
      void this.#find();
      this.#focusRow(waiting[0]?.id);
      this.#change({ ...this.#state, page: 0 });
      this.#announcer.say(this.language.localizer.text(listLoaded, { count: waiting.length }));
    },
    onOthers: (isShown) => {
      this.#showsOthers = isShown;
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.#announcer.say(this.language.localizer.text(listCount, { count: this.#model.matching.length }));
      });
    },
    onMore: () => void this.loadMore(),
    onPage: (page) => void this.#turnTo(page),
  };

  #renderPlaceholder(): TemplateResult {
    const { state } = this;
    if (state !== 'idle' && state !== 'error' && !this.lightDom.hasContent) {
      const isCompact = this.variant === 'compact';
      const { without, excerpt } = this.metaOptions;
      const hasImages = !isCompact && !without.has('image');
      const skeleton = renderListSkeleton(
        Math.min(limitOf(this.limit), 6),
        hasImages,
        isCompact ? 0 : linesOf(excerpt),
      );
      return html`<slot name="loading">${skeleton}</slot>`;
    }
    const content = html`<slot></slot>`;
    return state === 'error' ? html`<slot name="error"></slot>${content}` : content;
  }

  /** When a stale list was loaded, in words. */
  get #asOf(): string | undefined {
    const { state } = this.news;
    if (state.status !== 'stale') return undefined;
    const { localizer } = this.language;
    return localizer.moment(state.loadedAt, this.metaOptions.date);
  }

  /** @internal Creates the remaining rows at once, to compare them with a server's. */
  completeNodes(): void {
    this.#rows.complete();
  }

  /** @internal Takes over rows that a server has rendered. */
  adoptNodes(root: ShadowRoot): void {
    const list = root.querySelector<HTMLUListElement>('[part="list"]');
    if (list) this.#rows.adopt(list);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-news-list': WcoNewsList;
  }
}
