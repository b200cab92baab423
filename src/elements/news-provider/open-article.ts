import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsFeed } from '../../model/news.js';
import { Route } from './route.js';

/** The article that is open: in the address, if the author wants it there, and in the page's title. */
export class OpenArticle implements ReactiveController {
  /** Its id. */
  id: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feed: () => NewsFeed | undefined;
  #route: Route | undefined;
  /** The page's own title, while an article's stands in its place. */
  #pageTitle: string | undefined;
  /** What had focus when the article was opened. */
  #opener: HTMLElement | undefined;

  /** @param feed the feed that is there */
  constructor(host: ReactiveControllerHost & HTMLElement, feed: () => NewsFeed | undefined) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onAddress);
    window.addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onAddress);
    window.removeEventListener('hashchange', this.#onAddress);
    this.#restoreTitle();
  }

  /** Follows the address, by a route as the `route` attribute names it. */
  follow(route: string | undefined): void {
    this.#route = route ? new Route(route) : undefined;
    this.#onAddress();
  }

  open(id: string): void {
    if (id === this.id) return;
    this.#opener ??= document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    if (this.#route) history.pushState(history.state, '', this.#route.write(location.href, id));
    this.#set(id);
  }

  close(): void {
    if (this.id === undefined) return;
    if (this.#route) history.pushState(history.state, '', this.#route.write(location.href, undefined));
    this.#set(undefined);
  }

  /** Puts the headline of the open article into the page's title, as soon as it is known. */
  update(): void {
    const headline = this.#feed()
      ?.items.find(({ id }) => id === this.id)
      ?.versions.find((version) => version.headline)?.headline;
    if (!this.#route || !headline) {
      this.#restoreTitle();
      return;
    }
    this.#pageTitle ??= document.title;
    document.title = this.#pageTitle ? `${headline} – ${this.#pageTitle}` : headline;
  }

  readonly #onAddress = (): void => {
    if (this.#route) this.#set(this.#route.read(location.href));
  };

  #set(id: string | undefined): void {
    if (id === this.id) return;
    this.id = id;
    this.#host.requestUpdate();
    if (id === undefined) void this.#host.updateComplete.then(() => this.#restoreFocus());
  }

  /** Back to the link that opened the article, if it is still there. */
  #restoreFocus(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener?.isConnected) opener.focus();
  }

  #restoreTitle(): void {
    if (this.#pageTitle !== undefined) document.title = this.#pageTitle;
    this.#pageTitle = undefined;
  }
}
