import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { translationFailed } from '../../messages/catalogue/translation.js';
import type { Message } from '../../messages/message.js';
import { FocusController } from '../base/focus-controller.js';
import { answerInTime } from '../base/translator.js';
import type { Engine } from './engine.js';
import { translateTexts, TranslationError, Translations, type Progress, type TextGroup } from './translate-texts.js';

/** State of a translation. `hidden`: translation is impossible, or not known to be possible yet. */
export type TranslationPhase =
  | { readonly status: 'hidden' | 'offered' | 'done' }
  | Progress
  | { readonly status: 'failed'; readonly text: Message<never> };

/** What can be translated. */
export interface TranslationWork {
  /** Identifies the texts. A change of any part, compared by identity, ends the translation. */
  readonly key: readonly unknown[];
  readonly engine: Engine;
  readonly sources: readonly string[];
  readonly target: string;
}

export type TranslationHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const HIDDEN: TranslationPhase = { status: 'hidden' };

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[] | undefined): boolean =>
  one === other ||
  (one !== undefined && one.length === other?.length && one.every((part, index) => part === other[index]));

/** Translates texts: offer, progress, result, and return to the original. */
export class TranslationTask implements ReactiveController {
  phase: TranslationPhase = HIDDEN;
  /** The languages that can be translated into the target language. */
  sources: readonly string[] = [];
  translations = new Translations();
  /** Resolves when it is known whether translation is possible. Never rejects. */
  settled: Promise<void> = Promise.resolve();
  isPending = false;

  readonly #host: TranslationHost;
  readonly #focus: FocusController;
  readonly #onPhase: (phase: TranslationPhase) => void;
  #work: TranslationWork | undefined;
  #abort: AbortController | undefined;
  /** The elements around the controls. There are several if a notice in the slot has its own. */
  readonly #controls = new Set<Element>();

  /** @param onPhase called when the phase changes */
  constructor(host: TranslationHost, onPhase: (phase: TranslationPhase) => void) {
    this.#host = host;
    this.#onPhase = onPhase;
    this.#focus = new FocusController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    // Moving the element in the page keeps the translation.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.#abort) this.cancel();
    });
  }

  get engine(): Engine | undefined {
    return this.#work?.engine;
  }

  get target(): string {
    return this.#work?.target ?? '';
  }

  /** For `ref` on the element around the controls, which keeps focus when they change. */
  readonly setControls = (element: Element | undefined): void => {
    if (element) this.#controls.add(element);
  };

  /**
   * Sets the texts to translate. If they have changed, ends the translation and checks whether a new one is possible.
   *
   * @param onOffer called if translation is possible without a download
   * @returns whether the texts have changed
   */
  update(work: TranslationWork | undefined, onOffer: () => void = () => undefined): boolean {
    if (isSame(work?.key, this.#work?.key)) return false;
    this.#work = work;
    this.#stop();
    this.translations = new Translations();
    this.sources = [];
    this.#set(HIDDEN);
    this.isPending = work !== undefined;
    if (work) this.settled = this.#check(work, onOffer);
    return true;
  }

  async #check(work: TranslationWork, onOffer: () => void): Promise<void> {
    const { engine, sources, target } = work;
    const checking = Promise.all(
      sources.map(async (source) => {
        // A translator that throws is unavailable.
        const availability = await engine.availability({ source, target }).catch(() => 'unavailable');
        return { source, availability };
      }),
    );
    const found = await answerInTime(checking, []);
    if (work !== this.#work) return;
    this.isPending = false;
    this.sources = found
      .filter(({ availability }) => /^(?:available|download)/.test(availability))
      .map(({ source }) => source);
    if (this.sources.length > 0) {
      this.#set({ status: 'offered' });
      if (found.every(({ availability }) => availability === 'available')) onOffer();
    }
    this.#host.requestUpdate();
  }

  /** Translates. Existing translations are used again. */
  async start(groups: readonly TextGroup[]): Promise<void> {
    const work = this.#work;
    if (!work || this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    const onProgress = (progress: Progress): void => {
      if (abort === this.#abort) this.#set(progress);
    };
    try {
      await translateTexts(work.engine, groups, work.target, this.translations, abort.signal, onProgress);
      if (abort !== this.#abort) return;
      this.#abort = undefined;
      this.#set({ status: 'done' });
    } catch (error) {
      if (abort !== this.#abort) return;
      this.#abort = undefined;
      this.#set({ status: 'failed', text: error instanceof TranslationError ? error.text : translationFailed });
    }
  }

  /** Stops, or returns to the original. */
  cancel(): void {
    this.#stop();
    this.#set(this.sources.length > 0 ? { status: 'offered' } : HIDDEN);
  }

  #stop(): void {
    const abort = this.#abort;
    this.#abort = undefined;
    abort?.abort();
  }

  #set(phase: TranslationPhase): void {
    const { status } = this.phase;
    if (phase.status === status && status === 'hidden') return;
    this.phase = phase;
    this.#host.requestUpdate();
    if (phase.status === status) return;
    for (const controls of this.#controls) {
      if (!controls.isConnected) this.#controls.delete(controls);
      else if (controls.matches(':focus-within')) void this.#keepFocus(controls);
    }
    this.#onPhase(phase);
  }

  /** If the control with focus disappears, moves focus to the one that replaces it. */
  async #keepFocus(controls: Element): Promise<void> {
    const { host } = controls.getRootNode() as Partial<ShadowRoot>;
    await this.#host.updateComplete;
    await (host as Partial<ReactiveControllerHost> | undefined)?.updateComplete;
    if (controls.matches(':focus-within')) return;
    this.#focus.moveNow(controls.isConnected ? controls.querySelector<HTMLElement>('button') : undefined);
  }
}
