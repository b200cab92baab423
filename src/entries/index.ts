/** `wco-widgets`: functions, classes and types. Has no side effects; call `define()` to register the elements. */
export { loadNews, type LoadOptions } from '../loading/load-news.js';
export { parseNews, type ParseOptions } from '../loading/parse-news.js';
export type { Fetcher } from '../loading/fetch-bytes.js';
export { define } from './define.js';
export { WcoContactCard } from '../elements/contact-card/contact-card.js';
export { WcoLanguageSwitcher } from '../elements/language-switcher/language-switcher.js';
export { WcoNewsList } from '../elements/news-list/news-list.js';
export { WcoNewsProvider } from '../elements/news-provider/news-provider.js';
export { newsroomContext, type Newsroom } from '../elements/base/newsroom-context.js';
export { WcoFilterChangeEvent, type FilterDetail } from '../events/wco-filter-change-event.js';
export { WcoLanguageNotice, type NoticeKind } from '../elements/language-notice/language-notice.js';
export { WcoNewsItem } from '../elements/news-item/news-item.js';
export type { Fallback, NoticeMode, Variant } from '../elements/base/allowed-values.js';
export type { LanguagePair, NewsTranslator, TranslatorAvailability } from '../elements/base/translator.js';
export { WcoCopyEvent } from '../events/wco-copy-event.js';
export { WcoErrorEvent } from '../events/wco-error-event.js';
export { WcoItemOpenEvent } from '../events/wco-item-open-event.js';
export { WcoLanguageChangeEvent } from '../events/wco-language-change-event.js';
export { WcoLanguageRequestEvent, type LanguageRequestReason } from '../events/wco-language-request-event.js';
export { WcoLoadEvent } from '../events/wco-load-event.js';
export type { FormatAdapter, SourceDocument } from '../formats/format-adapter.js';
export { registerFormat } from '../formats/registry.js';
export type { DateStyle, DateSymbols } from '../language/format-date.js';
export {
  negotiateLanguage,
  type Negotiation,
  type NegotiationKind,
  type NegotiationOptions,
} from '../language/negotiate.js';
export type { LocaleData, LocaleLoader } from '../messages/locale-data.js';
export { registerMessages } from '../messages/registry.js';
export type { Contact, ContactRole, PostalAddress } from '../model/contact.js';
export type { LoadStatus } from '../model/load-state.js';
export type { LocalString, LocalText } from '../model/local-text.js';
export type { NewsDate } from '../model/news-date.js';
export { NewsError, type NewsErrorCode } from '../model/news-error.js';
export type {
  Attachment,
  Author,
  FeedLanguage,
  MediaTrack,
  NewsBody,
  NewsEvent,
  NewsFeed,
  NewsImage,
  NewsItem,
  NewsVersion,
  Place,
  RelatedLink,
  Rendition,
  Rights,
  Topic,
  VersionKind,
} from '../model/news.js';
export type { SafeHtml } from '../safety/safe-html.js';
export { sanitizeHtml, type HtmlSanitizer, type SanitizeOptions } from '../safety/sanitize-html.js';
