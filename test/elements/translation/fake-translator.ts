import { stub } from '../news-item/fixtures/stubs.js';

type Availability = 'available' | 'downloadable' | 'downloading' | 'unavailable';

interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface CreateOptions extends Pair {
  readonly signal: AbortSignal;
  readonly monitor: (monitor: EventTarget) => void;
}

export interface FakeTranslator {
  /** Names of the calls with their languages, and the texts that were translated. */
  readonly calls: string[];
  /** Reports the downloaded part of the model, from 0 to 1. */
  readonly download: (loaded: number) => void;
  /** Ends the download; with an error name, the download fails. */
  readonly endDownload: (error?: string) => void;
  /** Lets one text through, if texts are held. */
  readonly next: () => void;
  readonly restore: () => void;
}

const abortable = <Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    promise.then(resolve, reject);
  });

/**
 * The browser's Translator API: a translation is the text in brackets after the language.
 *
 * @param options.fails name of the error of `translate()`
 * @param options.holds whether each text waits for `next()`
 */
export const fakeTranslator = ({
  availability = 'available' as Availability,
  fails = '',
  holds = false,
} = {}): FakeTranslator => {
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  let state = availability;
  let monitor = new EventTarget();
  let endDownload: (error?: string) => void = () => undefined;
  const translate = async (text: string, target: string, signal: AbortSignal): Promise<string> => {
    calls.push(text);
    if (fails) throw new DOMException('The text was refused.', fails);
    if (holds) await abortable(new Promise<void>((resolve) => waiting.push(resolve)), signal);
    return `${target}(${text})`;
  };
  const value = {
    availability: ({ sourceLanguage, targetLanguage }: Pair): Promise<Availability> => {
      calls.push(`availability ${sourceLanguage}-${targetLanguage}`);
      return Promise.resolve(state);
    },
    create: async (options: CreateOptions) => {
      calls.push(`create ${options.sourceLanguage}-${options.targetLanguage}`);
      if (state !== 'available') {
        monitor = new EventTarget();
        options.monitor(monitor);
        await abortable(
          new Promise<void>((resolve, reject) => {
            endDownload = (error) => (error ? reject(new DOMException('No model.', error)) : resolve());
          }),
          options.signal,
        );
        state = 'available';
      }
      return {
        translate: (text: string, { signal }: { signal: AbortSignal }) =>
          translate(text, options.targetLanguage, signal),
        destroy: () => void calls.push('destroy'),
      };
    },
  };
  return {
    calls,
    download: (loaded) => monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded })),
    endDownload: (error) => endDownload(error),
    next: () => waiting.shift()?.(),
    restore: stub(globalThis, 'Translator', { value }),
  };
};
