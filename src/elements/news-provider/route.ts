import { joinAddress, readParameter, splitAddress, writeParameter } from '../base/page-address.js';

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
