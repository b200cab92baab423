import { ContextConsumer } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ElementStates } from '../base/element-states.js';
import { LanguageController } from '../base/language-controller.js';
import { LightDomController } from '../base/light-dom-controller.js';
import { NewsController } from '../base/news-controller.js';
import { RefreshController } from '../base/refresh-controller.js';
import { WcoErrorEvent } from '../../events/wco-error-event.js';
import { WcoFilterChangeEvent } from '../../events/wco-filter-change-event.js';
import { WcoItemOpenEvent } from '../../events/wco-item-open-event.js';
import { WcoLoadEvent } from '../../events/wco-load-event.js';
import { itemAsOf } from '../../messages/catalogue/status.js';
import { listCount, listLoaded } from '../../messages/catalogue/list.js';
import { valueOf, type LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { base } from '../parts/base-styles.js';
import { cardStyles } from '../parts/card-styles.js';
import { listStyles } from './list-styles.js';
import { metaStyles } from '../parts/meta-styles.js';
import { statusStyles } from '../parts/status-styles.js';
import { removeBrokenMedia } from '../parts/card.js';
import { headingLevel } from '../parts/heading-level.js';
import type { ArticleOptions } from '../parts/article.js';
import { ArticleElement } from '../base/article-element.js';
import { wordsOf } from '../base/news-element.js';
import { newsroomContext } from '../base/newsroom-context.js';
import { isPlainClick } from '../base/plain-click.js';
import { facetsOf, NO_FILTER, type Facets, type Filter, type Sort } from './facets.js';
import { ListItems } from './list-items.js';
import { ListSearch } from './list-search.js';
import { START, UrlState, type ListState } from './list-state.js';
import { EntryCache, narrow, type Entry, type ListView } from './list-view.js';
import { PageLoader } from './page-loader.js';
import type { ControlsOptions } from './render-controls.js';
import { renderListSkeleton, type EmptyCause } from './render-frame.js';
import { renderList, renderRows } from './render-list.js';
import { RowList } from './row-list.js';
import { rowMaker } from './row-maker.js';
import { warn } from '../../model/warn.js';

/** How many items a list shows at first. */
const LIMIT = 10;

/**
 * The articles of a feed, or of the provider around it: a list or grid of cards, each in the best of its
 * languages for this reader.
 *
 * @slot - Shown without JavaScript, after a failure, and where there are no articles.
 * @slot item - A `<template>` for the items: elements with `data-field` (`headline`, `summary`, `topic`, `date`,
 *   `language`, `link`, `image`) get their values, or go when an article has none.
 * @slot loading - Instead of the skeleton.
 * @slot empty - After the message that there are no articles.
 * @slot error - After the message that loading failed.
 *
 * @csspart heading - The heading of the list.
 * @csspart count - The number of articles.
 * @csspart controls - Search, filters and order.
 * @csspart search - The search field with its label.
 * @csspart filter - A filter with its label.
 * @csspart list - The list.
 * @csspart card - An article.
 * @csspart media - The image of a card.
 * @csspart image - The image itself.
 * @csspart topics - The topic of a card.
 * @csspart headline - The headline of a card.
 * @csspart link - The link of a headline.
 * @csspart meta - The line of date and language.
 * @csspart date - The date.
 * @csspart language - The language, where it is not the reader's.
 * @csspart badge - What is said of a card's version.
 * @csspart more - The button that shows more.
 * @csspart pages - The page navigation.
 * @csspart page - A button of it.
 * @csspart page-status - The message that the next page could not be loaded.
 * @csspart new-items - The button that shows articles which have arrived meanwhile.
 * @csspart others - The button that shows articles in other languages, or hides them again.
 * @csspart clear - The button that clears search and filters.
 * @csspart status - The line about loading, emptiness or failure.
 * @csspart retry - The button after a failure.
 * @csspart skeleton - The placeholder while loading.
 * @csspart announcement - What screen readers are told of changes; out of sight.
 * @csspart debug - The panel for the page’s author, with `debug`.
 *
 * @cssproperty --wco-card-width - Least width of a card in a grid; default 16em.
 *
 * @cssstate loading - The news is on its way.
 * @cssstate ready - The list is shown.
 * @cssstate stale - An earlier list is shown; a later load failed.
 * @cssstate empty - There is nothing to show.
 * @cssstate error - Loading failed.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded. `feed`.
 * @fires {WcoErrorEvent} wco-error - Loading failed. `code`, `retryable`, `error`.
 * @fires {WcoItemOpenEvent} wco-item-open - The reader opens an article. Cancelable. `item`, `url`.
 * @fires {WcoFilterChangeEvent} wco-filter-change - The reader searched, filtered or sorted. `filter`, `sort`, `count`.
 */
export class WcoNewsList extends ArticleElement {
  static override styles = [...base, metaStyles, statusStyles, listStyles, cardStyles];

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
  };

  /** `list` or `grid`. Default `list`. */
  declare layout: 'list' | 'grid' | undefined;
  /** How articles are shown. Default `card`. */
  declare variant: 'card' | 'compact' | undefined;
  /** Heading of the list, in the language of the element; empty for none. Default: "News" in the reader's. */
  declare heading: string | undefined;
  /** How many articles are shown at first, and how many more at a time. Default 10. */
  declare limit: number | undefined;
  /** How the reader gets to further articles. Default `load-more`. */
  declare paging: 'load-more' | 'pages' | 'none' | undefined;
  /** Whether there is a search field. */
  declare searchable: boolean;
  /** What the list can be narrowed down by, separated by spaces: `topic`, `year`, `language`, and `sort`. */
  declare filters: string | undefined;
  /** Order: `newest` or `oldest` first. Default: the publisher's. */
  declare sort: Sort | undefined;
  /** Keeps search, filters, order and page in the page's address, under parameters that begin with this. */
  declare urlState: string | undefined;
  /** Seconds between polls for news while the page is visible, 10 at least. Default: none. */
  declare refreshInterval: number | undefined;

  readonly #language = new LanguageController(this);
  readonly #lightDom = new LightDomController(this);
  readonly #room = new ContextConsumer(this, { context: newsroomContext, subscribe: true });
  readonly #news = new NewsController(this, () => this.#announceLoad());
  readonly #states = new ElementStates(this);
  readonly #rows = new RowList((event) => this.#onOpen(event));
  readonly #cache = new EntryCache();
  readonly #search = new ListSearch(this);
  readonly #pages = new PageLoader(this);
  #inline: string | undefined;
  #items = new ListItems();
  #state: ListState = START;
  #showsOthers = false;
  #narrowed: readonly Entry[] = [];
  #view: ListView = { entries: [], hidden: 0 };
  #facets: { readonly items: unknown; readonly languages: unknown; readonly value: Facets } | undefined;
  /** What the live region says. */
  #announcement = { text: '', language: '' };
  /** What gets focus after the next render. */
  #focusNext: (() => HTMLElement | null | undefined) | undefined;
  /** The article that was open in the newsroom; when it is closed, focus goes to its link. */
  #opened: string | undefined;

  constructor() {
    super();
    this.searchable = false;
    new RefreshController(this, {
      interval: () => (this.#isOnItsOwn ? this.refreshInterval : undefined),
      refresh: async () => {
        await this.#news.refresh();
        return this.#news.state.status === 'ready';
      },
    });
  }

  /** How loading goes. */
  get state(): LoadStatus {
    const { status } = this.#news.state;
    return status === 'ready' && this.#items.isEmpty ? 'empty' : status;
  }

  /** What went wrong, in the states `error` and `stale`. */
  get error(): NewsError | undefined {
    return 'error' in this.#news.state ? this.#news.state.error : undefined;
  }

  /** The feed. */
  get feed(): NewsFeed | undefined {
    return valueOf(this.#news.state);
  }

  /** Language of labels and dates: one of ours. */
  get uiLanguage(): string {
    return this.#language.localizer.tag;
  }

  /** Settled when what was asked for is shown, or its failure is. Never rejects. */
  get loadComplete(): Promise<void> {
    return this.updateComplete
      .then(() => Promise.all([this.#news.settled, this.#language.loaded]))
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Loads again, past all caches; articles that are new wait behind a button. */
  async refresh(): Promise<void> {
    await (this.#room.value && !this.#isOnItsOwn ? this.#room.value.refresh() : this.#news.refresh());
    await this.loadComplete;
  }

  /** Shows more articles, from the next page of the feed if need be. */
  async loadMore(): Promise<void> {
    if (this.#pages.isLoading) return;
    const before = this.#visible().length;
    if (before >= this.#narrowed.length && !(await this.#loadPage())) return;
    this.#change({ ...this.#state, page: this.#state.page + 1 });
    await this.updateComplete;
    const after = this.#visible();
    this.#focusRow(after[before]?.item.id);
    this.#say(this.#language.localizer.text(listLoaded, { count: after.length - before }));
    await this.updateComplete;
  }

  /** For `debug`. */
  protected get debugFacts(): Readonly<Record<string, unknown>> {
    return {
      'Articles on the page now': this.#visible().length,
      'Articles that fit search and filters': this.#narrowed.length,
      'Articles in other languages, hidden by fallback="none"': this.#view.hidden,
      'New articles that wait behind the button': this.#items.waiting,
    };
  }

  get #isOnItsOwn(): boolean {
    return this.sourceOf(this.#lightDom.json) !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What removal ended goes on: the search, and the rows that were still to be drawn.
    if (this.#search.isStopped) void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows.stop();
    this.#search.stop();
    // Moving a list is no reason to ask again.
    queueMicrotask(() => {
      if (!this.isConnected) this.#pages.stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('urlState')) this.#readAddress();
    this.#readSource(changed);
    const { feed } = this;
    if (feed && feed !== this.#items.feed) this.#accept(feed);
    const shown = feed ?? this.#items.feed;
    if (shown) {
      this.#view = this.#cache.view(this.#items.all, shown, this.#options);
      this.#narrowed = narrow(this.#view.entries, this.#state.filter, this.#sort, this.#search.matches);
    }
    this.#states.set([this.state === 'ready' && this.#narrowed.length === 0 ? 'empty' : this.state]);
  }

  #readSource(changed: PropertyValues<this>): void {
    const { json } = this.#lightDom;
    const source = this.sourceOf(json);
    const room = source ? undefined : this.#room.value;
    if (room) {
      this.#news.adopt(room.state);
      if (room.openId === undefined && this.#opened !== undefined) this.#focusRow(this.#opened);
      this.#opened = room.openId;
    } else if (json !== this.#inline || this.changesSource(changed)) {
      this.#items = new ListItems();
      this.#pages.stop();
      this.#news.load(source);
    }
    this.#inline = json;
  }

  #accept(feed: NewsFeed): void {
    if (!this.#items.feed) this.#pages.hasFailed = false;
    this.#items.accept(feed);
    void this.#find();
  }

  get #sort(): Sort | '' {
    return this.#state.sort || (this.sort ?? '');
  }

  get #options(): ArticleOptions {
    return {
      wishes: this.wishes(this.#language.languages),
      fallback: this.fallback === 'none' && this.#showsOthers ? 'best' : (this.fallback ?? 'best'),
      notice: 'none',
    };
  }

  get #limit(): number {
    const limit = Math.trunc(this.limit ?? LIMIT);
    return limit > 0 ? limit : LIMIT;
  }

  /** What is on the page now. */
  #visible(): readonly Entry[] {
    const { page } = this.#state;
    if (this.paging === 'none') return this.#narrowed.slice(0, this.#limit);
    const from = this.paging === 'pages' ? Math.min(page, this.#lastPage) * this.#limit : 0;
    const to = this.paging === 'pages' ? from + this.#limit : (page + 1) * this.#limit;
    return this.#narrowed.slice(from, to);
  }

  get #lastPage(): number {
    return Math.max(0, Math.ceil(this.#narrowed.length / this.#limit) - 1);
  }

  /** Turns to a page, which may be one that the feed has not given yet. */
  async #turnTo(page: number): Promise<void> {
    if (page > this.#lastPage && !(await this.#loadPage())) return;
    this.#change({ ...this.#state, page });
    await this.updateComplete;
    this.#focusRow(this.#visible()[0]?.item.id);
    this.requestUpdate();
  }

  /** Loads the next page of the feed, if there is one. Whether nothing went wrong. */
  async #loadPage(): Promise<boolean> {
    const items = this.#items;
    const { format, credentials, timeout, fetcher, cache, trace } = this;
    if (!items.nextUrl) return true;
    return this.#pages.load(items.nextUrl, { format, credentials, timeout, fetcher, cache, trace }, (page) => {
      items.append(page);
      return this.#find();
    });
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
    if (this.urlState) history.replaceState(history.state, '', new UrlState(this.urlState).write(location.href, state));
    this.requestUpdate();
  }

  /** The reader narrowed the list down: back to its start, and say what came of it. */
  async #narrowTo(filter: Filter, sort: Sort | '' = this.#state.sort): Promise<void> {
    this.#change({ filter, sort, page: 0 });
    await this.#find();
    // The reader went on typing: the newer search will say what came of it.
    if (this.#state.filter !== filter || this.#state.sort !== sort) return;
    await this.updateComplete;
    const count = this.#narrowed.length;
    // That there is nothing is told by the status.
    this.#say(count > 0 ? this.#language.localizer.text(listCount, { count }) : '');
    this.dispatchEvent(new WcoFilterChangeEvent(filter, sort, count));
  }

  #clear(): void {
    // The button goes; whoever pressed it goes on at the search field.
    this.#focusNext = () =>
      this.renderRoot.querySelector<HTMLElement>('input, select') ??
      this.renderRoot.querySelector<HTMLElement>('#heading');
    void this.#narrowTo(NO_FILTER);
  }

  #say(text: string): void {
    // The same words twice would be no change, and go unheard.
    const isRepeated = text !== '' && this.#announcement.text === text;
    this.#announcement = { text: isRepeated ? `${text}\u00a0` : text, language: this.uiLanguage };
    this.requestUpdate();
  }

  /** After the next render, focus goes to the link of an item; to the heading, if it is not there. */
  #focusRow(id: string | undefined): void {
    this.#focusNext = () =>
      this.#rows.rowOf(id ?? '')?.querySelector<HTMLElement>('a') ??
      this.renderRoot.querySelector<HTMLElement>('#heading');
  }

  #announceLoad(): void {
    const { error, feed } = this;
    if (error) {
      warn(`[wco-news-list] ${this.src ?? 'data'}: ${error.code} (${error.message})`);
      this.dispatchEvent(new WcoErrorEvent(error));
    } else if (feed) {
      this.dispatchEvent(new WcoLoadEvent(feed));
    }
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
    const room = this.#room.value;
    if (!room?.hasViewer) return;
    event.preventDefault();
    room.open(item.id);
  }

  protected override updated(): void {
    this.#drawRows();
    const element = this.#focusNext?.();
    this.#focusNext = undefined;
    element?.focus();
  }

  #drawRows(): void {
    const { element } = this.#rows;
    element.hidden = this.#narrowed.length === 0;
    // The same function again is not a second listener.
    element.addEventListener('error', removeBrokenMedia, true);
    const { variant, headingLevel: level, heading } = this;
    const maker = rowMaker({
      meta: this.metaOptions(this.#language),
      variant,
      headingLevel: level,
      heading,
      words: this.#search.words,
      hasViewer: this.#room.value?.hasViewer,
      template: this.querySelector<HTMLTemplateElement>(':scope > template[slot="item"]'),
    });
    this.#rows.show(this.#visible(), maker);
  }

  get #currentFacets(): Facets {
    const { all } = this.#items;
    const { languages } = this.#language;
    if (this.#facets?.items !== all || this.#facets.languages !== languages) {
      this.#facets = { items: all, languages, value: facetsOf(all, languages) };
    }
    return this.#facets.value;
  }

  get #emptyCause(): EmptyCause | undefined {
    // While a list is refreshed or stale, what can be said of it still holds.
    if (!this.feed) return undefined;
    if (this.#items.all.length === 0) return 'none';
    if (this.#view.entries.length === 0) return 'language';
    return this.#narrowed.length === 0 ? 'filter' : undefined;
  }

  protected override render(): TemplateResult {
    const { localizer } = this.#language;
    const { state } = this;
    const isLoaded = this.#items.feed !== undefined && state !== 'error';
    return renderList(
      {
        localizer,
        layout: this.layout,
        variant: this.variant,
        heading: this.heading,
        level: headingLevel(this.headingLevel, 2),
        count: isLoaded && !wordsOf(this.without).has('count') ? this.#narrowed.length : undefined,
        controls: isLoaded ? this.#controls : undefined,
        status: {
          // A poll in the background is nothing to tell.
          state: isLoaded && state === 'loading' ? 'ready' : state,
          cause: this.#emptyCause,
          asOf: this.#asOf,
          error: this.error,
          localizer,
          language: this.#language.languages[0] ?? 'en',
        },
        announcement: this.#announcement.language === this.uiLanguage ? this.#announcement.text : '',
      },
      { onRetry: () => void this.refresh(), onClear: () => this.#clear() },
      isLoaded ? this.#renderRows() : this.#renderInstead(),
    );
  }

  get #controls(): ControlsOptions {
    return {
      localizer: this.#language.localizer,
      isSearchable: this.searchable,
      filters: wordsOf(this.filters),
      facets: () => this.#currentFacets,
      state: { ...this.#state, sort: this.#sort },
      onQuery: (query) => void this.#narrowTo({ ...this.#state.filter, query }),
      onFilter: (name, value) => void this.#narrowTo({ ...this.#state.filter, [name]: value }),
      onSort: (sort) => void this.#narrowTo(this.#state.filter, sort as Sort),
    };
  }

  #renderInstead(): TemplateResult {
    const { state } = this;
    if (state !== 'idle' && state !== 'error' && !this.#lightDom.hasContent) {
      return html`<slot name="loading">${renderListSkeleton(Math.min(this.#limit, 6))}</slot>`;
    }
    const content = html`<slot></slot>`;
    return state === 'error' ? html`<slot name="error"></slot>${content}` : content;
  }

  /** When a stale list was loaded, in words. */
  get #asOf(): string | undefined {
    const { state } = this.#news;
    if (state.status !== 'stale') return undefined;
    const { localizer } = this.#language;
    const date = localizer.moment(state.loadedAt, this.metaOptions(this.#language).date);
    return localizer.text(itemAsOf, { date });
  }

  #renderRows(): TemplateResult {
    const visible = this.#visible().length;
    return renderRows(
      {
        localizer: this.#language.localizer,
        rows: this.#rows.element,
        isEmpty: this.#emptyCause === 'none',
        waiting: this.#items.waiting,
        hidden: this.#view.hidden,
        showsOthers: this.fallback === 'none' && this.#showsOthers,
        end: {
          paging: this.paging ?? 'load-more',
          page: Math.min(this.#state.page, this.#lastPage),
          lastPage: this.#lastPage,
          // Pages count what is there; what the feed has not given yet comes after the last of them.
          hasMore: (this.paging !== 'pages' && visible < this.#narrowed.length) || this.#items.nextUrl !== undefined,
          isLoading: this.#pages.isLoading,
          hasFailed: this.#pages.hasFailed,
        },
      },
      {
        onNew: () => {
          this.#items.takeAll();
          void this.#find();
          this.#focusRow(this.#items.feed?.items[0]?.id);
          this.#change({ ...this.#state, page: 0 });
        },
        onOthers: (shows) => {
          this.#showsOthers = shows;
          this.requestUpdate();
        },
        onMore: () => void this.loadMore(),
        onPage: (page) => void this.#turnTo(page),
      },
    );
  }

  /** @internal Takes over rows that a server has drawn. */
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
