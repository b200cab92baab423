const key = Symbol();

/**
 * Markup that was built by our sanitiser, node by node. Templates accept nothing else for a body,
 * and nobody else can make one.
 */
export class SafeHtml {
  readonly #fragment: DocumentFragment;

  /** @internal Called by `brandAsSafe` alone, which holds the key. */
  constructor(fragment: DocumentFragment, proof: symbol) {
    if (proof !== key) throw new TypeError('SafeHtml is made by sanitizeHtml() only');
    this.#fragment = fragment;
  }

  /** The nodes; inserting them empties this object, as with every fragment. */
  get fragment(): DocumentFragment {
    return this.#fragment;
  }

  /** A copy that can be inserted while this one stays whole. */
  clone(): DocumentFragment {
    return this.#fragment.cloneNode(true) as DocumentFragment;
  }
}

/** @internal Only `rebuild` calls this; the layer check enforces it. */
export const brandAsSafe = (fragment: DocumentFragment): SafeHtml => new SafeHtml(fragment, key);
