const key = Symbol();

/**
 * A body that the sanitiser built, node by node. Templates accept nothing else for a body, and only the sanitiser can
 * make one.
 */
export class SafeHtml {
  readonly #fragment: DocumentFragment;

  /** @internal For `brandAsSafe`, which holds the key. */
  constructor(fragment: DocumentFragment, proof: symbol) {
    if (proof !== key) throw new TypeError('SafeHtml is made by sanitizeHtml() only');
    this.#fragment = fragment;
  }

  /** The nodes. Inserting them empties the fragment. */
  get fragment(): DocumentFragment {
    return this.#fragment;
  }

  /** A copy of the nodes to insert. */
  clone(): DocumentFragment {
    return this.#fragment.cloneNode(true) as DocumentFragment;
  }
}

/** @internal For `rebuild` only, as the layer check enforces. */
export const brandAsSafe = (fragment: DocumentFragment): SafeHtml => new SafeHtml(fragment, key);
