import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ElementStates } from '../base/element-states.js';
import { LanguageController } from '../base/language-controller.js';
import { LightDomController } from '../base/light-dom-controller.js';
import { NewsController } from '../base/news-controller.js';
import { RefreshController } from '../base/refresh-controller.js';
import { WcoErrorEvent } from '../../events/wco-error-event.js';
import { WcoLoadEvent } from '../../events/wco-load-event.js';
import { providerBack } from '../../messages/catalogue/provider.js';
import { valueOf, type LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed } from '../../model/news.js';
import { resolveUrl } from '../../safety/urls.js';
import { base } from '../parts/base-styles.js';
import { providerStyles } from './provider-styles.js';
import { selectArticle } from '../parts/article.js';
import { NewsElement } from '../base/news-element.js';
import { newsroomContext } from '../base/newsroom-context.js';
import { OpenArticle } from './open-article.js';
import { warn } from '../../model/warn.js';

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
export class WcoNewsProvider extends NewsElement {
  static override styles = [...base, providerStyles];

  static override properties = {
    route: {},
    refreshInterval: { attribute: 'refresh-interval', type: Number },
  };

  /** Puts the open article into the address: `news` → `#news=<id>`, `?news` → `?news=<id>`. Default: not there. */
  declare route: string | undefined;
  /** Seconds between polls for news while the page is visible, 10 at least. Default: none. */
  declare refreshInterval: number | undefined;

  readonly #language = new LanguageController(this);
  readonly #lightDom = new LightDomController(this);
  readonly #news = new NewsController(this, () => this.#announce());
  readonly #states = new ElementStates(this);
  readonly #context = new ContextProvider(this, { context: newsroomContext });
  readonly #article = new OpenArticle(this, (id) => this.#headlineOf(id));
  readonly #viewers = new Set<symbol>();
  #inline: string | undefined;

  constructor() {
    super();
    new RefreshController(this, {
      interval: () => this.refreshInterval,
      refresh: async () => {
        await this.refresh();
        return this.state === 'ready';
      },
    });
  }

  /** How loading goes. */
  get state(): LoadStatus {
    return this.#news.state.status;
  }

  /** What went wrong, in the states `error` and `stale`. */
  get error(): NewsError | undefined {
    return 'error' in this.#news.state ? this.#news.state.error : undefined;
  }

  /** The feed. */
  get feed(): NewsFeed | undefined {
    return valueOf(this.#news.state);
  }

  /** The id of the article that is open. */
  get openId(): string | undefined {
    return this.#article.id;
  }

  /** Settled when the feed is there or its failure is. Never rejects. */
  get loadComplete(): Promise<void> {
    return this.updateComplete.then(() => this.#news.settled);
  }

  /** Loads again, past all caches. */
  refresh(): Promise<void> {
    return this.#news.refresh();
  }

  /** Opens an article of the feed. */
  open(id: string): void {
    this.#article.open(id);
  }

  /** Closes the open article. */
  close(): void {
    this.#article.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { json } = this.#lightDom;
    if (json !== this.#inline || this.changesSource(changed)) {
      this.#inline = json;
      this.#news.load(this.sourceOf(json));
    }
    if (changed.has('route')) this.#article.follow(this.route);
    this.#article.update();
    this.#states.set([this.state, this.#isOpen && 'open']);
    this.#context.setValue({
      state: this.#news.state,
      url: resolveUrl(this.src?.trim().split(/\s/, 1)[0], this.baseURI)?.href,
      language: this.#language.languages[0],
      openId: this.#article.id,
      hasViewer: this.#viewers.size > 0,
      open: (id) => this.open(id),
      close: () => this.close(),
      refresh: () => this.refresh(),
      addViewer: this.#addViewer,
    });
  }

  /** For `debug`. */
  protected get debugFacts(): Readonly<Record<string, unknown>> {
    return { 'Open article': this.openId ?? 'none', 'Elements that show it': this.#viewers.size };
  }

  #headlineOf(id: string): string | undefined {
    const { feed } = this;
    const item = feed?.items.find((each) => each.id === id);
    if (!feed || !item) return undefined;
    const wishes = this.wishes(this.#language.languages);
    return selectArticle(item, feed, { wishes, fallback: 'best', notice: 'none' }).fields.headline?.headline;
  }

  get #isOpen(): boolean {
    return this.#article.id !== undefined && this.#viewers.size > 0;
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

  #announce(): void {
    const { error, feed } = this;
    if (error) {
      warn(`[wco-news-provider] ${this.src ?? 'data'}: ${error.code} (${error.message})`);
      this.dispatchEvent(new WcoErrorEvent(error));
    } else if (feed) {
      this.dispatchEvent(new WcoLoadEvent(feed));
    }
  }

  protected override render(): TemplateResult {
    const { localizer } = this.#language;
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
