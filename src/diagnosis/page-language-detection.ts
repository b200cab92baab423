import type { LanguageDetection, LanguageGuess } from './find-wrong-languages.js';

/** The part of the browser's `LanguageDetector` that is used. */
interface Detector {
  detect(text: string): Promise<readonly { readonly detectedLanguage: string; readonly confidence: number }[]>;
}
interface DetectorClass {
  availability(options?: { readonly expectedInputLanguages: readonly string[] }): Promise<string>;
  create(): Promise<Detector>;
}

const THRESHOLD = 0.9;

const isUsable = async (detectors: DetectorClass, languages?: readonly string[]): Promise<boolean> =>
  (await detectors.availability(languages && { expectedInputLanguages: languages })) === 'available';

/** Compares the best language with the declared one. The browser leaves out unlikely languages. */
const guessWith = async (
  detectors: DetectorClass,
  detector: Detector,
  text: string,
  declared: string,
): Promise<LanguageGuess | undefined> => {
  const results = await detector.detect(text);
  const best = results.find(({ detectedLanguage }) => detectedLanguage !== 'und');
  const own = results.find(({ detectedLanguage }) => detectedLanguage.split('-')[0] === declared);
  if (!best || (!own && !(await isUsable(detectors, [declared])))) return undefined;
  return { language: best.detectedLanguage, lead: best.confidence - (own?.confidence ?? 0) };
};

/**
 * Detection with the browser's own model, on the device. `undefined` if the browser has none, or would have to download
 * it first: a debug panel must not start a download.
 */
export const pageLanguageDetection = async (): Promise<LanguageDetection | undefined> => {
  try {
    const { LanguageDetector: detectors } = globalThis as { LanguageDetector?: DetectorClass };
    if (!detectors || !(await isUsable(detectors))) return undefined;
    const detector = await detectors.create();
    return { guess: (text, declared) => guessWith(detectors, detector, text, declared), threshold: THRESHOLD };
  } catch {
    // A permissions policy forbids it, or the page has replaced it.
    return undefined;
  }
};
