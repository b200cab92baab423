/** The frame of every page of the site: head, header, footer. */
import { readFileSync } from 'node:fs';
import { ELEMENTS, SITE, hasMenuBeside, hrefBetween, renderLinks, renderMenu, renderPager } from './navigation.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const HEAD = `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/site.css" />`;

/** Pages that may request any origin, because users enter addresses. All others request only their own origin. */
const ASKS_ELSEWHERE = ['builder.html', 'coverage.html', 'try.html'];

const policyOf = (page) => {
  const elsewhere = ASKS_ELSEWHERE.includes(page) ? ' https: http:' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${elsewhere}`,
    // Recordings are requested only when they are played.
    "media-src 'self' https:",
    `connect-src 'self'${elsewhere}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
};

const SEARCH = 'search.html';

const searchForm = (page) => `<search>
          <form action="${hrefBetween(page, SEARCH)}">
            <input type="search" name="q" aria-label="Search the documentation" placeholder="Search" required />
          </form>
          <a href="${hrefBetween(page, SEARCH)}">Search</a>
        </search>`;

/** In the text of a page, also on a phone. */
const wideSearchForm = (page) => `<form class="find" action="${hrefBetween(page, SEARCH)}">
        <label for="q">Search the documentation</label>
        <input type="search" id="q" name="q" required />
        <button>Search</button>
      </form>`;

const header = (page, groups) => `<a class="skip" href="#main">Skip to the content</a>
    <header class="site">
      <a class="brand" href="${hrefBetween(page, 'index.html')}"${page === 'index.html' ? ' aria-current="page"' : ''}>wco-widgets</a>
      <nav aria-label="Site">${renderLinks(page, SITE)}</nav>
      ${page === SEARCH ? '' : searchForm(page)}
      <button type="button" class="menu-button" popovertarget="menu">Menu</button>
    </header>
    ${renderMenu(page, groups)}`;

const footer = (page) => `<footer class="site">
      <p>
        An independent open-source project. All texts and images are samples made for this site; this is not a product
        or a publication of the World Customs Organization.
      </p>
      <p>
        <a href="${hrefBetween(page, 'docs/changelog.html')}">wco-widgets ${version}</a>, MIT licence.
        <a href="${hrefBetween(page, 'docs/security.html')}">Security</a>,
        <a href="${hrefBetween(page, 'docs/contributing.html')}">contributing</a>.
      </p>
    </footer>`;

/**
 * Adds the frame to a page.
 *
 * @param html the page's own HTML, with `<main id="main">`
 * @param page path in the site, such as `docs/formats.html`
 * @param isBuilt adds the policy; the development server needs its own scripts and a socket
 * @param groups the documents of the menu, from `makeDocumentPages()`
 */
export const framePage = (html, page, isBuilt, groups = []) => {
  const policy = isBuilt ? `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}" />\n    ` : '';
  return html
    .replace('<head>', () => `<head>\n    ${policy}${HEAD}`)
    .replace(/<body[^>]*>/, (body) => {
      const start = hasMenuBeside(page) ? '<body class="with-menu">' : body;
      return `${start}\n    ${header(page, groups)}`;
    })
    .replace('<!-- search -->', () => wideSearchForm(page))
    .replace('</main>', (end) => `${renderPager(page, ELEMENTS)}${end}`)
    .replace('</body>', () => `${footer(page)}\n  </body>`);
};
