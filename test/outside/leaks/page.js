/* Mounts and removes elements, some at a time, and keeps weak references to them alone. */
const FEED = await (await fetch('feed.json')).json();
const AT_ONCE = 10;

let requests = 0;
/** Another address each time: nobody is served what was loaded for somebody else. */
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
    // Without images, which the engine holds until they have loaded: items and lists have them.
    make('wco-news-list', { searchable: '', filters: 'topic year language sort', variant: 'compact' }),
    make('wco-news-item', { without: 'image' }),
  );

const has = (element, part) => element.shadowRoot?.querySelector(`[part~="${part}"]`) != null;

/** Name → how it is made, and whether it shows all it has to show. */
const KINDS = {
  'item, data': { make: () => withData(make('wco-news-item')), isThere: (item) => has(item, 'contact') },
  'item, src': { make: () => make('wco-news-item', { src: nextAddress() }), isThere: (item) => has(item, 'contact') },
  'item as a card, data': {
    make: () => withData(make('wco-news-item', { variant: 'card' })),
    isThere: (item) => has(item, 'card'),
  },
  'list, data': {
    make: () => withData(make('wco-news-list', { searchable: '', filters: 'topic year language sort' })),
    isThere: (list) => has(list, 'card'),
  },
  'list, src': { make: () => make('wco-news-list', { src: nextAddress() }), isThere: (list) => has(list, 'card') },
  'newsroom, data': {
    make: () => withData(newsroom({})),
    isThere: (room) => {
      const [switcher, list, item] = room.children;
      if (has(list, 'card') && room.openId === undefined) room.open('lamp');
      return has(switcher, 'choice') && has(item, 'contact');
    },
  },
  'newsroom, src': {
    make: () => newsroom({ src: nextAddress() }),
    isThere: (room) => {
      const [switcher, list, item] = room.children;
      if (has(list, 'card') && room.openId === undefined) room.open('lamp');
      return has(switcher, 'choice') && has(item, 'contact');
    },
  },
  notice: {
    make: () => make('wco-language-notice', { requested: 'ru', shown: 'en', available: 'en fr', dismissible: '' }),
    isThere: (notice) => has(notice, 'version'),
  },
  'contact card': {
    make: () => make('wco-contact-card', { name: 'B. Warden', email: 'press@light.example', phone: '+32 2 209 92 11' }),
    isThere: (card) => has(card, 'contact-email'),
  },
  switcher: {
    make: () => make('wco-language-switcher', { languages: 'en fr ru', mode: 'menu' }),
    isThere: (switcher) => has(switcher, 'button'),
  },
  // What must be found: elements that somebody holds, and listeners that nobody takes off.
  'held on purpose': { make: () => make('wco-language-switcher'), isThere: (element) => kept.push(element) > 0 },
  'listening on purpose': {
    make: () => make('wco-language-switcher'),
    isThere: (element) => {
      addEventListener('resize', () => element.remove());
      return true;
    },
  },
};
const kept = [];

/** After a frame, the engine has let go of what it was to draw. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

let removed = [];

const mountSome = async ({ make: makeOne, isThere }, count) => {
  const elements = Array.from({ length: count }, makeOne);
  document.body.append(...elements);
  const end = Date.now() + 30_000;
  while (!elements.every(isThere)) {
    if (Date.now() > end) throw new Error('Waited in vain for what was mounted');
    await nextTask();
  }
  for (const element of elements) {
    removed.push(...[element, ...element.children].map((each) => new WeakRef(each)));
    element.remove();
  }
  await nextFrame();
};

/** Mounts and removes so many. */
export const mount = async (kind, count) => {
  for (let done = 0; done < count; done += AT_ONCE) await mountSome(KINDS[kind], Math.min(AT_ONCE, count - done));
  removed = removed.filter((each) => each.deref());
  await nextTask();
};

/** How many of those that were removed are still there. */
export const countRemoved = () => removed.filter((each) => each.deref()).length;

Object.assign(globalThis, { mount, countRemoved });
