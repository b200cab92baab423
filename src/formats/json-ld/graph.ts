import { Fields } from '../shared/fields.js';
import type { ReadingContext } from '../format-adapter.js';

/** Objects of a document that are looked at: more than that is no news, and takes too long. */
const MAX_NODES = 200_000;

/** Ways in which documents write that a name is schema.org's. */
const PREFIXES = ['schema:', 'https://schema.org/', 'http://schema.org/'];

/** A value of the document, and where it stands. */
interface Place {
  readonly value: unknown;
  readonly place: string;
}

/** A type without its vocabulary: `NewsArticle` of `schema:NewsArticle` or `http://schema.org/NewsArticle`. */
const typeName = (type: string): string => type.replace(/^.*[/#:]/, '');

/**
 * The nodes of a JSON-LD document. Members can hold a node, a reference to one (`{"@id": …}`), an array of both,
 * or text; references can be circular, so that nobody may follow them without an end of his own.
 */
export class JsonLdGraph {
  readonly context: ReadingContext;
  /** Address of the page, if the nodes are those of a page. */
  readonly pageUrl: string | undefined;
  readonly #roots: readonly Fields[];
  readonly #byId = new Map<string, Fields>();
  /** Whether there is any name with a prefix: few documents have one. */
  #hasPrefixes = false;
  /** Nodes that are made only once, so that they can be told apart. */
  readonly #nodes = new Map<object, Fields>();

  /** @param documents parsed JSON: several, if a page has several scripts */
  constructor(documents: readonly Place[], context: ReadingContext, pageUrl?: string) {
    this.context = context;
    this.pageUrl = pageUrl;
    this.#roots = documents.flatMap(({ value, place }) => this.#list(value, place));
    this.#index(documents);
  }

  get roots(): readonly Fields[] {
    return this.#roots;
  }

  /** The language that the document itself states for all its texts (`@language` of its context). */
  get language(): string | undefined {
    return this.#roots.flatMap((root) => root.objects('@context').flatMap((each) => each.text('@language') ?? []))[0];
  }

  /** The names of a node's types. */
  typesOf(node: Fields): readonly string[] {
    return node.texts('@type').map(typeName);
  }

  /** Whether any node is of a type. */
  some(isWanted: (node: Fields) => boolean): boolean {
    for (const node of this.#nodes.values()) if (isWanted(node)) return true;
    return false;
  }

  /** How a node writes the name of a member: plain, or with a prefix. */
  name(node: Fields, name: string): string {
    if (!this.#hasPrefixes || node.has(name)) return name;
    return PREFIXES.map((prefix) => prefix + name).find((each) => node.has(each)) ?? name;
  }

  /** The member's nodes; references are followed, one step. */
  nodes(node: Fields, name: string): readonly Fields[] {
    const member = this.name(node, name);
    const held = node.raw(member);
    // Most members that are looked for are not there.
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

  /** What a node that is a reference refers to, if that is in the document. */
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

  /** Finds all nodes, without recursion: documents can be nested as deep as they like. */
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

  /** Of several nodes with one id, the one that says most. */
  #remember(node: Fields): void {
    const id = node.raw('@id');
    if (typeof id !== 'string') return;
    const known = this.#byId.get(id);
    if (!known || node.names.length > known.names.length) this.#byId.set(id, node);
  }
}

/** Whether a node only names another one; a type is often repeated there. */
const isReference = (node: Fields): boolean => node.names.every((name) => name === '@id' || name === '@type');
