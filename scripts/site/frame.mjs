/** The frame of every page of the site: head, header, footer. */
import { readFileSync } from 'node:fs';
import { ELEMENTS, SITE, hrefBetween, renderPager, sectionOf } from './navigation.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const HEAD = `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/site.css" />`;

/** Pages that may request any origin, because users enter addresses. All others request only their own origin. */
const ASKS_ELSEWHERE = ['builder.html', 'try.html'];

const policyOf = (page) => {
  const elsewhere = ASKS_ELSEWHERE.includes(page) ? ' https: http:' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${elsewhere}`,
    `connect-src 'self'${elsewhere}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
};

const list = (page, entries) =>
  entries
    .map((entry) => {
      const isHere = entry.page === page;
      const isAround = !isHere && sectionOf(page) === entry.page;
      const current = isHere ? ' aria-current="page"' : isAround ? ' aria-current="true"' : '';
      return `<li><a href="${hrefBetween(page, entry.page)}"${current}>${entry.title}</a></li>`;
    })
    .join('');

const header = (page) => {
  const elements =
    sectionOf(page) === 'elements.html'
      ? `<nav class="sub" aria-label="Elements"><ul>${list(page, ELEMENTS)}</ul></nav>`
      : '';
  return `<a class="skip" href="#main">Skip to the content</a>
    <header class="site">
      <div class="bar">
        <a class="brand" href="${hrefBetween(page, 'index.html')}"${page === 'index.html' ? ' aria-current="page"' : ''}>wco-widgets</a>
        <nav aria-label="Site"><ul>${list(page, SITE)}</ul></nav>
      </div>
      ${elements}
    </header>`;
};

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
 */
export const framePage = (html, page, isBuilt) => {
  const policy = isBuilt ? `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}" />\n    ` : '';
  return html
    .replace('<head>', () => `<head>\n    ${policy}${HEAD}`)
    .replace(/<body[^>]*>/, (body) => `${body}\n    ${header(page)}`)
    .replace('</main>', (end) => `${renderPager(page, ELEMENTS)}${end}`)
    .replace('</body>', () => `${footer(page)}\n  </body>`);
};
