/** "On this page": links to the headings of a page, and headings that are links to themselves. */

const LEAST = 3;

/** A list of links to headings: `{ id, html, below? }`, `below` being headings of the next level. */
const list = (headings) =>
  `<ul>${headings
    .map(({ id, html, below = [] }) => `<li><a href="#${id}">${html}</a>${below.length > 0 ? list(below) : ''}</li>`)
    .join('')}</ul>`;

/** Nothing, where there is little to choose from. */
export const renderContents = (headings) =>
  headings.length < LEAST
    ? ''
    : `<nav class="contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading">On this page</h2>
      ${list(headings)}
    </nav>`;

/** A heading whose address can be copied from it; one that holds a link already stays as it is. */
export const renderHeading = (level, id, html) => {
  const content = html.includes('<a ') ? html : `<a class="anchor" href="#${id}">${html}</a>`;
  return `<h${level} id="${id}">${content}</h${level}>`;
};
