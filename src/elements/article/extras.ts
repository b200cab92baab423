import { html, nothing, type ReactiveControllerHost } from 'lit';
import { renderIcon } from '../../templates/icons.js';
import { contactSave } from '../../messages/catalogue/extras.js';
import type { Localizer } from '../../messages/localizer.js';
import type { PostalAddress } from '../../model/contact.js';
import type { NewsImage, NewsItem, NewsVersion } from '../../model/news.js';
import type { ContactExtras } from '../../templates/contact.js';
import { renderActions, type Shareable } from './actions.js';
import { orderAddress } from './address.js';
import { renderAttachments } from './attachments.js';
import type { ExtrasContext } from './context.js';
import { CopyButtons } from './copy-buttons.js';
import { renderGallery } from './gallery.js';
import { saveIcon } from './icons.js';
import { renderRelated } from './related.js';
import { renderRights } from './rights.js';
import { StructuredData } from './structured-data.js';
import { saveContact, type PlainContact } from './vcard.js';

/**
 * What an article has beside its text: documents, further images, related links, rights and actions;
 * and what can be done with a contact. One an element.
 */
export class Extras implements ContactExtras {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #copyButtons: CopyButtons;
  readonly #structuredData: StructuredData;
  /** By what they say: a contact is read again whenever its element's attributes change. */
  readonly #addresses = new Map<string, readonly string[] | 'pending'>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#copyButtons = new CopyButtons(host);
    this.#structuredData = new StructuredData(host);
    host.addController(this.#structuredData);
  }

  /** Says which article is shown, for those that machines are to know of. */
  describe(item: NewsItem, version: NewsVersion | undefined): void {
    this.#structuredData.show(item, version);
  }

  renderAttachments({ attachments }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    return renderAttachments(attachments, shown, context);
  }

  renderGallery(images: readonly NewsImage[], context: ExtrasContext): unknown {
    return renderGallery(images, context);
  }

  renderRelated({ related }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    return renderRelated(related, shown, context);
  }

  renderRights({ rights }: NewsItem, context: ExtrasContext): unknown {
    return rights ? renderRights(rights, context) : nothing;
  }

  renderActions(shareable: Shareable, context: ExtrasContext): unknown {
    return renderActions(this.#host, shareable, this.#copyButtons, context);
  }

  renderCopy(id: string, value: string, localizer: Localizer): unknown {
    return this.#copyButtons.renderButton(id, value, localizer);
  }

  renderCopyStatus(scope: string, localizer: Localizer): unknown {
    return this.#copyButtons.renderStatus(scope, localizer);
  }

  renderSave(contact: PlainContact, localizer: Localizer): unknown {
    return html`<button part="action save-contact" type="button" @click=${() => void saveContact(contact)}>
      ${renderIcon(saveIcon)}<span>${localizer.text(contactSave)}</span>
    </button>`;
  }

  /** The lines of an address in its country's order; as published until that is known. */
  orderAddress(address: PostalAddress): readonly string[] | undefined {
    const key = JSON.stringify(address);
    const known = this.#addresses.get(key);
    if (known) return known === 'pending' ? undefined : known;
    this.#addresses.set(key, 'pending');
    orderAddress(address).then(
      (lines) => {
        this.#addresses.set(key, lines);
        this.#host.requestUpdate();
      },
      () => undefined, // The chunk did not come: the address stays as published.
    );
    return undefined;
  }
}
