import { msg } from '../message.js';

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

export const itemAsOf = msg('As of {date}.', {
  id: 'item.asOf',
  desc: 'Before item.stale. date is a date with a time of day, already formatted (12 September 2018, 14:05). Never inflect it: use a label with a colon where grammar would ask for it.',
});

export const statusOffline = msg('You are offline. Please check your connection.', {
  id: 'status.offline',
  desc: 'Error message when the device has no connection. A button "Try again" follows; loading also starts again by itself when the connection is back.',
});

export const statusUnreachable = msg('The publisher’s website cannot be reached from this page.', {
  id: 'status.unreachable',
  desc: 'Error message when another server does not answer, or does not let this page read the news. A button "Try again" may follow.',
});

export const statusServer = msg('The publisher’s website has a problem. Please try again later.', {
  id: 'status.server',
  desc: 'Error message when the server answers with an error. A button "Try again" may follow.',
});

export const statusForbidden = msg('The publisher does not make this public.', {
  id: 'status.forbidden',
  desc: 'Error message when the server refuses access (HTTP 401, 403, 451).',
});

export const statusUnreadable = msg('What the publisher’s website sent could not be read.', {
  id: 'status.unreadable',
  desc: 'Error message when the answer is broken, empty, too large or no news. Only the publisher can do something about it.',
});
