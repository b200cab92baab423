/** Type-checks `wco-widgets/ssr` without the DOM. Lit's types would fail to resolve here. */
import { NewsError, renderNews, renderPage, type NewsErrorCode, type RenderOptions } from 'wco-widgets/ssr';

const options: RenderOptions = { element: 'list', lang: 'ru', layout: 'grid', limit: 5 };

export const render = async (feed: string): Promise<string> => {
  try {
    const { html, title } = await renderNews(feed, options);
    return `<h1 lang="${title.lang}">${title.value}</h1>${html}${await renderPage(feed, { script: '/hydrate.js' })}`;
  } catch (error) {
    if (error instanceof NewsError) return error.code satisfies NewsErrorCode;
    throw error;
  }
};

// @ts-expect-error -- unknown element
export const wrongElement = renderNews('', { element: 'switcher' });
// @ts-expect-error -- unknown layout
export const wrongLayout: RenderOptions = { layout: 'table' };
