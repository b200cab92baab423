import { escapeHtml } from '../safety/escape-html.js';
import { type NewsData, ELEMENT_NAMES, type RenderOptions } from './options.js';
import { renderNews } from './render-news.js';
import { writeScripts, writeTag, type Markup, type Release } from './snippet.js';

export interface PageOptions extends Omit<RenderOptions, 'hydrate' | 'prefix'> {
  /** Address of `hydrate.js`, absolute or relative to the page. Default: none; the page works without scripts. */
  readonly script?: string | undefined;
  /** Content of the `sri.json` beside the script. Adds preloads and integrity. Default: neither. */
  readonly release?: Release | undefined;
}

/** Styles of the page: margins, the reader's font and colours, and a column that is easy to read. */
const stylesOf = ({ element }: PageOptions): string =>
  ':root{color-scheme:light dark}' +
  `body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;max-inline-size:${element === 'list' ? '68rem' : '68ch'};font-family:system-ui,sans-serif}` +
  '@media print{body{padding:0;max-inline-size:none}}';

type Attributes = Markup['attributes'];

const scriptTags = ({ script, release, nonce, element = 'item', variant }: PageOptions, lang: string): string => {
  if (!script) return '';
  if (!release) {
    const nonceOf: Attributes = nonce ? [['nonce', nonce]] : [];
    return `${writeTag('script', [['type', 'module'], ['src', script], ...nonceOf])}</script>\n`;
  }
  const base = script.replace(/[^/]*$/, '') || './';
  const attributes: Attributes = variant ? [['variant', variant]] : [];
  const markup = { tag: `wco-${ELEMENT_NAMES[element]}`, attributes, children: [] };
  return `${writeScripts(release, [markup], { base, script: 'hydrate.js', lang, nonce })}\n`;
};

/**
 * Renders news as a complete page, which works without scripts.
 *
 * @param data as for `renderNews`
 * @throws NewsError, RangeError as `renderNews` does
 */
export const renderPage = async (data: NewsData, options: PageOptions = {}): Promise<string> => {
  const { script, nonce, ...rest } = options;
  // The headline is the heading of the page.
  const news = await renderNews(data, { headingLevel: 1, ...rest, nonce, hydrate: script !== undefined });
  const { language, dir, title, description, canonical, html } = news;
  const isForeign = title.lang && title.lang !== language;
  const titleTag = writeTag(
    'title',
    isForeign
      ? [
          ['lang', title.lang],
          ['dir', title.dir],
        ]
      : [],
  );
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${titleTag}${escapeHtml(title.value)}</title>
${
  description
    ? `${writeTag('meta', [
        ['name', 'description'],
        ['content', description],
      ])}\n`
    : ''
}${
    canonical
      ? `${writeTag('link', [
          ['rel', 'canonical'],
          ['href', canonical],
        ])}\n`
      : ''
  }${writeTag('style', nonce ? [['nonce', nonce]] : [])}${stylesOf(options)}</style>
${scriptTags(options, language)}</head>
<body>
<main>
${html}
</main>
</body>
</html>
`;
};
