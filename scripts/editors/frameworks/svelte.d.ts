/** Types of the elements in Svelte 5's markup: `import type {} from 'wco-widgets/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { WcoElements } from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | null | undefined;
};

type Own<Tag extends keyof WcoElements> = WcoElements[Tag]['properties'] &
  WcoElements[Tag]['attributes'] &
  Listeners<WcoElements[Tag]['events']>;

type WcoSvelteElements = {
  [Tag in keyof WcoElements]: Own<Tag> & Omit<HTMLAttributes<WcoElements[Tag]['element']>, keyof Own<Tag>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends WcoSvelteElements {}
}
