/** Types of the elements in Vue's templates: `import type {} from 'wco-widgets/vue'`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { WcoElements } from './elements.js';
import type { WcoElement } from './markup.js';

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<CamelCase<Name>>}`]?: ((event: Events[Name]) => void) | undefined;
};

/** Vue's checker reads `heading-level` as `headingLevel`, so the values of both are allowed. */
type Own<Element extends WcoElement> = Omit<Element['properties'], CamelCase<keyof Element['attributes'] & string>> & {
  [Name in keyof Element['attributes'] & string as CamelCase<Name>]?: Element['attributes'][Name];
} & Listeners<Element['events']>;

type Component<Element extends WcoElement> = new () => Element['element'] & {
  $props: Own<Element> & Omit<HTMLAttributes, keyof Own<Element>> & PublicProps;
};

type WcoComponents = { [Tag in keyof WcoElements]: Component<WcoElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends WcoComponents {}
}
