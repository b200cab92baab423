import { msg } from '../message.js';

export const itemPublished = msg('Published', {
  id: 'item.published',
  desc: 'Label for screen readers before the date of publication; a colon is added by common.labelValue.',
});

export const itemUpdated = msg('Updated: {date}', {
  id: 'item.updated',
  desc: 'date is an already formatted date. Use a label with a colon; never inflect the date.',
});

export const itemLoading = msg('Loading the article…', {
  id: 'item.loading',
  desc: 'Status message.',
});

export const itemEmpty = msg('There is no article to show.', {
  id: 'item.empty',
  desc: 'Shown when the source was read and holds no article.',
});

export const itemNoVersion = msg('The text of this article is not available.', {
  id: 'item.noVersion',
  desc: 'Error message: the article exists but has no text in any language.',
});

export const itemNotFound = msg('The article was not found.', {
  id: 'item.notFound',
  desc: 'Error message.',
});

export const itemNetwork = msg('The article could not be loaded. Please check your connection.', {
  id: 'item.networkError',
  desc: 'Error message when the network or the server could not be reached. A button "Try again" follows.',
});

export const itemTimeout = msg('Loading the article is taking too long.', {
  id: 'item.timeout',
  desc: 'Error message after waiting in vain. A button "Try again" follows.',
});

export const itemError = msg('The article could not be loaded.', {
  id: 'item.error',
  desc: 'Error message of last resort.',
});

export const itemStale = msg('The latest version of the article could not be loaded.', {
  id: 'item.stale',
  desc: 'Shown above an earlier copy of the article that stays on the page. A button "Try again" follows.',
});

export const itemSource = msg('Read the article on the publisher’s website', {
  id: 'item.source',
  desc: 'Link to the page of the article at the organisation that published it.',
});

export const itemTopics = msg('Topics', {
  id: 'item.topics',
  desc: 'Name of the list of topics, for screen readers.',
});

export const itemPlaces = msg('Places', {
  id: 'item.places',
  desc: 'Label for screen readers before the places an article is about; a colon is added by common.labelValue.',
});

export const itemAuthors = msg('Authors', {
  id: 'item.authors',
  desc: 'Label for screen readers before one or several names of authors (people or organisations); a colon is added by common.labelValue.',
});

export const itemReadingTime = msg('{minutes, plural, one {# min read} other {# min read}}', {
  id: 'item.readingTime',
  desc: 'Estimated time it takes to read the article. Short; stands beside the date.',
});

export const itemAsOf = msg('As of {date}.', {
  id: 'item.asOf',
  desc: 'Before item.stale. date is a date with a time of day, already formatted (12 September 2018, 14:05). Never inflect it: use a label with a colon where grammar would ask for it.',
});

export const itemCredit = msg('Image credit', {
  id: 'item.credit',
  desc: 'Label for screen readers before the name of the photographer or agency; a colon is added by common.labelValue.',
});

export const itemLanguage = msg('Language', {
  id: 'item.language',
  desc: 'Label for screen readers before the name of the language of an article or document; a colon is added by common.labelValue.',
});

export const itemMachine = msg('Machine translation', {
  id: 'item.machine',
  desc: 'Badge on a teaser of an article that was translated automatically.',
});
