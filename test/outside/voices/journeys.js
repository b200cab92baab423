/* global customElements, Element, MutationObserver, Response, scrollY -- in the page */
/**
 * Records what a screen reader would say: live regions whose text changes once they are on the page, and what gets
 * focus, in order. Loaded before our script.
 */
const said = [];
const texts = new WeakMap();
const textOf = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** What is announced of a node that gets focus: role and name. */
const describeFocus = (node) => {
  const role = node.getAttribute('role') ?? node.localName;
  const name = /^(h\d|a|button|input|select)$/.test(node.localName) && (node.title || textOf(node));
  return [`focus ${role}`, name].filter(Boolean).join(' | ');
};

const languageOf = (node) => getComputedStyle(node).webkitLocale.replaceAll('"', '');

const check = (region) => {
  const text = textOf(region);
  const before = texts.get(region);
  texts.set(region, text);
  // A region that comes with its text is not announced.
  if (before === undefined || text === before || text === '' || region.ariaLive === 'off') return;
  const language = region.firstElementChild ?? region;
  said.push(`${languageOf(language)}: ${text}`);
};

const watch = (root) => {
  const checkAll = () => {
    for (const region of root.querySelectorAll('[role="status"]')) check(region);
  };
  new MutationObserver(checkAll).observe(root, { childList: true, characterData: true, subtree: true });
};

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attachAndWatch(options) {
  const root = attachShadow.call(this, options);
  watch(root);
  return root;
};

addEventListener('focusin', (event) => {
  said.push(describeFocus(event.composedPath()[0]));
});

const version = (language, title) => ({
  language,
  url: `https://port.example/${language}`,
  title,
  content_html: `<p>${title}</p>`,
});

const ITEMS = [
  {
    id: 'lane',
    ...version('en', 'Lane opens'),
    _news: { translations: [version('ru', 'Полоса открыта'), version('ar', 'فتح المسار')] },
  },
  { id: 'tugs', ...version('en', 'New tugs') },
  { id: 'untitled', language: 'en', url: 'https://port.example/untitled', content_text: 'Without a headline.' },
];
const LATE = { id: 'late', ...version('en', 'Late news') };
const LANGUAGES = ['en', 'ru', 'ar'].map((language) => ({ language, name: language }));

const feed = (items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour',
  _news: { schema: 'news-1', languages: LANGUAGES },
  items,
});

let answer;
/** Sets what the server answers: all items, one more (`late`), or a failure (`busy`). */
globalThis.serve = (kind) => {
  answer = kind;
};

const { fetch: realFetch } = globalThis;
globalThis.fetch = (address, ...options) => {
  if (!String(address.url ?? address).includes('/feed')) return realFetch(address, ...options);
  if (answer === 'slow') return new Promise(() => undefined);
  const status = answer === 'busy' ? 503 : 200;
  const items = answer === 'late' ? [LATE, ...ITEMS] : ITEMS;
  return Promise.resolve(new Response(JSON.stringify(feed(items)), { status }));
};

// Polls and retries come soon. The timeout of a request stays.
const { setTimeout: realTimeout } = globalThis;
globalThis.setTimeout = (task, delay = 0, ...rest) =>
  realTimeout(task, delay > 400 && delay !== 8000 ? delay / 25 : delay, ...rest);

globalThis.start = (lang, html) => {
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  document.body.insertAdjacentHTML('beforeend', `<p style="block-size: 150vh">Page</p>${html}`);
};

/** Resolves when every element shows its result, or after ten seconds. */
globalThis.whenSettled = async () => {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('wco-'));
  await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.race([
    Promise.all(elements.map(({ loadComplete }) => loadComplete)),
    new Promise((resolve) => realTimeout(resolve, 10_000)),
  ]);
};

/** What was said since the last call, and where focus is. */
globalThis.hear = () => {
  const { activeElement } = document;
  return {
    said: said.splice(0),
    isLost: !activeElement || activeElement === document.body,
    scrollY: Math.round(scrollY),
  };
};

/** Presses a button, link or field of an element like a keyboard user: focus first. */
globalThis.press = (tag, selector) => {
  const node = document.querySelector(`wco-${tag}`).shadowRoot.querySelector(selector);
  node.focus();
  said.pop();
  node.click();
};
