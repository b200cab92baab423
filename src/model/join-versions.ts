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

/** Texts by language: the first of each. */
type Texts = ReadonlyMap<string, Text>;

const textsOf = (candidate: Candidate): Texts =>
  new Map(
    candidate.item.versions
      .toReversed()
      .map((version) => [languageKey(version), toText(version, candidate.item, candidate.source)]),
  );

const urlsOf = ({ versions }: NewsItem): readonly string[] => versions.flatMap(({ url }) => url ?? []);

const linksOf = ({ item, links = [] }: Candidate): readonly AlternateLink[] => [...links, ...(item.alternates ?? [])];

/** A candidate, prepared for comparison. */
interface Compared<Value> {
  readonly candidate: Value;
  readonly texts: Texts;
  /** Names by which it is known, each with the texts that the name stands for. */
  readonly names: readonly (readonly [string, Texts])[];
}

const toCompared = <Value extends Candidate>(candidate: Value): Compared<Value> => {
  const { item, names = [] } = candidate;
  const texts = textsOf(candidate);
  const urls = [...texts].flatMap(([key, text]) =>
    text.version.url ? [[text.version.url, texts.size > 1 ? new Map([[key, text]]) : texts] as const] : [],
  );
  return {
    candidate,
    texts,
    names: [...[item.id, ...names].filter(Boolean).map((name) => [name, texts] as const), ...urls],
  };
};

interface RepeatedNames {
  /** Names of several candidates. */
  readonly repeated: ReadonlySet<string>;
  /**
   * Those that do not identify an article: addresses of different articles in one language (a home page), and ids of
   * different articles in two languages (an id that is the feed's own).
   */
  readonly vague: ReadonlySet<string>;
}

function* findRepeatedNames(all: readonly Compared<Candidate>[]): Generator<void, RepeatedNames> {
  const repeated = new Set<string>();
  const known = new Map<string, { readonly texts: Map<string, Text>; readonly disputed: Set<string> }>();
  const vague = new Set<string>();
  for (const { candidate, names } of all) {
    for (const [name, texts] of names) {
      const entry = known.get(name);
      if (!entry) {
        known.set(name, { texts: new Map(texts), disputed: new Set() });
        continue;
      }
      repeated.add(name);
      for (const [key, text] of texts) {
        yield;
        const first = entry.texts.get(key);
        if (!first) entry.texts.set(key, text);
        else if (compareTexts(first, text) === 'different') entry.disputed.add(key);
      }
      const isAddress = name !== candidate.item.id && /^https?:/.test(name);
      if (entry.disputed.size > (isAddress ? 0 : 1)) vague.add(name);
    }
  }
  return { repeated, vague };
}

