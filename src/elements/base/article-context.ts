import { createContext } from '@lit/context';
import type { CSSResult } from 'lit';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsItem } from '../../model/news.js';
import type { ComparisonSwitch, Notice } from '../parts/notice.js';

/** Content of a notice whose code is loaded on demand. */
export interface NoticeAddition {
  readonly render: (localizer: Localizer) => unknown;
  readonly styles?: CSSResult;
}

/** The article of a news item, for the elements inside it. */
export interface ArticleInContext {
  readonly item: NewsItem;
  readonly notice: Notice | undefined;
  /** Content of the notice after its sentences: the translation controls, and the link that requests a translation. */
  readonly more: NoticeAddition | undefined;
  /** Shows another version. */
  readonly choose: (language: string) => void;
  readonly comparison: ComparisonSwitch;
}

/** A key for all copies of the library (Community Context protocol). */
export const articleContext = createContext<ArticleInContext | undefined>(Symbol.for('wco-widgets:article'));
