import { compareTexts, completeText, contradicts, isLater, languageKey, toText, type Text } from './compare-texts.js';
import type { LocalText } from './local-text.js';
import type { AlternateLink, NewsImage, NewsItem, VersionKind } from './news.js';
import { uniqueBy } from './unique-by.js';
import { idText, withUniqueIds } from './unique-ids.js';
import { inTasks } from './yield-to-main.js';

/** An item as one entry of a document describes it, and what connects it with other entries. */
export interface Candidate {
  readonly item: NewsItem;
  /** Names of this article besides its id and the addresses of its versions: `nid 5`. */
  readonly names?: readonly string[] | undefined;
  /** Versions in other languages, besides `item.alternates`. */
  readonly links?: readonly AlternateLink[] | undefined;
  /** The document, if the candidates come from several. Only there, two ids can belong to one article. */
  readonly source?: string;
  /** How the text was translated; missing for an original. */
  readonly translation?: VersionKind | undefined;
}

/** Why the text of a candidate is left out: `duplicate` adds nothing to another text, `outdated` differs from it. */
export type DropReason = 'duplicate' | 'outdated';

/** Versions that links and names may collect in one item. Real articles have fewer; broken feeds chain thousands. */
export const MAX_VERSIONS = 300;

/** Steps of a task. Each takes about a hundredth of a millisecond. */
const STEPS_OF_JOINING = 2_500;

type Group<Value> = readonly [Value, ...Value[]];

type Report<Value> = (dropped: Value, reason: DropReason) => void;

/** By language. */
type Texts = Map<string, Text>;

/** A name of candidates: an id, an address, or one of `names`. */
interface Name<Value> {
  /** The first candidate with this name. */
  readonly owner: Node<Value>;
  /** The first text in each language that the name stands for, and the languages in which it stands for others too. */
  readonly texts: Texts;
  readonly disputed: Set<string>;
  /**
   * Whether the name does not identify an article: an address of different articles in one language (a home page), or an
   * id of different articles in two languages (an id that is the feed's own).
   */
  isVague: boolean;
}

/** A candidate in a union-find. The root has the texts of its whole group. */
interface Node<Value> {
  readonly candidate: Value;
  readonly names: (readonly [name: Name<Value>, isId: boolean])[];
  readonly texts: Texts;
  parent?: Node<Value>;
}

const textsOf = ({ item, source }: Candidate): Texts =>
  new Map(item.versions.toReversed().map((version) => [languageKey(version), toText(version, item, source)]));

/** The names of a candidate, each with the texts that it stands for. */
function* namesOf({ item, names = [] }: Candidate, texts: Texts): Generator<readonly [name: string, texts: Texts]> {
  // Pages of a feed repeat articles: the same text under the same id is the same article, even if the id is vague.
  if (item.id) yield [`${item.id}\n${idText(item)}`, new Map()];
  for (const name of [item.id, ...names]) if (name) yield [name, texts];
  for (const [key, text] of texts) if (text.version.url) yield [text.version.url, new Map([[key, text]])];
}

function* nameCandidates<Value extends Candidate>(
  candidates: readonly Value[],
  found: Map<string, Name<Value>>,
): Generator<void, readonly Node<Value>[]> {
  const nodes: Node<Value>[] = [];
  for (const candidate of candidates) {
    const { id } = candidate.item;
    const node: Node<Value> = { candidate, names: [], texts: textsOf(candidate) };
    nodes.push(node);
    for (const [name, texts] of namesOf(candidate, node.texts)) {
      const entry: Name<Value> = found.get(name) ?? {
        owner: node,
        texts: new Map(),
        disputed: new Set(),
        isVague: false,
      };
      found.set(name, entry);
      for (const [key, text] of texts) {
        yield;
        const first = entry.texts.get(key);
        if (!first) entry.texts.set(key, text);
        else if (compareTexts(first, text) === 'different') entry.disputed.add(key);
      }
      const isId = name === id || name.startsWith(`${id}\n`);
      entry.isVague ||= entry.disputed.size > (!isId && /^https?:/.test(name) ? 0 : 1);
      node.names.push([entry, isId]);
    }
  }
  return nodes;
}

const rootOf = <Value>(node: Node<Value>): Node<Value> => {
  let root = node;
  for (; root.parent; root = root.parent) root.parent = root.parent.parent ?? root.parent;
  return root;
};

