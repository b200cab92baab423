import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isPageTranslated } from '../../language/page-translation.js';

/** Two languages, as BCP 47 tags. */
export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

/** Results of the browser's `Translator.availability()`. */
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

/** The parts of the browser's Translator API that are used. */
export interface BrowserTranslators {
  readonly availability: (pair: BrowserPair) => Promise<TranslatorAvailability>;
  readonly create: (
    options: BrowserPair & { readonly signal: AbortSignal; readonly monitor: (monitor: EventTarget) => void },
  ) => Promise<BrowserTranslator>;
}

interface BrowserTranslator {
  readonly translate: (text: string, options: { readonly signal: AbortSignal }) => Promise<string>;
  readonly destroy: () => void;
}

interface BrowserPair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The browser's Translator API; `undefined` without it. Some i18n libraries define a global of the same name. */
export const browserTranslators = (): BrowserTranslators | undefined => {
  const { Translator } = globalThis as { readonly Translator?: Partial<BrowserTranslators> };
  const isBrowsers = typeof Translator?.availability === 'function' && typeof Translator.create === 'function';
  return isBrowsers ? (Translator as BrowserTranslators) : undefined;
};

/** Whether the browser can translate between two languages, perhaps after a download. */
const isAvailable = async (
  translators: BrowserTranslators,
  sourceLanguage: string,
  targetLanguage: string,
): Promise<boolean> => {
  try {
    return /^(?:available|download)/.test(await translators.availability({ sourceLanguage, targetLanguage }));
  } catch {
    return false; // a translator that throws is unavailable
  }
};

/** How long an article or a list waits for the browser to say whether it can translate. */
const AVAILABILITY_TIMEOUT_MS = 1_000;

/** The answer, or `otherwise` if it takes too long. A pending answer keeps nothing else in memory. */
export const answerInTime = async <Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, AVAILABILITY_TIMEOUT_MS, otherwise);
  });
  const answer = await Promise.race([asked, timeout]);
  clearTimeout(timer);
  return answer;
};

/** Checks whether texts can be translated, before the code that translates is loaded. */
export class TranslatorCheck {
  /** Resolves when the browser has answered. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #question = '';
  #answer: boolean | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Whether the site or the browser can translate, or the browser has translated the page. `undefined` until the browser
   * has answered.
   */
  canTranslate(
    translator: NewsTranslator | undefined,
    languages: readonly (string | undefined)[],
    target: string,
  ): boolean | undefined {
    if (translator || isPageTranslated()) return true;
    const translators = browserTranslators();
    const sources = new Set(languages.flatMap((tag) => (tag && tag !== target ? tag : [])));
    if (!translators || !target || sources.size === 0) return false;
    const question = [target, ...sources].join(' ');
    if (question !== this.#question) {
      this.#question = question;
      this.#answer = undefined;
      this.settled = this.#ask(question, translators, [...sources], target);
    }
    return this.#answer;
  }

  async #ask(
    question: string,
    translators: BrowserTranslators,
    sources: readonly string[],
    target: string,
  ): Promise<void> {
    const answers = Promise.all(sources.map((source) => isAvailable(translators, source, target)));
    const found = await answerInTime(answers, []);
    if (question !== this.#question) return;
    this.#answer = found.includes(true);
    this.#host.requestUpdate();
  }
}

/** Space for the translation controls until their code has loaded, to avoid a layout shift. */
export const renderTranslationSpace = (): TemplateResult => html`<div class="translation"></div>`;
