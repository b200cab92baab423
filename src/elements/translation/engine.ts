import { warn } from '../../model/warn.js';
import {
  browserTranslators,
  type BrowserTranslators,
  type LanguagePair,
  type NewsTranslator,
  type TranslatorAvailability,
} from '../base/translator.js';

/** Limits of one request to a service. */
const MAX_TEXTS = 50;
const MAX_CHARACTERS = 5_000;

/** An open translator for two languages. */
export interface TranslationSession {
  /** How many of the next texts to translate in one call. */
  readonly batch: (texts: readonly string[]) => number;
  readonly translate: (texts: readonly string[], signal: AbortSignal) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Translates with the browser, on the device, or with the service of the site. */
export interface Engine {
  /** Identifies the engine. A change ends the translation. */
  readonly identity: unknown;
  /** Name of the service that gets the texts; `undefined` if they stay on the device. */
  readonly service: string | undefined;
  readonly availability: (pair: LanguagePair) => Promise<TranslatorAvailability>;
  /** @param onDownload called with the fraction downloaded */
  readonly open: (
    pair: LanguagePair,
    signal: AbortSignal,
    onDownload: (fraction: number) => void,
  ) => Promise<TranslationSession>;
}

const browserPair = ({ source, target }: LanguagePair): { sourceLanguage: string; targetLanguage: string } => ({
  sourceLanguage: source,
  targetLanguage: target,
});

const deviceEngine = (translators: BrowserTranslators): Engine => ({
  identity: translators,
  service: undefined,
  availability: async (pair) => translators.availability(browserPair(pair)),
  open: async (pair, signal, onDownload) => {
    const translator = await translators.create({
      ...browserPair(pair),
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => onDownload((event as ProgressEvent).loaded)),
    });
    return {
      batch: () => 1,
      translate: ([text = ''], stop) => translator.translate(text, { signal: stop }).then((translated) => [translated]),
      close: () => translator.destroy(),
    };
  },
});

const batchOf = (texts: readonly string[]): number => {
  let characters = 0;
  const end = texts.slice(0, MAX_TEXTS).findIndex((text) => (characters += text.length) > MAX_CHARACTERS);
  return Math.max(1, end < 0 ? Math.min(texts.length, MAX_TEXTS) : end);
};

const serviceEngine = (translator: NewsTranslator): Engine => ({
  identity: translator,
  service: translator.name,
  availability: async (pair) => translator.availability(pair),
  open: (pair) =>
    Promise.resolve({
      batch: batchOf,
      translate: (texts, signal) => translator.translate(texts, { ...pair, signal }),
      close: () => undefined,
    }),
});

let isWarned = false;

/** The site's translator, or the device's; `undefined` without either. */
export const engineFor = (translator: NewsTranslator | undefined): Engine | undefined => {
  if (translator) {
    // Readers must be told where the text goes.
    if (typeof translator.name === 'string' && translator.name.trim() !== '') return serviceEngine(translator);
    if (!isWarned) warn('[wco-widgets] `translator` needs a `name`, which tells readers where the text is sent.');
    isWarned = true;
    return undefined;
  }
  const translators = browserTranslators();
  return translators && deviceEngine(translators);
};

const STORAGE_PREFIX = 'wco-translate:';

const keyOf = ({ service = 'device' }: Engine): string => STORAGE_PREFIX + service;

/** Whether the reader wants further articles translated in this session, by the device or by this service. */
export const isRemembered = (engine: Engine): boolean => {
  try {
    return sessionStorage.getItem(keyOf(engine)) === '1';
  } catch {
    return false; // private windows, sandboxed frames, forbidden cookies
  }
};

/** Keeps the reader's choice until the tab is closed, if storage is available. */
export const remember = (engine: Engine, isWanted: boolean): void => {
  try {
    if (isWanted) sessionStorage.setItem(keyOf(engine), '1');
    else sessionStorage.removeItem(keyOf(engine));
  } catch {
    // The storage is full or forbidden: the reader has to press the button for each article.
  }
};
