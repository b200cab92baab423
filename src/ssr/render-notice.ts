import { noticeLabel } from '../messages/catalogue/notice.js';
import { WcoLanguageNotice } from '../elements/language-notice/language-notice.js';
import { noticeFromAttributes, type NoticeAttributes } from '../elements/language-notice/notice-from-attributes.js';
import type { Article } from '../elements/parts/article.js';
import { webUrl } from '../safety/urls.js';
import { renderNoticeRoot, type VersionChoice } from '../elements/parts/notice.js';
import { chooseArticle, chooseItem } from './choose-article.js';
import type { Drawn } from './drawn.js';
import type { RenderOptions } from './options.js';
import { asText, prepareFeed } from './prepare-feed.js';
import { ownText, type Reader } from './reader.js';
import { StaticElement } from './static-dom.js';
import { toMarkup } from './to-markup.js';

const MADE: readonly string[] = ['machine', 'machine-reviewed', 'summary'];

/** What a notice is told of an article in its attributes. */
const attributesOf = ({ item, version, resolution, notice }: Article): NoticeAttributes => {
  const { versionKind = '', isOutdated, original } = notice ?? {};
  return {
    requested: resolution.requested,
    shown: version?.language,
    available: item.versions.flatMap(({ language }) => language ?? []).join(' '),
    original: original?.language,
    kind: MADE.includes(versionKind) ? versionKind : isOutdated ? 'outdated' : undefined,
  };
};

const linksOf = ({ item }: Article): readonly (VersionChoice & { readonly url: string })[] =>
  item.versions.flatMap(({ language, url: address }) => {
    const url = webUrl(address);
    return language && url ? [{ language, url }] : [];
  });

const linkMarkup = ({ language, url }: VersionChoice & { readonly url: string }): string => {
  const link = new StaticElement('a');
  link.setAttribute('href', url);
  link.setAttribute('hreflang', language);
  link.append(language);
  return link.outerHTML;
};

/** The element as far as it is asked for its attributes and the links inside it. */
const elementOf = (attributes: NoticeAttributes, links: ReturnType<typeof linksOf>): HTMLElement & NoticeAttributes =>
  ({
    ...attributes,
    querySelectorAll: () => links.map(({ language, url }) => ({ hreflang: language, href: url, type: '' })),
    ownerDocument: { querySelectorAll: () => [] },
  }) as unknown as HTMLElement & NoticeAttributes;

/** Draws the notice about the version of an article that a reader gets. */
export const renderNotice = async (
  data: string | Uint8Array | object,
  reader: Reader,
  options: RenderOptions,
): Promise<Drawn> => {
  const { format, url, itemId, hydrate = true } = options;
  const choose: Parameters<typeof prepareFeed>[1]['choose'] = (items) => [chooseItem(items, itemId)];
  const { feed } = await prepareFeed(data, { format, url, convert: asText, choose });
  const article = chooseArticle(feed, reader, { ...options, notice: 'always' });
  const attributes = attributesOf(article);
  const links = linksOf(article);
  const found = noticeFromAttributes(elementOf(attributes, links), reader.languages[0]);
  const notice = found && !hydrate ? { ...found, others: found.others.filter((other) => other.url) } : found;
  const { localizer } = reader;
  return {
    tag: 'language-notice',
    markup: toMarkup(() => renderNoticeRoot(notice, { localizer, onChoose: () => undefined })),
    styles: [WcoLanguageNotice.styles],
    attributes: new Map(Object.entries(attributes).filter(([, value]) => value)) as ReadonlyMap<string, string>,
    light: links.map(linkMarkup).join(' '),
    title: ownText(localizer.text(noticeLabel), localizer),
    article,
  };
};
