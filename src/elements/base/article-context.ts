import { createContext } from '@lit/context';
import type { NewsItem } from '../../model/news.js';
import type { Notice } from '../parts/notice.js';

/** The article of a news item, for the elements inside it. */
export interface ArticleInContext {
  readonly item: NewsItem;
  readonly notice: Notice | undefined;
  /** Shows another version. */
  readonly choose: (language: string) => void;
}

/** A key for all copies of the library (Community Context protocol). */
export const articleContext = createContext<ArticleInContext | undefined>(Symbol.for('wco-widgets:article'));
