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
import { OpenArticle } from './open-article.js';

/**
 * Loads a feed once and shares it, and the article that is open, with the elements inside: list, item,
 * switcher, and everybody's elements that speak the Community Context protocol. A newsroom is a provider
 * with these in it.
 *
 * @slot - The elements of the newsroom, and whatever else belongs there.
 *
 * @csspart back - The button that leads from an article back to the list, where there is no room for both.
 * @csspart debug - The panel for the page’s author, with `debug`.
 *
 * @cssproperty --wco-space - Distance between pieces; default 1.5em.
 * @cssproperty --wco-list-width - Width of the list beside an open article; default 22em.
 *
 * @cssstate open - An article is open.
 * @cssstate loading - The news is on its way.
 * @cssstate ready - The news is there.
 * @cssstate stale - Earlier news is there; a later load failed.
 * @cssstate error - Loading failed.
 *
 * @fires {WcoLoadEvent} wco-load - The news is loaded. `feed`.
 * @fires {WcoErrorEvent} wco-error - Loading failed. `code`, `retryable`, `error`.
 */
export class WcoNewsProvider extends FeedElement {
  static override styles = [...base, providerStyles];

  static override properties = {
    route: {},
    refreshInterval: { attribute: 'refresh-interval', type: Number },
  };

  /** Puts the open article into the address: `news` → `#news=<id>`, `?news` → `?news=<id>`. Default: not there. */
  declare route: string | undefined;
  /** Seconds between polls for news while the page is visible, 10 at least. Default: none. */
  declare refreshInterval: number | undefined;

  readonly #context = new ContextProvider(this, { context: newsroomContext });
  readonly #openArticle = new OpenArticle(this, (id) => this.#headlineOf(id));
  readonly #viewers = new Set<symbol>();

  constructor() {
    super();
    this.news.poll(() => this.refreshInterval);
  }

  /** The id of the article that is open. */
  get openId(): string | undefined {
    return this.#openArticle.id;
  }

  /** Opens an article of the feed. */
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
      url: this.news.url,
      language: this.language.languages[0],
      openId: this.#openArticle.id,
      hasViewer: this.#viewers.size > 0,
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
    const wishes = this.wishes();
    return selectArticle(item, feed, { wishes, fallback: 'best', notice: 'none' }).fields.headline?.headline;
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
    return html`<div class=${this.#isOpen ? 'root open' : 'root'} lang=${localizer.tag} dir=${localizer.dir}>
      ${
        this.#isOpen
          ? html`<button part="back" type="button" @click=${() => this.close()}>
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
