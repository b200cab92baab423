import type { CSSResult, ReactiveControllerHost } from 'lit';
import { loadOnce } from '../../model/load-once.js';
import { loadTranslation } from '../base/load-translation.js';
import type { ArticleTranslation } from '../translation/article-translation.js';
import type { TranslationHost } from '../translation/translation-task.js';
import type * as ArticleChunk from './article-chunk.js';
import type * as CardChunk from './card-chunk.js';
import { ChunkController, type ChunkContent } from '../base/chunk-controller.js';
import type { BodyPreparer, Comparison } from './comparison.js';
import type { ExtrasChunks } from './extras.js';

/** The code that renders articles and sanitises their bodies. */
export const loadArticleChunk = loadOnce(() => import('./article-chunk.js'));

const loadCardChunk = loadOnce(() => import('./card-chunk.js'));

const loadRecordingsChunk = loadOnce(() => import('./recordings.js'));
const loadEventChunk = loadOnce(() => import('./event.js'));
const loadComparisonChunk = loadOnce(() => import('./comparison.js'));

/** Chunks that few articles need, for one element. */
const chunksOf = (host: ReactiveControllerHost & HTMLElement): ExtrasChunks => ({
  recordings: new ChunkController(host, async () => {
    const { Recordings, isRecording, postersOf, styles } = await loadRecordingsChunk();
    return { value: { players: new Recordings(host), isRecording, postersOf }, styles: [styles] };
  }),
  event: new ChunkController(host, async () => {
    const { renderEvent, styles } = await loadEventChunk();
    return { value: { renderEvent }, styles: [styles] };
  }),
});

export interface ArticleRenderer extends Pick<typeof ArticleChunk, 'renderWhole' | 'languageTexts'> {
  /** Belongs to one element, because it remembers what has been copied. */
  readonly extras: ArticleChunk.Extras;
}

/** Loads the code that renders articles, for one element. */
export const loadArticleRenderer = async (
  host: ReactiveControllerHost & HTMLElement,
): Promise<ChunkContent<ArticleRenderer>> => {
  const { Extras, renderWhole, languageTexts, styles } = await loadArticleChunk();
  return { value: { renderWhole, languageTexts, extras: new Extras(host, chunksOf(host)) }, styles };
};

/** Loads the code that translates the article of one element. */
export const loadArticleTranslation = async (
  host: TranslationHost,
  say: (text: string) => void,
): Promise<ChunkContent<{ readonly article: ArticleTranslation; readonly styles: CSSResult }>> => {
  const [{ ArticleTranslation: Translation, translationStyles: styles }, reader] = await Promise.all([
    loadTranslation(),
    loadArticleChunk(),
  ]);
  return { value: { article: new Translation(host, reader, say), styles }, styles: [styles] };
};

/** Preloads the code that renders articles. A failure is reported when the code is needed. */
export const preloadArticleRenderer = (): void => {
  loadArticleChunk().catch(() => undefined);
};

/** Loads the code that renders the variants `card` and `compact`. */
export const loadCardRenderer = async (): Promise<ChunkContent<typeof CardChunk>> => {
  const value = await loadCardChunk();
  return { value, styles: value.styles };
};

/** Loads the code that compares two versions. */
export const loadComparison = async (first: BodyPreparer, second: BodyPreparer): Promise<ChunkContent<Comparison>> => {
  const { Comparison, styles } = await loadComparisonChunk();
  return { value: new Comparison(first, second), styles: [styles] };
};
