import type { TraceStep } from '../../loading/trace.js';
import type { Section } from '../describe.js';
import { isPending, readRequests } from '../read-requests.js';
import { toText } from '../to-text.js';
import type { DebugHost } from './debug-host.js';
import { describeElement } from './describe-element.js';
import { Panel } from './panel.js';

const sessions = new WeakMap<DebugHost, DebugSession>();

/** What happened to one element since it has `debug`, and where it is told. */
class DebugSession {
  readonly #host: DebugHost;
  readonly #panel: Panel;
  /** Of the load that runs or ran last. */
  #steps: TraceStep[] = [];
  #isDue = false;
  /** What the console was told last. */
  #told: readonly unknown[] = [];

  constructor(host: DebugHost) {
    this.#host = host;
    this.#panel = new Panel(host);
    host.addController({
      hostUpdated: () => {
        if (!host.debug) this.#end();
      },
    });
  }

  /** Takes a step in, and shows what is known once those that come with it are in too. */
  update(step?: TraceStep): void {
    if (step?.step === 'load') this.#steps = [];
    if (step) this.#steps.push(step);
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#show();
    });
  }

  #show(): void {
    const sections = describeElement(this.#host, this.#steps);
    if (!this.#host.debug || !this.#host.isConnected) return;
    this.#panel.show(sections);
    this.#tell(sections);
  }

  /** One report a load, when it has ended; where nothing is loaded, one for each thing there is to say. */
  #tell(sections: readonly Section[]): void {
    const { state, feed, error } = this.#host as Partial<Record<'state' | 'feed' | 'error', unknown>>;
    if (state === 'loading' || isPending(readRequests(this.#steps))) return;
    const text = toText(sections);
    const requests = this.#steps.filter(({ step }) => step === 'request').length;
    const told = state === undefined ? [text] : [this.#steps[0], feed, error, requests];
    if (told.length === this.#told.length && told.every((each, index) => each === this.#told[index])) return;
    this.#told = told;
    /* eslint-disable no-console -- the page's author asked for it */
    console.groupCollapsed(`[wco-widgets] <${this.#host.localName}> ${sections[0]?.lines[0]?.text ?? ''}`);
    console.log(text);
    console.groupEnd();
    /* eslint-enable no-console */
  }

  #end(): void {
    this.#panel.remove();
    this.#told = [];
  }
}

/** Shows what an element was told and what came of it; `step` is something that happened while it loaded. */
export const debug = (host: DebugHost, step?: TraceStep): void => {
  const session = sessions.get(host) ?? new DebugSession(host);
  sessions.set(host, session);
  session.update(step);
};
