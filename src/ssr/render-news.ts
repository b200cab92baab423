import type { Direction } from '../language/direction.js';
import { newsArticle } from '../elements/news-item/structured-data.js';
import { textLanguage, type MarkedText } from '../elements/parts/text-language.js';
import { webUrl } from '../safety/urls.js';
import type { Drawn } from './drawn.js';
import { elementMarkup, jsonScript } from './element-markup.js';
import type { RenderedElement, RenderOptions } from './options.js';
import { readerOf, type Reader } from './reader.js';
import { renderContact } from './render-contact.js';
import { renderList } from './render-list.js';
import { renderNotice } from './render-notice.js';
import { renderItem } from './render-item.js';

/** News as markup, and what the page around it may want to say of it. */
export interface RenderedNews {
  /** The element, with its shadow root declared. */
  readonly html: string;
  /** Language of the interface: one of ours. For the page's `<html lang>`, if it has no other. */
  readonly language: string;
  readonly dir: Direction;
  /** What it is about, with its language: the article's headline; of a list its own heading, or the feed's title. */
  readonly title: MarkedText;
  /** The article's summary; of an item only. */
  readonly description?: string | undefined;
  /** Address of the article at its publisher's, for `<link rel="canonical">`; of an item only. */
  readonly canonical?: string | undefined;
}

type Render = (data: string | Uint8Array | object, reader: Reader, options: RenderOptions) => Promise<Drawn>;

const RENDERERS: Readonly<Record<RenderedElement, Render>> = {
  item: renderItem,
  list: renderList,
  notice: renderNotice,
  contact: renderContact,
};

const describe = (
  { article, title }: Drawn,
  element: RenderedElement,
): Omit<RenderedNews, 'html' | 'language' | 'dir'> => {
  const { headline, summary } = article?.fields ?? {};
  const own = headline?.headline ? { value: headline.headline, ...textLanguage(headline.language) } : undefined;
  return {
    title: own ?? title,
    ...(element === 'item' && {
      description: summary?.summary,
      canonical: webUrl(article?.version?.url ?? article?.item.versions[0].url),
    }),
  };
};

/**
 * Draws news where there is no browser: the markup of an element whose shadow root is declared, in the language chosen
 * here. A page with the script `hydrate.js` takes it over as it is.
 *
 * @param data the text, the bytes or the JSON of news in one of the formats, or what `parseNews` made of them
 * @throws NewsError as `parseNews` does; `not-found` when there is no such article
 * @throws RangeError for options that no server can follow
 */
export const renderNews = async (
  data: string | Uint8Array | object,
  options: RenderOptions = {},
): Promise<RenderedNews> => {
  const { element = 'item', structuredData } = options;
  const render = Object.hasOwn(RENDERERS, element) ? RENDERERS[element] : undefined;
  if (!render) throw new RangeError(`element: "${element}" is none of ${Object.keys(RENDERERS).join(', ')}`);
  const reader = await readerOf(options);
  const drawn = await render(data, reader, options);
  const { tag: language, dir } = reader.localizer;
  const version = element === 'item' && structuredData ? drawn.article?.version : undefined;
  const facts =
    drawn.article && version ? jsonScript('application/ld+json', newsArticle(drawn.article.item, version)) : '';
  return {
    html: elementMarkup(element, facts ? { ...drawn, light: `${drawn.light ?? ''}${facts}` } : drawn, options),
    language,
    dir,
    ...describe(drawn, element),
  };
};
