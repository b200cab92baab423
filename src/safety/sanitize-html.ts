import { htmlToText } from './html-to-text.js';
import type { RebuildOptions } from './rebuild.js';
import { brandAsSafe, type SafeHtml } from './safe-html.js';
import type * as Sanitizer from './sanitizer.js';
import { mailtoUrl, telUrl, webUrl } from './urls.js';

export interface SanitizeOptions extends RebuildOptions {
  /**
   * A site's own sanitiser, instead of ours. May return markup or a node; its output is rebuilt from
   * our allow-list all the same.
   */
  readonly sanitizer?: HtmlSanitizer | undefined;
}

/** A site's own sanitiser. */
export type HtmlSanitizer = (html: string) => string | Node | Promise<string | Node>;

let chunk: Promise<typeof Sanitizer> | undefined;

/** Starts loading the sanitiser, so that it arrives together with the article. */
export const preloadSanitizer = (): Promise<typeof Sanitizer> => {
  chunk ??= import('./sanitizer.js').catch((error: unknown) => {
    // A failure is not kept: the next article asks again.
    chunk = undefined;
    throw error;
  });
  return chunk;
};

/**
 * Makes markup safe to show: an allow-list of elements and attributes, absolute addresses, no script,
 * style, form or media, no `id` or `class`.
 *
 * @param html untrusted markup
 * @returns a fragment built by us, wrapped; never a string
 * @throws when the sanitiser's chunk cannot be loaded, or a site's own sanitiser throws
 */
export const sanitizeHtml = async (html: string, options: SanitizeOptions = {}): Promise<SafeHtml> => {
  const { sanitize } = await preloadSanitizer();
  const { sanitizer } = options;
  const tools = { webUrl, mailtoUrl, telUrl, brandAsSafe, htmlToText };
  return sanitize(sanitizer ? await sanitizer(html) : html, options, tools);
};
