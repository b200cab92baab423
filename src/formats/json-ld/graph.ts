import { capList, LIMITS } from '../../model/limits.js';
import { inTasks } from '../../model/yield-to-main.js';
import { Fields } from '../shared/fields.js';
import type { ReadingContext } from '../format-adapter.js';

/** Objects in a document. Real documents have far fewer. */
const MAX_NODES = 200_000;

/** Types of a node. */
const MAX_TYPES = 20;

/** Prefixes of names from schema.org. */
const PREFIXES = ['schema:', 'https://schema.org/', 'http://schema.org/'];

/** Nodes that are indexed in one task. */
export const NODES_OF_TASK = 5_000;

/** A value of the document and its place. */
export interface Place {
  readonly value: unknown;
  readonly place: string;
}

/** The names of a node's types without their vocabulary: `NewsArticle` of `schema:NewsArticle`. */
export const typesOf = (node: Fields): readonly string[] =>
  node.texts('@type', MAX_TYPES).map((type) => type.replace(/^.*[/#:]/, ''));

/** Finds the objects and lists in documents, each once. Not recursive: documents can be nested deeply. */
export function* objectsIn(documents: readonly Place[], { isParsed }: ReadingContext): Generator<Place, void> {
  const queue: Place[] = [...documents];
  const seen = new Set<unknown>();
  for (let at = 0; at < queue.length && seen.size < MAX_NODES; at++) {
    const { value, place } = queue[at] as Place;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    yield { value, place };
    const isList = Array.isArray(value);
    for (const name of Object.keys(value)) {
      // Not the getters of the page's objects.
      const member: unknown = isParsed
        ? (value as Readonly<Record<string, unknown>>)[name]
        : Object.getOwnPropertyDescriptor(value, name)?.value;
      // Most values are texts.
      if (typeof member !== 'object' || member === null) continue;
      queue.push({ value: member, place: isList ? `${place}[${name}]` : place ? `${place}.${name}` : name });
    }
  }
}

/**
 * The nodes of a JSON-LD document. A member can hold a node, a reference to one (`{"@id": …}`), text, or an array of
 * these. References can be circular: follow them only with a limit.
 */
export class JsonLdGraph {
  readonly context: ReadingContext;
  /** Address of the page that contains the document. */
  readonly pageUrl: string | undefined;
  /** The default language of the document: `@language` of its context. */
  language: string | undefined;
  readonly #roots: readonly Fields[];
  readonly #byId = new Map<string, Fields>();
  /** Whether any name has a prefix, which is rare. */
  #hasPrefixes = false;
  /** One `Fields` for each object, so that nodes can be compared by identity. */
  readonly #nodes = new Map<object, Fields>();
  /** Values of shared nodes, by key. */
  readonly #known = new Map<Fields, Map<string, unknown>>();

  private constructor(documents: readonly Place[], context: ReadingContext, pageUrl: string | undefined) {
    this.context = context;
    this.pageUrl = pageUrl;
    this.#roots = documents.flatMap(({ value, place }) => this.#list(value, place));
  }

  /** @param documents parsed JSON; one for each script of a page */
  static async open(documents: readonly Place[], context: ReadingContext, pageUrl?: string): Promise<JsonLdGraph> {
    const graph = new JsonLdGraph(documents, context, pageUrl);
    await inTasks(graph.#index(documents), NODES_OF_TASK);
    graph.language = graph.#roots.flatMap((root) =>
      root.objects('@context').flatMap((each) => each.language('@language') ?? []),
    )[0];
    return graph;
  }

  get roots(): readonly Fields[] {
    return this.#roots;
  }

  /** The name of a member as a node spells it: plain, or with a prefix. */
  name(node: Fields, name: string): string {
    if (!this.#hasPrefixes || node.has(name)) return name;
    return PREFIXES.map((prefix) => prefix + name).find((each) => node.has(each)) ?? name;
  }

  /** The values in a member; of too many, the first. */
  values(node: Fields, name: string, limit: number = LIMITS.texts): readonly unknown[] {
    const member = this.name(node, name);
    const held = node.raw(member);
    // A shortcut: most members are missing.
    if (held === undefined) return [];
    return Array.isArray(held) ? capList(held, limit, node.placeOf(member), this.context.report) : [held];
  }

  /** The nodes in a member; of too many, those among the first values. Follows references one step. */
  nodes(node: Fields, name: string, limit?: number): readonly Fields[] {
    const member = this.name(node, name);
    return this.values(node, name, limit).flatMap((value, at) => {
      if (typeof value === 'string') return this.#find(value) ?? [];
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
    return (typeof id === 'string' && isReference(node) && this.#find(id)) || node;
  }

  /** Calls `read`; for a shared node only once: thousands of articles can refer to one node with long lists. */
  once<Value>(node: Fields, key: string, read: () => Value): Value {
    const known = this.#known.get(node);
    if (!known) return read();
    if (!known.has(key)) known.set(key, read());
    return known.get(key) as Value;
  }

  /** Marks a node that many articles refer to, so that `once` caches its values. */
  share(node: Fields): void {
    if (!this.#known.has(node)) this.#known.set(node, new Map());
  }

  #find(id: string): Fields | undefined {
    const node = this.#byId.get(id);
    if (node) this.share(node);
    return node;
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

  *#index(documents: readonly Place[]): Generator<void, void> {
    for (const { value, place } of objectsIn(documents, this.context)) {
      yield;
      for (const node of this.#make(value, place)) {
        this.#remember(node);
        this.#hasPrefixes ||= node.names.some(
          (name) => name.includes(':') && PREFIXES.some((prefix) => name.startsWith(prefix)),
        );
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
