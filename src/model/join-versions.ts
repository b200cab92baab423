import type { LocalText } from './local-text.js';
import { isBefore, type NewsDate } from './news-date.js';
import type { AlternateLink, NewsImage, NewsItem, NewsVersion, VersionKind } from './news.js';
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

/** Why the text of a candidate is not in the result: `duplicate` adds nothing to another, `outdated` differs from it. */
export type DropReason = 'duplicate' | 'outdated';

/** Versions that links and names may collect in one item. Real articles have fewer; broken feeds chain thousands. */
export const MAX_VERSIONS = 300;

/** Steps of a task. Each takes about a hundredth of a millisecond. */
const STEPS_OF_JOINING = 2_500;

/** Characters of a text that can stand in for an id. */
const MAX_ID_TEXT = 200;

type Group<Value> = readonly [Value, ...Value[]];

/** A version with what else it is compared by. */
interface Text {
  readonly id: string;
  readonly source: string | undefined;
  readonly version: NewsVersion;
  readonly published: NewsDate | undefined;
  readonly updated: NewsDate | undefined;
}

type Report<Value> = (dropped: Value, reason: DropReason) => void;

/** The first value of each key. */
export const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] => {
  const keys = new Set<unknown>();
  return values.filter((value) => !keys.has(keyOf(value)) && keys.add(keyOf(value)));
};

/** `pt_BR` and `pt-br` are one language. Without a tag: the empty string. */
const languageKey = ({ language = '' }: { readonly language?: string }): string =>
  language.toLowerCase().replaceAll('_', '-');

const toText = (version: NewsVersion, { item, source }: Candidate): Text => {
  const { id, published, updated = version.updated } = item;
  return {
    id,
    source,
    version,
    // Formats without a date of publication repeat the date of the last change.
    published: published?.iso === updated?.iso ? undefined : published,
    updated: version.updated ?? updated,
  };
};

/** Texts by language: the first of each. */
type Texts = ReadonlyMap<string, Text>;

const textsOf = (candidate: Candidate): Texts =>
  new Map(candidate.item.versions.toReversed().map((version) => [languageKey(version), toText(version, candidate)]));

const urlsOf = ({ versions }: NewsItem): readonly string[] => versions.flatMap(({ url }) => url ?? []);

const linksOf = ({ item, links = [] }: Candidate): readonly AlternateLink[] => [...links, ...(item.alternates ?? [])];

const bodyText = ({ body }: NewsVersion): string | undefined => body && Object.values(body)[0]?.trim();

/** `undefined` if either value is missing. */
const areEqual = <Value>(one: Value | undefined, other: Value | undefined): boolean | undefined =>
  one === undefined || other === undefined ? undefined : one === other;

const isLater = (one: NewsDate | undefined, other: NewsDate | undefined): boolean =>
  one !== undefined && other !== undefined && isBefore(other, one);

const HOME_PAGE = /^https?:\/\/[^/]*\/?$/;

/** Whether one headline is the other with an addition: `Storm | Port News`. */
const isExtended = (one = '', other = ''): boolean => {
  if (!one || !other) return false;
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return long.startsWith(short) && !/^[\p{L}\p{N}]/u.test(long.slice(short.length));
};

/**
 * Compares two texts in one language whose items share a name. Names repeat by mistake (a guid that is the channel's,
 * a link to the home page), so the texts must agree too:
 * - `same`: nothing contradicts, and one of them may complete the other;
 * - `revised`: two states of one article;
 * - `different`: two articles.
 */
const compare = (one: Text, other: Text): 'same' | 'revised' | 'different' => {
  if (one.id !== other.id && one.source === other.source) return 'different';
  const [a, b] = [one.version, other.version];
  const isDated = one.published !== undefined && other.published !== undefined;
  const date = isDated
    ? !isLater(one.published, other.published) && !isLater(other.published, one.published)
    : undefined;
  const url = areEqual(a.url, b.url);
  const page = url && !HOME_PAGE.test(a.url ?? '');
  const isExtension = page && isExtended(a.headline?.toLowerCase(), b.headline?.toLowerCase());
  const headline = isExtension || areEqual(a.headline?.toLowerCase(), b.headline?.toLowerCase());
  const texts = [areEqual(a.summary, b.summary), areEqual(bodyText(a), bodyText(b))];
  if (date === false || (url === false && !(headline && date))) return 'different';
  if (headline !== false && !texts.includes(false)) {
    return page || headline || texts.includes(true) ? 'same' : 'different';
  }
  const isUpdated = isLater(one.updated, other.updated) || isLater(other.updated, one.updated);
  if (headline && date && (url || isUpdated)) return 'revised';
  const isRewritten = headline === false && texts.includes(false);
  return isUpdated && page && (date || !isRewritten) ? 'revised' : 'different';
};

