/**
 * A page with widgets on it: the real code of `src`, once for each page as in a browser, with globals of its own.
 * Elements are left out: their controllers decide what is asked for and when.
 */
import { build } from 'esbuild';
import { makeStorage } from './storage.mjs';

const ENTRY = `
  export { FeedController } from './src/elements/base/feed-controller.ts';
`;

const GLOBALS = [
  'globalThis',
  'window',
  'document',
  'navigator',
  'caches',
  'Response',
  'setTimeout',
  'clearTimeout',
  'Date',
  'Math',
];

/** Compiled once; each call runs it anew, so that pages share no state. */
const compile = async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'code',
    target: 'es2022',
    logLevel: 'error',
    // What a page with one JSON feed never loads.
    external: ['*/readers.js'],
  });
  return new Function(...GLOBALS, `${outputFiles[0].text}; return code;`);
};
let compiled;

/** How a page's code is started; `chance` stands in for `Math.random`. */
export const makePages = async ({ clock, chance }) => {
  const run = await (compiled ??= compile());
  const { setTimeout, clearTimeout, Date } = clock.globals;
  const math = Object.create(Math, { random: { value: chance } });
  const open = ({ fetch, storage }) => {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { hidden: false, baseURI: 'https://host.example/' });
    const navigator = { onLine: true };
    // Not assigned: Node has a `navigator` that cannot be.
    const page = Object.create(globalThis, {
      fetch: { value: fetch },
      document: { value: document },
      navigator: { value: navigator },
      location: { value: { origin: 'https://host.example' } },
    });
    const { caches, Response } = storage;
    const code = run(page, window, document, navigator, caches, Response, setTimeout, clearTimeout, Date, math);
    return { code, document };
  };
  return { open, makeStorage };
};

const SRC = 'https://news.example/feed.json';

/** One widget: what `<wco-news-list>` does with its controllers. */
export class Widget {
  #controllers = [];
  #news;
  #host;

  /**
   * @param code of the page
   * @param onChange called whenever something else is shown
   * @param interval seconds between polls, or none
   */
  constructor({ code, onChange, interval, isPersistent }) {
    const host = {
      addController: (controller) => this.#controllers.push(controller),
      requestUpdate: () => onChange?.(),
      isConnected: true,
      baseURI: 'https://host.example/',
    };
    this.#host = host;
    const source = { src: SRC, cache: isPersistent ? 'persist' : undefined };
    this.#news = new code.FeedController(host, { source: () => source, onSettled: () => undefined });
    if (interval) this.#news.poll(() => interval);
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.#news.update(new Map([['src', undefined]]));
  }

  get status() {
    return this.#news.state.status;
  }

  /** Which version of the feed is shown, if any. */
  get version() {
    const { value } = this.#news.state;
    return value && Number(value.title);
  }

  remove() {
    this.#host.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
