import type { ReactiveControllerHost } from 'lit';
import type * as ArticleChunk from '../article/article-chunk.js';
import type * as CardChunk from '../card/card-chunk.js';
import { remember, type ChunkContent } from './chunk-controller.js';

/** What draws articles, notices and contacts. */
export interface Drawing extends Omit<typeof ArticleChunk, 'Extras' | 'styles'> {
  /** The element's own: it remembers what has been copied. */
  readonly extras: ArticleChunk.Extras;
}

const loadArticleChunk = remember(() => import('../article/article-chunk.js'));

/** Fetches what draws articles, notices and contacts. */
export const fetchDrawing = async (host: ReactiveControllerHost & HTMLElement): Promise<ChunkContent<Drawing>> => {
  const { Extras, styles, ...draw } = await loadArticleChunk();
  return { value: { ...draw, extras: new Extras(host) }, styles };
};

const loadCardChunk = remember(() => import('../card/card-chunk.js'));

/** Fetches what draws cards. */
export const fetchCards = async (): Promise<ChunkContent<typeof CardChunk>> => {
  const value = await loadCardChunk();
  return { value, styles: value.styles };
};
