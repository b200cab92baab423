import { listen, stopListening } from '../../safety/listen.js';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { FocusController } from '../base/focus-controller.js';
import { menuMove } from './menu-keys.js';

export interface MenuOptions {
  /** Content of the button. */
  readonly content: unknown;
  /** The popup: a menu whose entries have `part="choice"`, or a panel with a search field above such entries. */
  readonly popup: 'menu' | 'panel';
  readonly renderPopup: () => unknown;
}

/** A button that opens a menu or a panel: open state, keyboard and focus. */
export class SwitcherMenu implements ReactiveController {
  isOpen = false;

  readonly #host: LitElement;
  #popup: MenuOptions['popup'] = 'menu';
  readonly #focus: FocusController;
  /** The popup that has been positioned. */
  #placed: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    // Before the focus controller: focus must not move into the popup, and scroll the page, before it is positioned.
    host.addController(this);
    this.#focus = new FocusController(host);
  }

  hostConnected(): void {
    listen(document, 'click', this.#onClickOutside);
  }

  hostDisconnected(): void {
    stopListening(document, 'click', this.#onClickOutside);
  }

  /** Closes the popup and returns focus to the button. */
  close(): void {
    this.#setOpen(false);
    this.#focus.moveAfterUpdate(() => this.#host.renderRoot.querySelector<HTMLElement>('[part="button"]'));
  }

  render({ content, popup, renderPopup }: MenuOptions): TemplateResult {
    this.#popup = popup;
    return html`<button
        part="button"
        type="button"
        aria-haspopup=${popup === 'menu' ? 'menu' : nothing}
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.#onToggle}
        @keydown=${this.#onButtonKey}
      >
        ${content}
      </button>
      ${
        this.isOpen
          ? html`<div class="popup" @keydown=${this.#onPopupKey} @focusout=${this.#onFocusOut}>${renderPopup()}</div>`
          : nothing
      }`;
  }

  /** Closes the menu on Tab. The browser then moves on from the button, because the entry with focus disappears. */
  #leave(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[part="button"]')?.focus();
    this.#setOpen(false);
  }

  hostUpdated(): void {
    const popup = this.#host.renderRoot.querySelector('.popup');
    if (!popup || popup === this.#placed) return;
    this.#placed = popup;
    // At the end of a line, the popup would be outside the page, or make it scroll sideways.
    const { left, right } = popup.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    // In whole pixels: a page also scrolls for a fraction of one.
    const shift = left < 0 ? Math.ceil(-left) : Math.min(0, Math.floor(clientWidth - right));
    (popup as HTMLElement).style.translate = `${shift}px`;
  }

  #setOpen(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.#host.requestUpdate();
  }

  #open(at: 'current' | 'last'): void {
    this.#setOpen(true);
    this.#focus.moveAfterUpdate(() => {
      const items = this.#items;
      const search = this.#host.renderRoot.querySelector<HTMLElement>('input');
      return search ?? (at === 'last' ? items.at(-1) : (items.find((item) => item.ariaChecked === 'true') ?? items[0]));
    });
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part="choice"]')];
  }

  readonly #onToggle = (): void => {
    if (this.isOpen) this.#setOpen(false);
    else this.#open('current');
  };

  readonly #onClickOutside = (event: Event): void => {
    if (this.isOpen && !event.composedPath().includes(this.#host)) this.#setOpen(false);
  };

  readonly #onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowUp' ? 'last' : 'current');
  };

  /** Closes a panel that focus leaves. A menu closes on Tab instead. */
  readonly #onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (this.#popup === 'panel' && relatedTarget && !isInside) this.#setOpen(false);
  };

  readonly #onPopupKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const isTyping = target instanceof HTMLInputElement;
    if (key === 'Tab' && this.#popup === 'panel') return;
    // In the search field, letters, Home and End belong to the field.
    if (isTyping && !['ArrowDown', 'ArrowUp', 'Escape', 'Tab'].includes(key)) return;
    const items = this.#items;
    const names = items.map((item) => item.textContent.trim());
    const move = menuMove(key, items.indexOf(target as HTMLElement), names);
    if (move === 'close') {
      if (key === 'Escape') this.close();
      else this.#leave();
    } else if (move !== undefined) {
      event.preventDefault();
      items[move]?.focus();
    }
  };
}
