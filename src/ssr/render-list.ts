import { facetsOf, NO_FILTER } from '../elements/news-list/facets.js';
import { listModel } from '../elements/news-list/list-model.js';
import { START } from '../elements/news-list/list-state.js';
import { EntryCache, type Entry } from '../elements/news-list/list-view.js';
import { WcoNewsList } from '../elements/news-list/news-list.js';
import { renderList as renderTemplate, type ListHandlers } from '../elements/news-list/render-list.js';
import { RowList } from '../elements/news-list/row-list.js';
import { rowMaker } from '../elements/news-list/row-maker.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import type { MetaOptions } from '../elements/parts/meta.js';
import { textLanguage, type MarkedText } from '../elements/parts/text-language.js';
import { listHeading } from '../messages/catalogue/list.js';
import type { NewsFeed } from '../model/news.js';
import { wordsOf } from '../model/words-of.js';
import { articleLink } from './article-link.js';
import type { Drawn } from './drawn.js';
import type { RenderOptions } from './options.js';
import { asText, prepareFeed } from './prepare-feed.js';
import { ownText, type Reader } from './reader.js';
import { toMarkup } from './to-markup.js';

/** A list renders this many rows at once, and more in slices. */
const MAX_AT_ONCE = 100;

const doNothing = (): void => undefined;

const HANDLERS: ListHandlers = {
  onQuery: doNothing,
  onFilter: doNothing,
  onSort: doNothing,
  onRetry: doNothing,
  onClear: doNothing,
  onNew: doNothing,
  onOthers: doNothing,
  onMore: doNothing,
  onPage: doNothing,
};

/** The options of a list that is not hydrated: without everything that needs a script. */
const withoutScript = (options: RenderOptions): RenderOptions => ({
  ...options,
  limit: options.limit ?? Infinity,
  paging: 'none',
  searchable: false,
  filters: undefined,
});

/** The list element with its rows, made by the code that makes them in a browser. */
const drawRows = (entries: readonly Entry[], meta: MetaOptions, options: RenderOptions): unknown => {
  const { variant, headingLevel: level, heading } = options;
  const rows = new RowList(doNothing);
  rows.element.hidden = entries.length === 0;
  const maker = rowMaker({ meta, variant, headingLevel: level, heading });
  for (let end = MAX_AT_ONCE; end < entries.length; end += MAX_AT_ONCE) rows.show(entries.slice(0, end), maker);
  rows.show(entries, maker);
  return rows.element;
};

const listLinks = (entries: readonly Entry[]): string => {
  const links = entries.map((entry) => articleLink(entry)).filter(Boolean);
  return links.length > 0 ? `<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>` : '';
};

const titleOf = (feed: NewsFeed, { localizer }: Reader, { heading }: RenderOptions): MarkedText =>
  heading || !feed.title
    ? ownText(heading || localizer.text(listHeading), localizer)
    : { value: feed.title, ...textLanguage(feed.language) };

/** Draws a feed as a list of cards. */
export const renderList = async (
  data: string | Uint8Array | object,
  reader: Reader,
  given: RenderOptions,
): Promise<Drawn> => {
  const { format, url, hydrate = true, fallback = 'best' } = given;
  const options = hydrate ? given : withoutScript(given);
  const { feed, json } = await prepareFeed(data, { format, url, convert: asText, choose: (items) => items });
  const view = new EntryCache().view(feed.items, feed, { wishes: reader.wishes, fallback, notice: 'none' });
  const model = listModel(hydrate ? view : { ...view, hidden: 0 }, {
    filter: NO_FILTER,
    sort: options.sort ?? '',
    paging: options.paging,
    limit: options.limit,
    page: 0,
    hasNextPage: feed.nextUrl !== undefined,
  });
  const { localizer, languages, meta } = reader;
  // Without a script, only the articles shown are counted.
  const { length: count } = hydrate ? model.matching : model.visible;
  const emptyCause = view.entries.length === 0 && view.hidden > 0 ? 'language' : model.emptyCause;
  return {
    tag: 'news-list',
    markup: toMarkup(() =>
      renderTemplate(
        {
          localizer,
          layout: options.layout,
          variant: options.variant,
          heading: options.heading,
          headingLevel: headingLevel(options.headingLevel, 2),
          status: feed.items.length === 0 ? 'empty' : 'ready',
          language: languages[0] ?? 'en',
          emptyCause,
          announcement: '',
          loaded: {
            model,
            rows: drawRows(model.visible, meta, options),
            count: meta.without.has('count') ? undefined : count,
            controls: {
              localizer,
              isSearchable: options.searchable ?? false,
              filters: wordsOf(options.filters),
              facets: () => facetsOf(feed.items, languages),
              state: { ...START, sort: options.sort ?? '' },
            },
            waiting: 0,
            showsOthers: false,
            isLoadingPage: false,
            hasPageFailed: false,
          },
        },
        HANDLERS,
        '',
      ),
    ),
    styles: [WcoNewsList.styles],
    json,
    light: listLinks(model.visible),
    title: titleOf(feed, reader, options),
  };
};
