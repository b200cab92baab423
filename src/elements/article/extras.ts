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
import { saveContact, type PlainContact } from './vcard.js';

/** An element with an article or contacts. */
type ExtrasHost = ReactiveControllerHost & HTMLElement & { readonly structuredData?: boolean | undefined };

/**
 * What an article has beside its text: documents, further images, related links, rights and actions;
 * and what can be done with a contact. One an element.
 */
export class Extras implements ContactExtras {
  readonly #host: ExtrasHost;
  readonly #copyButtons: CopyButtons;
  #isDescribed = false;
  /** By what they say: a contact is read again whenever its element's attributes change. */
  readonly #addresses = new Map<string, readonly string[] | 'pending'>();

  constructor(host: ExtrasHost) {
    this.#host = host;
    this.#copyButtons = new CopyButtons(host);
  }

  /** Tells machines which article is shown, if they are to know; without the chunk, they learn nothing. */
  describe(item: NewsItem, version: NewsVersion | undefined): void {
    const { structuredData } = this.#host;
    if (!structuredData && !this.#isDescribed) return;
    this.#isDescribed = true;
    import('./describe-article.js').then(
      ({ describeArticle }) => describeArticle(this.#host, item, structuredData ? version : undefined),
      () => undefined,
    );
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
