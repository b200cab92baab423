/** The links in the header of every page, and the pages of elements. */
import { posix } from 'node:path';

export const SITE = [
  { page: 'elements.html', title: 'Elements' },
  { page: 'docs/index.html', title: 'Documentation' },
  { page: 'builder.html', title: 'Embed builder' },
  { page: 'try.html', title: 'Try your feed' },
];

export const ELEMENTS = [
  { page: 'news-item.html', title: 'News item' },
  { page: 'news-list.html', title: 'News list' },
  { page: 'newsroom.html', title: 'Newsroom' },
  { page: 'language-switcher.html', title: 'Language switcher' },
  { page: 'language-notice.html', title: 'Language notice' },
  { page: 'contact-card.html', title: 'Contact card' },
];

/** Relative address of a page, so that the site works in any folder. */
export const hrefBetween = (from, to) => posix.relative(posix.dirname(from), to);

/** The entry of SITE that a page belongs to. */
export const sectionOf = (page) => {
  if (ELEMENTS.some((element) => element.page === page)) return 'elements.html';
  return page.startsWith('docs/') ? 'docs/index.html' : page;
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
