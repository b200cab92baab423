import { CLUSTERS, DIGRAPHIC, FAR, NEAR, OTHER_SCRIPTS, type Relations } from './negotiation-data.js';
import { normaliseTag, parseTag, type LanguageTag } from './tag.js';

/**
 * How the language chosen relates to the request:
 * - `exact`: same language, script and (likely) region;
 * - `regional`: same language and script, another region;
 * - `script`: same language, another script;
 * - `related`: a language that readers of the requested one understand;
 * - `author`: from the author's `fallbacks`;
 * - `default`: the author's default, or the first language available;
 * - `none`: no language is available.
 */
export type NegotiationKind = 'exact' | 'regional' | 'script' | 'related' | 'author' | 'default' | 'none';

export interface Negotiation {
  /** Spelled as in `available`; `null` only with `none`. */
  readonly language: string | null;
  readonly kind: NegotiationKind;
}

export interface NegotiationOptions {
  /** Language to use if nothing matches. */
  readonly default?: string | undefined;
  /** Substitutes, best first, by requested tag or language (`*` for any). */
  readonly fallbacks?: Readonly<Record<string, readonly string[]>> | undefined;
  /** `none` excludes related languages, but not other scripts of the same language. Default: `close`. */
  readonly related?: 'close' | 'none' | undefined;
}

interface Candidate {
  readonly tag: LanguageTag;
  readonly written: string;
}

const includes = (list: string, word: string): boolean => list.split(' ').includes(word);

/** Distance between the regions of two tags: 0 for the same region; lower is better. */
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
    // Equal tags need no likely script and region, whose table is slow to load.
    const isSame = tag === wanted;
    if (!isSame && tag.likelyScript !== wanted.likelyScript) continue;
    const variants = tag.variants === wanted.variants ? 0 : tag.variants ? 4 : 2;
    const isSpeltAlike = tag.script === wanted.script && tag.region === wanted.region;
    const rank = isSame ? 0 : regionRank(wanted, tag) * 8 + variants + (isSpeltAlike ? 0 : 1);
    if (rank < bestRank) [best, bestRank] = [candidate, rank];
  }
  return best && { language: best.written, kind: bestRank < 8 ? 'exact' : 'regional' };
};

const matchOtherScript = (
  { language, likelyScript }: LanguageTag,
  candidates: readonly Candidate[],
): Negotiation | undefined => {
  const scripts = OTHER_SCRIPTS[language];
  if (!scripts || !includes(scripts, likelyScript)) return undefined;
  const other = candidates.find(({ tag }) => tag.language === language && includes(scripts, tag.likelyScript));
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
      // Keeps script and region if possible (yue-Hant-HK → zh-Hant-HK).
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

/** The first match, in the order of the requests. */
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

/** The author's substitutes for the requested languages: by tag, by language, then `*`. */
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
 * Chooses the available language that suits a reader best. Never throws.
 *
 * @param requested the reader's languages, best first
 * @param available the languages of the text, in the author's spelling and order
 * @returns the chosen entry of `available`, and how it relates to the request
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
