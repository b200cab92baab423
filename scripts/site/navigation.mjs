/** The links in the header of every page, the menu, and the pages of elements. */
import { posix } from 'node:path';
import { renderOutline } from './contents.mjs';

export const SITE = [
  { page: 'elements.html', title: 'Elements' },
  { page: 'docs/index.html', title: 'Documentation' },
  { page: 'builder.html', title: 'Embed builder' },
  { page: 'try.html', title: 'Try your feed' },
  { page: 'coverage.html', title: 'Coverage' },
];

export const ELEMENTS = [
  { page: 'news-item.html', title: 'News item' },
  { page: 'news-list.html', title: 'News list' },
  { page: 'newsroom.html', title: 'Newsroom' },
  { page: 'language-switcher.html', title: 'Language switcher' },
  { page: 'language-notice.html', title: 'Language notice' },
  { page: 'contact-card.html', title: 'Contact card' },
  { page: 'translate.html', title: 'Translation' },
];

/** Servers send this page for any address that does not exist. */
export const NOT_FOUND = '404.html';

/** Path of the site on its server. Only `NOT_FOUND` needs it. */
export const siteBase = () => process.env.SITE_BASE ?? '/';

/** Relative address of a page, so that the site works in any folder. */
export const hrefBetween = (from, to) =>
  from === NOT_FOUND ? siteBase() + to : posix.relative(posix.dirname(from), to);

/** The entry of SITE that a page belongs to. */
export const sectionOf = (page) => {
  if (ELEMENTS.some((element) => element.page === page)) return 'elements.html';
  return page.startsWith('docs/') ? 'docs/index.html' : page;
};

/**
 * Links as a list. `aria-current` marks the page itself, and the section that it belongs to. The headings of the page
 * itself are below its link.
 *
 * @param entries `{ page, title, headings? }`
 */
export const renderLinks = (page, entries) =>
  `<ul>${entries
    .map((entry) => {
      const isHere = entry.page === page;
      const isAround = !isHere && sectionOf(page) === entry.page;
      const current = isHere ? ' aria-current="page"' : isAround ? ' aria-current="true"' : '';
      const outline = isHere ? renderOutline(entry.headings ?? []) : '';
      return `<li><a href="${hrefBetween(page, entry.page)}"${current}>${entry.title}</a>${outline}</li>`;
    })
    .join('')}</ul>`;

/** Pages with the menu beside their content, if there is room. All others show it when the reader opens it. */
export const hasMenuBeside = (page) => ['elements.html', 'docs/index.html'].includes(sectionOf(page));

/** The menu of the whole site: the group of the page is open. On narrow screens, a button in the header opens it. */
export const renderMenu = (page, documentGroups) => {
  const groups = [{ name: 'Elements', pages: ELEMENTS }, ...documentGroups].map(({ name, pages }) => {
    const isOpen = pages.some((entry) => entry.page === page) || (page === 'elements.html' && pages === ELEMENTS);
    return `<details${isOpen || (page === 'docs/index.html' && name === 'Guides') ? ' open' : ''}>
        <summary>${name}</summary>
        ${renderLinks(page, pages)}
      </details>`;
  });
  return `<nav class="menu" id="menu" popover aria-label="All pages">
      <button type="button" popovertarget="menu" popovertargetaction="hide">Close</button>
      ${renderLinks(page, SITE)}
      ${groups.join('\n      ')}
    </nav>`;
};

/** Links to the previous and the next page of a list of `{ page, title }`. */
export const renderPager = (page, pages) => {
  const here = pages.findIndex((entry) => entry.page === page);
  const link = (entry, rel, words) =>
    entry ? `<a rel="${rel}" href="${hrefBetween(page, entry.page)}"><span>${words}</span> ${entry.title}</a>` : '';
  const links = [link(pages[here - 1], 'prev', 'Previous'), link(pages[here + 1], 'next', 'Next')].filter(Boolean);
  return here < 0 || links.length === 0
    ? ''
    : `<nav class="pager" aria-label="Previous and next page">${links.join('')}</nav>`;
};
