import { escapeAttribute, escapeText } from './escape.js';
import type { RenderOptions } from './options.js';
import { renderNews } from './render-news.js';

export interface PageOptions extends Omit<RenderOptions, 'hydrate' | 'prefix'> {
  /**
   * Address of `hydrate.js`, which takes the page over: relative to the page, or absolute. Default: none; the page is
   * whole without.
   */
  readonly script?: string | undefined;
}

/** The page's own few rules: room to read, in the reader's own font and colours; an article in the middle of it. */
const stylesOf = ({ element }: PageOptions): string =>
  ':root{color-scheme:light dark}' +
  `body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;max-inline-size:${element === 'list' ? '68rem' : '68ch'};font-family:system-ui,sans-serif}` +
  '@media print{body{padding:0;max-inline-size:none}}';

const metaTag = (name: string, content: string | undefined): string =>
  content ? `<meta name="${name}" content="${escapeAttribute(content)}">\n` : '';

const scriptTags = (script: string | undefined): string => {
  if (!script) return '';
  const main = script.replace(/hydrate\.js(?=[?#]|$)/, 'wco-widgets.js');
  return (
    (main === script ? '' : `<link rel="modulepreload" href="${escapeAttribute(main)}">\n`) +
    `<script type="module" src="${escapeAttribute(script)}"></script>\n`
  );
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
  const titleLanguage = lang && lang !== language ? ` lang="${escapeAttribute(lang)}" dir="${title.dir}"` : '';
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${titleLanguage}>${escapeText(value)}</title>
${metaTag('description', description)}${canonical ? `<link rel="canonical" href="${escapeAttribute(canonical)}">\n` : ''}<style${nonce ? ` nonce="${escapeAttribute(nonce)}"` : ''}>${stylesOf(options)}</style>
${scriptTags(script)}</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
};
