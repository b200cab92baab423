import type { ReactiveControllerHost } from 'lit';
import { loadOnce } from '../../model/load-once.js';
import { isPlainText, type NewsVersion } from '../../model/news.js';
import { SafeHtml } from '../../safety/safe-html.js';
import { loadArticleChunk } from './load-chunks.js';
import { markupBody, plainBody, type Preparation } from './make-body.js';
import type { Body } from '../parts/article.js';

/** An article whose custom sanitiser takes longer is shown as plain text. */
const SANITIZER_TIMEOUT_MS = 6_000;

/** Sanitises HTML. Rejects if a custom sanitiser takes too long. */
const sanitizeInTime = async (html: string, version: NewsVersion, options: Preparation): Promise<SafeHtml> => {
  // Loaded with the code that renders articles; cards don't need it.
  const { sanitizeBody, bodyOptions } = await loadArticleChunk();
  const sanitizing = sanitizeBody(html, {
    ...(options.localizer && bodyOptions(version, html, options.localizer)),
    ...options,
  });
  if (!options.sanitizer) return sanitizing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The sanitizer timed out')), SANITIZER_TIMEOUT_MS);
  });
  return Promise.race([sanitizing, timeout]).finally(() => clearTimeout(timer));
};

const loadMarkupReader = loadOnce(() => import('../../safety/markup-to-text.js'));

const makeBody = async (version: NewsVersion, options: Preparation): Promise<Body | undefined> => {
  const { body } = version;
  if (!body) return undefined;
  if (isPlainText(body)) return plainBody(body.text);
  try {
    return markupBody(await sanitizeInTime(body.html, version, options));
  } catch {
    // Show a body that can't be sanitised as plain text.
    const { markupToLines } = await loadMarkupReader();
    return plainBody(markupToLines(body.html));
  }
};

/** Prepares the body of the version that an element shows. */
export class BodyLoader {
  /** The prepared body of `version`. */
  body: Body | undefined;
  /** The version `body` belongs to. */
  version: NewsVersion | undefined;
  /** Resolves when the last requested version is prepared. Never rejects. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #wanted: NewsVersion | undefined;
  #options: Preparation | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Prepares a version, unless it is prepared or in progress. */
  prepare(version: NewsVersion | undefined, options: Preparation): void {
    if (version === this.#wanted && this.#options && !this.#isStale(this.#options, options)) return;
    this.#wanted = version;
    this.#options = options;
    if (version) this.settled = this.#run(version, options);
  }

  #isStale(before: Preparation, { baseUrl, headingShift, sanitizer, localizer }: Preparation): boolean {
    // Few bodies have texts in the interface language, which can arrive while a body is prepared.
    const hasOldTexts = before.localizer !== localizer && this.version === this.#wanted && this.#hasTexts;
    return (
      hasOldTexts ||
      baseUrl !== before.baseUrl ||
      headingShift !== before.headingShift ||
      sanitizer !== before.sanitizer
    );
  }

  get #hasTexts(): boolean {
    const { content } = this.body ?? {};
    return content instanceof SafeHtml && content.facts.hasTexts;
  }

  async #run(version: NewsVersion, options: Preparation): Promise<void> {
    // Without the code that reads markup, a body that can't be sanitised is left out.
    const body = await makeBody(version, options).catch(() => undefined);
    if (this.#wanted !== version || this.#options !== options) return;
    this.version = version;
    this.body = body;
    this.#host.requestUpdate();
  }
}
