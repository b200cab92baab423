import { chooseItems, pinFirst } from '../elements/news-list/choose-items.js';
import { facetsOf } from '../elements/news-list/facets.js';
import { listModel } from '../elements/news-list/list-model.js';
import { INITIAL_STATE, type ListState } from '../elements/news-list/list-state.js';
import { EntryCache, type Entry } from '../elements/news-list/list-view.js';
import { WcoNewsList } from '../elements/news-list/news-list.js';
import { renderList as renderTemplate, type ListFrame, type ListHandlers } from '../elements/news-list/render-list.js';
import { createList, createRow, parentAt } from '../elements/news-list/row-list.js';
import { rowMaker } from '../elements/news-list/row-maker.js';
import { headingLevel } from '../elements/parts/heading-level.js';
import { newsAddresses } from '../elements/parts/news-page.js';
import type { MetaOptions } from '../elements/parts/meta.js';
import { textLanguage, type MarkedText } from '../elements/parts/text-language.js';
import { listHeading } from '../messages/catalogue/list.js';
import type { NewsFeed } from '../model/news.js';
import { parseTokens } from '../model/parse-tokens.js';
import { articleLink, type Rendering } from './element-markup.js';
import type { NewsData, RenderOptions } from './options.js';
import { prepareFeed, toPlainText } from './prepare-feed.js';
import { interfaceText, type Reader } from './reader.js';
import { toMarkup } from './to-markup.js';

const doNothing = (): void => undefined;

const HANDLERS: ListHandlers = {
  onQuery: doNothing,
  onFilter: doNothing,
  onSort: doNothing,
  onExpand: doNothing,
  onRetry: doNothing,
  onClear: doNothing,
  onNew: doNothing,
  onOthers: doNothing,
  onMore: doNothing,
  onPage: doNothing,
};

/** The options of a list that is not hydrated: no controls. */
const withoutControls = (options: RenderOptions): RenderOptions => ({
  ...options,
  limit: options.limit ?? Infinity,
  paging: 'none',
  searchable: false,
  filters: undefined,
});

const renderRows = (entries: readonly Entry[], meta: MetaOptions, options: RenderOptions): HTMLUListElement => {
  const { layout, variant, headingLevel: level, heading } = options;
  const { create, frame, leads } = rowMaker({ meta, layout, variant, headingLevel: level, heading });
  const list = createList();
  const groups: Element[] = [];
  list.setAttribute('lang', frame.lang);
  list.setAttribute('dir', frame.dir);
  if (entries.length === 0) list.setAttribute('hidden', '');
  for (const [index, entry] of entries.entries()) {
    const row = createRow();
    row.append(create(entry, false));
    parentAt(list, groups, index - leads).append(row);
  }
  return list;
};

const listLinks = (entries: readonly Entry[]): string => {
  const links = entries.map((entry) => articleLink(entry)).filter(Boolean);
  return links.length > 0 ? `<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>` : '';
};

const titleOf = (feed: NewsFeed, { localizer }: Reader, { heading }: RenderOptions): MarkedText =>
  heading || !feed.title
    ? interfaceText(heading || localizer.text(listHeading), localizer)
    : { value: feed.title, ...textLanguage(feed.language, feed.title) };

/** Renders a feed as a list of cards. */
export const renderList = async (data: NewsData, reader: Reader, given: RenderOptions): Promise<Rendering> => {
  const { hydrate = true } = given;
  const options = hydrate ? given : withoutControls(given);
  const { fallback, layout, variant, heading, paging, limit } = options;
  const { localizer, languages, preferences, meta } = reader;
  const { feed, json } = await prepareFeed(data, options, toPlainText, (items) =>
    chooseItems(items, options, Date.now()),
  );
  const view = new EntryCache().view(feed.items, feed, { preferences, fallback, notice: 'none' });
  const state: ListState = { ...INITIAL_STATE, sort: options.sort ?? '' };
  const model = listModel(view, {
    ...state,
    pin: (entries) => pinFirst(entries, options.pinned),
    paging,
    limit,
    hasNextPage: feed.nextUrl !== undefined,
  });
  // Without a script, readers cannot reach further articles: they are not counted.
  const { length: count } = hydrate ? model.matching : model.visible;
  const frame: Omit<ListFrame, 'loaded'> = {
    localizer,
    layout,
    variant,
    heading,
    headingLevel: headingLevel(options.headingLevel),
    status: feed.items.length === 0 ? 'empty' : 'ready',
    language: languages[0] ?? 'en',
    emptyCause: model.emptyCause,
    announcement: [],
    isSlow: false,
    isRetrying: false,
    isSilent: false,
  };
  const loaded: Omit<NonNullable<ListFrame['loaded']>, 'rows'> = {
    // Without a script, no button shows the articles in other languages.
    model: hydrate ? model : { ...model, hidden: 0 },
    count: meta.without.has('count') ? undefined : count,
    controls: {
      localizer,
      isSearchable: options.searchable ?? false,
      filters: parseTokens(options.filters),
      facets: () => facetsOf(feed.items, languages),
      state,
      isExpanded: false,
    },
    waiting: 0,
    showsOthers: false,
    isLoadingPage: false,
    hasPageFailed: false,
    links: {
      localizer,
      linkTarget: meta.linkTarget,
      addresses: newsAddresses(feed, languages),
      hasOwnLink: false,
      hasPageLink: !meta.without.has('all-news'),
      hasFeedLink: options.feedLink ?? false,
    },
    isCut: feed.isCut === true,
  };
  return {
    markup: toMarkup(() => {
      const rows = renderRows(model.visible, meta, options);
      return renderTemplate({ ...frame, loaded: { ...loaded, rows } }, HANDLERS, '');
    }),
    styles: [WcoNewsList.styles],
    json,
    light: listLinks(model.visible),
    title: titleOf(feed, reader, options),
  };
};
