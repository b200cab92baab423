/** The open article in the page's address: `news` is `#news=<id>`, `?news` is `?news=<id>`. */
export class Route {
  readonly #name: string;
  readonly #isQuery: boolean;

  constructor(route: string) {
    this.#isQuery = route.startsWith('?');
    this.#name = route.replace(/^[?#]/, '');
  }

  /** The id in an address. */
  read(address: string): string | undefined {
    const url = new URL(address);
    const parameters = this.#isQuery ? url.searchParams : new URLSearchParams(url.hash.slice(1));
    return parameters.get(this.#name) || undefined;
  }

  /** An address with another id, or without one. Everything else stays. */
  write(address: string, id: string | undefined): string {
    const url = new URL(address);
    if (this.#isQuery) {
      if (id) url.searchParams.set(this.#name, id);
      else url.searchParams.delete(this.#name);
    } else {
      // Keep other parameters, but not an anchor: an address has only one.
      const others = url.hash.slice(1).split('&');
      const kept = others.filter((each) => each.includes('=') && !new URLSearchParams(each).has(this.#name));
      url.hash = [...kept, ...(id ? [`${this.#name}=${encodeURIComponent(id)}`] : [])].join('&');
    }
    return url.href;
  }
}
