import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The shortest time between two polls, whatever the author asks for. Seconds. */
const SHORTEST = 10;

/** How far a poll may stray from its time, so that the readers of a page do not all ask at once. */
const JITTER = 0.2;

/**
 * After failures the time doubles, up to this many times. More would hardly relieve a source that is away (most of
 * what it is asked then comes from pages that are opened), and leave pages behind for long once it is back.
 */
const MOST_DOUBLINGS = 3;

/** What the clock needs to know and may do. */
export interface Refreshing {
  /** Seconds between polls; none without it. */
  readonly interval: () => number | undefined;
  /** Asks the source again; settles when the answer is there. Whether it went well. */
  readonly refresh: () => Promise<boolean>;
}

/**
 * Asks a source again and again, only while the page is visible and online: with jitter, and less and
 * less often while it fails. Coming back to a page that waited too long asks at once.
 */
export class RefreshController implements ReactiveController {
  readonly #refreshing: Refreshing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval: number | undefined;
  #failures = 0;
  #last = 0;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, refreshing: Refreshing) {
    this.#refreshing = refreshing;
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
    if (this.#refreshing.interval() !== this.#interval) this.#schedule();
  }

  #listen(isOn: boolean): void {
    const change = isOn ? 'addEventListener' : 'removeEventListener';
    document[change]('visibilitychange', this.#onChange);
    window[change]('online', this.#onChange);
  }

  readonly #onChange = (): void => this.#schedule();

  /** Milliseconds until the next poll. */
  #delay(seconds: number): number {
    const doubled = seconds * 2 ** Math.min(this.#failures, MOST_DOUBLINGS);
    const strayed = doubled * 1000 * (1 + JITTER * (2 * Math.random() - 1));
    // The shortest time is a promise to the source: chance does not cut it.
    return Math.max(0, this.#last + Math.max(strayed, SHORTEST * 1000) - Date.now());
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#refreshing.interval();
    this.#interval = interval;
    // A hidden or offline page does not poll; the events above schedule again.
    if (!this.#isConnected || !interval || !(interval > 0) || document.hidden || !navigator.onLine) return;
    this.#timer = setTimeout(() => void this.#poll(), Math.min(this.#delay(Math.max(interval, SHORTEST)), 2 ** 31 - 1));
  }

  async #poll(): Promise<void> {
    // Who comes back to the page while an answer is on its way does not ask a second time.
    this.#last = Date.now();
    const isGood = await this.#refreshing.refresh().catch(() => false);
    this.#failures = isGood ? 0 : this.#failures + 1;
    this.#last = Date.now();
    this.#schedule();
  }
}
