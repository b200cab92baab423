/** Runs in the page. `bench` has the measured steps; each resolves when its result is painted. */
import { variant } from '/variant.js';

const answers = {};
const container = document.querySelector('#app');

/** Replaces the network: a response from memory. */
const get = async (url) => new Response(answers[new URL(url, location.href).pathname]);

const fetchFeed = async (query) => (await fetch(`/feed.json?${new URLSearchParams(query)}`)).text();

/** Resolves in a new task, after all pending promises. */
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = resolve;
    port1.postMessage(0);
  });

const painted = () => new Promise((resolve) => requestAnimationFrame(() => task().then(resolve)));

/** All rendered elements of the page, through shadow roots and slots. */
const walk = function* (node) {
  if (node.nodeType === Node.TEXT_NODE) yield { text: node.data };
  if (node.matches?.('style, script, template')) return;
  if (node.matches?.('img')) yield { image: node.getAttribute('src') };
  if (node.matches?.('a')) yield { link: node.getAttribute('href') };
  if (node.matches?.('time')) yield { datetime: node.dateTime };
  const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
  const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
  for (const child of children) yield* walk(child);
};

/** Long enough for the images to arrive. */
const SETTLE_MS = 50;

const pathOf = (address) => address && new URL(address, location.href).pathname;

let handle;
let locale;
let count;

/** When the first row was painted. Milliseconds after `start`. */
const firstRow = async (start) => {
  for (;;) {
    await painted();
    const top = container.firstElementChild;
    if ((top?.shadowRoot ?? container).querySelector('li h3, li h4, li [slot]')) return performance.now() - start;
  }
};

globalThis.bench = {
  async prepare(items, language) {
    count = items;
    locale = language;
    answers['/page.json'] = await fetchFeed({ count, next: '/next.json' });
    answers['/next.json'] = await fetchFeed({ from: count, count: 20 });
  },
  /** An empty step, which gives the cost of the measurement. */
  nothing: painted,
  /** Waits until the page has no more to do. */
  settle: () => new Promise((resolve) => setTimeout(() => globalThis.requestIdleCallback(resolve), SETTLE_MS)),
  async mount() {
    const start = performance.now();
    const first = firstRow(start);
    handle = await variant.mount(container, get, locale, count);
    await painted();
    return { first: await first, all: performance.now() - start };
  },
  async unmount() {
    await variant.unmount(handle);
    handle = undefined;
    container.replaceChildren();
    await painted();
  },
  async speak(language) {
    locale = language;
    await variant.speak(handle, locale);
    await painted();
  },
  /** Whether the variant can also change its language by an attribute, for comparison. */
  hasAttribute: () => 'speakByAttribute' in variant,
  async speakByAttribute(language) {
    locale = language;
    await variant.speakByAttribute(handle, locale);
    await painted();
  },
  async change(changed) {
    answers['/page.json'] = await fetchFeed({ count, changed, next: '/next.json' });
  },
  /** Another response, in which one item has changed. */
  async refresh() {
    await variant.refresh(handle, get);
    await painted();
  },
  /** Adds the next page and moves the focus to its first row. Our list does that itself. */
  async more() {
    count += 20;
    await variant.more(handle, get, count);
    const top = container.firstElementChild;
    (top?.shadowRoot ?? container).querySelectorAll('li')[count - 20]?.querySelector('a')?.focus();
    await painted();
    // Rows with `content-visibility` that have come into view are drawn in the next frame.
    await painted();
  },
  async cycle(times) {
    for (let time = 0; time < times; time += 1) {
      await bench.mount();
      await bench.unmount();
    }
  },
  /** How often each part of a card is missing, by its name. */
  missing() {
    const seen = { text: [], image: new Set(), link: new Set(), datetime: new Set() };
    for (const { text, image, link, datetime } of walk(container)) {
      if (text) seen.text.push(text);
      seen.image.add(pathOf(image));
      seen.link.add(pathOf(link));
      seen.datetime.add(Date.parse(datetime));
    }
    const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
    const all = plain(seen.text.join('\n'));
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const missing = {};
    const need = (piece, isThere) => {
      if (!isThere) missing[piece] = (missing[piece] ?? 0) + 1;
    };
    for (const item of JSON.parse(answers['/page.json']).items) {
      need('headline', all.includes(item.title));
      need('link', seen.link.has(item.url));
      need('summary', all.includes(item.summary));
      // Our dates go without «г.».
      need('date', all.includes(plain(format.format(new Date(item.date_published))).replace(/ г\.$/, '')));
      need('datetime', seen.datetime.has(Date.parse(item.date_published)));
      need('topic', all.includes(item.tags[0]));
      need('image', seen.image.has(item.image));
    }
    return missing;
  },
};
