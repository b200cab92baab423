import { msg } from '../message.js';

export const switcherLabel = msg('Languages', {
  id: 'switcher.label',
  desc: 'Name of the language navigation.',
});

export const switcherChoose = msg('Choose a language', {
  id: 'switcher.choose',
  desc: 'Button that opens the list of languages; the current language follows.',
});

export const switcherUnavailable = msg('not available for this article', {
  id: 'switcher.unavailable',
  desc: 'For screen readers, after the name of a language that the current article lacks.',
});

export const switcherSearch = msg('Search languages', {
  id: 'switcher.search',
  desc: 'Label of a search field in a long list of languages.',
});

export const switcherFound = msg(
  '{count, plural, =0 {No languages found} one {# language found} other {# languages found}}',
  {
    id: 'switcher.found',
    desc: 'Status while searching.',
  },
);