/** Groups candidates that are one article: a union-find with the texts of each group by language. */
function* groupCandidates<Value extends Candidate>(
  all: readonly Compared<Value>[],
  { repeated, vague }: RepeatedNames,
): Generator<void, readonly Group<Value>[]> {
  const parents = all.map((_each, index) => index);
  const groupTexts = all.map(({ texts }) => new Map(texts));
  const find = (index: number): number => {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  const unite = (one: number, other: number, tie: 'id' | 'name' | 'link'): void => {
    const sizeOf = (root: number): number => groupTexts[root]?.size ?? 0;
    const [a = one, b = other] = [find(one), find(other)].sort((x, y) => sizeOf(y) - sizeOf(x));
    const [more, less] = [groupTexts[a], groupTexts[b]];
    if (a === b || !more || !less || more.size + less.size > MAX_VERSIONS) return;
    // A text without a language can be in any language: only an equal id proves that it is a version.
    if (tie !== 'id' && more.has('') !== less.has('')) return;
    for (const [key, text] of less) {
      const known = more.get(key);
      if (known && (tie === 'link' || compareTexts(known, text) === 'different')) return;
    }
    for (const [key, text] of less) {
      const known = more.get(key);
      more.set(key, known ? completeText(known, text) : text);
    }
    parents[b] = a;
  };
  const owners = new Map<string, number>();
  for (const [index, { candidate, names }] of all.entries()) {
    const { id } = candidate.item;
    const known = names.map(([name]) => name).filter((name) => !vague.has(name));
    // Pages of a feed repeat articles: the same text under the same id is the same article, even if the id is vague.
    for (const name of [...(repeated.has(id) ? [`${id}\n${idText(candidate.item)}`] : []), ...known]) {
      yield;
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      else unite(owner, index, name === id || name.startsWith(`${id}\n`) ? 'id' : 'name');
    }
  }
  for (const [index, { candidate }] of all.entries()) {
    for (const { url = '', id = '' } of linksOf(candidate)) {
      yield;
      for (const name of [url, id]) unite(owners.get(name) ?? index, index, 'link');
    }
  }
  const groups = new Map<number, [Value, ...Value[]]>();
  for (const [index, { candidate }] of all.entries()) {
    const group = groups.get(find(index));
    if (group) group.push(candidate);
    else groups.set(find(index), [candidate]);
  }
  return [...groups.values()];
}

const joinTexts = (texts: readonly (LocalText | undefined)[]): LocalText =>
  uniqueBy(
    texts.flatMap((text) => text ?? []),
    ({ language }) => language,
  );

/** The images of the first item that has any, with the descriptions that the others give for the same files. */
const joinImages = (items: readonly NewsItem[]): readonly NewsImage[] => {
  const byUrl = new Map<string | undefined, NewsImage[]>();
  for (const image of items.flatMap(({ images }) => images)) {
    const url = image.renditions[0]?.url;
    const same = byUrl.get(url);
    if (same) same.push(image);
    else byUrl.set(url, [image]);
  }
  const texts = new Map(
    [...byUrl].map(([url, same]) => {
      const caption = joinTexts(same.map((each) => each.caption));
      return [url, { alt: joinTexts(same.map(({ alt }) => alt)), ...(caption.length > 0 && { caption }) }];
    }),
  );
  return firstOf(items, ({ images }) => images).map((image) => ({ ...image, ...texts.get(image.renditions[0]?.url) }));
};

const firstOf = <Value>(items: readonly NewsItem[], listOf: (item: NewsItem) => readonly Value[]): readonly Value[] =>
  items.map(listOf).find(({ length }) => length > 0) ?? [];

/** Links to versions that are not in the item. Siblings may link to one of its versions by another address. */
const joinAlternates = (members: Group<Candidate>, versions: NewsItem['versions']): readonly AlternateLink[] => {
  const names = new Set<unknown>([
    ...members.flatMap(({ item, names = [] }) => [item.id, ...names, ...urlsOf(item)]),
    ...(members.length > 1 ? versions.map((version) => `language ${languageKey(version)}`) : []),
  ]);
  return uniqueBy(
    members.flatMap(linksOf).filter((link) => {
      const isNamed = names.has(link.url) || names.has(link.id);
      return !isNamed && !(link.language && names.has(`language ${languageKey(link)}`));
    }),
    ({ url, id, language }) => url ?? id ?? language,
  );
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

const withAlternates = (item: NewsItem, alternates: readonly AlternateLink[]): NewsItem => {
  const { alternates: replaced, ...rest } = item;
  return alternates.length > 0 ? { ...rest, alternates } : replaced ? rest : item;
};

function* joinGroup<Value extends Candidate>(group: Group<Value>, report: Report<Value>): Generator<void, NewsItem> {
  yield;
  // The original comes first, wherever it stands in the document.
  const members = group.toSorted(
    (one, other) => Number(one.translation !== undefined) - Number(other.translation !== undefined),
  ) as unknown as Group<Value>;
  const [{ item: original }, ...others] = members;
  if (others.length === 0 && textsOf(members[0]).size === original.versions.length) {
    const alternates = joinAlternates(members, original.versions);
    return alternates.length === original.alternates?.length ? original : withAlternates(original, alternates);
  }
  const items = members.map(({ item }) => item);
  const texts = yield* collectTexts(members, report);
  const versions = texts.map(({ version }) => version) as unknown as NewsItem['versions'];
  const updated = texts[0]?.updated ?? items.find((item) => item.updated)?.updated;
  const joined: NewsItem = {
    // Members that only one of them has, such as `rights`.
    ...items.reduceRight((later, item) => ({ ...later, ...item })),
    id: original.id,
    versions,
    ...(updated && { updated }),
    authors: firstOf(items, ({ authors }) => authors),
    images: joinImages(items),
    attachments: uniqueBy(
      items.flatMap(({ attachments }) => attachments),
      ({ url }) => url,
    ),
    topics: firstOf(items, ({ topics }) => topics),
    places: firstOf(items, ({ places }) => places),
    contacts: firstOf(items, ({ contacts }) => contacts),
    related: uniqueBy(
      items.flatMap(({ related }) => related),
      ({ url }) => url,
    ),
  };
  return withAlternates(joined, joinAlternates(members, versions));
}

function* join<Value extends Candidate>(
  candidates: readonly Value[],
  report: Report<Value>,
): Generator<void, readonly NewsItem[]> {
  const all: Compared<Value>[] = [];
  for (const candidate of candidates) {
    yield;
    all.push(toCompared(candidate));
  }
  const names = yield* findRepeatedNames(all);
  const items: NewsItem[] = [];
  for (const group of yield* groupCandidates(all, names)) items.push(yield* joinGroup(group, report));
  return withUniqueIds(items, names.vague);
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
