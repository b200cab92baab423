import { createContext } from '@lit/context';
import type { LoadState } from '../../model/load-state.js';
import type { NewsFeed } from '../../model/news.js';
import type { NewsTranslator } from './translator.js';

/** What a `<wco-news-provider>` shares with the elements inside it. Each change is a new object. */
export interface Newsroom {
  readonly state: LoadState<NewsFeed>;
  /** Whether the last load ran in the background: a poll, or a retry when back online. */
  readonly isBackground: boolean;
  /** Address of the feed, the base of relative addresses in bodies. */
  readonly url: string | undefined;
  /** The requested language: a tag as written in the page, or as the reader chose it. */
  readonly language: string | undefined;
  /** Id of the open article. */
  readonly openId: string | undefined;
  /** Whether the reader opened it. Otherwise it was in the address when the page loaded, and focus is not moved. */
  readonly isOpenedByReader: boolean;
  /** Whether an element inside shows the open article. Otherwise links lead to the publisher. */
  readonly hasViewer: boolean;
  /** The site's own translator. */
  readonly translator: NewsTranslator | undefined;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly refresh: () => Promise<void>;
  /** Registers an element that shows the open article. Returns a function that removes it. */
  readonly addViewer: () => () => void;
}

/** A key for all copies of the library (Community Context protocol). */
export const newsroomContext = createContext<Newsroom | undefined>(Symbol.for('wco-widgets:newsroom'));
