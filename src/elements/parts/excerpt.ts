/**
 * Texts of bodies, for cards without a summary and for search. The code that reads markup loads on demand, because most
 * articles have a summary.
 */
import type { ReactiveControllerHost } from 'lit';
import { isPlainText, type NewsVersion } from '../../model/news.js';
import type * as MarkupToText from '../../safety/markup-to-text.js';

let bodyToText: typeof MarkupToText.bodyToText | undefined;
let loading: Promise<boolean> | undefined;

/** Loads the code that reads markup. Resolves to false if it can't be loaded; the next call tries again. */
export const loadMarkupReader = (): Promise<boolean> =>
  (loading ??= import('../../safety/markup-to-text.js').then(
    (module) => {
      ({ bodyToText } = module);
      return true;
    },
    () => {
      loading = undefined;
      return false;
    },
  ));

/** The text of a body; empty if it is markup and the code that reads it has not loaded. */
export const bodyText = ({ body }: NewsVersion): string =>
  (body && (isPlainText(body) ? body.text : bodyToText?.(body))) ?? '';

/** The beginning of a body, cut between words. */
export const excerptOf = (version: NewsVersion, maxLength: number): string => {
  const text = bodyText(version).replace(/\s+/g, ' ').trim();
  return text.length > maxLength ? `${text.slice(0, maxLength).replace(/\s\S*$/, '')}…` : text;
};

/** Holds cards until their excerpts can be made. Otherwise the layout shifts when the code arrives. */
export class ExcerptController {
  /** Resolves when the code that reads markup has loaded, or failed to load. Never rejects. */
  settled: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost;
  #isSettled = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Whether a version has to wait. Loads the code. If that fails, cards are shown without excerpts.
   *
   * @param showsSummary whether the card shows a summary besides the headline
   */
  holds({ headline, summary, body }: NewsVersion, showsSummary = false): boolean {
    const hasTexts = summary !== undefined || (headline !== undefined && !showsSummary);
    if (bodyToText || this.#isSettled || hasTexts || !body || isPlainText(body)) return false;
    this.settled ??= this.#load();
    return true;
  }

  async #load(): Promise<void> {
    await loadMarkupReader();
    this.#isSettled = true;
    this.#host.requestUpdate();
  }
}
