import { msg } from '../message.js';

export const listHeading = msg('News', {
  id: 'list.heading',
  desc: 'Heading of a list of articles.',
});

export const listCount = msg('{count, plural, =0 {No articles} one {# article} other {# articles}}', {
  id: 'list.count',
  desc: 'Number of articles, beside list.heading; also announced after a search. In "one", keep # if the form also stands for other numbers (Russian 21).',
});

export const listLoading = msg('Loading news…', {
  id: 'list.loading',
  desc: 'Status while a list loads, read by screen readers.',
});

export const listLoaded = msg('{count, plural, one {# more article loaded} other {# more articles loaded}}', {
  id: 'list.loaded',
  desc: 'Announced to screen readers after list.more. In "one", keep # if the form also stands for other numbers (Russian 21).',
});

export const listMore = msg('Show more', {
  id: 'list.more',
  desc: 'Button below a list. Adds further articles.',
});

export const listFeed = msg('Subscribe to the feed', {
  id: 'list.feed',
  desc: 'Link below a list, after an icon of radio waves. Leads to the RSS, Atom or JSON feed, whose address readers put into a feed reader.',
});

export const listPages = msg('Pages', {
  id: 'list.pages',
  desc: 'Name of the navigation below a list that is divided into pages, read by screen readers.',
});

export const listPrevious = msg('Previous page', {
  id: 'list.previous',
  desc: 'Button in the navigation list.pages.',
});

export const listNext = msg('Next page', {
  id: 'list.next',
  desc: 'Button in the navigation list.pages.',
});

export const listPage = msg('Page {page} of {pages}', {
  id: 'list.page',
  desc: 'In the navigation list.pages: the number of the page shown and the number of pages ("Page 2 of 5").',
});

export const listCut = msg('Further articles are not shown here.', {
  id: 'list.cut',
  desc: 'Below the last article of a list, if the feed has more articles than the list can have. The link common.allNews follows.',
});

export const listEmpty = msg('There are no articles yet.', {
  id: 'list.empty',
  desc: 'Shown instead of a list if the feed has no articles.',
});

export const listEmptyLanguage = msg('Requested language: {language}. There are no articles in that language.', {
  id: 'list.emptyLanguage',
  desc: 'Shown instead of a list that is limited to one language. language is a language name in dictionary form: keep it after a colon, do not inflect it.',
});

export const listEmptyFilter = msg('No articles match.', {
  id: 'list.emptyFilter',
  desc: 'Shown instead of a list if a search or filter finds nothing.',
});

export const listClear = msg('Clear search and filters', {
  id: 'list.clear',
  desc: 'Button after list.emptyFilter.',
});

export const listShowOthers = msg(
  '{count, plural, one {Show # article in another language} other {Show # articles in other languages}}',
  {
    id: 'list.showOthers',
    desc: 'Button below a list that is limited to the reader’s language. Adds the articles in other languages. In "one", keep # if the form also stands for other numbers (Russian 21).',
  },
);

export const listHideOthers = msg('Show only articles in my language', {
  id: 'list.hideOthers',
  desc: 'Button that undoes list.showOthers.',
});

export const listSearch = msg('Search news', {
  id: 'list.search',
  desc: 'Label of the search field above a list.',
});

export const listFilters = msg('Filters', {
  id: 'list.filters',
  desc: 'Button above a list on small screens. Shows or hides the filters list.topic, list.year and item.language, and list.sort. Plural.',
});

export const listFiltersActive = msg('Filters ({count})', {
  id: 'list.filtersActive',
  desc: 'The same button as list.filters while filters are in use. count is the number of filters in use: keep it in brackets.',
});

export const listTopic = msg('Topic', {
  id: 'list.topic',
  desc: 'Label of the topic filter above a list. Singular.',
});

export const listAllTopics = msg('All topics', {
  id: 'list.allTopics',
  desc: 'Option of the filter list.topic.',
});

export const listYear = msg('Year', {
  id: 'list.year',
  desc: 'Label of the filter by year of publication above a list. Singular.',
});

export const listAllYears = msg('All years', {
  id: 'list.allYears',
  desc: 'Option of the filter list.year.',
});

export const listAllLanguages = msg('All languages', {
  id: 'list.allLanguages',
  desc: 'Option of the language filter (item.language).',
});

export const listSort = msg('Sort by', {
  id: 'list.sort',
  desc: 'Label above a list, before a choice of list.newest and list.oldest.',
});

export const listNewest = msg('Newest first', {
  id: 'list.newest',
  desc: 'Option of list.sort. Agrees with "articles" or "news".',
});

export const listOldest = msg('Oldest first', {
  id: 'list.oldest',
  desc: 'Option of list.sort. Agrees with "articles" or "news".',
});

export const listNew = msg('{count, plural, one {Show # new article} other {Show # new articles}}', {
  id: 'list.new',
  desc: 'Button above a list. Adds articles published since the list was loaded. In "one", keep # if the form also stands for other numbers (Russian 21).',
});

export const listError = msg('News could not be loaded.', {
  id: 'list.error',
  desc: 'Error message instead of a list or below it. common.retry may follow.',
});

export const listStale = msg('The latest news could not be loaded. Last loaded: {date}.', {
  id: 'list.stale',
  desc: 'Shown above a list that was loaded earlier. date is a date with a time, already formatted ("12 September 2018, 14:05"): keep it after a colon, do not inflect it.',
});
