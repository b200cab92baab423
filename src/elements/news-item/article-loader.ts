import type { ReactiveControllerHost } from 'lit';
import { NewsController, type NewsSource } from '../base/news-controller.js';
import { valueOf, type LoadState, type LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsVersion } from '../../model/news.js';
import type { SanitizeOptions } from '../../safety/sanitize-html.js';
import { resolveUrl } from '../../safety/urls.js';
import { BodyLoader } from './body-loader.js';
import { viewArticle, type Article, type ArticleOptions, type ArticleView, type ShownArticle } from '../parts/article.js';

/** From a source to an article that can be rendered: loads the news, chooses the version, prepares its body. */
export class ArticleLoader {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #news: NewsController;
  readonly #body: BodyLoader;
  #view: ArticleView = { status: 'idle' };
  /**
   * What addresses in a body are relative to where the article has no address itself. Never the page:
   * somebody else's text must not reach the origin it is shown on.
   */
  #feedUrl: string | undefined;
  #shown: ShownArticle | undefined;

  /** @param onSettled called when a load has ended and its result is rendered */
  constructor(host: ReactiveControllerHost & HTMLElement, onSettled: () => void) {
    this.#host = host;
    this.#news = new NewsController(host, () => void this.#whenRendered(onSettled));
    this.#body = new BodyLoader(host);
  }

  get status(): LoadStatus {
    return this.#view.article?.version && !this.#shown ? 'loading' : this.#view.status;
  }

  get error(): NewsError | undefined {
    return 'error' in this.#view ? this.#view.error : undefined;
  }

  /** When the copy shown was loaded, in the state `stale`. */
  get loadedAt(): number | undefined {
    return 'loadedAt' in this.#view ? this.#view.loadedAt : undefined;
  }

  get feed(): NewsFeed | undefined {
    return valueOf(this.#news.state);
  }

  /** The article chosen, whether or not its body is ready. */
  get article(): Article | undefined {
    return this.#view.article;
  }

  /** What to render: the last article whose body was ready. */
  get shown(): ShownArticle | undefined {
    return this.#shown;
  }

  /** Loads from a source; `undefined` for none. */
  load(source: NewsSource | undefined): void {
    this.#shown = undefined;
    const src = (source?.data ?? undefined) === undefined ? source?.src : undefined;
    this.#feedUrl = resolveUrl(src?.trim().split(/\s/, 1)[0], this.#host.baseURI)?.href;
    this.#news.load(source);
  }

  /** Shows an article of what somebody else has loaded. */
  adopt(state: LoadState<NewsFeed>, feedUrl: string | undefined): void {
    this.#feedUrl = feedUrl;
    this.#news.adopt(state);
  }

  /** Loads again, past all caches. */
  refresh(): Promise<void> {
    return this.#news.refresh();
  }

  /**
   * Chooses the version and prepares its body; called before each render.
   *
   * @param sanitizing how the body is prepared; `undefined` for a card, which shows none
   * @param isHeld whether an article has to wait for something else before it is shown
   */
  update(
    options: ArticleOptions,
    sanitizing: SanitizeOptions | undefined,
    isHeld: (article: Article) => boolean,
  ): void {
    this.#view = viewArticle(this.#news.state, options);
    const { article } = this.#view;
    const body = sanitizing && article?.fields.body;
    this.#body.prepare(body, { ...sanitizing, baseUrl: body?.base ?? body?.url ?? this.#feedUrl });
    this.#shown = this.#nextShown(article, body, article !== undefined && isHeld(article));
  }

  /** Settled when what was asked for is rendered, or its failure is. Never rejects. */
  async complete(): Promise<void> {
    await this.#host.updateComplete;
    await this.#news.settled;
    await this.#host.updateComplete;
    await this.#body.settled;
    await this.#host.updateComplete;
  }

  /** A new version replaces the one shown when its body is ready; another article, at once. */
  #nextShown(article: Article | undefined, body: NewsVersion | undefined, isHeld: boolean): ShownArticle | undefined {
    if (!article) return undefined;
    if (!body && !isHeld) return { ...article, body: undefined };
    if (body && this.#body.version === body && !isHeld) return { ...article, body: this.#body.body };
    return this.#shown?.item.id === article.item.id ? this.#shown : undefined;
  }

  async #whenRendered(onSettled: () => void): Promise<void> {
    const { state } = this.#news;
    await this.complete();
    if (state === this.#news.state) onSettled();
  }
}
