import { createContext } from '@lit/context';
import type { LoadState } from '../../model/load-state.js';
import type { NewsFeed } from '../../model/news.js';

/** What a `<wco-news-provider>` shares with the elements inside it. A new object for every change. */
export interface Newsroom {
  readonly state: LoadState<NewsFeed>;
  /** Address of the feed: what relative addresses of bodies are relative to. */
  readonly url: string | undefined;
  /** The language that is asked for: a tag as the page wrote it, or as the reader chose it. */
  readonly language: string | undefined;
  /** The article that is open. */
  readonly openId: string | undefined;
  /** Whether an element inside shows the open article; without one, links lead to the source. */
  readonly hasViewer: boolean;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly refresh: () => Promise<void>;
  /** Says that an element shows the open article; the function returned says that it no longer does. */
  readonly addViewer: () => () => void;
}

/** Community Context protocol. One key, whichever copy of the library asks. */
export const newsroomContext = createContext<Newsroom | undefined>(Symbol.for('wco-widgets:newsroom'));
