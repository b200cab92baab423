import { orderAddress } from '../elements/parts/postal-address.js';
import { Extras } from '../elements/news-item/extras.js';
import type { Contact, PostalAddress } from '../model/contact.js';
import { nothing } from 'lit';

/** The members of an element that its extras use before any event. */
const HOST = {
  addController: () => undefined,
  requestUpdate: () => undefined,
  hasAttribute: () => true,
} as unknown as ConstructorParameters<typeof Extras>[0];

/** Orders the addresses of contacts, by the JSON of the address. */
const orderAddresses = async (contacts: readonly Contact[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const addresses = contacts.flatMap(({ address }) => address ?? []);
  const ordered = addresses.map(async (address) => [JSON.stringify(address), await orderAddress(address)] as const);
  return new Map(await Promise.all(ordered));
};

/** The extras of an article for one rendering: addresses are ordered in advance, and buttons can be left out. */
export class StaticExtras extends Extras {
  readonly #ordered: ReadonlyMap<string, readonly string[]>;
  readonly #hasButtons: boolean;

  private constructor(ordered: ReadonlyMap<string, readonly string[]>, hasButtons: boolean) {
    super(HOST);
    this.#ordered = ordered;
    this.#hasButtons = hasButtons;
  }

  /**
   * @param contacts the contacts to render
   * @param hasButtons whether to render the buttons of contacts, which need a script
   */
  static async for(contacts: readonly Contact[], hasButtons: boolean): Promise<StaticExtras> {
    return new StaticExtras(await orderAddresses(contacts), hasButtons);
  }

  override orderAddress(address: PostalAddress): readonly string[] | undefined {
    return this.#ordered.get(JSON.stringify(address));
  }

  override renderCopy(...args: Parameters<Extras['renderCopy']>): unknown {
    return this.#hasButtons ? super.renderCopy(...args) : nothing;
  }

  override renderCopyStatus(...args: Parameters<Extras['renderCopyStatus']>): unknown {
    return this.#hasButtons ? super.renderCopyStatus(...args) : nothing;
  }

  override renderSave(...args: Parameters<Extras['renderSave']>): unknown {
    return this.#hasButtons ? super.renderSave(...args) : nothing;
  }
}
