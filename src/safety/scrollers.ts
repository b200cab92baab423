/**
 * Wide tables scroll sideways. Not every browser lets the keyboard reach scrollable content by itself, so the frame of a
 * table is a Tab stop while it overflows.
 */

type ElementMaker = Pick<Document, 'createElement'>;

/** Maximum length of a name, in characters. */
const MAX_NAME = 100;

const wordsIn = ({ textContent }: Element): string => textContent.replace(/\s+/g, ' ').trim();

/** The cells of a row as a text. */
const titleOf = (row: Element): string => [...row.children].map(wordsIn).filter(Boolean).join(', ');

/** The rows of a table, in order. */
const rowsOf = (parent: Element): readonly Element[] =>
  [...parent.children].flatMap((child) => (child.localName === 'tr' ? child : rowsOf(child)));

/**
 * Names a table by its caption, or by the cells of its first row with text. These are words of the table, so the name is
 * in its language.
 */
const nameOf = (table: Element): string => {
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const names = [...(caption ? [wordsIn(caption)] : []), ...rowsOf(table).map(titleOf)];
  const name = names.find(Boolean) ?? '';
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME).replace(/[\s,]+\S*$/, '')}…` : name;
};

/** Puts a table into an element that scrolls. A table that scrolls itself loses its role for screen readers. */
const frameTable = (table: Element, maker: ElementMaker): Element => {
  const frame = maker.createElement('div');
  frame.setAttribute('tabindex', '0');
  frame.setAttribute('role', 'group');
  const name = nameOf(table);
  if (name) frame.setAttribute('aria-label', name);
  frame.appendChild(table);
  return frame;
};

/** Wraps a table in its frame. Returns any other element as it is. */
export const scrollable = (element: Element, maker: ElementMaker): Element =>
  element.localName === 'table' ? frameTable(element, maker) : element;

/** Removes non-overflowing scrollers from the tab order. */
export const watchScrollers = (body: ParentNode): void => {
  const scrollers = body.querySelectorAll<HTMLElement>('[tabindex="0"]');
  // If the page removed the observer, all scrollers stay in the tab order.
  if (scrollers.length === 0 || !('ResizeObserver' in window)) return;
  const observer = new ResizeObserver(() => {
    for (const scroller of scrollers) {
      if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
      // Firefox also notifies for disconnected elements, which have no size.
      else if (scroller.isConnected) scroller.removeAttribute('tabindex');
    }
  });
  for (const scroller of scrollers) {
    observer.observe(scroller);
    // The table can grow while its frame keeps the width of the article.
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
  }
};
