import { parseTag } from '../language/tag.js';
import type { NewsFeed, NewsVersion } from '../model/news.js';
import { bodyToText, type DecodeEntities } from '../safety/markup-to-text.js';
import type { WrongLanguageReport } from './diagnosis.js';
import { nameOf } from './read-coverage.js';

/** The language that a text is probably in. */
export interface LanguageGuess {
  /** BCP 47 tag. */
  readonly language: string;
  /** How much more likely it is than the declared language, from 0 to 1. */
  readonly lead: number;
}

/** Detects languages on this machine. */
export interface LanguageDetection {
  /** Resolves to `undefined` if it cannot compare the text with the declared language. */
  readonly guess: (text: string, declared: string) => Promise<LanguageGuess | undefined>;
  /** The lead from which a text is reported. */
  readonly threshold: number;
  /** Decodes entities. Default: with the browser's parser. */
  readonly decode?: DecodeEntities;
}

/** Detectors confuse the languages of a group: they are close to each other, or write the same words. */
const RELATED = [
  'da nb nn no',
  'id ms jv su min',
  'bs hr sl sr cnr',
  'gl pt es ast',
  'be bg mk ru uk sr',
  'cs sk',
  'zh yue wuu nan hak lzh',
  'az crh gag kk ky tk tr tt ug uz',
  'fa ps tg ur ckb ku',
  'bho hi mag mai mr ne',
  'bik ceb fil hil ilo pam tl war',
  'af fy nds nl',
  'en sco',
  'co it sc vec',
  'de gsw lb nds',
  'rw rn',
  'nr ss xh zu',
  'nso st tn',
  'am ti',
].map((group) => group.split(' '));

const areRelated = (one: string, other: string): boolean =>
  one === other || RELATED.some((group) => group.includes(one) && group.includes(other));

/** Shorter texts are not judged. A character of Chinese, Japanese, Korean or Thai counts as three. */
const MIN_LENGTH = 200;

/** Characters of a part, and how many parts of a text are judged. A text in two languages has parts in both. */
const PART_LENGTH = 300;
const MAX_PARTS = 3;

/** A detector needs some milliseconds for each part. */
const MAX_TEXTS = 500;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Web and e-mail addresses, numbers, and names of hosts. */
const NO_WORDS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[\p{N}\p{S}]+/gu;

const textOf = ({ summary = '', body }: NewsVersion, decode: DecodeEntities | undefined): string =>
  `${summary}\n${bodyToText(body, decode)}`.replace(NO_WORDS, ' ').replace(/\s+/g, ' ').trim();

const isLong = (text: string): boolean => text.length + 2 * (text.match(DENSE)?.length ?? 0) >= MIN_LENGTH;

/** Parts of equal length from the start, the middle and the end of a text. */
const partsOf = (text: string): readonly string[] => {
  const count = Math.min(MAX_PARTS, Math.max(1, Math.floor(text.length / PART_LENGTH)));
  const step = count > 1 ? (text.length - PART_LENGTH) / (count - 1) : 0;
  return Array.from({ length: count }, (_none, index) => text.slice(index * step, index * step + PART_LENGTH));
};

/** The language of a text, if it is neither the declared one nor related to it. All parts have to agree. */
const judge = async (
  text: string,
  declared: string,
  { guess, threshold }: LanguageDetection,
): Promise<string | undefined> => {
  const language = parseTag(declared)?.language;
  if (!language || !isLong(text)) return undefined;
  const found = new Set<string>();
  for (const part of partsOf(text)) {
    const guessed = await guess(part, language);
    const meant = parseTag(guessed?.language)?.language;
    if (!guessed || !meant || areRelated(meant, language) || guessed.lead < threshold) return undefined;
    found.add(meant);
  }
  return [...found][0];
};

/**
 * Finds versions whose text is probably not in the language that they declare. Judges summary and text, of the first 500
 * versions that have enough of them.
 */
export const findWrongLanguages = async (
  { items }: NewsFeed,
  detection: LanguageDetection,
): Promise<readonly WrongLanguageReport[]> => {
  const texts = items
    .flatMap(({ id, versions }) => versions.map((version) => ({ id, version })))
    .filter(({ version }) => version.language !== undefined && (version.body ?? version.summary))
    .slice(0, MAX_TEXTS);
  const reports: WrongLanguageReport[] = [];
  for (const { id, version } of texts) {
    const { language: declared = '', headline } = version;
    const found = await judge(textOf(version, detection.decode), declared, detection);
    if (found === undefined) continue;
    reports.push({
      id,
      ...(headline !== undefined && { headline }),
      declared,
      found,
      text: `is declared as ${nameOf(declared)} (${declared}), but the text is probably ${nameOf(found)} (${found})`,
    });
  }
  return reports;
};
