import { CLUSTERS, DIGRAPHIC, FAR, NEAR } from './negotiation-data.js';
import { formatTag, maximize, parseTag, type LanguageTag } from './tag.js';

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
  readonly written: string;
  readonly tag: LanguageTag;
  readonly full: LanguageTag;
}

/** How well a region serves another one: lower is better, 0 is the same region. */
const regionRank = (wanted: LanguageTag, { tag, full }: Candidate): number => {
  if (full.region === wanted.region) return 0;
  const [members = '', inside = '', outside = ''] = CLUSTERS[wanted.language] ?? [];
  const isMember = (region: string): boolean => members.split(' ').includes(region);
  const heads = (isMember(wanted.region) ? inside : outside).split(' ');
  const head = heads.indexOf(full.region);
  if (members && head >= 0) return 1 + head;
  const isNeighbour = members !== '' && isMember(full.region) === isMember(wanted.region);
  const likelyRegion = maximize({ ...wanted, region: '' }).region;
  const closeness =
    tag.region === '' ? 0 : full.region === likelyRegion ? 1 : `${inside} ${outside}`.includes(full.region) ? 2 : 3;
  return (isNeighbour ? 10 : 20) + closeness;
};

const isCloser = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** Best candidate of the same language and script. */
const matchScript = (request: LanguageTag, candidates: readonly Candidate[]): Negotiation | undefined => {
  const wanted = maximize(request);
  let best: { rank: readonly number[]; candidate: Candidate } | undefined;
  for (const candidate of candidates) {
    const { tag, full } = candidate;
    if (full.language !== wanted.language || full.script !== wanted.script) continue;
    const rank = [
      regionRank(wanted, candidate),
      tag.variants === request.variants ? 0 : tag.variants === '' ? 1 : 2,
      formatTag(tag) === formatTag(request) ? 0 : 1,
    ];
    if (!best || isCloser(rank, best.rank)) best = { rank, candidate };
  }
  return best && { language: best.candidate.written, kind: best.rank[0] === 0 ? 'exact' : 'regional' };
};

const matchOtherScript = (request: LanguageTag, candidates: readonly Candidate[]): Negotiation | undefined => {
  const other = candidates.find(({ tag }) => tag.language === request.language);
  return other && { language: other.written, kind: 'script' };
};

const matchRelated = (
  request: LanguageTag,
  table: Readonly<Record<string, string>>,
  candidates: readonly Candidate[],
): Negotiation | undefined => {
  const { script, region } = maximize(request);
  for (const language of (Object.hasOwn(table, request.language) ? (table[request.language] ?? '') : '').split(' ')) {
    // The script is kept where the relation is within one written tradition (yue-Hant-HK → zh-Hant-HK).
    const match = language && matchScript({ language, script, region, variants: '' }, candidates);
    if (match) return { ...match, kind: 'related' };
  }
  return undefined;
};

const isString = (value: unknown): value is string => typeof value === 'string';

const toStrings = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter(isString);

const toTags = (value: unknown): readonly LanguageTag[] =>
  toStrings(value).flatMap((written) => parseTag(written) ?? []);

/** First non-empty result of `match` over the requests, in their order. */
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

const authorFallbacks = (
  requests: readonly LanguageTag[],
  fallbacks: NegotiationOptions['fallbacks'] = {},
): readonly LanguageTag[] => {
  const entries = Object.entries(fallbacks);
  const listFor = (isKey: (key: string) => boolean): unknown[] =>
    entries.filter(([key]) => isKey(key)).flatMap(([, list]) => toStrings(list));
  const tagOf = (key: string): string =>
    formatTag(parseTag(key) ?? { language: '', script: '', region: '', variants: '' });
  return toTags([
    ...requests.flatMap((request) => [
      ...listFor((key) => tagOf(key) === formatTag(request)),
      ...listFor((key) => tagOf(key) === request.language && formatTag(request) !== request.language),
    ]),
    ...listFor((key) => key === '*'),
  ]);
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
  options: NegotiationOptions = {},
): Negotiation => {
  const written = toStrings(available);
  const candidates = written.flatMap((entry): Candidate[] => {
    const tag = parseTag(entry);
    return tag ? [{ written: entry, tag, full: maximize(tag) }] : [];
  });
  const requests = toTags(requested);
  const allowsRelated = options?.related !== 'none';

  const near = (request: LanguageTag): Negotiation | undefined =>
    matchScript(request, candidates) ??
    (DIGRAPHIC.includes(request.language) ? matchOtherScript(request, candidates) : undefined) ??
    (allowsRelated ? matchRelated(request, NEAR, candidates) : undefined);
  const far = (request: LanguageTag): Negotiation | undefined =>
    matchOtherScript(request, candidates) ?? (allowsRelated ? matchRelated(request, FAR, candidates) : undefined);

  const found = first(requests, near) ?? first(requests, far);
  if (found) return found;

  const chosen = first(authorFallbacks(requests, options?.fallbacks), near);
  if (chosen) return { ...chosen, kind: 'author' };

  const fallback =
    first(toTags(options?.default), near)?.language ??
    written.find((entry) => entry.toLowerCase() === 'x-default') ??
    candidates[0]?.written ??
    written[0];
  return fallback === undefined ? { language: null, kind: 'none' } : { language: fallback, kind: 'default' };
};
