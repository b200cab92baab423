/** One reader with one browser, who opens pages, leaves some of them open, and returns. */
import { HttpCache } from './http-cache.mjs';
import { Widget } from './page.mjs';
import { exponential } from './random.mjs';

/** The behaviour of readers. Times are means, in seconds, of exponential distributions. */
export const HABITS = {
  /** Probability that another page of the site follows, and that the reader returns after the last one. */
  next: 0.5,
  return: 0.5,
  away: 20 * 60,
  stay: 60,
  /** Probability that a page stays open in a tab, which is alternately visible and hidden. */
  leftOpen: 0.1,
  open: 20 * 60,
  visible: 2 * 60,
  hidden: 5 * 60,
  /** Probability that a page has three widgets with the feed instead of one. */
  three: 0.2,
};

/** Mean number of pages that a reader opens in all. */
export const PAGES_PER_READER = 1 / ((1 - HABITS.next) * (1 - HABITS.return));

/** The headers of a response. */
const headersOf = ({ cacheControl, etag, retryAfter }) => {
  const headers = new Headers({ 'content-type': 'application/feed+json' });
  if (cacheControl) headers.set('cache-control', cacheControl);
  if (etag) headers.set('etag', etag);
  if (retryAfter) headers.set('retry-after', String(retryAfter));
  return headers;
};

const bodies = new Map();

/** A feed whose title is its version. */
const bodyOf = (version) => {
  if (!bodies.has(version)) {
    const items = [1, 2, 3].map((id) => ({ id: `${id}`, title: `Article ${id}`, content_text: 'Text.' }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: String(version), items };
    bodies.set(version, new TextEncoder().encode(JSON.stringify(feed)));
  }
  return bodies.get(version);
};

/** The parts of a `Response` that the loader uses. */
const toResponse = (answer) => {
  const { status, version } = answer;
  const chunks = status === 200 ? [bodyOf(version)] : [];
  return {
    status,
    ok: status === 200,
    url: '',
    headers: headersOf(answer),
    body: { getReader: () => ({ read: async () => ({ done: chunks.length === 0, value: chunks.shift() }) }) },
  };
};

export class Reader {
  #world;
  #http;
  #storage;

  /** @param world `clock`, `random`, `pages`, `options`, `onPage`, and the location of the feed: `source`
   *   with `fetch`, and the round trip in seconds as `distance` */
  constructor(world) {
    const { clock, source, pages } = world;
    this.#world = world;
    this.#storage = pages.makeStorage();
    this.#http = new HttpCache({
      now: () => clock.now,
      ask: async (request) => {
        await clock.sleep(source.distance);
        return source.fetch(request);
      },
    });
  }

  async visit() {
    const { clock, random } = this.#world;
    for (;;) {
      do await this.#read();
      while (random() < HABITS.next);
      if (random() >= HABITS.return) return;
      await clock.sleep(exponential(random, HABITS.away));
    }
  }

  /** Opens a page and goes on after a while; the page may stay open. */
  async #read() {
    const { clock, random, pages, options, onPage } = this.#world;
    const { code, document } = pages.open({ fetch: this.#fetch, storage: this.#storage });
    const page = { openedAt: clock.now, hides: [] };
    const { interval, isPersistent } = options;
    const count = random() < HABITS.three ? 3 : 1;
    const widgets = [];
    const look = () => {
      const [widget] = widgets;
      if (!widget) return;
      const { status, version } = widget;
      if (version !== page.version || status !== page.status) onPage(page, { status, version, at: clock.now });
      Object.assign(page, { status, version });
    };
    for (let each = 0; each < count; each += 1) {
      const isFirst = each === 0;
      widgets.push(
        new Widget({
          code,
          // Only one of several widgets polls.
          interval: isFirst ? interval : undefined,
          isPersistent,
          onChange: isFirst ? look : undefined,
        }),
      );
    }
    const close = () => {
      for (const widget of widgets) widget.remove();
      onPage(page, { isClosed: true, at: clock.now });
    };
    const isLeftOpen = random() < HABITS.leftOpen;
    if (isLeftOpen) void this.#leave(document, page).then(close);
    await clock.sleep(exponential(random, HABITS.stay));
    if (!isLeftOpen) close();
  }

  /** A background tab: alternately visible and hidden, then closed. */
  async #leave(document, page) {
    const { clock, random } = this.#world;
    const end = clock.now + exponential(random, HABITS.open);
    const spend = async (mean) => {
      await clock.sleep(Math.min(exponential(random, mean), end - clock.now));
      return clock.now < end;
    };
    while (await spend(document.hidden ? HABITS.hidden : HABITS.visible)) {
      document.hidden = !document.hidden;
      page.hides.push({ at: clock.now, isHidden: document.hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }

  #fetch = async (_url, { cache }) => toResponse(await this.#http.fetch({ isReload: cache === 'no-cache' }));
}
