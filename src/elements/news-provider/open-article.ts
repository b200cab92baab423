import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changeAddress, joinAddress, readParameter, splitAddress, writeParameter } from '../base/page-address.js';

/** The open article in the page's address: `news` is `#news=<id>`, `?news` is `?news=<id>`. */
export class Route {
  readonly #name: string;
  readonly #place: 'query' | 'hash';

  constructor(route: string) {
    this.#place = route.startsWith('?') ? 'query' : 'hash';
    this.#name = route.replace(/^[?#]/, '');
  }

  /** The id in an address. */
  read(address: string): string | undefined {
    return readParameter(splitAddress(address)[this.#place], this.#name);
  }

  /** An address with another id, or without one. Everything else stays. */
  write(address: string, id: string | undefined): string {
    const parts = splitAddress(address);
    return joinAddress({ ...parts, [this.#place]: writeParameter(parts[this.#place], this.#name, id) });
  }
}

/** The open article of a newsroom; with `route`, also in the page's address and title. */
export class OpenArticle implements ReactiveController {
  /** Id of the open article. */
  id: string | undefined;
  /** Whether the reader opened the article, or followed a link to it. False if the page loaded with its address. */
  isOpenedByReader = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #headlineOf: (id: string) => string | undefined;
  #route: Route | undefined;
  /** The page's own title, and the title that replaces it. */
  #title: { readonly page: string; readonly article: string } | undefined;

  /** @param headlineOf gives the headline of an article for this reader, once it has loaded */
  constructor(host: ReactiveControllerHost & HTMLElement, headlineOf: (id: string) => string | undefined) {
    this.#host = host;
    this.#headlineOf = headlineOf;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onAddress);
    window.addEventListener('hashchange', this.#onAddress);
    this.#readAddress(false);
    // Removing the element restored the page's title.
    if (this.id !== undefined) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onAddress);
    window.removeEventListener('hashchange', this.#onAddress);
    this.#restoreTitle();
  }

  /** Follows the page's address. `route` is the value of the attribute. */
  follow(route: string | undefined): void {
    this.#route = route ? new Route(route) : undefined;
    this.#readAddress(false);
  }

  open(id: string): void {
    if (id === this.id) return;
    if (this.#route) changeAddress(this.#route.write(location.href, id), true);
    this.#set(id);
  }

  close(): void {
    if (this.id === undefined) return;
    if (this.#route) changeAddress(this.#route.write(location.href, undefined), true);
    this.#set(undefined);
  }

  /** Puts the headline of the open article into the page's title. */
  update(): void {
    const headline = this.id === undefined ? undefined : this.#headlineOf(this.id);
    // A removed element still updates when the elements inside it disconnect.
    if (!this.#route || !headline || !this.#host.isConnected) {
      this.#restoreTitle();
      return;
    }
    // Keep a title that the page has set since.
    const page = document.title === this.#title?.article ? this.#title.page : document.title;
    this.#title = { page, article: page ? `${headline} – ${page}` : headline };
    document.title = this.#title.article;
  }

  readonly #onAddress = (): void => this.#readAddress(true);

  #readAddress(isByReader: boolean): void {
    if (this.#route) this.#set(this.#route.read(location.href), isByReader);
  }

  #set(id: string | undefined, isByReader = true): void {
    if (id === this.id) return;
    this.id = id;
    this.isOpenedByReader = isByReader;
    this.#host.requestUpdate();
  }

  #restoreTitle(): void {
    if (document.title === this.#title?.article) document.title = this.#title.page;
    this.#title = undefined;
  }
}
