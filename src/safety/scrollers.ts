/**
 * Tables that are wider than the text around them are scrolled sideways. Not every browser lets the keyboard reach what
 * scrolls by itself, so they are a stop of the Tab key, but only while there is something to scroll.
 */

/** What makes the frame of a table. */
type ElementMaker = Pick<Document, 'createElement'>;

/** Puts a table into an element that scrolls: a table that scrolled itself would be none to a screen reader. */
const frameTable = (table: Element, maker: ElementMaker): Element => {
  const frame = maker.createElement('div');
  frame.setAttribute('tabindex', '0');
  frame.setAttribute('role', 'group');
  const caption = [...table.children].find(({ localName }) => localName === 'caption')?.textContent.trim();
  if (caption) frame.setAttribute('aria-label', caption);
  frame.appendChild(table);
  return frame;
};

/** An element as it is to stand in the body: itself, or what scrolls it. */
export const scrollable = (element: Element, maker: ElementMaker): Element =>
  element.localName === 'table' ? frameTable(element, maker) : element;

/** Takes those from the way of the Tab key that show all they hold, for as long as they do. */
export const watchScrollers = (body: ParentNode): void => {
  const scrollers = body.querySelectorAll<HTMLElement>('[tabindex="0"]');
  // A page may have taken the observer away: then all of them stay.
  if (scrollers.length === 0 || !('ResizeObserver' in window)) return;
  const observer = new ResizeObserver(() => {
    for (const scroller of scrollers) {
      if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
      // Firefox tells of elements that are nowhere yet, too: those show nothing.
      else if (scroller.isConnected) scroller.removeAttribute('tabindex');
    }
  });
  for (const scroller of scrollers) {
    observer.observe(scroller);
    // Its content may become wider while it stays as wide as the article.
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
  }
};
