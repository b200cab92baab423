import { orderAddress } from '../elements/parts/postal-address.js';
import { Extras } from '../elements/news-item/extras.js';
import type { Contact, PostalAddress } from '../model/contact.js';
import { nothing } from 'lit';

/** What an element would be to its extras, if there were one. */
const host = {
  addController: () => undefined,
  requestUpdate: () => undefined,
  hasAttribute: () => true,
} as unknown as ConstructorParameters<typeof Extras>[0];

/** Addresses in their country's order: on a server they are there before anything is drawn. */
const orderAddresses = async (contacts: readonly Contact[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const addresses = contacts.flatMap(({ address }) => address ?? []);
  const ordered = addresses.map(async (address) => [JSON.stringify(address), await orderAddress(address)] as const);
  return new Map(await Promise.all(ordered));
};

/** What an article has beside its text, where nothing changes after it is drawn. */
export class StaticExtras extends Extras {
  readonly #ordered: ReadonlyMap<string, readonly string[]>;
  readonly #isInteractive: boolean;

  private constructor(ordered: ReadonlyMap<string, readonly string[]>, isInteractive: boolean) {
    super(host);
    this.#ordered = ordered;
    this.#isInteractive = isInteractive;
  }

  /**
   * @param contacts whose addresses will be drawn
   * @param isInteractive whether buttons will work: a script will take over
   */
  static async for(contacts: readonly Contact[], isInteractive: boolean): Promise<StaticExtras> {
    return new StaticExtras(await orderAddresses(contacts), isInteractive);
  }

  override orderAddress(address: PostalAddress): readonly string[] | undefined {
    return this.#ordered.get(JSON.stringify(address));
  }

  override renderCopy(...args: Parameters<Extras['renderCopy']>): unknown {
    return this.#isInteractive ? super.renderCopy(...args) : nothing;
  }

  override renderCopyStatus(...args: Parameters<Extras['renderCopyStatus']>): unknown {
    return this.#isInteractive ? super.renderCopyStatus(...args) : nothing;
  }

  override renderSave(...args: Parameters<Extras['renderSave']>): unknown {
    return this.#isInteractive ? super.renderSave(...args) : nothing;
  }
}
