/**
 * A page with widgets: the real code of `src`, once for each page and with separate globals, as in a browser. Elements
 * are left out, because their controllers decide what is requested and when.
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

/** Compiled once. Each call runs the code again, so that pages share no state. */
const compile = async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'code',
    target: 'es2022',
    logLevel: 'error',
    // A page with one JSON feed never loads these.
    external: ['*/readers.js'],
  });
  return new Function(...GLOBALS, `${outputFiles[0].text}; return code;`);
};
let compiled;

/** Starts the code of a page. `chance` replaces `Math.random`. */
export const makePages = async ({ clock, chance }) => {
  const run = await (compiled ??= compile());
  const { setTimeout, clearTimeout, Date } = clock.globals;
  const math = Object.create(Math, { random: { value: chance } });
  const open = ({ fetch, storage }) => {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { hidden: false, baseURI: 'https://host.example/' });
    const navigator = { onLine: true };
    // Defined, not assigned: Node's `navigator` is read-only.
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

/** One widget, with the controllers of `<wco-news-list>`. */
export class Widget {
  #controllers = [];
  #news;
  #host;

  /**
   * @param code of the page
   * @param onChange called when the content changes
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

  /** The version of the feed that is shown, if any. */
  get version() {
    const { value } = this.#news.state;
    return value && Number(value.title);
  }

  remove() {
    this.#host.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
