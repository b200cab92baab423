import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import type { TraceStep } from '../../loading/trace.js';
import { providerBack } from '../../messages/catalogue/provider.js';
import { base } from '../parts/base-styles.js';
import { providerStyles } from './provider-styles.js';
import { selectArticle } from '../parts/article.js';
import { FeedElement } from '../base/feed-element.js';
import { newsroomContext } from '../base/newsroom-context.js';
import type { NewsTranslator } from '../base/translator.js';
import { OpenArticle } from './open-article.js';

/**
 * Loads a feed once and shares it, together with the open article and the language, with the elements inside: list,
 * item, switcher, and your own elements that use the Community Context protocol.
 *
 * @slot - The elements of the newsroom, and any other content.
 *
 * @csspart back - The button that leads from the article back to the list. Shown when there is no room for both.
 * @csspart debug - The debug panel, shown with `debug`.
 *
 * @cssproperty [--wco-font-family=inherit] - The font of all text.
 * @cssproperty [--wco-font-size=1em] - The font size; never less than 12px.
 * @cssproperty [--wco-color-text=currentColor] - The colour of text. If only the background is set: black or white.
 * @cssproperty [--wco-color-background=transparent] - The background colour.
 * @cssproperty [--wco-color-accent=light-dark(#00538c, #9ccbf5)] - The colour of links, buttons and icons, and of the
 *   bar beside a notice. Darker or lighter where its contrast would be too low.
 * @cssproperty [--wco-color-focus=var(--wco-color-accent)] - The colour of focus rings.
 * @cssproperty [--wco-space=1.5em] - The space between blocks.
 * @cssproperty [--wco-list-width=22em] - The width of the list beside an open article.
 *
 * @cssstate open - An article is open.
 * @cssstate loading - The news is being loaded.
 * @cssstate ready - The news is loaded.
 * @cssstate stale - Earlier news is available, because the latest load failed.
 * @cssstate error - Loading failed.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded.
 * @fires {WcoErrorEvent} wco-error - Loading failed.
 */
export class WcoNewsProvider extends FeedElement {
  static override styles = [...base, providerStyles];

  static override properties = {
    route: {},
    refreshInterval: { attribute: 'refresh-interval', type: Number },
    translator: { attribute: false },
  };

  /**
   * Keeps the open article in the page's address: `news` writes `#news=<id>`, `?news` writes `?news=<id>`. Default:
   * the address is not changed.
   */
  declare route: string | undefined;
  /** Seconds between polls while the page is visible, at least 10. Default: no polls. */
  declare refreshInterval: number | undefined;

  /**
   * Translates articles that lack the reader's language, for the elements inside. Default: the browser's own translator,
   * if it has one.
   */
  declare translator: NewsTranslator | undefined;

  readonly #context = new ContextProvider(this, { context: newsroomContext });
  readonly #openArticle = new OpenArticle(this, (id) => this.#headlineOf(id));
  readonly #viewers = new Set<symbol>();

  constructor() {
    super();
    this.news.poll(() => this.refreshInterval);
  }

  /** Id of the open article; `undefined` if no article is open. */
  get openId(): string | undefined {
    return this.#openArticle.id;
  }

  /**
   * Opens an article of the feed.
   * @param id id of the article
   */
  open(id: string): void {
    this.#openArticle.open(id);
  }

  /** Closes the open article. */
  close(): void {
    this.#openArticle.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.news.update(changed);
    if (changed.has('route')) this.#openArticle.follow(this.route);
    this.#openArticle.update();
    this.setStates(this.state, this.#isOpen && 'open');
    this.#context.setValue({
      state: this.news.state,
      isBackground: this.news.isBackground,
      url: this.news.url,
      language: this.language.languages[0],
      openId: this.#openArticle.id,
      isOpenedByReader: this.#openArticle.isOpenedByReader,
      hasViewer: this.#viewers.size > 0,
      translator: this.translator,
      open: (id) => this.open(id),
      close: () => this.close(),
      refresh: () => this.news.refresh(),
      addViewer: this.#addViewer,
    });
  }

  protected override async describe(steps: readonly TraceStep[]): Promise<readonly Section[]> {
    const { describeFeed } = await import('../base/describe-feed.js');
    const own = { 'Open article': this.openId ?? 'none', 'Elements that show it': this.#viewers.size };
    return describeFeed(this, { steps, isProvided: false, own });
  }

  #headlineOf(id: string): string | undefined {
    const { feed } = this;
    const item = feed?.items.find((each) => each.id === id);
    if (!feed || !item) return undefined;
    const preferences = this.preferences();
    return selectArticle(item, feed, { preferences, fallback: 'best', notice: 'none' }).fields.headline?.headline;
  }

  get #isOpen(): boolean {
    return this.#openArticle.id !== undefined && this.#viewers.size > 0;
  }

  readonly #addViewer = (): (() => void) => {
    const viewer = Symbol();
    this.#viewers.add(viewer);
    this.requestUpdate();
    return () => {
      this.#viewers.delete(viewer);
      this.requestUpdate();
    };
  };

  protected override render(): TemplateResult {
    const { localizer } = this.language;
    return html`<div class=${this.#isOpen ? 'root open' : 'root'}>
      ${
        this.#isOpen
          ? html`<button
              part="back"
              type="button"
              lang=${localizer.tag}
              dir=${localizer.dir}
              @click=${() => this.close()}
            >
              ${localizer.text(providerBack)}
            </button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-news-provider': WcoNewsProvider;
  }
}
