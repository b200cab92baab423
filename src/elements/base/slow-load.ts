import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadStatus } from '../../model/load-state.js';

/**
 * Delay of the announcement that an element is loading. Short loads are not announced, and a live region must be on the
 * page before its text.
 */
const DELAY_MS = 300;

interface Host extends ReactiveControllerHost {
  readonly state: LoadStatus;
}

/** Whether an element has been loading for a while. */
export class SlowLoad implements ReactiveController {
  isSlow = false;
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A moved element continues to load without an update.
    this.hostUpdate();
  }

  hostUpdate(): void {
    if (this.#host.state !== 'loading') this.#stop();
    else
      this.#timer ??= setTimeout(() => {
        this.isSlow = true;
        this.#host.requestUpdate();
      }, DELAY_MS);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isSlow = false;
  }
}
