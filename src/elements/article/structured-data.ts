import type { ReactiveController } from 'lit';
import type { NewsItem, NewsVersion } from '../../model/news.js';
import { trustedHtml } from '../../safety/trusted-types.js';

/** An element that can be asked to describe its article to machines. */
type Host = HTMLElement & { readonly structuredData?: boolean | undefined };

const SCRIPT = ':scope > script[type="application/ld+json"]';

/** A page that demands Trusted Types lets nobody write the text of a script, even of one that does not run. */
const makeScript = (text: string): Element | null => {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(`<script type="application/ld+json">${text}</script>`);
  return template.content.firstElementChild;
};

/**
 * Keeps a schema.org description of the article shown inside an element with `structured-data`, in its light tree,
 * where machines look for it.
 */
export class StructuredData implements ReactiveController {
  readonly #host: Host;
  #item: NewsItem | undefined;
  #version: NewsVersion | undefined;
  /** What was described last. */
  #described: NewsVersion | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Says what is shown; described after the update. */
  show(item: NewsItem, version: NewsVersion | undefined): void {
    this.#item = item;
    this.#version = version;
  }

  hostUpdated(): void {
    const version = this.#host.structuredData ? this.#version : undefined;
    if (version === this.#described) return;
    this.#described = version;
    void this.#describe(this.#item, version);
  }

  async #describe(item: NewsItem | undefined, version: NewsVersion | undefined): Promise<void> {
    const script = item && version ? await this.#scriptOf(item, version) : null;
    if (version !== this.#described) return;
    this.#host.querySelector(SCRIPT)?.remove();
    if (script) this.#host.append(script);
  }

  async #scriptOf(item: NewsItem, version: NewsVersion): Promise<Element | null> {
    // Without the chunk, machines learn less, and readers miss nothing.
    const chunk = await import('../../structured-data/news-article.js').catch(() => undefined);
    return chunk ? makeScript(chunk.scriptText(chunk.newsArticle(item, version))) : null;
  }
}
