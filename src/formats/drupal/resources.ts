import type { Fields } from '../shared/fields.js';

/** A reference as a relationship has it, and the resource it leads to, if the document includes it. */
export interface Reference {
  /** `media--image`. */
  readonly type: string;
  /** The reference itself; alternative text is on it, under `meta`. */
  readonly json: Fields;
  readonly resource: Fields | undefined;
}

/** Finds the resources of a JSON:API document. */
export class DrupalResources {
  readonly #included = new Map<string, Fields>();

  constructor(included: readonly Fields[]) {
    for (const resource of included) {
      const key = this.#keyOf(resource);
      if (!this.#included.has(key)) this.#included.set(key, resource);
    }
  }

  #keyOf(json: Fields): string {
    return `${json.texts('type')[0] ?? ''} ${json.texts('id')[0] ?? ''}`;
  }

  /** What one relationship of a resource refers to. */
  references(resource: Fields, name: string): readonly Reference[] {
    return resource
      .object('relationships')
      .object(name)
      .objects('data')
      .map((json) => ({
        type: json.texts('type')[0] ?? '',
        json,
        resource: this.#included.get(this.#keyOf(json)),
      }));
  }

  /** What all relationships of a resource refer to, in their order, but for those of some names. */
  allReferences(resource: Fields, ...except: readonly string[]): readonly Reference[] {
    return resource
      .object('relationships')
      .names.filter((name) => !except.includes(name))
      .flatMap((name) => this.references(resource, name));
  }
}
