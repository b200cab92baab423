/** `wco-widgets/ssr`: renders news as markup in Node. */
export { NewsError, type NewsErrorCode } from '../model/news-error.js';
export type { NewsItem, NewsVersion } from '../model/news.js';
export type { RenderedElement, RenderOptions } from '../ssr/options.js';
export { renderNews, type RenderedNews } from '../ssr/render-news.js';
export { renderPage, type PageOptions } from '../ssr/render-page.js';
export {
  writeLinkHeader,
  writeMarkup,
  writeScripts,
  writeSnippet,
  type Markup,
  type Release,
  type SnippetOptions,
} from '../ssr/snippet.js';
export { newsArticle, scriptText } from '../elements/news-item/structured-data.js';
