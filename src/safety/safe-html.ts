import type { BodyLimit } from './limit-markup.js';

const key = Symbol();

/** Facts about a body that the sanitiser built. */
export interface BodyFacts {
  /** The limits that it exceeded. */
  readonly exceeded: ReadonlySet<BodyLimit>;
  /** The pictures that it shows, as `pictureKey` names them. */
  readonly pictures: ReadonlySet<string>;
  /** Whether it has texts in the language of the interface. */
  readonly hasTexts: boolean;
  /** Its text, with white space between blocks. */
  readonly text: string;
}

const NO_FACTS: BodyFacts = { exceeded: new Set(), pictures: new Set(), hasTexts: false, text: '' };

/**
 * A body that the sanitiser built, node by node. Templates accept nothing else for a body, and only the sanitiser can
 * make one.
 */
export class SafeHtml {
  readonly #fragment: DocumentFragment;
  /** @internal */
  readonly facts: BodyFacts;

  /** @internal For `brandAsSafe`, which holds the key. */
  constructor(fragment: DocumentFragment, proof: symbol, facts: BodyFacts = NO_FACTS) {
    if (proof !== key) throw new TypeError('SafeHtml is made by sanitizeHtml() only');
    this.#fragment = fragment;
    this.facts = facts;
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

/** @internal For `rebuild` and `text-copy` only, as ESLint enforces. */
export const brandAsSafe = (fragment: DocumentFragment, facts: BodyFacts): SafeHtml =>
  new SafeHtml(fragment, key, facts);
