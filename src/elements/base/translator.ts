import { isPageTranslated } from '../../language/page-translation.js';

/** Two languages, as BCP 47 tags. */
export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

/** As the browser's `Translator.availability()` tells it. */
export type TranslatorAvailability = 'available' | 'downloadable' | 'downloading' | 'unavailable';

/** A site's own translator. */
export interface NewsTranslator {
  /** Name of the service. The button tells readers that the text is sent there. */
  readonly name: string;
  /** Whether it translates between two languages. */
  readonly availability: (pair: LanguagePair) => TranslatorAvailability | Promise<TranslatorAvailability>;
  /**
   * Translates plain texts. Resolves with as many texts in the same order; markup in them is shown as text. Reject with
   * a `QuotaExceededError` if a text is too long.
   */
  readonly translate: (
    texts: readonly string[],
    options: LanguagePair & { readonly signal: AbortSignal },
  ) => Promise<readonly string[]>;
}

/** Whether articles may be translated here: by the site, the device, or the browser's translation of the page. */
export const canTranslate = (translator: NewsTranslator | undefined): boolean =>
  Boolean(translator) || 'Translator' in globalThis || isPageTranslated();