/** Unites the groups of a name's owner and of another candidate, if their texts agree. */
const unite = <Value>(name: Name<Value> | undefined, node: Node<Value>, tie: 'id' | 'name' | 'link'): void => {
  if (!name || name.isVague) return;
  let [more, less] = [rootOf(name.owner), rootOf(node)];
  if (less.texts.size > more.texts.size) [more, less] = [less, more];
  const { texts } = more;
  if (more === less || texts.size + less.texts.size > MAX_VERSIONS) return;
  // A text without a language can be in any language: only an equal id proves that it is a version.
  if (tie !== 'id' && texts.has('') !== less.texts.has('')) return;
  for (const [key, text] of less.texts) {
    const known = texts.get(key);
    if (known && (tie === 'link' || compareTexts(known, text) === 'different')) return;
  }
  for (const [key, text] of less.texts) {
    const known = texts.get(key);
    texts.set(key, known ? completeText(known, text) : text);
  }
  less.parent = more;
};

const linksOf = ({ item, links = [] }: Candidate): readonly AlternateLink[] => [...links, ...(item.alternates ?? [])];

/** Groups candidates that are one article: first by their names, then by links. */
function* groupNodes<Value extends Candidate>(
  nodes: readonly Node<Value>[],
  names: ReadonlyMap<string, Name<Value>>,
): Generator<void, Iterable<Group<Value>>> {
  for (const node of nodes) {
    for (const [name, isId] of node.names) {
      if (name.owner === node) continue;
      yield;
      unite(name, node, isId ? 'id' : 'name');
    }
  }
  for (const node of nodes) {
    for (const { url = '', id = '' } of linksOf(node.candidate)) {
      yield;
      for (const name of [url, id]) unite(names.get(name), node, 'link');
    }
  }
  const groups = new Map<Node<Value>, [Value, ...Value[]]>();
  for (const node of nodes) {
    const group = groups.get(rootOf(node));
    if (group) group.push(node.candidate);
    else groups.set(rootOf(node), [node.candidate]);
  }
  return groups.values();
}

const firstOf = <Value>(items: readonly NewsItem[], listOf: (item: NewsItem) => readonly Value[]): readonly Value[] =>
  items.map(listOf).find(({ length }) => length > 0) ?? [];

const allOf = <Value extends { readonly url: string }>(
  items: readonly NewsItem[],
  listOf: (item: NewsItem) => readonly Value[],
): readonly Value[] => uniqueBy(items.flatMap(listOf), ({ url }) => url);

const joinTexts = (first: LocalText = [], second: LocalText = []): LocalText =>
  uniqueBy([...first, ...second], ({ language }) => language);

/** The images of the first item that has any, with the descriptions that the others give for the same files. */
const joinImages = (items: readonly NewsItem[]): readonly NewsImage[] => {
  const texts = new Map<string | undefined, Pick<NewsImage, 'alt' | 'caption'>>();
  for (const { renditions, alt, caption } of items.flatMap(({ images }) => images)) {
    const known = texts.get(renditions[0]?.url);
    const captions = joinTexts(known?.caption, caption);
    const isCaptioned = captions.length > 0;
    texts.set(renditions[0]?.url, { alt: joinTexts(known?.alt, alt), ...(isCaptioned && { caption: captions }) });
  }
  return firstOf(items, ({ images }) => images).map((image) => ({ ...image, ...texts.get(image.renditions[0]?.url) }));
};

/** Adds links to versions that are not in the item. Siblings may link to one of its versions by another address. */
const withAlternates = (item: NewsItem, members: readonly Candidate[]): NewsItem => {
  const names = new Set<string | undefined>(
    members.flatMap(({ item: { id, versions }, names = [] }) => [
      id,
      ...names,
      ...versions.flatMap(({ url }) => url ?? []),
    ]),
  );
  const languages = new Set(members.length > 1 ? item.versions.map(languageKey) : []);
  const links = members.flatMap(linksOf).filter((link) => {
    const isVersion = link.language !== undefined && languages.has(languageKey(link));
    return !names.has(link.url) && !names.has(link.id) && !isVersion;
  });
  const alternates = uniqueBy(links, ({ url, id, language }) => url ?? id ?? language);
  const { alternates: given = [], ...rest } = item;
  if (alternates.length === given.length && alternates.every((link, index) => link === given[index])) return item;
  return alternates.length > 0 ? { ...rest, alternates } : rest;
};

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a second description has something that the first lacks. */
const completes = <Shape extends object>(first: Shape, second: Shape): boolean =>
  (Object.keys(second) as (keyof Shape)[]).some((name) => !isEmpty(second[name]) && isEmpty(first[name]));

