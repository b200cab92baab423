/** The chunk `native`: reads `news-1` and JSON Feed. Fetched beside the news, in which few others are written. */
export { jsonFeed } from './json-feed.js';
export { readContacts } from './read-contacts.js';
