/* Mounts and removes elements in batches. Keeps only weak references to them. */
const FEED = await (await fetch('feed.json')).json();
const BATCH_SIZE = 10;

let requests = 0;
/** A new address each time, so that no element uses another's cached response. */
const nextAddress = () => `feed.json?${(requests += 1)}`;

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const withData = (element) => Object.assign(element, { data: structuredClone(FEED) });
const newsroom = (attributes) =>
  make(
    'wco-news-provider',
    attributes,
    make('wco-language-switcher'),
    // Without images, which the engine keeps until they have loaded. Items and lists cover images.
    make('wco-news-list', { searchable: '', filters: 'topic year language sort', variant: 'compact' }),
    make('wco-news-item', { without: 'image' }),
  );

const has = (element, part) => element.shadowRoot?.querySelector(`[part~="${part}"]`) != null;

/** Name → how to make it, and whether it has rendered everything. */
const KINDS = {
  'item, data': { make: () => withData(make('wco-news-item')), isRendered: (item) => has(item, 'contact') },
  'item, src': {
    make: () => make('wco-news-item', { src: nextAddress() }),
    isRendered: (item) => has(item, 'contact'),
  },
  'item as a card, data': {
    make: () => withData(make('wco-news-item', { variant: 'card' })),
    isRendered: (item) => has(item, 'card'),
  },
  'list, data': {
    make: () => withData(make('wco-news-list', { searchable: '', filters: 'topic year language sort' })),
    isRendered: (list) => has(list, 'card'),
  },
  'list, src': { make: () => make('wco-news-list', { src: nextAddress() }), isRendered: (list) => has(list, 'card') },
  'newsroom, data': {
    make: () => withData(newsroom({})),
    isRendered: (room) => {
      const [switcher, list, item] = room.children;
      if (has(list, 'card') && room.openId === undefined) room.open('lamp');
      return has(switcher, 'choice') && has(item, 'contact');
    },
  },
  'newsroom, src': {
    make: () => newsroom({ src: nextAddress() }),
    isRendered: (room) => {
      const [switcher, list, item] = room.children;
      if (has(list, 'card') && room.openId === undefined) room.open('lamp');
      return has(switcher, 'choice') && has(item, 'contact');
    },
  },
  notice: {
    make: () => make('wco-language-notice', { requested: 'ru', shown: 'en', available: 'en fr', dismissible: '' }),
    isRendered: (notice) => has(notice, 'version'),
  },
  'contact card': {
    make: () => make('wco-contact-card', { name: 'B. Warden', email: 'press@light.example', phone: '+32 2 209 92 11' }),
    isRendered: (card) => has(card, 'contact-email'),
  },
  switcher: {
    make: () => make('wco-language-switcher', { languages: 'en fr ru', mode: 'menu' }),
    isRendered: (switcher) => has(switcher, 'button'),
  },
  // Leaks on purpose: retained elements and listeners that are not removed.
  'held on purpose': { make: () => make('wco-language-switcher'), isRendered: (element) => kept.push(element) > 0 },
  'listening on purpose': {
    make: () => make('wco-language-switcher'),
    isRendered: (element) => {
      addEventListener('resize', () => element.remove());
      return true;
    },
  },
};
const kept = [];

/** After a frame, the engine has released what it was about to paint. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

let removed = [];

const mountSome = async ({ make: makeOne, isRendered }, count) => {
  const elements = Array.from({ length: count }, makeOne);
  document.body.append(...elements);
  const end = Date.now() + 30_000;
  while (!elements.every(isRendered)) {
    if (Date.now() > end) throw new Error('Timed out: mounted elements have not rendered');
    await nextTask();
  }
  for (const element of elements) {
    removed.push(...[element, ...element.children].map((each) => new WeakRef(each)));
    element.remove();
  }
  await nextFrame();
};

/** Mounts and removes a number of elements. */
export const mount = async (kind, count) => {
  for (let done = 0; done < count; done += BATCH_SIZE) await mountSome(KINDS[kind], Math.min(BATCH_SIZE, count - done));
  removed = removed.filter((each) => each.deref());
  await nextTask();
};

/** The number of removed elements that still exist. */
export const countRemoved = () => removed.filter((each) => each.deref()).length;

Object.assign(globalThis, { mount, countRemoved });
