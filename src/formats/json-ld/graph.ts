import { Fields } from '../shared/fields.js';
import type { ReadingContext } from '../format-adapter.js';

/** Objects in a document. Real documents have far fewer. */
const MAX_NODES = 200_000;

/** Prefixes of names from schema.org. */
const PREFIXES = ['schema:', 'https://schema.org/', 'http://schema.org/'];

/** A value of the document and its place. */
interface Place {
  readonly value: unknown;
  readonly place: string;
}

/** A type without its vocabulary: `NewsArticle` of `schema:NewsArticle` or `http://schema.org/NewsArticle`. */
const typeName = (type: string): string => type.replace(/^.*[/#:]/, '');

/**
 * The nodes of a JSON-LD document. A member can hold a node, a reference to one (`{"@id": …}`), text, or an array of
 * these. References can be circular: follow them only with a limit.
 */
export class JsonLdGraph {
  readonly context: ReadingContext;
  /** Address of the page that contains the document. */
  readonly pageUrl: string | undefined;
  readonly #roots: readonly Fields[];
  readonly #byId = new Map<string, Fields>();
  /** Whether any name has a prefix, which is rare. */
  #hasPrefixes = false;
  /** One `Fields` for each object, so that nodes can be compared by identity. */
  readonly #nodes = new Map<object, Fields>();

  /** @param documents parsed JSON; one for each script of a page */
  constructor(documents: readonly Place[], context: ReadingContext, pageUrl?: string) {
    this.context = context;
    this.pageUrl = pageUrl;
    this.#roots = documents.flatMap(({ value, place }) => this.#list(value, place));
    this.#index(documents);
  }

  get roots(): readonly Fields[] {
    return this.#roots;
  }

  /** The default language of the document: `@language` of its context. */
  get language(): string | undefined {
    return this.#roots.flatMap((root) =>
      root.objects('@context').flatMap((each) => each.language('@language') ?? []),
    )[0];
  }

  /** The names of a node's types. */
  typesOf(node: Fields): readonly string[] {
    return node.texts('@type').map(typeName);
  }

  /** Whether `isWanted` holds for any node. */
  some(isWanted: (node: Fields) => boolean): boolean {
    for (const node of this.#nodes.values()) if (isWanted(node)) return true;
    return false;
  }

  /** The name of a member as a node spells it: plain, or with a prefix. */
  name(node: Fields, name: string): string {
    if (!this.#hasPrefixes || node.has(name)) return name;
    return PREFIXES.map((prefix) => prefix + name).find((each) => node.has(each)) ?? name;
  }

  /** The nodes in a member. Follows references one step. */
  nodes(node: Fields, name: string): readonly Fields[] {
    const member = this.name(node, name);
    const held = node.raw(member);
    // A shortcut: most members are missing.
    if (held === undefined) return [];
    return [held].flat().flatMap((value: unknown, at) => {
      if (typeof value === 'string') return this.#byId.get(value) ?? [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      return this.follow(this.#nodes.get(value) ?? new Fields(value, this.context, `${member}[${at}]`));
    });
  }

  node(node: Fields, name: string): Fields | undefined {
    return this.nodes(node, name)[0];
  }

  /** The node that a reference refers to, if it is in the document; else the node itself. */
  follow(node: Fields): Fields {
    const id = node.raw('@id');
    return (typeof id === 'string' && isReference(node) && this.#byId.get(id)) || node;
  }

  #list(value: unknown, place: string): readonly Fields[] {
    return Array.isArray(value)
      ? (value as readonly unknown[]).flatMap((entry, at) => this.#make(entry, `${place}[${at}]`))
      : this.#make(value, place);
  }

  #make(value: unknown, place: string): readonly Fields[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const node = this.#nodes.get(value) ?? new Fields(value, this.context, place);
    this.#nodes.set(value, node);
    return [node];
  }

  /** Finds all nodes. Not recursive: documents can be nested deeply. */
  #index(documents: readonly Place[]): void {
    const queue: Place[] = [...documents];
    const seen = new Set<unknown>();
    for (let at = 0; at < queue.length && seen.size < MAX_NODES; at++) {
      const { value, place } = queue[at] as Place;
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (Array.isArray(value)) {
        for (const [index, entry] of value.entries()) queue.push({ value: entry, place: `${place}[${index}]` });
        continue;
      }
      for (const node of this.#make(value, place)) {
        this.#remember(node);
        for (const name of node.names) {
          this.#hasPrefixes ||= PREFIXES.some((prefix) => name.startsWith(prefix));
          queue.push({ value: node.raw(name), place: place ? `${place}.${name}` : name });
        }
      }
    }
  }

  /** Keeps the node with most members, of those with the same id. */
  #remember(node: Fields): void {
    const id = node.raw('@id');
    if (typeof id !== 'string') return;
    const known = this.#byId.get(id);
    if (!known || node.names.length > known.names.length) this.#byId.set(id, node);
  }
}

/** Whether a node is only a reference. References often repeat the type. */
const isReference = (node: Fields): boolean => node.names.every((name) => name === '@id' || name === '@type');
