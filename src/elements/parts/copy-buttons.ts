import { WcoCopyEvent } from '../../events/wco-copy-event.js';
import { labelled } from './hidden-label.js';
import { renderIcon } from './icons.js';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { contactCopied, contactCopy, copyFailed, itemLinkCopied } from '../../messages/catalogue/extras.js';
import type { Localizer } from '../../messages/localizer.js';
import { copyText } from './clipboard.js';
import { checkIcon, copyIcon } from './action-icons.js';

/** How long a button confirms that it has copied. */
const CONFIRMATION_MS = 4_000;

interface CopyStatus {
  /** Id of the button; it begins with the id of its contact. */
  readonly id: string;
  readonly value: string;
  readonly isCopied: boolean;
}

/** The copy buttons of one element and the result of the last copy. */
export class CopyButtons {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #status: CopyStatus | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController({
      hostDisconnected: () => {
        if (this.#status?.isCopied) this.#forget();
      },
    });
  }

  readonly copy = (id: string, value: string): void => {
    void copyText(value, this.#host.shadowRoot ?? this.#host).then((isCopied) => {
      if (!this.#host.isConnected) return;
      this.#set({ id, value, isCopied });
      if (isCopied) this.#host.dispatchEvent(new WcoCopyEvent(value));
    });
  };

  /** The icon of a button: a tick while it confirms that it has copied. */
  iconOf(id: string, icon: string): string {
    return this.#status?.id === id && this.#status.isCopied ? checkIcon : icon;
  }

  /** A small button after a value. */
  renderButton(id: string, value: string, localizer: Localizer): unknown {
    // Attributes can't hold a <bdi>, and a telephone number would be reordered in right-to-left text.
    const isolated = localizer.dir === 'rtl' ? `\u2066${value}\u2069` : value;
    const label = labelled(contactCopy, isolated, localizer);
    return html`<button
      part="copy"
      class="icon-button"
      type="button"
      title=${label}
      @click=${() => this.copy(id, value)}
    >
      ${renderIcon(this.iconOf(id, copyIcon))}
    </button>`;
  }

  /** The result of the buttons whose ids begin with `scope`. The live region is always there. */
  renderStatus(scope: string, localizer: Localizer): unknown {
    const status = this.#status?.id.startsWith(scope) ? this.#status : undefined;
    return html`<span part="copy-status" role="status">${status ? this.#messageOf(status, localizer) : nothing}</span>`;
  }

  #messageOf({ id, value, isCopied }: CopyStatus, localizer: Localizer): unknown {
    // E-mail addresses and numbers run from left to right in every script.
    const bdi = html`<bdi dir="ltr">${value}</bdi>`;
    if (!isCopied) return localizer.parts(copyFailed, { value: bdi });
    return id === 'link' ? localizer.text(itemLinkCopied) : localizer.parts(contactCopied, { value: bdi });
  }

  #set(status: CopyStatus): void {
    clearTimeout(this.#timer);
    this.#status = status;
    this.#host.requestUpdate();
    // A failure stays, because it shows the text to copy.
    if (!status.isCopied) return;
    this.#timer = setTimeout(() => this.#forget(), CONFIRMATION_MS);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#status = undefined;
    this.#host.requestUpdate();
  }
}
