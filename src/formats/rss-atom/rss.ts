import { joinVersions, type Candidate } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import { compact } from '../shared/fields.js';
import type { FormatAdapter, ReadingContext } from '../format-adapter.js';
import {
  findNext,
  findPage,
  findSelf,
  readCreators,
  readDcLanguage,
  readLinks,
  readRights,
  type FeedDefaults,
} from './feed-modules.js';
import { readEntries } from '../shared/read-entries.js';
import { readRssItem } from './rss-item.js';
import { XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';
import { xmlRoot } from '../shared/xml-root.js';
import { parseXml } from '../shared/xml.js';

/** In the channel (RSS 0.91–2.0), beside it (RSS 0.90 and 1.0), or in a list (RSS 1.1). */
const readItems = (
  root: XmlFields,
  channel: XmlFields,
  defaults: FeedDefaults,
  context: ReadingContext,
): Promise<readonly (Candidate & { readonly fields: XmlFields })[]> => {
  const parents = [channel, ...(channel === root ? [] : [root]), channel.child('', 'items')];
  const entries = parents.flatMap((parent) => parent.children('', 'item', Infinity));
  return readEntries(entries, context, (fields) => {
    const item = readRssItem(fields, defaults);
    if (!item) fields.report('left-out');
    return item ? { item, fields } : [];
  });
};

/** RSS 0.90, 0.91, 0.92, 1.0, 1.1 and 2.0, well-formed or not, with the modules that news use. */
export const rss: FormatAdapter = {
  name: 'rss',
  detect: ({ text }) => text !== undefined && /^(?:rss|RDF|channel)$/i.test(xmlRoot(text) ?? ''),
  read: async (source) => {
    const root = new XmlFields(await parseXml(source.text ?? '', source), source);
    const channel = root.name.toLowerCase() === 'channel' ? root : root.child('', 'channel');
    if (!channel.exists && root.children('', 'item').length === 0) {
      throw new NewsError('malformed', 'The RSS has neither a channel nor an item');
    }
    const language =
      channel.childLanguage('', 'language') ?? readDcLanguage(channel) ?? channel.language ?? root.language;
    const links = readLinks(channel);
    const rights = readRights(channel, links, channel.text('', 'copyright'), language);
    const items = await readItems(root, channel, { language, authors: readCreators(channel), rights }, source);
    return compact({
      title: channel.text('', 'title') ?? channel.text(NAMESPACES.dc, 'title'),
      description: channel.text('', 'description') ?? channel.text(NAMESPACES.itunes, 'summary'),
      homePage: channel.childUrl('', 'link') ?? findPage(links, language),
      feedUrl: findSelf(links, source.url),
      language,
      languages: [],
      fallback: [],
      items: await joinVersions(items, ({ fields }, reason) => fields.report('left-out', undefined, reason)),
      nextUrl: findNext(links, source.url),
    });
  },
};
