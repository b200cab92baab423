import type { Direction } from '../language/direction.js';
import { newsArticle } from '../elements/news-item/structured-data.js';
import { textLanguage, type MarkedText } from '../elements/parts/text-language.js';
import { webUrl } from '../safety/urls.js';
import { elementMarkup, jsonScript, type Rendering } from './element-markup.js';
import { withKnownValues, type NewsData, type RenderedElement, type RenderOptions } from './options.js';
import { readerOf, type Reader } from './reader.js';
import { renderContact, renderItem } from './render-item.js';
import { renderList } from './render-list.js';
import { renderNotice } from './render-notice.js';

/** An element as markup, and facts for the page around it. */
export interface RenderedNews {
  /** The element with its declarative shadow root. */
  readonly html: string;
  /** Interface language: the tag of one of our locales, for `<html lang>`. */
  readonly language: string;
  readonly dir: Direction;
  /** Title with its language: the article's headline; for a list, its own heading or the feed's title. */
  readonly title: MarkedText;
  /** The article's summary. Items only. */
  readonly description?: string | undefined;
  /** Address of the article on the publisher's site, for `<link rel="canonical">`. Items only. */
  readonly canonical?: string | undefined;
}

type Render = (data: NewsData, reader: Reader, options: RenderOptions) => Promise<Rendering>;

const RENDERERS: Readonly<Record<RenderedElement, Render>> = {
  item: renderItem,
  list: renderList,
  notice: renderNotice,
  contact: renderContact,
};

const titleOf = ({ article, title }: Rendering): MarkedText => {
  const { headline, language } = article?.fields.headline ?? {};
  return headline ? { value: headline, ...textLanguage(language, headline) } : title;
};

/**
 * Renders news in Node: the markup of an element with a declarative shadow root, in the language of the options. The
 * script `hydrate.js` takes the markup over in the browser.
 *
 * @param data news in any format: text, bytes, JSON, or a feed from `parseNews`
 * @throws NewsError as `parseNews` does; `not-found` if there is no such article
 * @throws RangeError if `element` is unknown, `lang` is not a language tag, or `timeZone` is `local`
 */
export const renderNews = async (data: NewsData, given: RenderOptions = {}): Promise<RenderedNews> => {
  const options = withKnownValues(given);
  const { element = 'item', structuredData } = options;
  const render = Object.hasOwn(RENDERERS, element) ? RENDERERS[element] : undefined;
  if (!render) throw new RangeError(`element: "${element}" is not one of ${Object.keys(RENDERERS).join(', ')}`);
  const reader = await readerOf(options);
  const rendering = await render(data, reader, options);
  const { article, light = '' } = rendering;
  const isItem = element === 'item';
  const facts =
    isItem && structuredData && article?.version
      ? jsonScript('application/ld+json', newsArticle(article.item, article.version))
      : '';
  return {
    html: elementMarkup(element, { ...rendering, light: light + facts }, options),
    language: reader.localizer.tag,
    dir: reader.localizer.dir,
    title: titleOf(rendering),
    ...(isItem && {
      description: article?.fields.summary?.summary,
      canonical: webUrl(article?.version?.url ?? article?.item.versions[0].url),
    }),
  };
};
