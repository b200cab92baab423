import { listHeading } from '../messages/catalogue/list.js';
import { CardRenderer } from '../elements/news-item/card-renderer.js';
import { styles as cardStyles } from '../elements/news-item/card-chunk.js';
import { styles as articleStyles } from '../elements/news-item/article-chunk.js';
import { renderWhole, type ArticleContext } from '../elements/news-item/render-article.js';
import type { Article, Body } from '../elements/parts/article.js';
import { WcoNewsItem } from '../elements/news-item/news-item.js';
import { isPlainText, type NewsItem, type NewsVersion } from '../model/news.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import { renderItem as renderFrame } from '../elements/parts/status.js';
import { chooseArticle, chooseItem } from './choose-article.js';
import type { Drawn } from './drawn.js';
import type { RenderOptions } from './options.js';
import { articleLink } from './article-link.js';
import { asMarkup, prepareFeed } from './prepare-feed.js';
import { ownText, type Reader } from './reader.js';
import { sanitizeMarkup } from './sanitize-markup.js';
import { StaticExtras } from './static-extras.js';
import { toMarkup } from './to-markup.js';

const doNothing = (): void => undefined;

const bodyOf = (version: NewsVersion | undefined, headingShift: number): Body | undefined => {
  const { body } = version ?? {};
  if (!body) return undefined;
  if (isPlainText(body)) return { content: body.text, text: body.text };
  const content = sanitizeMarkup(body.html, { headingShift });
  return { content, text: content.fragment.textContent };
};

/** Where no script will run, versions that have no page of their own cannot be chosen. */
const withReachableVersions = (article: Article): Article => {
  const { notice } = article;
  return notice ? { ...article, notice: { ...notice, others: notice.others.filter(({ url }) => url) } } : article;
};

const isCard = ({ variant }: RenderOptions): boolean => variant === 'card' || variant === 'compact';

/** Draws one article: whole, or as a card. */
export const renderItem = async (
  data: string | Uint8Array | object,
  reader: Reader,
  options: RenderOptions,
): Promise<Drawn> => {
  const { format, url, itemId, hydrate = true, variant } = options;
  const choose = (items: readonly NewsItem[]): readonly NewsItem[] => [chooseItem(items, itemId)];
  const { feed, json } = await prepareFeed(data, { format, url, convert: asMarkup, choose });
  const chosen = chooseArticle(feed, reader, options);
  const article = hydrate ? chosen : withReachableVersions(chosen);
  const { item, version } = article;
  const level = headingLevel(options.headingLevel, 2);
  const extras = await StaticExtras.for(item.contacts, hydrate);
  const without = hydrate ? reader.meta.without : new Set([...reader.meta.without, 'share']);
  const context: ArticleContext = { ...reader.meta, without, headingLevel: level, extras };
  const shown = { ...article, body: bodyOf(article.fields.body, level) };
  const status = version || !isCard(options) ? 'ready' : 'empty';
  const draw = (): unknown =>
    isCard(options)
      ? version && new CardRenderer().render({ ...shown, version }, variant, { ...context, onOpen: doNothing })
      : renderWhole(shown, context, doNothing);
  return {
    tag: 'news-item',
    markup: toMarkup(() => renderFrame({ status, localizer: reader.localizer, onRetry: doNothing }, draw())),
    styles: [WcoNewsItem.styles, isCard(options) ? cardStyles : articleStyles],
    json,
    light: articleLink(article),
    title: ownText(reader.localizer.text(listHeading), reader.localizer),
    article,
  };
};
