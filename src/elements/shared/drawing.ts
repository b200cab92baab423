import type { ReactiveControllerHost } from 'lit';
import type * as ArticleChunk from '../article/article-chunk.js';
import type * as CardChunk from '../card/card-chunk.js';
import type { ChunkContent } from './chunk-controller.js';

/** What draws whole articles. */
export interface Drawing extends Pick<typeof ArticleChunk, 'renderWhole'> {
  /** The element's own: it remembers what has been copied. */
  readonly extras: ArticleChunk.Extras;
}

/** Fetches what draws whole articles. */
export const fetchDrawing = async (host: ReactiveControllerHost & HTMLElement): Promise<ChunkContent<Drawing>> => {
  const { Extras, renderWhole, styles } = await import('../article/article-chunk.js');
  return { value: { renderWhole, extras: new Extras(host) }, styles };
};

/** Fetches the code of `fetchDrawing` for later. A failure is reported when the code is needed. */
export const preloadDrawing = (): void => {
  import('../article/article-chunk.js').catch(() => undefined);
};

/** Fetches what draws cards. */
export const fetchCards = async (): Promise<ChunkContent<typeof CardChunk>> => {
  const value = await import('../card/card-chunk.js');
  return { value, styles: value.styles };
};