/** One text for each language: the first, completed by the others, or a later revision instead. */
function* collectTexts<Value extends Candidate>(
  members: Group<Value>,
  report: Report<Value>,
): Generator<void, readonly Text[]> {
  const [original] = members;
  const found = new Map<string, { readonly text: Text; readonly member: Value }>();
  for (const member of members) {
    for (const version of member.item.versions) {
      yield;
      const key = languageKey(version);
      const known = found.get(key);
      const isTranslation = version.kind === 'original' && member !== original;
      const kind = known?.text.version.kind ?? (isTranslation ? (member.translation ?? 'human') : version.kind);
      const text = toText({ ...version, kind }, member.item, member.source);
      // One entry with two versions in one language: without a contradiction, they complete each other.
      const isCompletion = known?.member === member && !contradicts(known.text.version, version);
      const relation = known && (isCompletion ? 'same' : compareTexts(known.text, text));
      if (!known) {
        found.set(key, { text, member });
      } else if (relation !== 'same' && isLater(text.updated, known.text.updated)) {
        report(known.member, 'outdated');
        found.set(key, { text, member });
      } else {
        const isUsed = completes(known.text.version, version) || completes(original.item, member.item);
        if (relation !== 'same') report(member, 'outdated');
        else if (!isUsed) report(member, 'duplicate');
        const isDropped = relation === 'different' || isLater(known.text.updated, text.updated);
        if (!isDropped) found.set(key, { ...known, text: completeText(known.text, text) });
      }
    }
  }
  return [...found.values()].map(({ text }) => text);
}

function* joinGroup<Value extends Candidate>(group: Group<Value>, report: Report<Value>): Generator<void, NewsItem> {
  yield;
  // The original comes first, wherever it stands in the document.
  const members = group.toSorted(
    (one, other) => Number(one.translation !== undefined) - Number(other.translation !== undefined),
  ) as unknown as Group<Value>;
  const [{ item: original }, ...others] = members;
  if (others.length === 0 && textsOf(members[0]).size === original.versions.length)
    return withAlternates(original, members);
  const items = members.map(({ item }) => item);
  const texts = yield* collectTexts(members, report);
  const updated = texts[0]?.updated ?? items.find((item) => item.updated)?.updated;
  const joined: NewsItem = {
    // Members that only one of them has, such as `rights`.
    ...items.reduceRight((later, item) => ({ ...later, ...item })),
    id: original.id,
    versions: texts.map(({ version }) => version) as unknown as NewsItem['versions'],
    ...(updated && { updated }),
    authors: firstOf(items, ({ authors }) => authors),
    images: joinImages(items),
    attachments: allOf(items, ({ attachments }) => attachments),
    topics: firstOf(items, ({ topics }) => topics),
    places: firstOf(items, ({ places }) => places),
    contacts: firstOf(items, ({ contacts }) => contacts),
    related: allOf(items, ({ related }) => related),
  };
  return withAlternates(joined, members);
}

function* join<Value extends Candidate>(
  candidates: readonly Value[],
  report: Report<Value>,
): Generator<void, readonly NewsItem[]> {
  const names = new Map<string, Name<Value>>();
  const nodes = yield* nameCandidates(candidates, names);
  const items: NewsItem[] = [];
  for (const group of yield* groupNodes(nodes, names)) items.push(yield* joinGroup(group, report));
  return withUniqueIds(items, (url) => names.get(url)?.isVague ?? false);
}

/**
 * Joins the candidates of each article into one item, with the original first. Candidates with a common name are joined
 * if their texts agree; candidates that are linked, if they have no language in common. Other links become alternates.
 * Ids in the result are unique. Takes nearly linear time, in tasks.
 *
 * @param report called for each candidate with a text that the result does not contain
 */
export const joinVersions = <Value extends Candidate>(
  candidates: readonly Value[],
  report: Report<Value> = () => undefined,
): Promise<readonly NewsItem[]> => inTasks(join(candidates, report), STEPS_OF_JOINING);
