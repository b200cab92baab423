/**
 * Types of the elements in React 19's JSX, and a component for each. Importing it registers the elements. For
 * the types alone: `import type {} from 'wco-widgets/react'`.
 */
import type { ClassAttributes, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { WcoCustomProperties, WcoElements } from './elements.js';
import type { Listeners, Markup, WcoElement } from './markup.js';

/** Our properties take precedence over those of every element. */
type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;

/** `wco-item-open` → `WcoItemOpen` */
type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

type ComponentListeners<Events> = {
  [Name in keyof Events & string as `on${PascalCase<Name>}`]?: ((event: Events[Name]) => void) | undefined;
};

/** The properties of one of our components. */
export type WcoComponentProps<Element extends WcoElement> = Props<
  Element['element'],
  Element['properties'] & ComponentListeners<Element['events']>
>;

export type WcoComponent<Element extends WcoElement> = ForwardRefExoticComponent<
  WcoComponentProps<Element> & RefAttributes<Element['element']>
>;

/** React 19 listens to the event after `on`, with the same spelling. */
type WcoIntrinsicElements = {
  [Tag in keyof WcoElements]: ClassAttributes<WcoElements[Tag]['element']> &
    Props<WcoElements[Tag]['element'], Markup<WcoElements[Tag]> & Listeners<WcoElements[Tag]['events']>>;
};

declare module 'react' {
  /** For `style`. */
  interface CSSProperties extends WcoCustomProperties {}
  namespace JSX {
    interface IntrinsicElements extends WcoIntrinsicElements {}
  }
}
