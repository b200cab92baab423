import type { ReactiveControllerHost } from 'lit';
import { loadOnce } from '../../model/load-once.js';
import type * as ArticleChunk from './article-chunk.js';
import type * as CardChunk from './card-chunk.js';
import type { ChunkContent } from './chunk-controller.js';

/** Draws articles and makes their bodies safe. */
export const loadArticleChunk = loadOnce(() => import('./article-chunk.js'));

const loadCardChunk = loadOnce(() => import('./card-chunk.js'));

/** What draws whole articles. */
export interface Drawing extends Pick<typeof ArticleChunk, 'renderWhole'> {
  /** The element's own: it remembers what has been copied. */
  readonly extras: ArticleChunk.Extras;
}

/** Fetches what draws whole articles. */
export const fetchDrawing = async (host: ReactiveControllerHost & HTMLElement): Promise<ChunkContent<Drawing>> => {
  const { Extras, renderWhole, styles } = await loadArticleChunk();
  return { value: { renderWhole, extras: new Extras(host) }, styles };
};

/** Fetches the code of `fetchDrawing` for later. A failure is reported when the code is needed. */
export const preloadDrawing = (): void => {
  loadArticleChunk().catch(() => undefined);
};

/** Fetches what draws cards. */
export const fetchCards = async (): Promise<ChunkContent<typeof CardChunk>> => {
  const value = await loadCardChunk();
  return { value, styles: value.styles };
};
