import { msg } from '../message.js';

export const retry = msg('Try again', {
  id: 'common.retry',
  desc: 'Button after a loading error.',
});

export const labelValue = msg('{label}: {value}', {
  id: 'common.labelValue',
  desc: 'Joins a label and its value. Adapt the punctuation (French: no-break space before the colon; Chinese: full-width colon).',
});

export const languagePair = msg('{exonym} ({autonym})', {
  id: 'common.pair',
  desc: 'A language name in the interface language, followed by its own name. Adapt the brackets.',
});

export const newTab = msg('(opens in a new tab)', {
  id: 'common.newTab',
  desc: 'For screen readers, after the text of a link.',
});

export const dateTime = msg('{date}, {time}', {
  id: 'common.dateTime',
  desc: 'Joins a date and a time of day (14:05). Adapt the punctuation.',
});

export const itemLanguage = msg('Language', {
  id: 'item.language',
  desc: 'Label for screen readers before the name of the language of an article or document; a colon is added by common.labelValue.',
});

export const itemMachine = msg('Machine translation', {
  id: 'item.machine',
  desc: 'Badge on a teaser of an article that was translated automatically.',
});
