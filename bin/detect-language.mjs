/** Detects languages on this machine, with franc. Only the command line loads it, so pages and bundlers never do. */
import { decodeHTML } from 'entities/decode';
import { francAll } from 'franc';

/** Above this, a text of the project's corpus was never taken for another language (docs/decisions/011). */
const THRESHOLD = 0.06;

const localeOf = (code) => {
  try {
    return new Intl.Locale(code);
  } catch {
    return undefined;
  }
};

/** franc writes ISO 639-3: `rus`. Its model of Malay has the code of one of its forms. */
const languageOf = (code) => (code === 'zlm' ? 'ms' : (localeOf(code)?.language ?? code));

const scriptOf = (language) => localeOf(language)?.maximize().script;

/**
 * Compares the best language with the declared one. franc scores the languages of one script. A language of the same
 * script that it does not score is one that it does not know, so nothing can be said.
 */
const guess = (text, declared) => {
  const [best, ...others] = francAll(text).map(([code, score]) => ({ language: languageOf(code), score }));
  if (best.language === 'und') return undefined;
  const own = [best, ...others].find(({ language }) => language === declared);
  if (!own && scriptOf(best.language) === scriptOf(declared)) return undefined;
  return { language: best.language, lead: best.score - (own?.score ?? 0) };
};

export const languageDetection = {
  guess: (text, declared) => Promise.resolve(guess(text, declared)),
  threshold: THRESHOLD,
  decode: decodeHTML,
};
