import { orderAddress, phoneUrl } from '../elements/parts/contact-details.js';
import { Extras, type OnDemand } from '../elements/news-item/extras.js';
import { isRecording, postersOf, Recordings } from '../elements/news-item/recordings.js';
import { renderEvent } from '../elements/news-item/event.js';
import type { Localizer } from '../messages/localizer.js';
import type { PostalAddress } from '../model/contact.js';
import { nothing } from 'lit';

/** The members of an element that its extras use before any event. */
const HOST = {
  addController: () => undefined,
  requestUpdate: () => undefined,
  hasAttribute: () => true,
} as unknown as ConstructorParameters<typeof Extras>[0];

/** Code that is already loaded. */
const loaded = <Value>(value: Value): OnDemand<Value> => ({
  value,
  error: undefined,
  settled: Promise.resolve(),
  load: (): undefined => undefined,
});

/** The extras of an article for one rendering. Buttons can be left out, and addresses are ordered at once. */
export class StaticExtras extends Extras {
  readonly #hasButtons: boolean;

  /** @param hasButtons whether to render the buttons of contacts and events, which need a script */
  constructor(hasButtons: boolean) {
    super(HOST, {
      recordings: loaded({ players: new Recordings(HOST), isRecording, postersOf }),
      event: loaded({ renderEvent }),
    });
    this.#hasButtons = hasButtons;
  }

  protected override get canSaveEvents(): boolean {
    return this.#hasButtons;
  }

  override orderAddress(address: PostalAddress): readonly string[] {
    return orderAddress(address);
  }

  override regionName(code: string, localizer: Localizer): string {
    return localizer.regionName(code);
  }

  override phoneUrl(text: string): string | undefined {
    return phoneUrl(text);
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
