import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Route } from './route.js';

/** The article that is open: in the address, if the author wants it there, and in the page's title. */
export class OpenArticle implements ReactiveController {
  /** Its id. */
  id: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #headlineOf: (id: string) => string | undefined;
  #route: Route | undefined;
  /** The page's own title, while an article's stands in its place. */
  #pageTitle: string | undefined;

  /** @param headlineOf the headline of an article as this reader sees it, once it is known */
  constructor(host: ReactiveControllerHost & HTMLElement, headlineOf: (id: string) => string | undefined) {
    this.#host = host;
    this.#headlineOf = headlineOf;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onAddress);
    window.addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
    // The title was given back when the element was removed.
    if (this.id !== undefined) this.#host.requestUpdate();
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
    const headline = this.id === undefined ? undefined : this.#headlineOf(this.id);
    // An element that was removed still updates, when those inside it take their leave.
    if (!this.#route || !headline || !this.#host.isConnected) {
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
  }

  #restoreTitle(): void {
    if (this.#pageTitle !== undefined) document.title = this.#pageTitle;
    this.#pageTitle = undefined;
  }
}
