/** Functions that run in a sample's page. They are sent to the browser as text, so they cannot use outer variables. */
/* global document, customElements -- in the page */

/** Waits until each of our elements has rendered. Gives up on an element that is never defined. */
export const settle = async () => {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('wco-'));
  const late = new Promise((resolve) => setTimeout(resolve, 10_000));
  const shown = async (element) => {
    await customElements.whenDefined(element.localName);
    await element.updateComplete;
    await element.loadComplete;
    // A contact card fires no event when it has read its contacts.
    for (
      let wait = 0;
      wait < 20 && !element.shadowRoot.textContent.trim() && element.matches(':not(:state(empty))');
      wait += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await Promise.race([late, Promise.all(elements.map(shown))]);
  await new Promise((resolve) => setTimeout(resolve, 50));
};

/** All readable text, including shadow trees. */
export const readAll = () => {
  const textOf = (root) =>
    [...root.querySelectorAll('*')]
      .flatMap((element) => (element.shadowRoot ? [textOf(element.shadowRoot)] : []))
      .concat(root.textContent)
      .join(' ');
  return textOf(document.documentElement).replaceAll(/\s+/g, ' ');
};

/** Opens the first article of the list. */
export const openFirst = () => {
  document.querySelector('wco-news-list').shadowRoot.querySelector('[part~="link"]').click();
};

/** Returns the mistakes in a page's elements, as seen from outside. */
export const examine = (known) => {
  const GLOBAL = /^(?:id|class|lang|dir|slot|style|hidden|title|tabindex|inert|key|(?:data|aria)-.*)$/;
  const FIELDS = ['headline', 'summary', 'topic', 'date', 'language', 'link', 'image'];
  const problems = [];

  const examineNames = (element) => {
    const { localName: tag, attributes, children } = element;
    if (!known[tag]) return problems.push(`<${tag}> is unknown`);
    for (const { name } of attributes)
      if (!GLOBAL.test(name) && !known[tag].attributes.includes(name)) problems.push(`<${tag}> has no ${name}`);
    for (const { slot } of children)
      if (slot && !known[tag].slots.includes(slot)) problems.push(`<${tag}> has no slot ${slot}`);
    return undefined;
  };

  /** An item in a newsroom stays empty until an article is opened. */
  const isWaiting = (element) => element.state === 'idle' && element.closest('wco-news-provider');

  const examineState = (element) => {
    const { localName: tag, shadowRoot, state = 'ready' } = element;
    if (!shadowRoot) return void problems.push(`<${tag}> is not defined`);
    if (state !== 'ready' && !isWaiting(element)) problems.push(`<${tag}> is ${state}`);
    // A notice stays empty if the language is the requested one.
    const isSilent = element.matches(':state(empty)');
    if (!isSilent && !isWaiting(element) && shadowRoot.textContent.trim().length < 5 && tag !== 'wco-news-provider')
      problems.push(`<${tag}> shows nothing`);
  };

  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('wco-'));
  for (const element of elements) {
    examineNames(element);
    examineState(element);
  }
  for (const template of document.querySelectorAll('template[slot="item"]'))
    for (const element of template.content.querySelectorAll('[data-field]'))
      for (const field of element.dataset.field.split(' '))
        if (!FIELDS.includes(field)) problems.push(`The field ${field} is unknown`);
  if (elements.length === 0) problems.push('None of our elements is on the page');
  return problems;
};
