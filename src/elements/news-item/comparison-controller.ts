import type { ReactiveControllerHost } from 'lit';
import type { Article } from '../parts/article.js';
import type { ComparisonSwitch } from '../parts/notice.js';
import { BodyLoader } from './body-loader.js';
import { ChunkController } from '../base/chunk-controller.js';
import type { SideBySide, VersionPair } from './comparison.js';
import { loadComparison } from './load-chunks.js';
import type { Preparation } from './make-body.js';

export interface ComparisonOptions {
  /** Value of `compare`: a language, or empty. `undefined` if versions cannot be compared. */
  readonly wanted: string | undefined;
  /** Whether the reader has chosen the version of the article. */
  readonly hasChosen: boolean;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  readonly preparation: Preparation;
  readonly feedUrl: string | undefined;
}

/** An element, or the name of a part of the article. */
export type FocusTarget = string | HTMLElement;

/** Decides whether two versions of an article are compared, and which. */
export class ComparisonController {
  /** Whether the versions are not ready yet. */
  isPending = false;
  /** The versions that are shown side by side. */
  versions: VersionPair | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #chunk;
  readonly #focusNext: (targets: readonly FocusTarget[]) => void;
  /**
   * Language of the version that the reader compares with. Empty: the best one; `null`: the reader has closed the
   * comparison.
   */
  #chosen: string | null | undefined;
  /** The button that opened the comparison. */
  #button: HTMLElement | undefined;

  /** @param focusNext moves focus after the next render to the first of the targets that exists */
  constructor(host: ReactiveControllerHost & HTMLElement, focusNext: (targets: readonly FocusTarget[]) => void) {
    this.#host = host;
    this.#focusNext = focusNext;
    this.#chunk = new ChunkController(host, () => loadComparison(new BodyLoader(host), new BodyLoader(host)));
  }

  /** Forgets what the reader chose. */
  reset(): void {
    this.#chosen = undefined;
  }

  /** Resolves when the versions are ready, or can't be loaded. Never rejects. */
  async whenSettled(): Promise<void> {
    await this.#chunk.settled;
    await this.#host.updateComplete;
    await this.#chunk.value?.settled;
  }

  /** Finds the version to compare with, and prepares it. */
  prepare(article: Article | undefined, options: ComparisonOptions): void {
    const before = this.versions;
    this.versions = undefined;
    this.isPending = false;
    const { hasChosen, languages, preparation, feedUrl } = options;
    const wanted = this.#languageOf(options);
    if (wanted === undefined || !article?.version) return;
    this.#chunk.load();
    const { value: comparison, error } = this.#chunk;
    this.isPending = !comparison && !error;
    if (!comparison) return;
    // If the reader switches to the second version, the comparison stays open with another one.
    const isReaders = this.#chosen !== undefined || hasChosen;
    const other =
      comparison.otherOf(article, wanted, languages) ??
      (isReaders ? comparison.otherOf(article, '', languages) : undefined);
    if (!other) return;
    const versions = [article.version, other] as const;
    this.isPending = !comparison.prepare(versions, preparation, feedUrl);
    if (!this.isPending) this.versions = versions;
    else if (before && article.item.versions.includes(before[0])) this.versions = before;
  }

  /** The language to compare with; `undefined` if no comparison is open. */
  #languageOf({ wanted }: ComparisonOptions): string | undefined {
    if (wanted === undefined) return undefined;
    return this.#chosen === undefined ? wanted || undefined : (this.#chosen ?? undefined);
  }

  /** For the button in the notice. */
  get switch(): ComparisonSwitch {
    return { isOpen: this.versions !== undefined, toggle: this.#toggle };
  }

  /** For the article; `undefined` while one version is shown alone. */
  get sideBySide(): SideBySide | undefined {
    const { versions } = this;
    const { value: comparison } = this.#chunk;
    return comparison && versions && { comparison, versions, onChange: this.#change };
  }

  /** Mistakes in `compare`, for the debug panel. */
  faultsOf(article: Article | undefined, wanted: string | undefined): readonly string[] | undefined {
    return this.#chunk.value?.faultsOf(article, wanted);
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    this.#button = currentTarget as HTMLElement;
    if (this.versions) this.#change();
    else {
      this.#chosen = '';
      this.#focusNext(['comparison-heading', this.#button]);
      this.#host.requestUpdate();
    }
  };

  /** Compares with another version, or closes the comparison. */
  readonly #change = (language?: string): void => {
    this.#chosen = language ?? null;
    if (language === undefined) this.#focusNext([this.#button ?? [], 'compare'].flat());
    this.#host.requestUpdate();
  };
}
