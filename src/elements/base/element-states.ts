/** The custom states of an element: what a page styles with `:state(ready)`. */
export class ElementStates {
  readonly #internals: ElementInternals;

  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals();
  }

  /** Makes these the states, and no others; falsy entries are left out. */
  set(names: readonly (string | false | undefined)[]): void {
    const { states } = this.#internals;
    states.clear();
    for (const name of names) if (name) states.add(name);
  }
}
