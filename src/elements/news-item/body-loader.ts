import type { ReactiveControllerHost } from 'lit';
import { isPlainText, type NewsVersion } from '../../model/news.js';
import { htmlToText } from '../../safety/html-to-text.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { SanitizeOptions } from '../../safety/sanitize-html.js';
import { loadArticleChunk } from './load-chunks.js';
import type { Body } from '../parts/article.js';

/** An article whose custom sanitiser takes longer is shown as plain text. */
const SANITIZER_TIMEOUT_MS = 6_000;

/** Sanitises HTML. Rejects if a custom sanitiser takes too long. */
const sanitizeInTime = async (html: string, options: SanitizeOptions): Promise<SafeHtml> => {
  // Loaded with the code that renders articles; cards don't need it.
  const { sanitizeHtml } = await loadArticleChunk();
  const sanitizing = sanitizeHtml(html, options);
  if (!options.sanitizer) return sanitizing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The sanitizer timed out')), SANITIZER_TIMEOUT_MS);
  });
  return Promise.race([sanitizing, timeout]).finally(() => clearTimeout(timer));
};

const plain = (text: string): Body => ({ content: text, text });

const makeBody = async ({ body }: NewsVersion, options: SanitizeOptions): Promise<Body | undefined> => {
  if (!body) return undefined;
  if (isPlainText(body)) return plain(body.text);
  try {
    const content = await sanitizeInTime(body.html, options);
    return { content, text: content.fragment.textContent };
  } catch {
    // Show a body that can't be sanitised as plain text.
    return plain(htmlToText(body.html));
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
  #options: SanitizeOptions = {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Prepares a version, unless it is prepared or in progress. */
  prepare(version: NewsVersion | undefined, options: SanitizeOptions): void {
    const { baseUrl, headingShift, sanitizer } = this.#options;
    const isSame =
      baseUrl === options.baseUrl && headingShift === options.headingShift && sanitizer === options.sanitizer;
    if (version === this.#wanted && isSame) return;
    this.#wanted = version;
    this.#options = options;
    if (version) this.settled = this.#run(version, options);
  }

  async #run(version: NewsVersion, options: SanitizeOptions): Promise<void> {
    const body = await makeBody(version, options);
    if (this.#wanted !== version || this.#options !== options) return;
    this.version = version;
    this.body = body;
    this.#host.requestUpdate();
  }
}
