/** `wco-widgets/ssr`: news as markup, in Node, without a browser. */
export type { RenderedElement, RenderOptions } from './ssr/options.js';
export { renderNews, type RenderedNews } from './ssr/render-news.js';
