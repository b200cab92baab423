import type { LitElement } from 'lit';
import type { TraceStep } from '../../loading/trace.js';
import { toText, type Section } from '../describe.js';
import { findMistakes } from '../find-mistakes.js';
import { describeFaint, measureContrast } from '../measure-contrast.js';
import { isPending, readRequests } from '../read-requests.js';
import { Panel } from './panel.js';

/** An element with the attribute `debug`. */
export interface DebugHost extends LitElement {
  debug: boolean;
}

/** Describes the element for its panel. */
export type Describer = (steps: readonly TraceStep[]) => Promise<readonly Section[]>;

/** A section of faults; an empty list without faults. */
const listFaults = (heading: string, texts: readonly string[]): readonly Section[] =>
  texts.length > 0 ? [{ heading, lines: texts.map((text) => ({ text, isBad: true })) }] : [];

const sessions = new WeakMap<DebugHost, DebugSession>();

/** Collects the steps of one element's load, and shows and logs its report. */
class DebugSession {
  readonly #host: DebugHost;
  readonly #describe: Describer;
  readonly #panel: Panel;
  /** Steps of the current or last load. */
  #steps: TraceStep[] = [];
  #isDue = false;
  /** Values that identify the last log entry. */
  #logged: readonly unknown[] = [];

  constructor(host: DebugHost, describe: Describer) {
    this.#host = host;
    this.#describe = describe;
    this.#panel = new Panel(host);
    host.addController({
      hostUpdated: () => {
        if (!host.debug) this.#end();
      },
    });
  }

  /** Adds a step. Shows the panel in the next task, once for all steps of this one. */
  update(step?: TraceStep): void {
    if (step?.step === 'load') this.#steps = [];
    if (step) this.#steps.push(step);
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.#show();
    });
  }

  async #show(): Promise<void> {
    const [outcome, ...others] = await this.#describe(this.#steps);
    const sections = [
      ...(outcome ? [outcome] : []),
      ...listFaults('Mistakes in the markup', findMistakes(this.#host)),
      ...listFaults('Too little contrast', describeFaint(measureContrast(this.#host))),
      ...others,
    ];
    if (!this.#host.debug || !this.#host.isConnected) return;
    this.#panel.show(sections);
    this.#log(sections);
  }

  /** Logs once per load, at its end. Elements that don't load log each change of the panel. */
  #log(sections: readonly Section[]): void {
    const { state, feed, error } = this.#host as Partial<Record<'state' | 'feed' | 'error', unknown>>;
    if (state === 'loading' || isPending(readRequests(this.#steps))) return;
    const text = toText(sections);
    const requests = this.#steps.filter(({ step }) => step === 'request').length;
    const entry = state === undefined ? [text] : [this.#steps[0], feed, error, requests];
    if (entry.length === this.#logged.length && entry.every((each, index) => each === this.#logged[index])) return;
    this.#logged = entry;
    /* eslint-disable no-console -- enabled by the page's author */
    console.groupCollapsed(`[wco-widgets] <${this.#host.localName}> ${sections[0]?.lines[0]?.text ?? ''}`);
    console.log(text);
    console.groupEnd();
    /* eslint-enable no-console */
  }

  #end(): void {
    this.#panel.remove();
    this.#logged = [];
  }
}

/** Shows the debug panel of an element, or updates it. */
export const debug = (host: DebugHost, describe: Describer, step?: TraceStep): void => {
  const session = sessions.get(host) ?? new DebugSession(host, describe);
  sessions.set(host, session);
  session.update(step);
};
