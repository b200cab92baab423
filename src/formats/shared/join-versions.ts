import type { AlternateLink, NewsItem, NewsVersion, VersionKind } from '../../model/news.js';

/** An item as it stands in a document, and what joins it to its versions in other languages. */
export interface Piece {
  readonly item: NewsItem;
  /** Names under which others link to it, besides its id and its addresses. */
  readonly names?: readonly string[] | undefined;
  /** Versions of it in other languages, in the document or elsewhere. */
  readonly links: readonly AlternateLink[];
  /** How its text came to be, if it is a translation. */
  readonly translation?: VersionKind | undefined;
}

type Versions = readonly [NewsVersion, ...NewsVersion[]];

const ownNames = ({ item, names = [] }: Piece): readonly string[] => [
  item.id,
  ...names,
  ...item.versions.flatMap(({ url }) => url ?? []),
];

const linkedNames = ({ links }: Piece): readonly string[] =>
  links.flatMap(({ url, id }) => [url ?? [], id ?? []].flat());

/** Pieces that are linked to each other, directly or not, in the order of the document. */
const groupPieces = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
      // Halving the path keeps this linear for a chain of any length.
      parents.set(root, parents.get(next) ?? next);
      root = next;
    }
    return root;
  };
  for (const piece of pieces) {
    for (const name of [...ownNames(piece), ...linkedNames(piece)]) parents.set(find(name), find(piece.item.id));
  }
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const root = find(piece.item.id);
    const group = groups.get(root);
    if (group) group.push(piece);
    else groups.set(root, [piece]);
  }
  return [...groups.values()];
};

const longer = <Value>(first: readonly Value[], second: readonly Value[]): readonly Value[] =>
  first.length > 0 ? first : second;

/** Two descriptions of one thing: what the first lacks comes from the second. */
const fill = (first: NewsItem, second: NewsItem, versions: Versions): NewsItem => ({
  ...second,
  ...first,
  versions,
  authors: longer(first.authors, second.authors),
  images: longer(first.images, second.images),
  attachments: [
    ...first.attachments,
    ...second.attachments.filter(({ url }) => !first.attachments.some((own) => own.url === url)),
  ],
  topics: longer(first.topics, second.topics),
  places: longer(first.places, second.places),
  contacts: longer(first.contacts, second.contacts),
  related: longer(first.related, second.related),
});

const languagesOf = ({ versions }: NewsItem): readonly (string | undefined)[] =>
  versions.map(({ language }) => language);

/** Versions of the first, each completed by one of the same language, then those of languages it lacks. */
const joinItems = (first: NewsItem, second: NewsItem, kind: VersionKind): NewsItem => {
  const [original, ...others] = first.versions.map((version) => {
    const twin = second.versions.find(({ language }) => language === version.language);
    return twin ? { ...twin, ...version } : version;
  });
  const known = languagesOf(first);
  const added = second.versions
    .filter(({ language }) => !known.includes(language))
    .map((version) => (version.kind === 'original' ? { ...version, kind } : version));
  return original ? fill(first, second, [original, ...others, ...added]) : first;
};

/** An article that is being put together. */
interface Joined {
  item: NewsItem;
  readonly pieces: Piece[];
  readonly languages: Set<string | undefined>;
}

/** Whether an item can be a version of an article: two of one language are two articles. */
const canJoin = ({ item, languages }: Joined, other: NewsItem): boolean =>
  item.id === other.id ||
  (languages.size < MAX_VERSIONS &&
    !languagesOf(other).some((language) => !language || languages.has(language) || languages.has(undefined)));

const withAlternates = (item: NewsItem, pieces: readonly Piece[]): NewsItem => {
  const known = new Set(pieces.flatMap(ownNames));
  const alternates = new Map<string, AlternateLink>();
  for (const link of pieces.flatMap(({ links }) => links)) {
    const key = link.url ?? link.id ?? '';
    if (!known.has(link.url ?? '') && !known.has(link.id ?? '') && !alternates.has(key)) alternates.set(key, link);
  }
  return alternates.size > 0 ? { ...item, alternates: [...alternates.values()] } : item;
};

/** More versions than anybody has languages: beyond it, comparing takes too long. */
const MAX_VERSIONS = 300;

/** Articles in one group that are compared: there are more than one only by mistake. */
const MAX_COMPARED = 20;

const joinGroup = (pieces: readonly Piece[]): readonly NewsItem[] => {
  const originals = pieces.filter(({ translation }) => !translation);
  const translations = pieces.filter(({ translation }) => translation);
  const joined: Joined[] = [];
  for (const piece of [...originals, ...translations]) {
    const fitting = joined.slice(-MAX_COMPARED).find((each) => canJoin(each, piece.item));
    const article: Joined = fitting ?? { item: piece.item, pieces: [], languages: new Set() };
    if (fitting) article.item = joinItems(article.item, piece.item, piece.translation ?? 'human');
    else joined.push(article);
    article.pieces.push(piece);
    for (const language of languagesOf(piece.item)) article.languages.add(language);
  }
  return joined.map((each) => withAlternates(each.item, each.pieces));
};

/**
 * Items of one document: those that are versions of one article become one, its original first. What is linked
 * to and not in the document becomes an alternate.
 */
export const joinVersions = (pieces: readonly Piece[]): readonly NewsItem[] => groupPieces(pieces).flatMap(joinGroup);
