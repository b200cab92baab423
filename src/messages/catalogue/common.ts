import { msg } from '../message.js';

export const retry = msg('Try again', {
  id: 'common.retry',
  desc: 'Button after an error message. Loads the news again.',
});

export const allNews = msg('All news', {
  id: 'common.allNews',
  desc: 'Link below a list of articles, and after the message that an article was not found. Leads to the page of the publisher with all news.',
});

export const labelValue = msg('{label}: {value}', {
  id: 'common.labelValue',
  desc: 'A label and its value ("Authors: Ada Lovelace"). The value can be a name, a date, a telephone number or an address. Adapt the punctuation (French: no-break space before the colon; Chinese: full-width colon).',
});

export const languagePair = msg('{exonym} ({autonym})', {
  id: 'common.pair',
  desc: 'The name of a language in the interface language, followed by its own name: "Russian (русский)". Also a date, followed by the same day in a second calendar: "March 3, 2026 (Ramadan 14, 1447 AH)". Adapt the brackets.',
});

export const newTab = msg('{link} (opens in a new tab)', {
  id: 'common.newTab',
  desc: 'Name of a link for screen readers. link is its visible text, such as a headline, the name of an author or the title of a document, in any language: nothing may agree with it.',
});

export const dateTime = msg('{date}, {time}', {
  id: 'common.dateTime',
  desc: 'A date and a time of day (14:05), or the start and end of an event on that day (09:30 – 17:00). Adapt the punctuation.',
});

export const itemLanguage = msg('Language', {
  id: 'item.language',
  desc: 'Label of the language filter above a list of articles. Also read by screen readers before the name of the language of an article or document; common.labelValue adds the colon.',
});

export const itemMachine = msg('Machine translation', {
  id: 'item.machine',
  desc: 'Badge on the card of an article that was translated automatically. A noun, not a sentence.',
});

export const itemSummary = msg('Summary', {
  id: 'item.summary',
  desc: 'Badge on the card of an article of which only a summary was translated. A noun, not a sentence.',
});

export const itemOutdated = msg('May be out of date', {
  id: 'item.outdated',
  desc: 'Badge on the card of a translated article whose original was updated later. Agrees with "version".',
});
