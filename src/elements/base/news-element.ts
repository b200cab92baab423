import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { NewsSource } from './news-controller.js';
import type { Fetcher } from '../../loading/fetch-bytes.js';
import type { Trace } from '../../loading/trace.js';
import type { ContentWishes } from '../../language/content-language.js';
import { navigatorLanguages } from '../../language/inherit.js';
import { debug, debuggable } from './debuggable.js';
import { SturdyElement } from './sturdy-element.js';

/** Properties that decide what is loaded. */
const SOURCE_PROPERTIES = ['src', 'data', 'format', 'credentials', 'timeout', 'fetcher', 'cache', 'debug'] as const;

/** The words of an attribute. */
export const wordsOf = (value: string | null | undefined): ReadonlySet<string> =>
  new Set((value ?? '').split(/[\s,]+/).filter(Boolean));

/** What elements have in common that load news: where from, and for readers of which languages. */
export abstract class NewsElement extends SturdyElement {
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    credentials: {},
    loading: {},
    timeout: { type: Number },
    cache: {},
    data: { attribute: false },
    fetcher: { attribute: false },
    languages: {},
    debug: { type: Boolean },
  };

  /** Address of a feed or of one article, relative to the page. */
  declare src: string | undefined;
  /** Name of the format, instead of recognising it. */
  declare format: string | undefined;
  /** Whether cookies go with the request. Default `omit`. */
  declare credentials: RequestCredentials | undefined;
  /** `lazy`: load when the element comes near the viewport. Default `eager`. */
  declare loading: 'eager' | 'lazy' | undefined;
  /** Milliseconds to wait for the answer. Default 8,000. */
  declare timeout: number | undefined;
  /**
   * `persist`: good answers outlive the page, in the browser's Cache API, and are shown when nothing better can be
   * had; nothing that was asked for with cookies. Default: they live as long as the page.
   */
  declare cache: 'persist' | undefined;
  /** News instead of `src`: JSON as text or object, or a feed from `parseNews()`. */
  declare data: unknown;
  /** Replaces `fetch`. */
  declare fetcher: Fetcher | undefined;
  /** Wanted content languages, best first, separated by spaces. Default: the interface's. */
  declare languages: string | undefined;
  /** Shows below the element what was asked for and what came of it, and tells the console. Default: off. */
  declare debug: boolean;

  constructor() {
    super();
    debuggable(this);
  }

  /** Whether what changed asks for another load. */
  protected changesSource(changed: PropertyValues<this>): boolean {
    return SOURCE_PROPERTIES.some((name) => changed.has(name));
  }

  /** Where the news come from; `undefined` while nobody has said. */
  protected sourceOf(inline: string | undefined): NewsSource | undefined {
    const { src, data, format, credentials, timeout, fetcher, cache } = this;
    // An attribute that was removed is null.
    return (src ?? data ?? inline) != null
      ? {
          src,
          data,
          inline,
          format,
          credentials,
          timeout,
          fetcher,
          cache,
          lazy: this.loading === 'lazy',
          trace: this.trace,
        }
      : undefined;
  }

  /** Told what happens while news is loaded, if anybody wants to know. */
  protected get trace(): Trace | undefined {
    return this.debug ? (step) => debug(this, step) : undefined;
  }

  /** Everything that has a say in which version a reader gets. */
  protected wishes(interfaceLanguages: readonly string[], choice?: string): ContentWishes {
    return {
      choice,
      languages: [...wordsOf(this.languages)],
      interfaceLanguages,
      browserLanguages: navigatorLanguages(),
    };
  }
}
