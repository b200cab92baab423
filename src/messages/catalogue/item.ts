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
