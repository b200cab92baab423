import type { ReactiveControllerHost } from 'lit';
import type { NoticeAddition } from '../base/article-context.js';
import { renderTranslationSpace, TranslatorCheck, type NewsTranslator } from '../base/translator.js';
import type { Article, ShownArticle } from '../parts/article.js';
import type { TranslationHost } from '../translation/translation-task.js';
import { ChunkController } from '../base/chunk-controller.js';
import { loadArticleTranslation } from './load-chunks.js';

/** The translation of the article in one element. The code loads if readers can translate the article, or request it. */
export class TranslationController {
  readonly #host: ReactiveControllerHost;
  readonly #check: TranslatorCheck;
  readonly #chunk;
  #requestTo: string | undefined;

  /** @param say announces a text */
  constructor(host: TranslationHost, say: (text: string) => void) {
    this.#host = host;
    this.#check = new TranslatorCheck(host);
    this.#chunk = new ChunkController(host, () => loadArticleTranslation(host, say));
  }

  /** Resolves when it is known whether the article can be translated. Never rejects. */
  get checked(): Promise<void> {
    return this.#check.settled;
  }

  /** Resolves when the translation is offered or unavailable. Never rejects. */
  async whenSettled(): Promise<void> {
    await this.#chunk.settled;
    await this.#chunk.value?.article.settled;
    await this.#host.updateComplete;
  }

  /**
   * Sets the article.
   *
   * @param isOffered whether readers may translate it
   * @param requestTo where readers request it in their language
   * @returns whether it has to wait for the browser to say whether it can translate, to avoid a layout shift
   */
  update(
    article: Article | undefined,
    isOffered: boolean,
    translator: NewsTranslator | undefined,
    requestTo: string | undefined,
  ): boolean {
    this.#requestTo = requestTo;
    this.#chunk.value?.article.update(isOffered ? article : undefined, translator);
    if (!isOffered || !article?.notice) return false;
    const { fields, notice } = article;
    const languages = [fields.body, fields.summary, fields.headline].map((version) => version?.language);
    const can = this.#check.canTranslate(translator, languages, notice.requested ?? '');
    if (can || (can === false && requestTo)) this.#chunk.load();
    return can === undefined;
  }

  /** The article to render: its translation, or the article itself. */
  show(shown: ShownArticle | undefined): ShownArticle | undefined {
    const { value } = this.#chunk;
    return value ? value.article.show(shown) : shown;
  }

  /** Whether the translation is shown. */
  get isShown(): boolean {
    return this.#chunk.value?.article.isShown === true;
  }

  /** Content of the notice after its sentences. */
  get addition(): NoticeAddition | undefined {
    const { value, isLoading } = this.#chunk;
    if (isLoading) return { render: renderTranslationSpace };
    return value && { render: (localizer) => value.article.render(localizer, this.#requestTo), styles: value.styles };
  }
}
