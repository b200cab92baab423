import type { Fields } from '../shared/fields.js';

/** A reference in a relationship, and its resource, if the document includes it. */
export interface Reference {
  /** `media--image`. */
  readonly type: string;
  /** The reference itself. Its `meta` holds the alternative text. */
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
    return `${json.firstText('type') ?? ''} ${json.firstText('id') ?? ''}`;
  }

  /** References in one relationship of a resource. */
  references(resource: Fields, name: string): readonly Reference[] {
    return resource
      .object('relationships')
      .object(name)
      .objects('data')
      .map((json) => ({
        type: json.firstText('type') ?? '',
        json,
        resource: this.#included.get(this.#keyOf(json)),
      }));
  }

  /** References in all relationships of a resource, in their order. */
  allReferences(resource: Fields, ...except: readonly string[]): readonly Reference[] {
    return resource
      .object('relationships')
      .keys.filter((name) => !except.includes(name))
      .flatMap((name) => this.references(resource, name));
  }
}