/** Whether two versions have different texts in the same place. */
const contradicts = (one: NewsVersion, other: NewsVersion): boolean =>
  [
    areEqual(one.headline, other.headline),
    areEqual(one.summary, other.summary),
    areEqual(bodyText(one), bodyText(other)),
  ].includes(false);

const complete = (known: Text, added: Text): Text => ({
  ...known,
  version: { ...added.version, ...known.version },
  published: known.published ?? added.published,
  updated: known.updated ?? added.updated,
});

/** A candidate with what it is compared by. */
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
        else if (compare(first, text) === 'different') entry.disputed.add(key);
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
    // A text without a language can be in any language: only an id tells that it is a version.
    if (tie !== 'id' && more.has('') !== less.has('')) return;
    for (const [key, text] of less) {
      const known = more.get(key);
      if (known && (tie === 'link' || compare(known, text) === 'different')) return;
    }
    for (const [key, text] of less) {
      const known = more.get(key);
      more.set(key, known ? complete(known, text) : text);
    }
    parents[b] = a;
  };
  const owners = new Map<string, number>();
  for (const [index, { candidate, names }] of all.entries()) {
    const { id } = candidate.item;
    const known = names.map(([name]) => name).filter((name) => !vague.has(name));
    // Pages of a feed repeat articles: the same text under the same id is the same article, whatever the id is worth.
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

/** One text for each language: the first, completed by the others, or a later revision in its place. */
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
      const text = toText({ ...version, kind }, member);
      // One entry with two versions in one language: without a contradiction, they complete each other.
      const isCompletion = known?.member === member && !contradicts(known.text.version, version);
      const relation = known && (isCompletion ? 'same' : compare(known.text, text));
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
        if (!isDropped) found.set(key, { ...known, text: complete(known.text, text) });
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

/** Text of an item that can stand in for an id: the same each time the document is read. */
const idText = ({ versions: [{ headline, summary, body }] }: NewsItem): string => {
  const text = headline ?? summary ?? Object.values(body ?? {})[0] ?? '';
  const words = text.slice(0, 10 * MAX_ID_TEXT).replace(/<[^<>]*>|\s+/g, ' ');
  return words.replace(/ +/g, ' ').trim().slice(0, MAX_ID_TEXT).trim() || 'untitled';
};

/** Items with ids that no other has: the second of one id gets its address or its headline instead. */
const withUniqueIds = (items: readonly NewsItem[], vague: ReadonlySet<string>): readonly NewsItem[] => {
  const taken = new Set(items.map(({ id }) => id));
  const used = new Set(['']);
  const counts = new Map<string, number>();
  return items.map((item) => {
    let id = item.id;
    if (used.has(id)) {
      const text = idText(item);
      const { url } = item.versions[0];
      id = url && !vague.has(url) && !taken.has(url) ? url : text;
      for (let count = counts.get(text) ?? 2; taken.has(id); count++) {
        id = `${text} ${count}`;
        counts.set(text, count + 1);
      }
      taken.add(id);
    }
    used.add(id);
    return id === item.id ? item : { ...item, id };
  });
};

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
 * Makes one item of the candidates that are one article, its original first. What names the same article unites
 * candidates; a link unites them only if both are there and in different languages. A link to anything else
 * becomes an alternate. Ids of the result are unique. Nearly linear, in tasks.
 *
 * @param report called for each candidate with a text that the result does not contain
 */
export const joinVersions = <Value extends Candidate>(
  candidates: readonly Value[],
  report: Report<Value> = () => undefined,
): Promise<readonly NewsItem[]> => inTasks(join(candidates, report), STEPS_OF_JOINING);
