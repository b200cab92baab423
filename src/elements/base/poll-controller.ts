import { listen, stopListening } from '../../safety/listen.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The shortest interval between polls. */
const MIN_INTERVAL_SECONDS = 10;

/** The share of the interval by which polls vary at random, so that the readers of a page don't poll at once. */
const JITTER = 0.2;

/** After each failure the interval doubles, at most this many times, so that pages recover soon after an outage. */
const MAX_DOUBLINGS = 3;

export interface PollOptions {
  /** Seconds between polls; `undefined` for never. */
  readonly interval: () => number | undefined;
  /** Loads again. Resolves to whether it succeeded. */
  readonly refresh: () => Promise<boolean>;
}

/**
 * Polls while the page is visible and online, with jitter, and less often after failures. A page that becomes
 * visible after its interval has passed polls at once.
 */
export class PollController implements ReactiveController {
  readonly #options: PollOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval: number | undefined;
  #failures = 0;
  #last = 0;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, options: PollOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#last = Date.now();
    this.#listen(true);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#listen(false);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    // The attribute may have changed.
    if (this.#options.interval() !== this.#interval) this.#schedule();
  }

  #listen(isOn: boolean): void {
    const change = isOn ? listen : stopListening;
    change(document, 'visibilitychange', this.#onChange);
    change(window, 'online', this.#onChange);
  }

  readonly #onChange = (): void => this.#schedule();

  /** Milliseconds until the next poll. */
  #delay(seconds: number): number {
    const doubled = seconds * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    const varied = doubled * 1000 * (1 + JITTER * (2 * Math.random() - 1));
    // Jitter never goes below the minimum.
    return Math.max(0, this.#last + Math.max(varied, MIN_INTERVAL_SECONDS * 1000) - Date.now());
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#options.interval();
    this.#interval = interval;
    // A hidden or offline page doesn't poll; `#onChange` schedules again.
    if (!this.#isConnected || !interval || !(interval > 0) || document.hidden || !navigator.onLine) return;
    this.#timer = setTimeout(
      () => void this.#poll(),
      Math.min(this.#delay(Math.max(interval, MIN_INTERVAL_SECONDS)), 2 ** 31 - 1),
    );
  }

  async #poll(): Promise<void> {
    // A return to the page while a response is pending doesn't trigger a second poll.
    this.#last = Date.now();
    const isGood = await this.#options.refresh().catch(() => false);
    this.#failures = isGood ? 0 : this.#failures + 1;
    this.#last = Date.now();
    this.#schedule();
  }
}
