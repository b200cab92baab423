/** Reads an item of RSS, of any version. */
import { cleanText } from '../shared/text.js';
import type { Author, NewsBody, NewsItem, NewsVersion } from '../../model/news.js';
import { compact } from '../shared/fields.js';
import { readEvent } from './event.js';
import {
  findAlternates,
  findEnclosures,
  findPage,
  findRelated,
  mergeRights,
  readCreators,
  readDcDate,
  readDcLanguage,
  readLinks,
  readPlaces,
  readRights,
  readSubjects,
  toName,
  toTopics,
  type FeedDefaults,
  type FeedLink,
} from './feed-modules.js';
import { readItemMedia, readMediaText, type MediaFile } from './media-rss.js';
import { hasMarkup } from '../../safety/markup-to-text.js';
import { webUrl } from '../../safety/urls.js';
import { unescapeUrl } from '../shared/escaped-url.js';
import { textOf } from '../shared/markup-fields.js';
import { type XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';

const { atom: ATOM, content: CONTENT, dc: DC, dcterms: DCTERMS, itunes: ITUNES, yandex: YANDEX } = NAMESPACES;

const toBody = (content: string | undefined): NewsBody | undefined =>
  content === undefined ? undefined : hasMarkup(content) ? { html: content } : { text: content.trim() };

/** The full text, in items that have more than a description. */
const readContent = (item: XmlFields): string | undefined =>
  item.child(CONTENT, 'encoded').markup(true) ??
  item.child(ATOM, 'content').markup(true) ??
  item.child(YANDEX, 'full-text').markup(true) ??
  item.child(NAMESPACES.xhtml, 'body').markup(false);

/** Characters of a paragraph that says where an article was first published. */
const MAX_NOTICE = 2_000;

const withoutQuery = (url: string): string => url.replace(/[?#].*/s, '');

/** Drops the last paragraph if a WordPress plugin added it: `The post … appeared first on …`, with links to item and site. */
const withoutNotice = (markup: string | undefined, url: string | undefined): string | undefined => {
  const at = markup?.lastIndexOf('<p>') ?? -1;
  const last = markup?.slice(at) ?? '';
  if (!url || at < 0 || last.length > MAX_NOTICE || !/<\/p>\s*$/i.test(last)) return markup;
  const hrefs = [...last.matchAll(/<a\s[^<>]*?\bhref\s*=\s*["']([^"'<>]*)["']/gi)].map(([, href = '']) => href);
  const [own = '', site = '', ...others] = hrefs.map((href) => withoutQuery(webUrl(unescapeUrl(href), url) ?? ''));
  const page = withoutQuery(url);
  const isNotice = own === page && site !== '' && page.startsWith(site) && others.length === 0;
  return isNotice ? markup?.slice(0, at).trim() || undefined : markup;
};

const readAuthors = (item: XmlFields): readonly Author[] => {
  const creators = readCreators(item);
  if (creators.length > 0) return creators;
  const authors = ['', ATOM]
    .flatMap((namespace) => item.children(namespace, 'author'))
    .flatMap((author) => {
      // Some feeds write authors like Atom.
      const name = toName(author.text(author.namespace, 'name') ?? author.content.slice(0, 5000).replace(/\s+/g, ' '));
      if (!name && author.content.trim()) author.report('text', author.content);
      return name ? { name } : [];
    });
  const names = [...item.texts(ITUNES, 'author'), ...item.texts('', 'source')].slice(0, 1);
  return authors.length > 0 ? authors : names.map((name) => ({ name }));
};

const readEnclosures = (item: XmlFields, links: readonly FeedLink[]): readonly MediaFile[] => [
  ...item.children('', 'enclosure').flatMap((enclosure) => {
    const url = enclosure.attrUrl('url');
    const file = { mimeType: enclosure.attr('type'), size: enclosure.attrNumber('length') };
    if (enclosure.attr('url') === undefined) enclosure.report('left-out');
    return url ? { url, ...file } : [];
  }),
  ...findEnclosures(links),
];

/** The guid, if it is the address of the article: `isPermaLink` is `true` by default. */
const readPermalink = (item: XmlFields): string | undefined => {
  const guid = item.child('', 'guid');
  const isAddress = guid.attr('isPermaLink')?.toLowerCase() !== 'false' && /^\s*https?:/i.test(guid.content);
  return isAddress ? guid.url : undefined;
};

const readUrl = (item: XmlFields, links: readonly FeedLink[], language: string | undefined): string | undefined =>
  item.childUrl('', 'link') ??
  findPage(links, language) ??
  item.child('', 'link').attrUrl('href') ??
  readPermalink(item) ??
  item.attrUrl('about', NAMESPACES.rdf);

/** The id: the guid, else the address, else the headline; `joinVersions` takes the start of the text otherwise. */
const readId = (item: XmlFields, { url, headline }: NewsVersion): string =>
  cleanText(item.child('', 'guid').content) ||
  url ||
  cleanText(item.attr('about', NAMESPACES.rdf) ?? '') ||
  headline ||
  '';

/** @returns `undefined` for an item without text */
export const readRssItem = (item: XmlFields, channel: FeedDefaults): NewsItem | undefined => {
  const language = readDcLanguage(item) ?? item.attrLanguage('lang', NAMESPACES.xml) ?? channel.language;
  const links = readLinks(item);
  const url = readUrl(item, links, language);
  const content = withoutNotice(readContent(item), url);
  const description = withoutNotice(item.child('', 'description').markup(true), url);
  const version = compact({
    language,
    url,
    base: item.base === url ? undefined : item.base,
    headline: item.text('', 'title') ?? item.text(ITUNES, 'title') ?? item.text(DC, 'title'),
    summary: content
      ? (textOf(description) ?? item.text(ITUNES, 'summary'))
      : (item.text(ITUNES, 'summary') ?? item.text(ITUNES, 'subtitle')),
    body: toBody(content ?? description) ?? readMediaText(item),
    kind: 'original' as const,
  });
  if (!version.headline && !version.summary && !version.body) return undefined;
  const id = readId(item, version);
  const updated = item.date(ATOM, 'updated') ?? item.date(DCTERMS, 'modified');
  const authors = readAuthors(item);
  const alternates = findAlternates(links, url);
  const topics = [...item.texts('', 'category'), ...readSubjects(item)].map((name) => ({ name, language }));
  return compact({
    id,
    versions: [version] as const,
    published: item.date('', 'pubDate') ?? readDcDate(item) ?? item.date(ATOM, 'published') ?? updated,
    updated,
    authors: authors.length > 0 ? authors : channel.authors,
    ...readItemMedia(item, readEnclosures(item, links), version),
    topics: toTopics(topics),
    places: readPlaces(item, language),
    contacts: [],
    rights: mergeRights(readRights(item, links, item.text('', 'copyright'), language), channel.rights),
    event: readEvent(item, language),
    related: findRelated(links),
    alternates: alternates.length > 0 ? alternates : undefined,
  });
};
