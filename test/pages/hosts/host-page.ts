import { openPage, type TestPage } from '../../support/page.js';

// Absolute addresses, since pages set various base addresses.
export const SCRIPT = `${location.origin}/dist/cdn/wco-widgets.js`;
export const ARTICLE = `${location.origin}/test/pages/hosts/article.json`;

/** A snapshot of the page itself: see host.js. */
export interface Snapshot {
  readonly own: readonly (readonly [html: string, styles: string])[];
  readonly attributes: readonly string[];
  readonly isWide: boolean;
  readonly globals: readonly string[];
  readonly history: number;
}

export interface HostPage extends TestPage {
  readonly window: TestPage['window'] & { readonly before: Snapshot; takeSnapshot(): Snapshot };
}

/** The parts of a page; the defaults are those of a well-behaved page. */
export interface HostParts {
  readonly doctype?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** Runs before our script. */
  readonly head?: string;
  /** Our script tags. */
  readonly scripts?: string;
  /** Attributes of the body. */
  readonly bodyAttributes?: string;
  /** Placed beside the page's own text. */
  readonly body?: string;
}

/** Inline code that runs before our script. */
export const scriptOf = (code: string): string => `<script>${code}</script>`;

export const moduleTag = (address: string): string => `<script type="module" src="${address}"></script>`;

/** One element per kind of rendering: an article with every part, a list, a contact. */
export const WIDGETS = `
<wco-news-item src="${ARTICLE}"><a href="#light">Read the article</a></wco-news-item>
<wco-news-list src="${ARTICLE}"><a href="#all" lang="en" dir="ltr">All news</a></wco-news-list>
<wco-contact-card name="C. Clerk" email="clerk@port.example" phone="+1 202 555 0101"><a href="#c">Contact</a></wco-contact-card>`;

const OWN =
  '<p class="own">Own <b class="own">text</b>.</p><table class="own"><tr><td class="own">Cell</td></tr></table>';

export const htmlOf = ({
  doctype = '<!doctype html>',
  root = 'lang="en"',
  head = '',
  scripts = moduleTag(SCRIPT),
  bodyAttributes = '',
  body = WIDGETS,
}: HostParts): string =>
  `${doctype}<html ${root}><head><meta charset="utf-8" /><title>Host</title><script src="${location.origin}/test/pages/record.js"></script>` +
  `<script src="${location.origin}/test/pages/hosts/host.js"></script>${head}${scripts}</head><body ${bodyAttributes}>${OWN}${body}` +
  '<script>window.before = window.takeSnapshot();</script></body></html>';

/** The address at which the test server returns a page. */
export const addressOf = (html: string, type = 'text/html'): string =>
  `/hosts/page?${new URLSearchParams({ html, type }).toString()}`;

/** Opens a host page in a frame. */
export const openHost = async (parts: HostParts, width?: number): Promise<HostPage> =>
  (await openPage(addressOf(htmlOf(parts)), width)) as HostPage;
