import { msg } from '../message.js';

export const itemLoading = msg('Loading the article…', {
  id: 'item.loading',
  desc: 'Status while an article loads, read by screen readers.',
});

export const itemEmpty = msg('There is no article to show.', {
  id: 'item.empty',
  desc: 'Shown instead of an article if the feed has no articles.',
});

export const itemNoVersion = msg('The text of this article is not available.', {
  id: 'item.noVersion',
  desc: 'Error message instead of an article that has no text in any language.',
});

export const itemNotFound = msg('The article was not found.', {
  id: 'item.notFound',
  desc: 'Error message if the feed does not contain the article that the page asks for.',
});

export const itemNetwork = msg('The article could not be loaded. Please check your connection.', {
  id: 'item.networkError',
  desc: 'Error message if the network or the server cannot be reached. common.retry follows.',
});

export const itemTimeout = msg('Loading the article is taking too long.', {
  id: 'item.timeout',
  desc: 'Error message if there is no response in time. common.retry follows.',
});

export const itemError = msg('The article could not be loaded.', {
  id: 'item.error',
  desc: 'Error message if there is no more precise one.',
});

export const itemStale = msg('The latest version of the article could not be loaded. Last loaded: {date}.', {
  id: 'item.stale',
  desc: 'Shown above an article that was loaded earlier. date is a date with a time, already formatted ("12 September 2018, 14:05"): keep it after a colon, do not inflect it. common.retry follows.',
});

export const statusHomePage = msg('News on the publisher’s website', {
  id: 'status.homePage',
  desc: 'Link after item.notFound. Leads to the page with all news of the organisation that publishes the article. A noun phrase, not a sentence.',
});

export const statusOffline = msg('You are offline. Please check your connection.', {
  id: 'status.offline',
  desc: 'Error message if the device has no connection. common.retry follows; loading also restarts when the connection is back.',
});

export const statusUnreachable = msg('The publisher’s website cannot be reached from this page.', {
  id: 'status.unreachable',
  desc: 'Error message if the server of the organisation that publishes the news does not respond or does not allow this page to read it. common.retry may follow.',
});

export const statusServer = msg('The publisher’s website has a problem. Please try again later.', {
  id: 'status.server',
  desc: 'Error message if the server of the organisation that publishes the news responds with an error. common.retry may follow.',
});

export const statusForbidden = msg('This content is not publicly available.', {
  id: 'status.forbidden',
  desc: 'Error message if the server refuses access to an article or a list (HTTP 401, 403, 451).',
});

export const statusUnreadable = msg('The response from the publisher’s website could not be read.', {
  id: 'status.unreadable',
  desc: 'Error message if the response is damaged, empty, too large or not a news feed. Readers can’t do anything about it.',
});
