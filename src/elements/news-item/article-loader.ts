import type { ReactiveControllerHost } from 'lit';
import type { LoadState, LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsVersion } from '../../model/news.js';
import {
  viewArticle,
  type Article,
  type ArticleOptions,
  type ArticleView,
  type ShownArticle,
} from '../parts/article.js';
import { BodyLoader } from './body-loader.js';
import type { Preparation } from './make-body.js';

export interface ArticleUpdate extends ArticleOptions {
  /** How the body is prepared; `undefined` for a card, which shows none. */
  readonly preparation: Preparation | undefined;
  /** Address of the feed: the base of a body if its article has no address. */
  readonly feedUrl: string | undefined;
  /** Whether an article has to wait for code before it is shown. */
  readonly isHeld: (article: Article | undefined) => boolean;
}

/** Finds the article of an element in a feed, chooses its version and prepares its body. */
export class ArticleLoader {
  readonly #body: BodyLoader;
  #view: ArticleView = { status: 'idle' };
  #shown: ShownArticle | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#body = new BodyLoader(host);
  }

  get status(): LoadStatus {
    return this.#view.article?.version && !this.#shown ? 'loading' : this.#view.status;
  }

  get error(): NewsError | undefined {
    return 'error' in this.#view ? this.#view.error : undefined;
  }

  /** When the copy shown was loaded, in the state `stale`. Milliseconds since the epoch. */
  get loadedAt(): number | undefined {
    return 'loadedAt' in this.#view ? this.#view.loadedAt : undefined;
  }

  /** The article chosen, whether or not its body is ready. */
  get article(): Article | undefined {
    return this.#view.article;
  }

  /** The article to render: the last one whose body was ready. */
  get shown(): ShownArticle | undefined {
    return this.#shown;
  }

  /** Resolves when the last requested body is prepared. Never rejects. */
  get settled(): Promise<void> {
    return this.#body.settled;
  }

  /** Forgets the article shown, so that another source doesn't keep it while it loads. */
  reset(): void {
    this.#shown = undefined;
  }

  /** Chooses the version and prepares its body. Call it before each render. */
  update(state: LoadState<NewsFeed>, { preparation, feedUrl, isHeld: mustWait, ...options }: ArticleUpdate): void {
    this.#view = viewArticle(state, options);
    const { article } = this.#view;
    const body = preparation && article?.fields.body;
    const isHeld = mustWait(article);
    if (preparation) {
      // Never relative to the page: links in a publisher's text must not lead to the host's own site.
      const baseUrl = body?.base ?? body?.url ?? feedUrl;
      // The sanitiser loads with the renderer, so a held body is not prepared yet.
      this.#body.prepare(isHeld ? undefined : body, { ...preparation, baseUrl });
    }
    this.#shown = this.#nextShown(article, body, isHeld);
  }

  /** A new version replaces the one shown when its body is ready, another article at once. */
  #nextShown(article: Article | undefined, body: NewsVersion | undefined, isHeld: boolean): ShownArticle | undefined {
    if (!article) return undefined;
    if (!body && !isHeld) return { ...article, body: undefined };
    if (body && this.#body.version === body && !isHeld) return { ...article, body: this.#body.body };
    return this.#shown?.item.id === article.item.id ? this.#shown : undefined;
  }
}
