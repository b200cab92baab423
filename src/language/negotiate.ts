import { CLUSTERS, DIGRAPHIC, FAR, NEAR, type Relations } from './negotiation-data.js';
import { normaliseTag, parseTag, type LanguageTag } from './tag.js';

/**
 * How the language found relates to what was asked for:
 * - `exact`: same language, script and (likely) region;
 * - `regional`: same language and script, another region;
 * - `script`: same language, another script;
 * - `related`: a language its readers understand;
 * - `author`: from the author's `fallbacks`;
 * - `default`: the author's default, or the first there is;
 * - `none`: nothing is available.
 */
export type NegotiationKind = 'exact' | 'regional' | 'script' | 'related' | 'author' | 'default' | 'none';

export interface Negotiation {
  /** Spelt as in `available`; `null` only with `none`. */
  readonly language: string | null;
  readonly kind: NegotiationKind;
}

export interface NegotiationOptions {
  /** Tag to fall back to when nothing matches. */
  readonly default?: string | undefined;
  /** For a requested tag or language (or `*` for any): what its readers should get instead, best first. */
  readonly fallbacks?: Readonly<Record<string, readonly string[]>> | undefined;
  /** `none` switches related languages off (other scripts of the same language stay). Default `close`. */
  readonly related?: 'close' | 'none' | undefined;
}

interface Candidate {
  readonly tag: LanguageTag;
  readonly written: string;
}

const includes = (list: string, word: string): boolean => list.split(' ').includes(word);

/** How well a region serves another one: lower is better, 0 is the same region. */
const regionRank = (wanted: LanguageTag, { region, likelyRegion }: LanguageTag): number => {
  if (likelyRegion === wanted.likelyRegion) return 0;
  const [members, inside, outside] = CLUSTERS[wanted.language] ?? ['', '', ''];
  const isMember = includes(members, wanted.likelyRegion);
  const head = members ? (isMember ? inside : outside).split(' ').indexOf(likelyRegion) : -1;
  if (head >= 0) return 1 + head;
  const isNeighbour = members && includes(members, likelyRegion) === isMember;
  const standard = parseTag(`${wanted.language}-${wanted.likelyScript}`)?.likelyRegion;
  const closeness = !region
    ? 0
    : likelyRegion === standard
      ? 1
      : includes(`${inside} ${outside}`, likelyRegion)
        ? 2
        : 3;
  return (isNeighbour ? 10 : 20) + closeness;
};

/** Best candidate of the same language and script. */
const matchScript = (wanted: LanguageTag, candidates: readonly Candidate[]): Negotiation | undefined => {
  let best: Candidate | undefined;
  let bestRank = Infinity;
  for (const candidate of candidates) {
    const { tag } = candidate;
    if (tag.language !== wanted.language) continue;
    // What is the very same tag needs no table of likely scripts and regions.
    const isSame = tag === wanted;
    if (!isSame && tag.likelyScript !== wanted.likelyScript) continue;
    const variants = tag.variants === wanted.variants ? 0 : tag.variants ? 4 : 2;
    const isSpeltAlike = tag.script === wanted.script && tag.region === wanted.region;
    const rank = isSame ? 0 : regionRank(wanted, tag) * 8 + variants + (isSpeltAlike ? 0 : 1);
    if (rank < bestRank) [best, bestRank] = [candidate, rank];
  }
  return best && { language: best.written, kind: bestRank < 8 ? 'exact' : 'regional' };
};

const matchOtherScript = ({ language }: LanguageTag, candidates: readonly Candidate[]): Negotiation | undefined => {
  const other = candidates.find(({ tag }) => tag.language === language);
  return other && { language: other.written, kind: 'script' };
};

const matchRelated = (
  wanted: LanguageTag,
  relations: Relations,
  candidates: readonly Candidate[],
): Negotiation | undefined => {
  for (const [languages, related] of relations) {
    if (!includes(languages, wanted.language)) continue;
    for (const language of related.split(' ')) {
      // Script and region are kept where there is such a text (yue-Hant-HK → zh-Hant-HK).
      const plain = parseTag(language);
      const match = matchScript({ ...wanted, language }, candidates) ?? (plain && matchScript(plain, candidates));
      if (match) return { ...match, kind: 'related' };
    }
  }
  return undefined;
};

const toStrings = (value: unknown): readonly string[] =>
  [value].flat().filter((entry): entry is string => typeof entry === 'string');

const toTags = (value: unknown): readonly LanguageTag[] => toStrings(value).flatMap((tag) => parseTag(tag) ?? []);

/** First match over the requests, in their order. */
const first = (
  requests: readonly LanguageTag[],
  match: (request: LanguageTag) => Negotiation | undefined,
): Negotiation | undefined => {
  for (const request of requests) {
    const found = match(request);
    if (found) return found;
  }
  return undefined;
};

/** What the author wants readers of these languages to get: by tag, by language, for anybody (`*`). */
const authorFallbacks = (
  requested: readonly string[],
  fallbacks: NegotiationOptions['fallbacks'],
): readonly LanguageTag[] => {
  const entries = Object.entries(fallbacks ?? {});
  const keys = requested.flatMap((tag) => [normaliseTag(tag), parseTag(tag)?.language]);
  return [...new Set([...keys, '*'])].flatMap((wanted) =>
    entries.flatMap(([key, list]) => ((normaliseTag(key) || key) === wanted ? toTags(list) : [])),
  );
};

/**
 * Chooses the version of a text that serves a reader best. Never throws, whatever it is given.
 *
 * @param requested the reader's languages, best first
 * @param available the languages there are, in the author's spelling and order
 * @returns the chosen entry of `available` as spelt there, and how it relates to the request
 */
export const negotiateLanguage = (
  requested: string | readonly string[],
  available: readonly string[],
  options?: NegotiationOptions,
): Negotiation => {
  const written = toStrings(available);
  const candidates = written.flatMap((entry): Candidate[] => {
    const tag = parseTag(entry);
    return tag ? [{ tag, written: entry }] : [];
  });
  const related = (request: LanguageTag, relations: Relations): Negotiation | undefined =>
    options?.related === 'none' ? undefined : matchRelated(request, relations, candidates);
  const near = (request: LanguageTag): Negotiation | undefined =>
    matchScript(request, candidates) ??
    (includes(DIGRAPHIC, request.language) ? matchOtherScript(request, candidates) : undefined) ??
    related(request, NEAR);
  const far = (request: LanguageTag): Negotiation | undefined =>
    matchOtherScript(request, candidates) ?? related(request, FAR);

  const requests = toTags(requested);
  const found = first(requests, near) ?? first(requests, far);
  if (found) return found;
  const chosen = first(authorFallbacks(toStrings(requested), options?.fallbacks), near);
  if (chosen) return { ...chosen, kind: 'author' };
  const language =
    first(toTags(options?.default), near)?.language ??
    written.find((entry) => /^x-default$/i.test(entry)) ??
    candidates[0]?.written ??
    written[0];
  return language === undefined ? { language: null, kind: 'none' } : { language, kind: 'default' };
};
