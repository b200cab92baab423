import type { Localizer } from '../../messages/localizer.js';
import { loadTranslation } from '../base/load-translation.js';
import { renderTranslationSpace, TranslatorCheck, type NewsTranslator } from '../base/translator.js';
import { ChunkController, type ChunkContent } from '../base/chunk-controller.js';
import type * as TranslationChunk from '../translation/translation-chunk.js';
import type { TranslationHost } from '../translation/translation-task.js';
import type { ListModel } from './list-model.js';
import type { Entry } from './list-view.js';

/** The code that translates headlines, for one list. */
type HeadlineTranslator = Pick<typeof TranslationChunk, 'renderTask' | 'engineFor'> & {
  readonly translation: TranslationChunk.HeadlineTranslation;
};

/** The translation of the headlines in one list. Its code loads if there is anything to translate. */
export class HeadlineController {
  readonly #host: TranslationHost;
  readonly #say: (makeText: (localizer: Localizer) => string | undefined) => void;
  readonly #check: TranslatorCheck;
  readonly #chunk: ChunkController<HeadlineTranslator>;
  /** Whether it is known whether the browser can translate. */
  #isKnown = false;

  /** @param say announces a text in the interface language */
  constructor(host: TranslationHost, say: (makeText: (localizer: Localizer) => string | undefined) => void) {
    this.#host = host;
    this.#say = say;
    this.#check = new TranslatorCheck(host);
    this.#chunk = new ChunkController(host, () => this.#load());
  }

  async #load(): Promise<ChunkContent<HeadlineTranslator>> {
    const { HeadlineTranslation, announcementOf, renderTask, engineFor, translationStyles } = await loadTranslation();
    const translation = new HeadlineTranslation(this.#host, (phase) => {
      this.#say((localizer) => announcementOf(phase, translation.labels(localizer)));
    });
    return { value: { translation, renderTask, engineFor }, styles: [translationStyles] };
  }

  /** Resolves when it is known whether headlines can be translated. Never rejects. */
  get checked(): Promise<void> {
    return this.#check.settled;
  }

  /**
   * Loads the code, if headlines of these articles are in other languages and can be translated.
   *
   * @returns whether the first rows have to wait for the browser to say so, to avoid a layout shift
   */
  prepare({ matching }: ListModel, target: string, translator: NewsTranslator | undefined): boolean {
    if (this.#chunk.value) return false;
    const languages = matching.flatMap(({ isForeign, fields }) => (isForeign ? [fields.headline?.language] : []));
    if (languages.length === 0) return false;
    const can = this.#check.canTranslate(translator, languages, target);
    if (can) this.#chunk.load();
    this.#isKnown ||= can !== undefined;
    return !this.#isKnown;
  }

  /** The articles to show, their headlines translated if the reader asked for it. */
  show({ visible, matching }: ListModel, target: string, translator: NewsTranslator | undefined): readonly Entry[] {
    const { value } = this.#chunk;
    return value ? value.translation.show(visible, matching, target, value.engineFor(translator)) : visible;
  }

  /** The translation controls; space for them until their code has loaded. */
  render(localizer: Localizer): unknown {
    const { value, isLoading } = this.#chunk;
    if (isLoading || value?.translation.task.isPending) return renderTranslationSpace();
    if (!value) return undefined;
    const { task, start, cancel, labels } = value.translation;
    return value.renderTask(task, labels(localizer), { start, cancel });
  }
}
