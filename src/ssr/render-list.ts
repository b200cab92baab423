import { listHeading } from '../messages/catalogue/list.js';
import { facetsOf, NO_FILTER } from '../elements/news-list/facets.js';
import { START } from '../elements/news-list/list-state.js';
import { EntryCache, narrow, type Entry, type ListView } from '../elements/news-list/list-view.js';
import { WcoNewsList } from '../elements/news-list/news-list.js';
import { renderList as renderFrame, renderRows, type FrameOptions } from '../elements/news-list/render-list.js';
import { RowList } from '../elements/news-list/row-list.js';
import { rowMaker } from '../elements/news-list/row-maker.js';
import { wordsOf } from '../elements/base/news-element.js';
import type { NewsFeed } from '../model/news.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import type { MetaOptions } from '../elements/parts/meta.js';
import type { MarkedText } from '../elements/parts/text-language.js';
import { textLanguage } from '../elements/parts/text-language.js';
import { articleLink } from './article-link.js';
import type { Drawn } from './drawn.js';
import type { RenderOptions } from './options.js';
import { asText, prepareFeed } from './prepare-feed.js';
import { ownText, type Reader } from './reader.js';
import { toMarkup } from './to-markup.js';

/** As many as an element shows at first. */
const LIMIT = 10;
/** As many as a list draws at once; more it would draw in slices, between which a page can paint. */
const AT_ONCE = 100;

const doNothing = (): void => undefined;

/** What a list that no script takes over leaves out: whatever a reader could not use. */
const withoutScript = (options: RenderOptions): RenderOptions => ({
  ...options,
  limit: options.limit ?? Infinity,
  paging: 'none',
  searchable: false,
  filters: undefined,
});

const limitOf = ({ limit = LIMIT }: RenderOptions): number => (limit >= 1 ? Math.trunc(limit) : LIMIT);

/** The rows, made by what makes them in a browser. */
const drawRows = (entries: readonly Entry[], meta: MetaOptions, options: RenderOptions): unknown => {
  const { variant, headingLevel: level, heading } = options;
  const rows = new RowList(doNothing);
  rows.element.hidden = entries.length === 0;
  const maker = rowMaker({ meta, variant, headingLevel: level, heading });
  for (let end = AT_ONCE; end < entries.length; end += AT_ONCE) rows.show(entries.slice(0, end), maker);
  rows.show(entries, maker);
  return rows.element;
};

const frameOf = (
  feed: NewsFeed,
  { view, count }: { readonly view: ListView; readonly count: number },
  { localizer, languages, meta }: Reader,
  options: RenderOptions,
): FrameOptions => {
  const isEmpty = feed.items.length === 0;
  return {
    localizer,
    layout: options.layout,
    variant: options.variant,
    heading: options.heading,
    level: headingLevel(options.headingLevel, 2),
    count: meta.without.has('count') ? undefined : count,
    controls: {
      localizer,
      isSearchable: options.searchable ?? false,
      filters: wordsOf(options.filters),
      facets: () => facetsOf(feed.items, languages),
      state: { ...START, sort: options.sort ?? '' },
      onQuery: doNothing,
      onFilter: doNothing,
      onSort: doNothing,
    },
    status: {
      state: isEmpty ? 'empty' : 'ready',
      cause: isEmpty ? 'none' : view.entries.length === 0 ? 'language' : undefined,
      asOf: undefined,
      error: undefined,
      localizer,
      language: languages[0] ?? 'en',
    },
    announcement: '',
  };
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
  const narrowed = narrow(view.entries, NO_FILTER, options.sort ?? '', undefined);
  const limit = limitOf(options);
  const visible = narrowed.slice(0, limit);
  const handlers = {
    onNew: doNothing,
    onOthers: doNothing,
    onMore: doNothing,
    onPage: doNothing,
    onRetry: doNothing,
    onClear: doNothing,
  };
  const { paging = 'load-more' } = options;
  const hasMore = (paging !== 'pages' && visible.length < narrowed.length) || feed.nextUrl !== undefined;
  return {
    tag: 'news-list',
    markup: toMarkup(() =>
      renderFrame(
        // Articles that no script can show more of are not counted.
        frameOf(feed, { view, count: (hydrate ? narrowed : visible).length }, reader, options),
        handlers,
        renderRows(
          {
            localizer: reader.localizer,
            rows: drawRows(visible, reader.meta, options),
            isEmpty: feed.items.length === 0,
            waiting: 0,
            hidden: hydrate ? view.hidden : 0,
            showsOthers: false,
            end: {
              paging,
              page: 0,
              lastPage: Math.max(0, Math.ceil(narrowed.length / limit) - 1),
              hasMore,
              isLoading: false,
              hasFailed: false,
            },
          },
          handlers,
        ),
      ),
    ),
    styles: [WcoNewsList.styles],
    json,
    light: listLinks(visible),
    title: titleOf(feed, reader, options),
  };
};
