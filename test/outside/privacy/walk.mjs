/** Performs a reader's actions on all our elements. Runs in the page. */
/* global document, location, scrollTo, Event, navigator -- in the page */

/** Runs before the page's own scripts. Blocks navigation and dialogs. */
export const holdPage = () => {
  globalThis.print = () => undefined;
  // Links are not followed here.
  globalThis.addEventListener('click', (event) => {
    const isLink = (node) => node instanceof globalThis.HTMLAnchorElement && node.href && !node.download;
    if (event.composedPath().some(isLink)) event.preventDefault();
  });
  const value = { writeText: () => Promise.resolve() };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
};

export const walk = async () => {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const elements = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('wco-'));
  // An element that demonstrates the loading state never finishes.
  const settle = async () => {
    await Promise.race([Promise.all(elements().map((element) => element.loadComplete)), pause(400)]);
    await pause(100);
  };
  const count = { pressed: 0 };
  const press = (selector, most = 1) => {
    for (const { shadowRoot } of elements()) {
      for (const found of [...(shadowRoot?.querySelectorAll(selector) ?? [])].slice(0, most)) {
        found.click();
        count.pressed += 1;
      }
    }
  };
  // Some pages add their elements after checking a feed, and the loader fetches the code of each.
  for (let tries = 0; elements().length === 0 && tries < 50; tries += 1) await pause(100);
  const defined = elements().map(({ localName }) => globalThis.customElements.whenDefined(localName));
  await Promise.race([Promise.all(defined), pause(5_000)]);
  await settle();
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    scrollTo(0, y);
    await pause(20);
  }
  press('[part="more"], [part="page"]');
  await settle();
  for (const { shadowRoot } of elements()) {
    for (const field of shadowRoot?.querySelectorAll('select, input[type="search"]') ?? []) {
      if (field.localName === 'select') field.selectedIndex = field.options.length - 1;
      else field.value = 'a';
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
      count.pressed += 1;
    }
  }
  await settle();
  press('[part="clear"]');
  await settle();
  press('[part="link"]');
  await settle();
  press('[part="button"]');
  await settle();
  press('[part="choice"]', 3);
  await settle();
  press('[part="version"]');
  await settle();
  for (const part of ['copy', 'copy-link', 'print', 'save-contact', 'retry']) press(`[part~="${part}"]`);
  await settle();
  press('[part="translate"]');
  await settle();
  press('[part="remember-translation"] input');
  press('[part~="dismiss"]');
  for (const element of elements()) element.debug = true;
  await settle();
  return { elements: elements().length, pressed: count.pressed, address: location.pathname };
};
