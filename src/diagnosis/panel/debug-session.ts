import type { LitElement } from 'lit';
import type { TraceStep } from '../../loading/trace.js';
import type { NewsFeed } from '../../model/news.js';
import { describeWrongLanguages, toText, type Section } from '../describe.js';
import { findMistakes } from '../find-mistakes.js';
import { findWrongLanguages } from '../find-wrong-languages.js';
import { describeFaint, measureContrast } from '../measure-contrast.js';
import { pageLanguageDetection } from '../page-language-detection.js';
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

/** By feed: the panel changes more often than the news. */
const wrongLanguages = new WeakMap<NewsFeed, Promise<readonly Section[]>>();

const detectWrongLanguages = async (feed: NewsFeed): Promise<readonly Section[]> => {
  try {
    const detection = await pageLanguageDetection();
    return detection ? describeWrongLanguages(await findWrongLanguages(feed, detection)) : [];
  } catch {
    return [];
  }
};

/** Texts in another language than the one they declare, for browsers that can tell. */
const listWrongLanguages = (feed: NewsFeed | undefined): Promise<readonly Section[]> => {
  if (!feed) return Promise.resolve([]);
  const found = wrongLanguages.get(feed) ?? detectWrongLanguages(feed);
  wrongLanguages.set(feed, found);
  return found;
};

const sessions = new WeakMap<DebugHost, DebugSession>();

/** Collects the steps of one element's load, and shows and logs its report. */
class DebugSession {
  readonly #host: DebugHost;
  readonly #describe: Describer;
  readonly #panel: Panel;
  /** Steps of the current or last load. */
  #steps: TraceStep[] = [];
  #isDue = false;
  /** Number of the latest report; earlier ones that are still waiting are dropped. */
  #run = 0;
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
    const run = (this.#run += 1);
    const [outcome, ...others] = await this.#describe(this.#steps);
    const first = [
      ...(outcome ? [outcome] : []),
      ...listFaults('Mistakes in the markup', findMistakes(this.#host)),
      ...listFaults('Too little contrast', describeFaint(measureContrast(this.#host))),
    ];
    if (!this.#isShown()) return;
    this.#panel.show([...first, ...others]);
    // An element inside a provider has no steps: the provider reports on its news.
    const { feed } = this.#host as { feed?: NewsFeed };
    const wrong = await listWrongLanguages(this.#steps.length > 0 ? feed : undefined);
    if (run !== this.#run || !this.#isShown()) return;
    const sections = [...first, ...wrong, ...others];
    this.#panel.show(sections);
    this.#log(sections);
  }

  #isShown(): boolean {
    return this.#host.debug && this.#host.isConnected;
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
