/** Content that belongs to a page, and hardly ever to the fallback content of an element. */
const PAGE_CONTENT = 'main, nav, footer, aside, form, script[src]';

/**
 * The first child that shows that an element was closed with `/>`, which HTML ignores: everything after it, up to the
 * end of its parent, is then inside it.
 */
export const findSwallowedElement = (host: Element): Element | undefined => {
  const { localName, nextSibling } = host;
  const prefix = localName.replace(/-.*/, '-');
  // Any content belongs into a provider.
  return nextSibling || localName.endsWith('-news-provider')
    ? undefined
    : [...host.children].find(
        (child) => !child.slot && (child.localName.startsWith(prefix) || child.matches(PAGE_CONTENT)),
      );
};
