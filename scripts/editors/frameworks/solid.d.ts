/** Types of the elements in Solid's JSX: `import type {} from 'wco-widgets/solid'`. */
import type { JSX } from 'solid-js';
import type { WcoElements } from './elements.js';
import type { Listeners, Markup, WcoElement } from './markup.js';

type Own<Element extends WcoElement> = Markup<Element> & Listeners<Element['events'], 'on:'>;

type WcoSolidElements = {
  [Tag in keyof WcoElements]: Own<WcoElements[Tag]> &
    Omit<JSX.HTMLAttributes<WcoElements[Tag]['element']>, keyof Own<WcoElements[Tag]>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends WcoSolidElements {}
  }
}
