/** Types that the frameworks share: the markup of an element. */

/** A row of `WcoElements`. */
export interface WcoElement {
  element: HTMLElement;
  properties: object;
  attributes: object;
  events: object;
}

/** Properties, and attributes with another spelling or with text as value. */
export type Markup<Element extends WcoElement> = Omit<Element['properties'], keyof Element['attributes']> &
  Element['attributes'];

/** A listener for each event, called as the framework spells it: `on` or `on:`, and the event's name. */
export type Listeners<Events, Prefix extends string = 'on'> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?: ((event: Events[Name]) => void) | undefined;
};
