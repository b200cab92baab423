import type { CSSResultGroup } from 'lit';
import type { MarkedText } from '../elements/parts/text-language.js';
import type { Article } from '../elements/parts/article.js';

/** What was drawn, and what an element needs to go on from there. */
export interface Drawn {
  /** The element's tag, without its prefix. */
  readonly tag: string;
  /** What is in its shadow root. */
  readonly markup: string;
  readonly styles: readonly CSSResultGroup[];
  /** What its JSON script holds. */
  readonly json?: unknown;
  /** Attributes beside those of the options. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** Markup of its light tree, which is shown where shadow roots cannot be declared. */
  readonly light?: string;
  /** What it is about, if no article's headline says so. */
  readonly title: MarkedText;
  /** The article it is about. */
  readonly article?: Article;
}
