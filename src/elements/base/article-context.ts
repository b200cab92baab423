import { createContext } from '@lit/context';
import type { NewsItem } from '../../model/news.js';
import type { Notice } from '../parts/notice.js';

/** The article that a news item shows, for the elements inside it. */
export interface ArticleInContext {
  readonly item: NewsItem;
  readonly notice: Notice | undefined;
  /** Shows another version. */
  readonly choose: (language: string) => void;
}

/** Community Context protocol. One key, whichever copy of the library asks. */
export const articleContext = createContext<ArticleInContext | undefined>(Symbol.for('wco-widgets:article'));
