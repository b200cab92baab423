import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Find = () => HTMLElement | null | undefined;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Focuses an element. Makes it focusable first if necessary. */
const focusOn = (element: HTMLElement): void => {
  element.focus();
  if (element.matches(':focus, :focus-within')) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
};

/** Moves focus after the next update, when the element that gets it has been rendered. */
export class FocusController implements ReactiveController {
  readonly #host: Host;
  #find: Find | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** @param find called after the next update; if it finds nothing, the element itself gets focus */
  moveAfterUpdate(find: Find): void {
    this.#find = find;
  }

  hostUpdated(): void {
    if (this.#find) this.moveNow(this.#find());
    this.#find = undefined;
  }

  /** Moves focus to a node of the element, or to the element itself, so that focus is never lost. */
  moveNow(node: HTMLElement | null | undefined): void {
    const target = node ?? this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (target) focusOn(target);
  }
}
