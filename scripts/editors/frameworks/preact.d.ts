/** Types of the elements in Preact's JSX: `import type {} from 'wco-widgets/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { WcoElements } from './elements.js';
import type { Listeners, Markup, WcoElement } from './markup.js';

type Own<Element extends WcoElement> = Markup<Element> & Listeners<Element['events']>;

type WcoPreactElements = {
  [Tag in keyof WcoElements]: Own<WcoElements[Tag]> &
    Omit<HTMLAttributes<WcoElements[Tag]['element']>, keyof Own<WcoElements[Tag]>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends WcoPreactElements {}
  }
}
