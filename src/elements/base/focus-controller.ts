import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Find = () => HTMLElement | null | undefined;

/** Moves focus after the next update, when the element that gets it has been rendered. */
export class FocusController implements ReactiveController {
  #find: Find | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** @param find called after the next update */
  moveAfterUpdate(find: Find): void {
    this.#find = find;
  }

  hostUpdated(): void {
    const element = this.#find?.();
    this.#find = undefined;
    element?.focus();
  }
}
