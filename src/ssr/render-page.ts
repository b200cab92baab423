import { escapeHtml } from '../safety/escape-html.js';
import type { RenderedElement, RenderOptions } from './options.js';
import { renderNews } from './render-news.js';
import { writeScripts, type Markup, type Release } from './snippet.js';

export interface PageOptions extends Omit<RenderOptions, 'hydrate' | 'prefix'> {
  /**
   * Address of `hydrate.js`, which takes the page over: relative to the page, or absolute. Default: none; the page is
   * whole without.
   */
  readonly script?: string | undefined;
  /** The `sri.json` beside the script: adds the hints and the integrity of its files. Default: neither. */
  readonly release?: Release | undefined;
}

/** The page's own few rules: room to read, in the reader's own font and colours; an article in the middle of it. */
const stylesOf = ({ element }: PageOptions): string =>
  ':root{color-scheme:light dark}' +
  `body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;max-inline-size:${element === 'list' ? '68rem' : '68ch'};font-family:system-ui,sans-serif}` +
  '@media print{body{padding:0;max-inline-size:none}}';

const metaTag = (name: string, content: string | undefined): string =>
  content ? `<meta name="${name}" content="${escapeHtml(content)}">\n` : '';

const TAGS = {
  item: 'wco-news-item',
  list: 'wco-news-list',
  notice: 'wco-language-notice',
  contact: 'wco-contact-card',
} as const satisfies Record<RenderedElement, string>;

const scriptTags = ({ script, release, nonce, element = 'item', variant }: PageOptions, lang: string): string => {
  if (!script) return '';
  if (!release) {
    const nonced = nonce ? ` nonce="${escapeHtml(nonce)}"` : '';
    return `<script type="module" src="${escapeHtml(script)}"${nonced}></script>\n`;
  }
  const base = script.replace(/[^/]*$/, '') || './';
  const drawn: Markup = { tag: TAGS[element], attributes: variant ? [['variant', variant]] : [], children: [] };
  return `${writeScripts(release, [drawn], { base, script: 'hydrate.js', lang, nonce })}\n`;
};

/**
 * Draws news as a page of its own, that reads whole without any script.
 *
 * @param data as for `renderNews`
 * @throws NewsError, RangeError as `renderNews` does
 */
export const renderPage = async (data: string | Uint8Array | object, options: PageOptions = {}): Promise<string> => {
  const { script, nonce, ...rest } = options;
  // The headline is the heading of the page.
  const news = await renderNews(data, { headingLevel: 1, ...rest, nonce, hydrate: script !== undefined });
  const { language, dir, title, description, canonical, html } = news;
  const { value, lang } = title;
  const titleLanguage = lang && lang !== language ? ` lang="${escapeHtml(lang)}" dir="${title.dir}"` : '';
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${titleLanguage}>${escapeHtml(value)}</title>
${metaTag('description', description)}${canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">\n` : ''}<style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${stylesOf(options)}</style>
${scriptTags(options, language)}</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
};
