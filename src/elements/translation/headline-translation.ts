import { isPageTranslated } from '../../language/page-translation.js';
import { normaliseTag } from '../../language/tag.js';
import { translationHeadlines, translationHeadlinesService } from '../../messages/catalogue/translation.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsVersion } from '../../model/news.js';
import type { Article } from '../parts/article.js';
import type { Engine } from './engine.js';
import type { TaskLabels } from './render-task.js';
import { isTranslatable, type TextGroup } from './translate-texts.js';
import { TranslationTask, type TranslationHost, type TranslationPhase } from './translation-task.js';

/** An article of a list. */
interface HeadlineEntry extends Article {
  readonly version: NewsVersion;
  readonly isForeign: boolean;
}

interface Headline {
  readonly from: NewsVersion;
  readonly source: string;
  readonly text: string;
}

/** The headline of an entry, if it is in another language than the reader's. */
const foreignHeadline = ({ isForeign, fields }: HeadlineEntry): Headline | undefined => {
  const { headline: from } = fields;
  return isForeign && from?.language && from.headline && isTranslatable(from.headline)
    ? { from, source: normaliseTag(from.language), text: from.headline }
    : undefined;
};

/** The translation of the headlines of a list. */
export class HeadlineTranslation {
  readonly task: TranslationTask;
  #entries: readonly HeadlineEntry[] = [];
  #target = '';
  /** All languages that the list has had, so that a search does not end the translation. */
  readonly #sources = new Set<string>();
  /** By entry, so that rows are created again only if they change. */
  #translated = new WeakMap<HeadlineEntry, HeadlineEntry>();

  /** @param onPhase called when the translation begins, ends or fails */
  constructor(host: TranslationHost, onPhase: (phase: TranslationPhase) => void) {
    this.task = new TranslationTask(host, (phase) => {
      this.#translated = new WeakMap();
      onPhase(phase);
    });
  }

  /**
   * The entries to show.
   *
   * @param all all entries of the list, including those not shown yet
   */
  show<Entry extends HeadlineEntry>(
    entries: readonly Entry[],
    all: readonly Entry[],
    target: string,
    engine: Engine | undefined,
  ): readonly Entry[] {
    this.#entries = entries;
    const { task } = this;
    if (target !== this.#target) this.#sources.clear();
    this.#target = target;
    for (const entry of all) {
      const headline = foreignHeadline(entry);
      if (headline) this.#sources.add(headline.source);
    }
    const sources = isPageTranslated() ? [] : [...this.#sources];
    const key = [target, engine?.identity, sources.join()];
    const isActive = task.phase.status !== 'hidden' && task.phase.status !== 'offered';
    task.update(engine && sources.length > 0 ? { key, engine, sources, target } : undefined, () => {
      // Articles in a further language have been loaded.
      if (isActive) this.start();
    });
    const { status } = task.phase;
    // Headlines that are shown later are translated too, because the reader asked for it.
    if (status === 'done' && this.#groups.some(({ texts }) => texts.length > 0)) queueMicrotask(this.start);
    return entries.map((entry) => this.#translate(entry));
  }

  readonly start = (): void => void this.task.start(this.#groups);

  readonly cancel = (): void => this.task.cancel();

  readonly labels = (localizer: Localizer): TaskLabels => {
    const { engine, target } = this.task;
    const service = engine?.service;
    return {
      offer: service === undefined ? translationHeadlines : translationHeadlinesService,
      made: undefined,
      service,
      source: '',
      target,
      localizer,
    };
  };

  /** The headlines that are not translated yet, by language. */
  get #groups(): readonly TextGroup[] {
    const { sources, translations } = this.task;
    const headlines = this.#entries.flatMap((entry) => foreignHeadline(entry) ?? []);
    return sources.map((source) => ({
      source,
      texts: headlines.flatMap((headline) =>
        headline.source === source && translations.get(source, headline.text) === undefined ? headline.text : [],
      ),
    }));
  }

  #translate<Entry extends HeadlineEntry>(entry: Entry): Entry {
    const { translations, phase, target } = this.task;
    const headline = phase.status === 'offered' ? undefined : foreignHeadline(entry);
    const text = headline && translations.get(headline.source, headline.text);
    if (!headline || text === undefined) return entry;
    const known = this.#translated.get(entry) as Entry | undefined;
    if (known) return known;
    const translated: Entry = {
      ...entry,
      // The badge says that it is a machine translation; the article is in the language that the card names.
      version: { ...entry.version, kind: 'machine' },
      fields: { ...entry.fields, headline: { ...headline.from, language: target, headline: text, kind: 'machine' } },
    };
    this.#translated.set(entry, translated);
    return translated;
  }
}
