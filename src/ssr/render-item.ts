import { decodeHTML } from 'entities/decode';
import type { CSSResult } from 'lit';
import { contactHeading } from '../messages/catalogue/contact.js';
import { listHeading } from '../messages/catalogue/list.js';
import { CardRenderer } from '../elements/news-item/card-renderer.js';
import { styles as cardStyles } from '../elements/news-item/card-chunk.js';
import { styles as articleStyles } from '../elements/news-item/article-chunk.js';
import { styles as eventStyles } from '../elements/news-item/event.js';
import { isRecording, styles as recordingStyles } from '../elements/news-item/recordings.js';
import { bodyOptions } from '../elements/news-item/body-texts.js';
import { markupBody, plainBody } from '../elements/news-item/make-body.js';
import { renderWhole, type ArticleContext } from '../elements/news-item/render-article.js';
import type { Article, Body } from '../elements/parts/article.js';
import { WcoContactCard } from '../elements/contact-card/contact-card.js';
import { renderContacts } from '../elements/contact-card/render-contacts.js';
import { WcoNewsItem } from '../elements/news-item/news-item.js';
import { isPlainText, type NewsVersion } from '../model/news.js';
import { bodyToText } from '../safety/markup-to-text.js';
import type { BodyOptions } from '../safety/rebuild.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import { renderItem as renderFrame, type StatusOptions } from '../elements/parts/status.js';
import { articleLink, type Rendering } from './element-markup.js';
import type { NewsData, RenderOptions } from './options.js';
import { prepareArticle, toPlainText, toSafeMarkup } from './prepare-feed.js';
import { interfaceText, type Reader } from './reader.js';
import { sanitizeMarkup } from './sanitize-markup.js';
import { StaticExtras } from './static-extras.js';
import { toMarkup } from './to-markup.js';
import { writeContact } from './write-feed.js';

const doNothing = (): void => undefined;

const bodyOf = (version: NewsVersion | undefined, options: BodyOptions, { localizer }: Reader): Body | undefined => {
  const { body } = version ?? {};
  if (!version || !body) return undefined;
  if (isPlainText(body)) return plainBody(body.text);
  return markupBody(sanitizeMarkup(body.html, { ...bodyOptions(version, body.html, localizer), ...options }));
};

/** A version for a card, which shows at most an excerpt. */
const withPlainBody = ({ body, ...version }: NewsVersion): NewsVersion =>
  body ? { ...version, body: { text: bodyToText(body, decodeHTML) } } : version;

/** Removes the versions without an address from the notice: only a script could show them. */
const withLinkedVersions = (article: Article): Article => {
  const { notice } = article;
  return notice ? { ...article, notice: { ...notice, others: notice.others.filter(({ url }) => url) } } : article;
};

/** The styles of parts that few articles have. */
const onDemandStyles = ({ item }: Article): readonly CSSResult[] => [
  ...(item.attachments.some(isRecording) ? [recordingStyles] : []),
  ...(item.event ? [eventStyles] : []),
];

/** Renders one article: whole, or as a card. */
export const renderItem = async (data: NewsData, reader: Reader, options: RenderOptions): Promise<Rendering> => {
  const { hydrate = true, variant } = options;
  const { localizer, meta } = reader;
  const prepared = await prepareArticle(data, reader, options, toSafeMarkup(reader, options));
  const article = hydrate ? prepared.article : withLinkedVersions(prepared.article);
  const { version } = article;
  const level = headingLevel(options.headingLevel);
  const extras = new StaticExtras(hydrate);
  const without = hydrate ? meta.without : new Set([...meta.without, 'share']);
  const comparison = { isOpen: false, toggle: doNothing };
  const context: ArticleContext = { ...meta, without, headingLevel: level, extras, comparison };
  const shown = { ...article, body: bodyOf(article.fields.body, { headingShift: level, hasNotes: hydrate }, reader) };
  const isCard = variant === 'card' || variant === 'compact';
  const status = version || !isCard ? 'ready' : 'empty';
  const renderContent = (): unknown =>
    isCard
      ? version &&
        new CardRenderer().render({ ...shown, version: withPlainBody(version) }, variant, {
          ...context,
          onOpen: doNothing,
        })
      : renderWhole(shown, context, doNothing);
  const frame: StatusOptions = {
    status,
    localizer,
    onRetry: doNothing,
    announcement: [],
    isSlow: false,
    isRetrying: false,
    isSilent: false,
  };
  return {
    markup: toMarkup(() => renderFrame(frame, renderContent())),
    styles: [WcoNewsItem.styles, isCard ? cardStyles : [...articleStyles, ...onDemandStyles(article)]],
    json: prepared.json,
    light: articleLink(article),
    title: interfaceText(localizer.text(listHeading), localizer),
    article,
  };
};

/** Renders the contacts of an article. */
export const renderContact = async (data: NewsData, reader: Reader, options: RenderOptions): Promise<Rendering> => {
  const { hydrate = true } = options;
  const { article } = await prepareArticle(data, reader, options, toPlainText);
  const { contacts } = article.item;
  const { localizer, languages } = reader;
  const extras = new StaticExtras(hydrate);
  const level = headingLevel(options.headingLevel, 'contact');
  return {
    markup: toMarkup(() => renderContacts(contacts, { localizer, languages, headingLevel: level, extras })),
    styles: [WcoContactCard.styles],
    json: contacts.map(writeContact),
    title: interfaceText(localizer.text(contactHeading), localizer),
  };
};
