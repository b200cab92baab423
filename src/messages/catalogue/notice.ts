import { msg } from '../message.js';

export const noticeLabel = msg('Language notice', {
  id: 'notice.label',
  desc: 'Name of the notice for screen readers.',
});

export const noticeUnavailable = msg('This article is not available in your language: {requested}.', {
  id: 'notice.unavailable',
  desc: 'requested is a language name in dictionary form: keep it after a colon, do not inflect.',
});

export const noticeShowing = msg('Version shown: {shown}.', {
  id: 'notice.showing',
  desc: 'Follows notice.unavailable. shown is a language name in dictionary form, with its own name in brackets.',
});

export const noticeScript = msg('This article is shown in another script: {shown}.', {
  id: 'notice.script',
  desc: 'The reader’s language, but another writing system (for example Traditional instead of Simplified Chinese).',
});

export const noticeRelated = msg('This article is shown in a closely related language: {shown}.', {
  id: 'notice.related',
  desc: 'Follows notice.unavailable. For example Norwegian Nynorsk for a reader of Norwegian Bokmål.',
});

export const noticeLanguage = msg('Language of this article: {shown}.', {
  id: 'notice.language',
  desc: 'Shown when the reader chose this language, or where a site always names the language.',
});

export const noticeUndeclared = msg('The language of this article is not stated.', {
  id: 'notice.undeclared',
  desc: 'Shown instead of the name of the language when the publisher did not say which language the article is in.',
});

export const noticeMachine = msg('This is a machine translation.', {
  id: 'notice.machine',
  desc: 'Shown for text that was translated automatically.',
});

export const noticeMachineReviewed = msg('This is a machine translation checked by a person.', {
  id: 'notice.machineReviewed',
  desc: 'Shown for text that was translated automatically and then corrected by a translator.',
});

export const noticeSummary = msg('This version is a summary.', {
  id: 'notice.summary',
  desc: 'Shown when the article was not translated as a whole.',
});

export const noticeOriginal = msg('Original version: {language}.', {
  id: 'notice.original',
  desc: 'Follows notice.machine, notice.machineReviewed or notice.summary. language is a language name in dictionary form.',
});

export const noticeAvailable = msg(
  '{count, plural, one {Available in # other language:} other {Available in # other languages:}}',
  {
    id: 'notice.available',
    desc: 'A list of links follows.',
  },
);

export const noticeRegional = msg('Regional version shown: {shown}.', {
  id: 'notice.regional',
  desc: 'The reader’s language as it is written in another country (Brazilian instead of European Portuguese). shown is a language name in dictionary form.',
});

export const noticeAuthor = msg('This site offers another version instead: {shown}.', {
  id: 'notice.author',
  desc: 'Follows notice.unavailable, when the site itself named the language to offer. shown is a language name in dictionary form.',
});

export const noticeOutdated = msg('This version may be out of date: the original has been changed since.', {
  id: 'notice.outdated',
  desc: 'Shown when the original of the article is newer than the translation that is shown.',
});

export const noticeBody = msg('The full text is available in another language only: {shown}.', {
  id: 'notice.body',
  desc: 'The headline is in the reader’s language, the text of the article is not. shown is a language name in dictionary form.',
});

export const noticeHeadline = msg('The headline is available in another language only: {shown}.', {
  id: 'notice.headline',
  desc: 'The text of the article is in the reader’s language, its headline is not. shown is a language name in dictionary form.',
});

export const noticeDismiss = msg('Hide this notice', {
  id: 'notice.dismiss',
  desc: 'Button.',
});
