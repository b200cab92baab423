import { msg } from '../message.js';

export const switcherLabel = msg('Languages', {
  id: 'switcher.label',
  desc: 'Name of the list of languages to choose from, read by screen readers.',
});

export const switcherChoose = msg('Choose a language', {
  id: 'switcher.choose',
  desc: 'Name of the button that opens the list of languages, read by screen readers. The name of the current language follows; common.labelValue adds the colon.',
});

export const switcherUnavailable = msg('{language} (not available for this article)', {
  id: 'switcher.unavailable',
  desc: 'A language in the list whose version of the open article is missing. language is the language’s own name; only screen readers read the text in brackets. Agrees with "language" or "version".',
});

export const switcherSearch = msg('Search languages', {
  id: 'switcher.search',
  desc: 'Label of the search field above a long list of languages.',
});

export const switcherFound = msg(
  '{count, plural, =0 {No languages found} one {# language found} other {# languages found}}',
  {
    id: 'switcher.found',
    desc: 'Announced to screen readers while searching. In "one", keep # if the form also stands for other numbers (Russian 21).',
  },
);
