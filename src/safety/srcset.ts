/** Maximum length in characters. A longer attribute is an attack. */
const MAX_LENGTH = 8192;
const MAX_CANDIDATES = 12;

/** A file that `srcset` offers. */
export interface ImageCandidate {
  /** An allowed address. Its commas are encoded, because they would end the candidate. */
  readonly url: string;
  /** A width (`640w`), a density (`2x`) or nothing. */
  readonly descriptor: string;
}

const SPACE = /[\t\n\f\r ]*/y;
const ADDRESS = /[^\t\n\f\r ]+/y;
const DESCRIPTORS = /[^,()]*/y;

/**
 * Parses a `srcset` as browsers do. If one candidate is unusual, browsers may read other addresses than this parser, so
 * the whole attribute is ignored.
 *
 * @param resolve returns an allowed address, or `undefined`
 * @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export const parseSrcset = (
  srcset: string,
  resolve: (address: string) => string | undefined,
): readonly ImageCandidate[] => {
  if (srcset.length > MAX_LENGTH) return [];
  const candidates: ImageCandidate[] = [];
  let at = 0;
  const read = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [match = ''] = pattern.exec(srcset) ?? [];
    at += match.length;
    return match;
  };
  read(SPACE);
  while (at < srcset.length) {
    const word = read(ADDRESS);
    // A comma at the end of an address ends the candidate.
    const address = word.replace(/,$/, '');
    const descriptor = address === word ? read(DESCRIPTORS).trim() : '';
    if (address === word && at < srcset.length) {
      if (srcset[at] !== ',') return [];
      at += 1;
    }
    const url = /^,|,$/.test(address) ? undefined : resolve(address);
    if (!url || !/^(?:[1-9]\d*w|\d+(?:\.\d+)?x)?$/.test(descriptor)) return [];
    candidates.push({ url: url.replaceAll(',', '%2C'), descriptor });
    read(SPACE);
  }
  return candidates.slice(0, MAX_CANDIDATES);
};

/** Writes candidates as the value of `srcset`. */
export const writeSrcset = (candidates: readonly ImageCandidate[]): string =>
  candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(', ');
