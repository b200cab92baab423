import { joinVersions } from '../../model/join-versions.js';
import { NewsError } from '../../model/news-error.js';
import { readAtomEntry, readFeedDefaults } from './atom-entry.js';
import { readAtomText } from './atom-text.js';
import { compact } from '../shared/fields.js';
import type { FormatAdapter } from '../format-adapter.js';
import { findNext, findPage, findSelf, readLinks } from './feed-modules.js';
import { readEntries } from '../shared/read-entries.js';
import { XmlFields } from '../shared/xml-fields.js';
import { xmlRoot } from '../shared/xml-root.js';
import { parseXml } from '../shared/xml.js';

/** Atom 1.0 and 0.3, well-formed or not: a feed, or one entry alone. */
export const atom: FormatAdapter = {
  name: 'atom',
  detect: ({ text }) => text !== undefined && /^(?:feed|entry)$/i.test(xmlRoot(text) ?? ''),
  read: async (source) => {
    const root = new XmlFields(await parseXml(source.text ?? '', source), source);
    // A feed without a namespace is read as if it had one.
    const { namespace } = root;
    const isEntry = root.name.toLowerCase() === 'entry';
    const feed = isEntry ? root.child(namespace, 'source') : root;
    if (!root.hasElements) throw new NewsError('malformed', 'The Atom document has nothing in it');
    const entries = isEntry ? [root] : root.children(namespace, 'entry', Infinity);
    const links = isEntry ? [] : readLinks(root, namespace);
    const defaults = readFeedDefaults(feed, links);
    const items = await joinVersions(
      await readEntries(entries, source, (entry) => {
        const item = readAtomEntry(entry, defaults);
        return item ? { item, entry } : [];
      }),
      ({ entry }, reason) => entry.report('left-out', undefined, reason),
    );
    if (isEntry && items.length === 0) throw new NewsError('no-version', 'The article has no text in any language');
    return compact({
      title: readAtomText(feed.child(namespace, 'title')),
      description: readAtomText(feed.child(namespace, 'subtitle')) ?? readAtomText(feed.child(namespace, 'tagline')),
      homePage: findPage(links, root.language),
      feedUrl: isEntry ? undefined : findSelf(links, source.url),
      language: root.language,
      languages: [],
      fallback: [],
      items,
      nextUrl: findNext(links, source.url),
    });
  },
};
