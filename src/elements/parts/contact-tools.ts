import { html, type ReactiveControllerHost } from 'lit';
import { contactSave } from '../../messages/catalogue/extras.js';
import { loadRegionNames } from '../../language/region-names.js';
import type { Localizer } from '../../messages/localizer.js';
import { loadOnce } from '../../model/load-once.js';
import type { PostalAddress } from '../../model/contact.js';
import { PLAIN_NUMBER, telUrl } from '../../safety/urls.js';
import type { ContactExtras } from './contact.js';
import { renderIcon } from './icons.js';
import { CopyButtons } from './copy-buttons.js';
import { saveIcon } from './action-icons.js';
import type * as ContactDetails from './contact-details.js';
import type { PlainContact } from './vcard.js';

const loadDetails = loadOnce(() => import('./contact-details.js'));
const loadVCard = loadOnce(() => import('./vcard.js'));

const saveContact = async (contact: PlainContact): Promise<void> => {
  try {
    const vCard = await loadVCard();
    vCard.saveContact(contact);
  } catch {
    // Offline. The button stays, to try again.
  }
};

/** Copy buttons, vCard downloads, ordered addresses and telephone links for the contacts of one element. */
export class ContactTools implements ContactExtras {
  protected readonly copyButtons: CopyButtons;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isLoading = false;
  /** Interface languages whose names of countries are requested. */
  readonly #named = new Set<string>();
  #details: typeof ContactDetails | undefined;

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
    return this.#loaded?.orderAddress(address);
  }

  /** The name of a country in the interface language; the browser's own until ours has loaded. */
  regionName(code: string, localizer: Localizer): string {
    const { tag } = localizer;
    if (!this.#named.has(tag)) {
      this.#named.add(tag);
      loadRegionNames(tag).then(
        () => this.#host.requestUpdate(),
        () => this.#named.delete(tag), // The browser's name stays; the next render tries again.
      );
    }
    return localizer.regionName(code);
  }

  /** `tel:` for the number in a text; `undefined` without one, and until the code for it has loaded. */
  phoneUrl(text: string): string | undefined {
    return PLAIN_NUMBER.test(text) ? telUrl(text) : this.#loaded?.phoneUrl(text);
  }

  get #loaded(): typeof ContactDetails | undefined {
    if (!this.#isLoading) {
      this.#isLoading = true;
      loadDetails().then(
        (details) => {
          this.#details = details;
          this.#host.requestUpdate();
        },
        () => {
          // Addresses and numbers stay as published; the next render tries again.
          this.#isLoading = false;
        },
      );
    }
    return this.#details;
  }
}
