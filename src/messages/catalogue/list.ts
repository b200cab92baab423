import { msg } from '../message.js';

export const listHeading = msg('News', {
  id: 'list.heading',
  desc: 'Default heading of a list of articles.',
});

export const listCount = msg('{count, plural, =0 {No articles} one {# article} other {# articles}}', {
  id: 'list.count',
  desc: 'Number of articles, beside the heading; also announced after a search.',
});

export const listLoading = msg('Loading news…', {
  id: 'list.loading',
  desc: 'Status message.',
});

export const listLoaded = msg('{count, plural, one {# more article loaded} other {# more articles loaded}}', {
  id: 'list.loaded',
  desc: 'Announced to screen readers after list.more.',
});

export const listMore = msg('Show more', {
  id: 'list.more',
  desc: 'Button under the list.',
});

export const listPages = msg('Pages', {
  id: 'list.pages',
  desc: 'Name of the page navigation.',
});

export const listPrevious = msg('Previous page', {
  id: 'list.previous',
  desc: 'Link.',
});

export const listNext = msg('Next page', {
  id: 'list.next',
  desc: 'Link.',
});

export const listPage = msg('Page {page} of {pages}', {
  id: 'list.page',
  desc: 'Numbers.',
});

export const listEmpty = msg('There are no articles yet.', {
  id: 'list.empty',
  desc: 'Empty list.',
});

export const listEmptyLanguage = msg('No articles in your language: {language}.', {
  id: 'list.emptyLanguage',
  desc: "Empty list, when only articles in the reader's language are shown. language is a language name in dictionary form.",
});

export const listEmptyFilter = msg('No articles match.', {
  id: 'list.emptyFilter',
  desc: 'Empty list after a search or filter.',
});

export const listClear = msg('Clear search and filters', {
  id: 'list.clear',
  desc: 'Button after list.emptyFilter.',
});

export const listShowOthers = msg(
  '{count, plural, one {Show # article in another language} other {Show # articles in other languages}}',
  {
    id: 'list.showOthers',
    desc: "Button that also shows articles that do not exist in the reader's language.",
  },
);

export const listHideOthers = msg('Only articles in my language', {
  id: 'list.hideOthers',
  desc: 'Button that hides articles in other languages again.',
});

export const listSearch = msg('Search news', {
  id: 'list.search',
  desc: 'Label of the search field.',
});

export const listTopic = msg('Topic', {
  id: 'list.topic',
  desc: 'Label of a filter.',
});

export const listAllTopics = msg('All topics', {
  id: 'list.allTopics',
  desc: 'Option of the topic filter.',
});

export const listYear = msg('Year', {
  id: 'list.year',
  desc: 'Label of a filter.',
});

export const listAllYears = msg('All years', {
  id: 'list.allYears',
  desc: 'Option of the year filter.',
});

export const listAllLanguages = msg('All languages', {
  id: 'list.allLanguages',
  desc: 'Option of the language filter.',
});

export const listSort = msg('Order', {
  id: 'list.sort',
  desc: 'Label of the choice of order.',
});

export const listNewest = msg('Newest first', {
  id: 'list.newest',
  desc: 'Option of list.sort.',
});

export const listOldest = msg('Oldest first', {
  id: 'list.oldest',
  desc: 'Option of list.sort.',
});

export const listNew = msg('{count, plural, one {Show # new article} other {Show # new articles}}', {
  id: 'list.new',
  desc: 'Button that puts articles that arrived meanwhile at the top of the list.',
});

export const listError = msg('News could not be loaded.', {
  id: 'list.error',
  desc: 'Error message. A button "Try again" may follow.',
});

export const listStale = msg('The latest news could not be loaded.', {
  id: 'list.stale',
  desc: 'Shown above a list loaded earlier.',
});
