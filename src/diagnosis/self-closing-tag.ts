/** Content that belongs to a page, and hardly ever to the fallback content of an element. */
const PAGE_CONTENT = 'main, nav, footer, aside, form, script[src]';

/**
 * The first child that was probably meant to be outside the element. HTML ignores the slash in `/>`, so everything after
 * it, up to the end of the parent, is inside the element.
 */
export const findSwallowedElement = (host: Element): Element | undefined => {
  const { localName, nextSibling } = host;
  const prefix = localName.replace(/-.*/, '-');
  // A provider may contain any content.
  return nextSibling || localName.endsWith('-news-provider')
    ? undefined
    : [...host.children].find(
        (child) => !child.slot && (child.localName.startsWith(prefix) || child.matches(PAGE_CONTENT)),
      );
};
