import {
  translationDownloadFailed,
  translationFailed,
  translationTooLong,
} from '../../messages/catalogue/translation.js';
import type { Message } from '../../messages/message.js';
import type { TranslatorAvailability } from '../base/translator.js';
import type { Engine, TranslationSession } from './engine.js';

/** Texts in one language. */
export interface TextGroup {
  readonly source: string;
  readonly texts: readonly string[];
}

/** Translations by language and text. */
export class Translations {
  readonly #texts = new Map<string, string>();

  get(source: string, text: string): string | undefined {
    return this.#texts.get(`${source} ${text.trim()}`);
  }

  set(source: string, text: string, translation: string): void {
    this.#texts.set(`${source} ${text.trim()}`, translation);
  }

  /** The translation of a text, with the white space around it; the text itself if there is none. */
  translate(source: string, text: string): string {
    const translation = this.get(source, text);
    return translation === undefined ? text : text.replace(text.trim(), () => translation.trim());
  }
}

export interface Progress {
  readonly status: 'downloading' | 'translating';
  /** From 0 to 1; `undefined` while it is not known. */
  readonly value: number | undefined;
}

/** A failure, with the message for the reader. */
export class TranslationError extends Error {
  readonly text: Message<never>;

  constructor(text: Message<never>, cause: unknown) {
    super(text.text, { cause });
    this.text = text;
  }
}

const nameOf = (error: unknown): unknown => (error as { readonly name?: unknown } | null | undefined)?.name;

/** Errors of `create()` that have nothing to do with the download. */
const REFUSALS: readonly unknown[] = ['NotAllowedError', 'NotSupportedError', 'InvalidStateError', 'TypeError'];

/** Whether a text has words. Numbers and addresses are the same in all languages. */
export const isTranslatable = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^\s*(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+)\s*$/i.test(text);

const open = async (
  engine: Engine,
  source: string,
  target: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<TranslationSession> => {
  const pair = { source, target };
  let isDownloading = false;
  const onDownload = (value: number): void => {
    if (isDownloading) onProgress({ status: 'downloading', value: Math.min(1, Math.max(0, value)) });
  };
  try {
    const availability: TranslatorAvailability = await engine.availability(pair);
    isDownloading = availability === 'downloadable' || availability === 'downloading';
    if (isDownloading) onProgress({ status: 'downloading', value: undefined });
    return await engine.open(pair, signal, onDownload);
  } catch (cause) {
    const isDownload = isDownloading && !REFUSALS.includes(nameOf(cause));
    throw new TranslationError(isDownload ? translationDownloadFailed : translationFailed, cause);
  }
};

/**
 * Translates texts. Rejects with a `TranslationError`; finished translations stay in `translations`.
 *
 * @param translations receives the translations; texts that it already has are skipped
 */
export const translateTexts = async (
  engine: Engine,
  groups: readonly TextGroup[],
  target: string,
  translations: Translations,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  const wanted = groups.map(({ source, texts }) => ({
    source,
    texts: [...new Set(texts.map((text) => text.trim()))].filter(
      (text) => isTranslatable(text) && translations.get(source, text) === undefined,
    ),
  }));
  const total = wanted.reduce((sum, { texts }) => sum + texts.join('').length, 0);
  let done = 0;
  for (const { source, texts } of wanted) {
    if (texts.length === 0) continue;
    const session = await open(engine, source, target, signal, onProgress);
    try {
      onProgress({ status: 'translating', value: done / total });
      for (let rest = texts; rest.length > 0;) {
        signal.throwIfAborted();
        const batch = rest.slice(0, session.batch(rest));
        const results: unknown = await session.translate(batch, signal);
        const isComplete =
          Array.isArray(results) &&
          results.length === batch.length &&
          results.every((result) => typeof result === 'string');
        if (!isComplete) throw new TypeError('The translator did not return one text for each text');
        for (const [index, text] of batch.entries()) translations.set(source, text, String(results[index]));
        done += batch.join('').length;
        onProgress({ status: 'translating', value: done / total });
        rest = rest.slice(batch.length);
      }
    } catch (cause) {
      throw new TranslationError(
        nameOf(cause) === 'QuotaExceededError' ? translationTooLong : translationFailed,
        cause,
      );
    } finally {
      session.close();
    }
  }
};
