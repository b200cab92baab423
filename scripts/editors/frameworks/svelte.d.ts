/** Types of the elements in Svelte 5's markup: `import type {} from 'wco-widgets/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { WcoElements } from './elements.js';
import type { Listeners, Markup, WcoElement } from './markup.js';

type Own<Element extends WcoElement> = Markup<Element> & Listeners<Element['events']>;

type WcoSvelteElements = {
  [Tag in keyof WcoElements]: Own<WcoElements[Tag]> &
    Omit<HTMLAttributes<WcoElements[Tag]['element']>, keyof Own<WcoElements[Tag]>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends WcoSvelteElements {}
}
