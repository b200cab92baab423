import { noticeLabel } from '../messages/catalogue/notice.js';
import { WcoLanguageNotice } from '../elements/language-notice/language-notice.js';
import {
  VERSION_KINDS,
  noticeFromAttributes,
  type NoticeAttributes,
} from '../elements/language-notice/notice-from-attributes.js';
import type { Article } from '../elements/parts/article.js';
import { webUrl } from '../safety/urls.js';
import { renderNoticeRoot } from '../elements/parts/notice.js';
import type { Rendering } from './element-markup.js';
import type { NewsData, RenderOptions } from './options.js';
import { prepareArticle, toPlainText } from './prepare-feed.js';
import { interfaceText, type Reader } from './reader.js';
import { StaticElement } from './static-dom.js';
import { toMarkup } from './to-markup.js';

/** A version with its own page, as the notice reads it from a link. */
interface VersionLink {
  readonly href: string;
  readonly hreflang: string;
}

/** The attributes of a notice for an article. */
const attributesOf = ({ item, version, resolution, notice }: Article): NoticeAttributes => {
  const { versionKind = '', isOutdated, original } = notice ?? {};
  return {
    requested: resolution.requested,
    shown: version?.language,
    available: item.versions.flatMap(({ language }) => language ?? []).join(' '),
    original: original?.language,
    kind: VERSION_KINDS.includes(versionKind) ? versionKind : isOutdated ? 'outdated' : undefined,
  };
};

const linksOf = ({ item }: Article): readonly VersionLink[] =>
  item.versions.flatMap(({ language: hreflang, url }) => {
    const href = webUrl(url);
    return hreflang && href ? [{ href, hreflang }] : [];
  });

const linkMarkup = (link: VersionLink): string => {
  const element = new StaticElement('a', Object.entries(link));
  element.append(link.hreflang);
  return element.outerHTML;
};

/** The members of the element that `noticeFromAttributes` reads. */
const elementOf = (
  attributes: NoticeAttributes,
  links: readonly VersionLink[],
): Parameters<typeof noticeFromAttributes>[0] =>
  ({
    ...attributes,
    querySelectorAll: () => links,
    ownerDocument: { querySelectorAll: () => [] },
  }) as unknown as Parameters<typeof noticeFromAttributes>[0];

/** Renders the notice about the version of an article that the reader gets. */
export const renderNotice = async (data: NewsData, reader: Reader, options: RenderOptions): Promise<Rendering> => {
  const { hydrate = true } = options;
  const { article } = await prepareArticle(data, reader, { ...options, notice: 'always' }, toPlainText);
  const attributes = attributesOf(article);
  const links = linksOf(article);
  const found = noticeFromAttributes(elementOf(attributes, links), reader.languages[0]);
  const notice = found && !hydrate ? { ...found, others: found.others.filter(({ url }) => url) } : found;
  const { localizer } = reader;
  return {
    markup: toMarkup(() => renderNoticeRoot(notice, { localizer, onChoose: () => undefined })),
    styles: [WcoLanguageNotice.styles],
    attributes: Object.entries(attributes).filter(([, value]) => value) as [string, string][],
    light: links.map(linkMarkup).join(' '),
    title: interfaceText(localizer.text(noticeLabel), localizer),
    article,
  };
};
