/** Where in the address the open article stands: `news` → `#news=<id>`, `?news` → `?news=<id>`. */
export class Route {
  readonly #name: string;
  readonly #isQuery: boolean;

  constructor(route: string) {
    this.#isQuery = route.startsWith('?');
    this.#name = route.replace(/^[?#]/, '');
  }

  /** The article that an address names. */
  read(address: string): string | undefined {
    const url = new URL(address);
    const parameters = this.#isQuery ? url.searchParams : new URLSearchParams(url.hash.slice(1));
    return parameters.get(this.#name) || undefined;
  }

  /** An address that names an article, or none. Everything else in it stays. */
  write(address: string, id: string | undefined): string {
    const url = new URL(address);
    if (this.#isQuery) {
      if (id) url.searchParams.set(this.#name, id);
      else url.searchParams.delete(this.#name);
    } else {
      // Other parameters stay; the name of a place in the page goes, since an address can name but one.
      const others = url.hash.slice(1).split('&');
      const kept = others.filter((each) => each.includes('=') && !new URLSearchParams(each).has(this.#name));
      url.hash = [...kept, ...(id ? [`${this.#name}=${encodeURIComponent(id)}`] : [])].join('&');
    }
    return url.href;
  }
}
