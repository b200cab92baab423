/** "On this page": links to the headings of a page, and headings that link to themselves. */

const MIN_HEADINGS = 3;

/** A list of links to headings: `{ id, html, below? }`, where `below` has the headings of the next level. */
const list = (headings) =>
  `<ul>${headings
    .map(({ id, html, below = [] }) => `<li><a href="#${id}">${html}</a>${below.length > 0 ? list(below) : ''}</li>`)
    .join('')}</ul>`;

/** Links to the headings of a page; an empty text for a page with few headings. */
export const renderOutline = (headings) => (headings.length < MIN_HEADINGS ? '' : list(headings));

/** The table of contents; an empty text for a page with few headings. */
export const renderContents = (headings) => {
  const outline = renderOutline(headings);
  return outline
    ? `<nav class="contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading">On this page</h2>
      ${outline}
    </nav>`
    : '';
};

/** A heading that links to itself, unless it contains a link. */
export const renderHeading = (level, id, html) => {
  const content = html.includes('<a ') ? html : `<a class="anchor" href="#${id}">${html}</a>`;
  return `<h${level} id="${id}">${content}</h${level}>`;
};
