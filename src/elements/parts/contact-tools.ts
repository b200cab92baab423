import { html, type ReactiveControllerHost } from 'lit';
import { contactSave } from '../../messages/catalogue/extras.js';
import type { Localizer } from '../../messages/localizer.js';
import type { PostalAddress } from '../../model/contact.js';
import type { ContactExtras } from './contact.js';
import { renderIcon } from './icons.js';
import { CopyButtons } from './copy-buttons.js';
import { saveIcon } from './action-icons.js';
import { saveContact, type PlainContact } from './vcard.js';

/** Copy buttons, vCard downloads and ordered addresses for the contacts of one element. */
export class ContactTools implements ContactExtras {
  protected readonly copyButtons: CopyButtons;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** By content, because contacts are read again whenever attributes change. */
  readonly #addresses = new Map<string, readonly string[] | 'pending'>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.copyButtons = new CopyButtons(host);
  }

  renderCopy(id: string, value: string, localizer: Localizer): unknown {
    return this.copyButtons.renderButton(id, value, localizer);
  }

  renderCopyStatus(scope: string, localizer: Localizer): unknown {
    return this.copyButtons.renderStatus(scope, localizer);
  }

  renderSave(contact: PlainContact, localizer: Localizer): unknown {
    return html`<button part="action save-contact" type="button" @click=${() => void saveContact(contact)}>
      ${renderIcon(saveIcon)}<span>${localizer.text(contactSave)}</span>
    </button>`;
  }

  /** The lines of an address in the order of its country; `undefined` until the code for it has loaded. */
  orderAddress(address: PostalAddress): readonly string[] | undefined {
    const key = JSON.stringify(address);
    const known = this.#addresses.get(key);
    if (known) return known === 'pending' ? undefined : known;
    this.#addresses.set(key, 'pending');
    import('./postal-address.js').then(
      ({ orderAddress }) => {
        this.#addresses.set(key, orderAddress(address));
        this.#host.requestUpdate();
      },
      () => undefined, // Without that code, the address stays as published.
    );
    return undefined;
  }
}
